import type { Day } from '#domain/calendar';
import type { StringKey } from '#i18n/translate';

/** What came to `/data/v1` on a day. Nothing is ever taken away, so a change adds, or says how something new is made. */
export interface DataChange {
  on: Day;
  text: StringKey;
  /** The files that the day brought, as the description for programs writes them. */
  files: readonly string[];
}

/** The history of `/data/v1`, newest first; each file that is served stands in the entry that brought it. */
export const DATA_HISTORY: readonly DataChange[] = [
  {
    on: '2026-11-30',
    text: 'dataChanges.answers',
    files: ['/answers/{id}.json', '/names.json', '/openapi.json'],
  },
  {
    on: '2026-11-30',
    text: 'dataChanges.proofs',
    files: ['/proofs/{id}/{period}.json', '/proofs/{id}/{period}.png'],
  },
  { on: '2026-11-30', text: 'dataChanges.releaseFormat', files: [] },
  { on: '2026-11-25', text: 'dataChanges.infographics', files: ['/infographics.json'] },
  {
    on: '2026-11-23',
    text: 'dataChanges.interpretations',
    files: ['/interpretations.json', '/matches.json'],
  },
  {
    on: '2026-11-23',
    text: 'dataChanges.guides',
    files: ['/guides.json', '/guides.schema.json', '/journeys.json', '/journeys.schema.json'],
  },
  {
    on: '2026-11-23',
    text: 'dataChanges.fees',
    files: [
      '/fees.json',
      '/fees/{slug}.json',
      '/fees.schema.json',
      '/fees.csv',
      '/fees.raw.csv',
      '/fees.xlsx',
      '/catalog.jsonld',
    ],
  },
  {
    on: '2026-11-23',
    text: 'dataChanges.releases',
    files: ['/releases.json', '/releases/{id}.json', '/releases/diffs/{pair}.json', '/releases/keys.json'],
  },
  { on: '2026-11-23', text: 'dataChanges.policies', files: ['/policies.json'] },
];
