import { catalogueOfRelease, changesOfCatalogue } from '#domain/releases/changes';
import type { Release } from '#domain/releases/release';
import * as AT from '#i18n/addresses';
import type { Library } from '#library/library';
import { releaseSummary, releasesOf } from '#library/open-data';
import { formatDay } from '#i18n/format';
import { localePath, type Locale } from '#i18n/locales';
import { translator, type Translate } from '#i18n/translate';
import { pageView, type PageView } from '#views/shell/page';
import type { Link } from '#views/links/links';

export interface ReleaseRow {
  href: string;
  id: string;
  day: string;
  changes: string;
  hash: string;
  demonstration: string | null;
}
export interface ReleaseListView {
  page: PageView;
  lead: string;
  rows: ReleaseRow[];
  none: string;
  demonstration: string | null;
  how: { heading: string; paragraphs: string[] };
  verify: Link;
  data: Link;
  labels: { hash: string };
}

/** Every sealed release, the newest first. */
export function releaseListView(library: Library, locale: Locale): ReleaseListView {
  const t = translator(locale);
  const releases = releasesOf(library);
  const rows = releases.map((release, index) => rowOf(library, release, releases[index - 1] ?? null, locale));
  return {
    page: pageView(library, locale, {
      path: AT.releases,
      heading: { text: t('release.title') },
      description: t('release.lead'),
      section: { words: { text: t('nav.fees') }, path: AT.fees },
      feeds: [{ facet: 'kind', id: 'releases' }],
    }),
    lead: t('release.lead'),
    rows: rows.reverse(),
    none: t('release.none'),
    demonstration: rows.some((row) => row.demonstration) ? t('release.demonstrationText') : null,
    how: { heading: t('release.how'), paragraphs: [t('release.howSealed'), t('release.howChecked')] },
    verify: { href: localePath(locale, AT.verify), words: { text: t('release.verifyTitle') } },
    data: { href: localePath(locale, AT.data), words: { text: t('data.title') } },
    labels: { hash: t('release.hash') },
  };
}

function rowOf(library: Library, release: Release, before: Release | null, locale: Locale): ReleaseRow {
  const t = translator(locale);
  const { id, hash, sealedOn, demonstration } = releaseSummary(library, release);
  return {
    href: localePath(locale, AT.release(id)),
    id,
    day: formatDay(locale, sealedOn),
    changes: changeCount(release, before, t),
    hash,
    demonstration: demonstration ? t('release.demonstration') : null,
  };
}

function changeCount(release: Release, before: Release | null, t: Translate): string {
  const { fees } = changesOfCatalogue(before && catalogueOfRelease(before), catalogueOfRelease(release));
  return before
    ? t('release.changedItems', { count: fees.length })
    : t('release.firstItems', { count: fees.length });
}
