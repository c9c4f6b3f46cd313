/**
 * The house, and its only description: each folder, and what it may import. `npm run lint` holds it (walls.ts).
 *
 * A row is a folder or file under `src/` (`scripts` and `tests` are the project's own), and rules all below it but what
 * has a row of its own. An entry is a row, a file, all rows below a folder (`views/*`), either for types only
 * (`schemas:types`), or `node`: the modules of Node. What is not named is not allowed; a file without a row is a fault.
 */
export const HOUSE: Readonly<Record<string, readonly string[]>> = {
  clock: ['domain'],
  // The rules of the matter: no Node, no clock, no language, nothing but types from elsewhere.
  domain: ['schemas:types'],
  // Languages, days and numbers in words; nothing that holds all strings, so that a browser may have it.
  i18n: ['domain'],
  'i18n/translate': ['i18n', 'i18n/strings'],
  'i18n/strings': [],
  schemas: ['domain', 'i18n/locales'],
  rules: ['domain', 'library', 'schemas', 'i18n/addresses', 'i18n/locales'],
  library: ['clock', 'library/open-library', 'domain', 'schemas', 'i18n/locales', 'i18n/addresses', 'node'],
  // They open a content folder. The build's pages have one city, opened by the import itself; scripts open theirs.
  'library/open-library': ['clock', 'domain', 'library', 'schemas', 'rules', 'i18n/locales', 'node'],
  'library/city': ['clock', 'library', 'library/open-library'],
  // What build and browser say alike.
  words: ['domain', 'i18n', 'schemas:types'],

  // Views: a room is what a reader opens. Any room has what serves all; another room only with a reason.
  ...views({
    shell: [],
    links: [],
    // What stands in a text as a picture.
    bodies: ['styles/pictograms'],
    cards: [],
    search: [],
    policies: [],
    match: [],
    // The description of the data has the schema of each kind of record.
    'open-data': ['views/guides'],
    releases: [],
    // An entry of a guide is said as the guide says it; the page of feeds shows the days that come.
    feeds: ['views/guides', 'views/site'],
    // The sources of a charge stand as those of a written text do.
    fees: ['views/interpretations', 'views/policies'],
    // A guide shows what its charges cost on each day.
    guides: ['views/fees', 'views/policies'],
    // The policies of an indicator stand as in the list of policies.
    indicators: ['views/policies'],
    // Pictures and texts show charges, and each other's frames.
    interpretations: ['views/fees', 'views/infographics'],
    infographics: ['views/fees', 'views/guides', 'views/interpretations'],
    // The days that lie ahead stand in the calendar of deadlines too.
    changes: ['views/site'],
    // These list everything.
    site: ['views/*'],
    wechat: ['views/*', 'styles/colours'],
  }),

  // A picture is drawn from words that the views finished: the renderer knows their shape only.
  cards: [
    'domain',
    'i18n',
    'styles/colours',
    'styles/pictograms',
    'views/bodies/blocks',
    'views/cards/card-view',
    'node',
  ],
  // A printed page carries the code of its address.
  components: [
    'words',
    'i18n',
    'domain:types',
    'views/*:types',
    'styles',
    'styles/pictograms',
    'cards/render/open-renderer',
  ],
  'component scripts': ['client'],
  client: ['words', 'domain', 'clock', 'i18n', 'views/*:types', 'offline'],
  // The service worker, and what the pages and it say to each other.
  offline: ['i18n/addresses'],
  styles: [],
  // The shapes of pictograms, for pages and pictures alike.
  'styles/pictograms': ['domain'],
  pages: [
    'domain/known',
    'library',
    'library/city',
    'views/*',
    'components',
    'cards',
    'hant',
    'i18n',
    'i18n/translate',
  ],

  // After the build: the search index, and Traditional Chinese.
  search: [
    'clock',
    'domain',
    'words',
    'i18n',
    'library:types',
    // Characters of other scripts are folded alike in names and in search.
    'library/script-variants',
    'library/offered',
    'views/search',
    'views/site',
    'node',
  ],
  hant: ['domain', 'words', 'i18n', 'i18n/translate', 'node'],
  middleware: ['hant', 'i18n', 'library/city'],

  scripts: [
    'clock',
    'domain',
    'schemas',
    'library',
    'library/open-library',
    'words',
    'views/*',
    'cards',
    'client',
    'search',
    'hant',
    'offline',
    'i18n',
    'i18n/translate',
    'tests/fixtures/cards/views',
    'tests/support/invented-documents',
    'tests/support/office-files',
    'node',
  ],
  tests: ['*', 'node'],
};

function views(rooms: Readonly<Record<string, readonly string[]>>): Record<string, readonly string[]> {
  const below = ['domain', 'words', 'i18n', 'i18n/translate', 'schemas', 'library'];
  const serving = ['shell', 'links', 'bodies', 'cards', 'feeds', 'search'].map((room) => `views/${room}`);
  return Object.fromEntries(
    Object.entries(rooms).map(([room, others]) => [`views/${room}`, [...below, ...serving, ...others]]),
  );
}
