import { catalogueOfRelease, changesOfCatalogue, type FeeChange } from '#domain/releases/changes';
import type { Release } from '#domain/releases/release';
import * as AT from '#i18n/addresses';
import type { Library } from '#library/library';
import { diffPath, releaseSummary, releasesOf } from '#library/open-data';
import { formatDay } from '#i18n/format';
import { localePath, type Locale } from '#i18n/locales';
import { translator, type Translate } from '#i18n/translate';
import { changeLines, type ChangeLine } from './change-words.ts';
import { pageView, type PageView } from '#views/shell/page';
import type { Link } from '#views/links/links';
import { pick } from '#words/words';

export interface ChangedItem {
  /** No address where the item is no longer in the catalogue. */
  link: Omit<Link, 'href'> & { href: string | null };
  lines: ChangeLine[];
}
export interface ReleaseView {
  page: PageView;
  demonstration: string | null;
  facts: { label: string; value: string; href?: string; code?: boolean }[];
  changes: { kind: FeeChange['kind']; heading: string; items: ChangedItem[]; open: boolean }[];
  changesHeading: string;
  noChanges: string | null;
  reach: { heading: string; lines: ChangeLine[] } | null;
  downloads: { heading: string; links: Link[] };
  verify: Link;
  labels: Record<'before' | 'after', string>;
}

/** More items than this are folded away: the first release is all of them. */
const MOST_OPEN = 20;

/** One release: what changed since the one before, by item, and everything needed to verify it. */
export function releaseView(library: Library, release: Release, locale: Locale): ReleaseView {
  const t = translator(locale);
  const all = releasesOf(library);
  const before = all[all.indexOf(release) - 1] ?? null;
  const { fees, reach } = changesOfCatalogue(
    before && catalogueOfRelease(before),
    catalogueOfRelease(release),
  );
  const { demonstration } = releaseSummary(library, release);
  return {
    page: pageOf(library, release, locale, t),
    demonstration: demonstration ? t('release.demonstrationText') : null,
    facts: factsOf(library, release, before, locale, t),
    changesHeading: before ? t('release.changesSince', { id: before.sealed.id }) : t('release.first'),
    changes: (['added', 'removed', 'changed'] as const).flatMap((kind) =>
      groupOf(library, kind, fees, locale, t),
    ),
    noChanges: fees.length === 0 ? t('release.noItemChanged') : null,
    reach: reach.length === 0 ? null : { heading: t('release.reach'), lines: changeLines(reach, locale) },
    downloads: { heading: t('release.downloads'), links: downloadsOf(library, release, t) },
    verify: {
      href: localePath(locale, AT.verify),
      words: { text: t('release.verifyTitle') },
    },
    labels: { before: t('release.before'), after: t('release.after') },
  };
}

function pageOf(library: Library, { sealed }: Release, locale: Locale, t: Translate): PageView {
  return pageView(library, locale, {
    path: AT.release(sealed.id),
    heading: { text: t('release.heading', { id: sealed.id }) },
    description: t('release.description', { day: formatDay(locale, sealed.sealedOn) }),
    section: { words: { text: t('release.title') }, path: AT.releases },
    feeds: [{ facet: 'kind', id: 'releases' }],
  });
}

function factsOf(
  library: Library,
  release: Release,
  before: Release | null,
  locale: Locale,
  t: Translate,
): ReleaseView['facts'] {
  const { sealed, hash, signature } = release;
  const { demonstration, items } = releaseSummary(library, release);
  return [
    { label: t('release.sealedOn'), value: formatDay(locale, sealed.sealedOn) },
    { label: t('release.items'), value: t('release.itemCount', { count: items }) },
    { label: t('release.knownUntil'), value: formatDay(locale, sealed.catalogue.compiledOn) },
    before
      ? {
          label: t('release.previous'),
          value: before.sealed.id,
          href: localePath(locale, AT.release(before.sealed.id)),
        }
      : { label: t('release.previous'), value: t('release.first') },
    { label: t('release.hash'), value: hash, code: true },
    {
      label: t('release.key'),
      value: demonstration ? `${signature.key} · ${t('release.demonstration')}` : signature.key,
    },
    { label: t('release.signature'), value: signature.value, code: true },
  ];
}

function groupOf(
  library: Library,
  kind: FeeChange['kind'],
  fees: readonly FeeChange[],
  locale: Locale,
  t: Translate,
): ReleaseView['changes'] {
  const items = fees.filter((fee) => fee.kind === kind);
  if (items.length === 0) return [];
  return [
    {
      kind,
      heading: t(`release.${kind}`, { count: items.length }),
      items: items.map((change) => itemOf(library, change, locale)),
      open: items.length <= MOST_OPEN,
    },
  ];
}

function itemOf(library: Library, { id, fee, operations }: FeeChange, locale: Locale): ChangedItem {
  const name = pick(fee.name, locale);
  const variant = fee.variant === null ? null : pick(fee.variant, locale);
  const words =
    variant && variant.lang === name.lang ? { ...name, text: `${name.text} · ${variant.text}` } : name;
  const href = library.fees.has(id) ? localePath(locale, AT.page('fees', id)) : null;
  return { link: { href, words }, lines: changeLines(operations, locale) };
}

function downloadsOf(library: Library, release: Release, t: Translate): Link[] {
  const { id, href } = releaseSummary(library, release);
  const all = releasesOf(library);
  const older = all.slice(0, all.indexOf(release)).reverse();
  return [
    { href, words: { text: t('release.file', { name: `${id}.json` }) } },
    ...older.map((from) => ({
      href: diffPath(from, release),
      words: { text: t('release.diff', { from: from.sealed.id, to: id }) },
    })),
    { href: AT.dataFile('releases/keys.json'), words: { text: t('data.releaseKeys') } },
  ];
}
