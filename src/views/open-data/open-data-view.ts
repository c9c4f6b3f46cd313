import { itemAt } from '#domain/known';
import * as AT from '#i18n/addresses';
import type { Library } from '#library/library';
import { FEE_FILES, feeFile, releaseSummary, releasesOf, type FeeFile } from '#library/open-data';
import { formatDay, formatBytes } from '#i18n/format';
import { localePath, type Locale } from '#i18n/locales';
import { translator, type StringKey } from '#i18n/translate';
import { pageView, type PageView } from '#views/shell/page';
import type { Link } from '#views/links/links';
import { translated, type Words } from '#words/words';

export interface DataFileRow {
  href: string;
  name: string;
  text: string;
  size: string | null;
  checksum: string | null;
}
export interface OpenDataView {
  page: PageView;
  lead: string;
  datasets: { heading: string; text: string; files: DataFileRow[]; links: Link[] }[];
  notes: { heading: string; text: Words }[];
  labels: Record<'checksum', string>;
}

const FILE_TEXT: Record<FeeFile, StringKey> = {
  'fees.json': 'data.feesJson',
  'fees.csv': 'data.feesCsv',
  'fees.raw.csv': 'data.feesRawCsv',
  'fees.xlsx': 'data.feesXlsx',
  'fees.schema.json': 'data.feesSchema',
};

/** The page of open data: every file, what it is, and what may be done with it as far as that is known. */
export async function openDataView(library: Library, locale: Locale): Promise<OpenDataView> {
  const t = translator(locale);
  const say = (text: string) => translated(text, locale);
  const path = AT.data;
  const link = (to: string, key: StringKey): Link => ({
    href: localePath(locale, to),
    words: { text: t(key) },
  });
  const plain = (href: string, key: StringKey): DataFileRow => ({
    href,
    name: itemAt(href.split('/'), -1),
    text: t(key),
    size: null,
    checksum: null,
  });
  return {
    page: pageView(library, locale, {
      path,
      heading: { text: t('data.title') },
      description: t('data.lead'),
    }),
    lead: t('data.lead'),
    datasets: [
      {
        heading: t('data.fees'),
        text: t('data.feesText'),
        files: [...(await feeRows(library, locale)), ...exampleRows(library, locale)],
        links: [],
      },
      {
        heading: t('data.answers'),
        text: t('data.answersText'),
        files: [plain(AT.dataFile('names.json'), 'data.names'), ...answerRows(library, locale)],
        links: [link(AT.feeCheck, 'offline.check')],
      },
      {
        heading: t('data.releases'),
        text: t('data.releasesText'),
        files: [
          plain(AT.dataFile('releases.json'), 'data.releasesJson'),
          plain(AT.dataFile('releases/keys.json'), 'data.releaseKeys'),
          ...releaseRows(library, locale),
        ],
        links: [link(AT.releases, 'release.title'), link(AT.verify, 'release.verifyTitle')],
      },
      {
        heading: t('data.policies'),
        text: t('data.policiesText'),
        files: [plain(AT.dataFile('policies.json'), 'data.policiesJson')],
        links: [],
      },
      {
        heading: t('data.services'),
        text: t('data.servicesText'),
        files: [
          plain(AT.dataFile('guides.json'), 'guides.title'),
          plain(AT.dataFile('guides.schema.json'), 'data.guidesSchema'),
          plain(AT.dataFile('journeys.json'), 'guides.journeys'),
          plain(AT.dataFile('journeys.schema.json'), 'data.journeysSchema'),
          plain(AT.dataFile('interpretations.json'), 'interpretations.title'),
          plain(AT.dataFile('infographics.json'), 'infographics.title'),
          plain(AT.dataFile('matches.json'), 'data.matches'),
        ],
        links: [link(AT.match, 'match.title'), link(AT.feeds, 'feeds.title')],
      },
      {
        heading: t('data.description'),
        text: t('data.descriptionText'),
        files: [
          plain(AT.dataFile('openapi.json'), 'data.openApi'),
          plain(AT.dataFile('catalog.jsonld'), 'data.dcat'),
        ],
        links: [link(AT.dataChanges, 'dataChanges.title')],
      },
    ],
    notes: [
      { heading: t('data.licence'), text: say(t('data.licenceUnknown')) },
      { heading: t('data.promise'), text: say(t('data.promiseText')) },
      { heading: t('data.csv'), text: say(t('data.csvText')) },
      {
        heading: t('data.asOf'),
        text: say(t('data.asOfText', { day: formatDay(locale, library.catalogue.compiledOn) })),
      },
    ],
    labels: { checksum: t('data.checksum') },
  };
}

async function feeRows(library: Library, locale: Locale): Promise<DataFileRow[]> {
  const t = translator(locale);
  const files = await Promise.all(FEE_FILES.map((name) => feeFile(library, name)));
  return files.map(({ path, bytes, sha256 }, index) => ({
    href: path,
    name: itemAt(FEE_FILES, index),
    text: t(FILE_TEXT[itemAt(FEE_FILES, index)]),
    size: formatBytes(locale, bytes.length),
    checksum: sha256,
  }));
}

/** The address of a single item, shown by one that exists. */
function exampleRows(library: Library, locale: Locale): DataFileRow[] {
  const [slug] = [...library.fees.keys()].sort();
  if (slug === undefined) return [];
  const name = `fees/${slug}.json`;
  return [
    { href: AT.dataFile(name), name, text: translator(locale)('data.feeJson'), size: null, checksum: null },
  ];
}

/** The address of one answer, shown by one that exists. */
function answerRows(library: Library, locale: Locale): DataFileRow[] {
  const [slug] = [...library.fees.keys()].sort();
  if (slug === undefined) return [];
  const name = `answers/${slug}.json`;
  return [
    { href: AT.dataFile(name), name, text: translator(locale)('data.answer'), size: null, checksum: null },
  ];
}

function releaseRows(library: Library, locale: Locale): DataFileRow[] {
  const t = translator(locale);
  return releasesOf(library)
    .toReversed()
    .map((release) => {
      const { id, href, sealedOn } = releaseSummary(library, release);
      return {
        href,
        name: `${id}.json`,
        text: t('data.releaseFile', { day: formatDay(locale, sealedOn) }),
        size: null,
        checksum: null,
      };
    });
}
