import * as AT from '#i18n/addresses';
import { formatDay } from '#i18n/format';
import { CONVERTED, LANGUAGES, SOURCE_LOCALE, convertedHref, localePath } from '#i18n/locales';
import { translator, type StringKey } from '#i18n/translate';
import type { Library } from '#library/library';
import { offeredLocales } from '#library/offered';
import { pick } from '#words/words';

const SECTIONS: [path: string, title: StringKey][] = [
  [AT.policies, 'policies.title'],
  [AT.fees, 'fees.title'],
  [AT.feeCheck, 'feeCheck.title'],
  [AT.guides, 'guides.title'],
  [AT.interpretations, 'interpretations.title'],
  [AT.infographics, 'infographics.title'],
  [AT.indicators, 'indicators.title'],
  [AT.match, 'match.title'],
  [AT.changes, 'changes.heading'],
  [AT.feeds, 'feeds.title'],
  [AT.channels, 'channels.title'],
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
    ...SECTIONS.filter(([path]) => path !== AT.indicators || library.action !== null).map(([path, title]) =>
      link(path, t(title)),
    ),
    '',
    `## ${t('data.title')}`,
    '',
    ...DATA.map(([name, title]) => link(AT.dataFile(name), t(title))),
    link(`${AT.feeds}all.json`, t('feeds.all')),
    link(AT.deadlines, t('feeds.calendar')),
    '',
    `## ${t('site.language')}`,
    '',
    ...offeredLocales(library).map((locale) => link(localePath(locale, '/'), LANGUAGES[locale].name)),
    link(convertedHref('/'), CONVERTED.name),
    '',
  ].join('\n');
}
