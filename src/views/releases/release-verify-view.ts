import { RELEASE_FAULTS } from '#domain/releases/chain';
import * as AT from '#i18n/addresses';
import type { Library } from '#library/library';
import { releaseSummary, releasesOf } from '#library/open-data';
import { newestReleaseId } from '#library/releases';
import { localePath, type Locale } from '#i18n/locales';
import { translator, type Translate } from '#i18n/translate';
import { PERIOD_STATES } from '#schemas/fee';
import type { StatementWords } from '#words/statement-lines';
import { pageView, type PageView } from '#views/shell/page';
import type { Link } from '#views/links/links';

export interface ReleaseVerifyView {
  page: PageView;
  lead: string;
  /** For the script, as JSON: keys, published releases, words. */
  setup: string;
  labels: Record<'published' | 'file' | 'fileText' | 'results' | 'noScript' | 'offline' | 'command', string>;
  /** What to type, with a file that exists. */
  command: string;
  steps: { heading: string; items: string[] };
  keys: Link;
}

/** The page on which a reader's own browser verifies releases. */
export function releaseVerifyView(library: Library, locale: Locale): ReleaseVerifyView {
  const t = translator(locale);
  return {
    page: pageView(library, locale, {
      path: AT.verify,
      heading: { text: t('release.verifyTitle') },
      description: t('release.verifyLead'),
      section: { words: { text: t('release.title') }, path: AT.releases },
    }),
    lead: t('release.verifyLead'),
    setup: JSON.stringify(setupOf(library, locale)),
    labels: {
      published: t('release.verifyPublished'),
      file: t('release.verifyFile'),
      fileText: t('release.verifyFileText'),
      results: t('release.results'),
      noScript: t('release.noScript'),
      offline: t('release.offline'),
      command: t('release.command'),
    },
    command: `npm run verify-release -- ${newestReleaseId(library.releases) ?? '2026-01-01-1'}.json`,
    steps: {
      heading: t('release.checked'),
      items: [
        t('release.checkHash'),
        t('release.checkSignature'),
        t('release.checkLink'),
        t('release.checkPublished'),
      ],
    },
    keys: { href: AT.dataFile('releases/keys.json'), words: { text: t('data.releaseKeys') } },
  };
}

function setupOf(library: Library, locale: Locale): object {
  const t = translator(locale);
  const keys = Object.entries(library.releaseKeys).map(([id, { publicKey, demonstration }]) => [
    id,
    { publicKey, demonstration },
  ]);
  return {
    keys: Object.fromEntries(keys),
    published: releasesOf(library).map((release) => {
      const { id, hash, href } = releaseSummary(library, release);
      return { id, hash, href, page: localePath(locale, AT.release(id)) };
    }),
    words: {
      holds: t('release.holds'),
      broken: t('release.broken'),
      demonstration: t('release.demonstrationText'),
      hash: t('release.hash'),
      working: t('release.working'),
      unreachable: t('release.unreachable'),
      statement: statementWords(t),
      faults: Object.fromEntries(
        RELEASE_FAULTS.map((code) => [
          code,
          t(`release.fault.${code}`, { found: '#found#', expected: '#expected#' }),
        ]),
      ),
    },
  };
}

function statementWords(t: Translate): StatementWords {
  return {
    carried: t('proof.carried'),
    release: t('proof.release'),
    from: t('proof.from'),
    until: t('proof.until'),
    basis: t('proof.basis'),
    states: Object.fromEntries(PERIOD_STATES.map((state) => [state, t(`release.code.${state}`)])),
  };
}
