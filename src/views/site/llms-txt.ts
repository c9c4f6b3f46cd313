import { formatDay } from '#i18n/format';
import { CONVERTED, LOCALES, LANGUAGES, SOURCE_LOCALE, convertedHref, localePath } from '#i18n/locales';
import { translator, type StringKey } from '#i18n/translate';
import type { Library } from '#library/library';
import { pick } from '#words/words';

const SECTIONS: [path: string, title: StringKey][] = [
  ['/policies/', 'policies.title'],
  ['/fees/', 'fees.title'],
  ['/fees/check/', 'feeCheck.title'],
  ['/guides/', 'guides.title'],
  ['/interpretations/', 'interpretations.title'],
  ['/infographics/', 'infographics.title'],
  ['/indicators/', 'indicators.title'],
  ['/match/', 'match.title'],
  ['/changes/', 'changes.heading'],
  ['/feeds/', 'feeds.title'],
  ['/channels/', 'channels.title'],
];
const DATA: [name: string, title: StringKey][] = [
  ['policies.json', 'policies.title'],
  ['fees.json', 'fees.title'],
  ['releases.json', 'data.releases'],
  ['guides.json', 'guides.title'],
  ['journeys.json', 'guides.journeys'],
  ['interpretations.json', 'interpretations.title'],
  ['infographics.json', 'infographics.title'],
  ['matches.json', 'match.title'],
  ['catalog.jsonld', 'data.description'],
];

/** What a language model should know of the site before it reads on (llmstxt.org): what there is, and what is not known. */
export function llmsTxt(library: Library): string {
  const t = translator(SOURCE_LOCALE);
  const { site, catalogue } = library;
  const link = (path: string, title: string) => `- [${title}](${site.domain}${path})`;
  const city = pick(site.city, SOURCE_LOCALE).text;
  return [
    `# ${pick(site.name, SOURCE_LOCALE).text}`,
    '',
    `> ${t('feeds.description', { city })}`,
    '',
    ...(site.demonstration ? [t('site.demonstration'), ''] : []),
    t('data.asOfText', { day: formatDay(SOURCE_LOCALE, catalogue.compiledOn) }),
    t('data.licenceUnknown'),
    '',
    `## ${t('nav.sitemap')}`,
    '',
    ...SECTIONS.map(([path, title]) => link(path, t(title))),
    '',
    `## ${t('data.title')}`,
    '',
    ...DATA.map(([name, title]) => link(`/data/v1/${name}`, t(title))),
    link('/feeds/all.json', t('feeds.all')),
    link('/feeds/deadlines.ics', t('feeds.calendar')),
    '',
    `## ${t('site.language')}`,
    '',
    ...LOCALES.map((locale) => link(localePath(locale, '/'), LANGUAGES[locale].name)),
    link(convertedHref('/'), CONVERTED.name),
    '',
  ].join('\n');
}
