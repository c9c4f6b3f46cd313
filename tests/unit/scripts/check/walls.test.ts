import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { HOUSE } from '#scripts/check/house';
import { wallFaults } from '#scripts/check/walls';

/** Imports that must be refused, by the file that would hold them. */
const ILLEGAL: Readonly<Record<string, string>> = {
  // One a row.
  'src/domain/zz.ts': `import '../library/open-library.ts';`,
  'src/i18n/zz.ts': `import '#words/words';`,
  'src/i18n/translate/zz.ts': `import '#words/words';`,
  'src/i18n/strings/zz.ts': `import '#i18n/locales';`,
  'src/schemas/zz.ts': `import '#library/library';`,
  'src/rules/zz.ts': `import '#library/open-library';`,
  'src/library/zz.ts': `import '#views/shell/page';`,
  'src/library/open-library/zz.ts': `import '#library/city';`,
  'src/library/city/zz.ts': `import '#views/shell/page';`,
  'src/clock/zz.ts': `import '#i18n/locales';`,
  'src/words/zz.ts': `import '#i18n/translate';`,
  'src/views/shell/zz.ts': `import '#views/fees/fee-view';`,
  'src/views/links/zz.ts': `import '#views/site/home-view';`,
  'src/views/bodies/zz.ts': `import '#views/guides/guide-view';`,
  'src/views/cards/zz.ts': `import '#views/fees/fee-card';`,
  'src/views/search/zz.ts': `import '#views/site/search-records';`,
  'src/views/policies/zz.ts': `import '#views/fees/fee-view';`,
  'src/views/changes/zz.ts': `import '#views/fees/fee-view';`,
  'src/views/match/zz.ts': `import '#views/fees/fee-view';`,
  'src/views/open-data/zz.ts': `import '#views/fees/fee-view';`,
  'src/views/releases/zz.ts': `import '#views/fees/fee-view';`,
  'src/views/feeds/zz.ts': `import '#views/fees/fee-view';`,
  'src/views/fees/zz.ts': `import '#views/wechat/wechat-article';`,
  'src/views/guides/zz.ts': `import '#views/wechat/wechat-article';`,
  'src/views/indicators/zz.ts': `import '#views/fees/fee-view';`,
  'src/views/interpretations/zz.ts': `import '#views/site/home-view';`,
  'src/views/infographics/zz.ts': `import '#views/site/home-view';`,
  'src/views/site/zz.ts': `import '#cards/tokens';`,
  'src/views/wechat/zz.ts': `import '#cards/tokens';`,
  'src/cards/zz.ts': `import '#views/fees/fee-card';`,
  'src/components/zz.ts': `import '../domain/calendar.ts';`,
  'src/offline/zz.ts': `import '#domain/calendar';`,
  'src/client/zz.ts': `export { feeContext } from '#views/fees/fee-context';`,
  'src/styles/zz.ts': `import '#domain/calendar';`,
  'src/styles/pictograms/zz.ts': `import '#i18n/locales';`,
  'src/pages/zz.ts': `import '#client/as-of';`,
  'src/search/zz.ts': `import '#library/city';\nimport '#client/fees/fee-check';`,
  'src/hant/zz.ts': `import '#views/shell/page';`,
  'src/middleware/zz.ts': `import '#views/shell/page';`,
  'scripts/zz.ts': `import '#library/city';`,
  'tests/zz.ts': `import '../src/domain/calendar.ts';`,

  // However it is spelled.
  'src/views/fees/relative.ts': `import '../../library/city.ts';`,
  'src/views/fees/alias.ts': `import '#library/city';`,
  'src/views/fees/reader.ts': `import '#library/open-library';`,
  'src/views/fees/later.ts': `export const city = () => import('#library/city');`,
  'src/views/fees/passed-on.ts': `export * from '#library/city';`,
  'src/views/fees/absolute.ts': `import '/src/library/city.ts';`,
  'src/views/fees/as-text.ts': `import '#library/city?raw';`,
  'src/views/fees/content.ts': `import { getCollection } from 'astro:content';\nvoid getCollection;`,
  'src/domain/types.ts': `import type { Library } from '#library/library';\nexport type L = Library;`,
  'src/domain/value.ts': `import { fee } from '#schemas/fee';\nvoid fee;`,
  'src/domain/disk.ts': `import 'node:fs';`,
  'src/domain/today.ts': `import '#clock';`,
  'src/components/Front.astro': `---\nimport '#library/library';\n---\n<p></p>`,
  'src/components/Value.astro': `---\nimport { feeView } from '#views/fees/fee-view';\nvoid feeView;\n---\n<p></p>`,
  'src/components/Script.astro': `<p></p>\n<script>\n  import '#i18n/translate';\n</script>`,
  'src/components/Source.astro': `<script src="../library/city.ts"></script>`,
  'src/components/value.ts': `import '#domain/calendar';`,
  'src/client/fees/strings.ts': `import '#i18n/translate';`,
  'src/client/fees/later.ts': `export const library = () => import('#library/library');`,
  'src/client/fees/types.ts': `import type { Library } from '#library/library';\nexport type L = Library;`,
  'src/offline/disk.ts': `import 'node:fs';`,
  'scripts/pages.ts': `import '#components/Page.astro';`,

  // Files that have no place.
  'src/zz/zz.ts': `export {};`,
  'src/zz.ts': `export {};`,
  'src/views/zz.ts': `export {};`,
  'src/views/zz/zz.ts': `export {};`,
};

/** Two files that only look at each other's types are a circle too. */
const CIRCLE = {
  'src/domain/circle-a.ts': `import type { B } from './circle-b.ts';\nexport type A = B;`,
  'src/domain/circle-b.ts': `import type { A } from './circle-a.ts';\nexport type B = A;`,
};

/** Each step is allowed by its row, or would be one day; what ships reaches Node's modules by them. */
const REACHED = {
  'src/client/far.ts': `import '#words/far';`,
  'src/words/far.ts': `import '#domain/far';`,
  'src/domain/far.ts': `import 'node:fs';`,
  'src/client/fees/far-library.ts': `import '#words/far-library';`,
  'src/words/far-library.ts': `import '#library/library';`,
  'src/client/fees/far-strings.ts': `export const say = () => import('#words/far-strings');`,
  'src/words/far-strings.ts': `import '#i18n/translate';`,
};

const LEGAL = {
  'src/components/Legal.astro': `---\nimport type { FeeView } from '#views/fees/fee-view';\nimport '#styles/fees.css';\nexport interface Props { view: FeeView }\n---\n<p></p>\n<script>\n  import '#client/as-of';\n</script>`,
  'src/client/legal.ts': `import '#words/html';\nimport { today } from '#clock';\nvoid today;`,
  'src/domain/legal.ts': `import type { Localized } from '#schemas/fields';\nimport { addDays } from './calendar.ts';\nexport type T = Localized;\nvoid addDays;`,
  'src/views/site/legal.ts': `import '#views/fees/fee-view';`,
  'scripts/legal.ts': `import 'node:fs';\nimport '#library/open-library';`,
};

describe('the walls of the house', () => {
  let faults: string[];
  before(async () => {
    faults = await wallFaults({ ...ILLEGAL, ...CIRCLE, ...REACHED, ...LEGAL });
  });
  const named = (file: string) => faults.filter((fault) => fault.startsWith(file));

  test('each illegal import is refused', () => {
    const passed = Object.keys(ILLEGAL).filter((file) => named(file).length === 0);
    assert.deepEqual(passed, []);
  });

  test('every row has an import that it refuses', () => {
    const folderOf = (row: string) => (/^(?:scripts|tests)$/.test(row) ? row : `src/${row}`);
    const untested = Object.keys(HOUSE).filter(
      (row) => row !== 'component scripts' && !(`${folderOf(row)}/zz.ts` in ILLEGAL),
    );
    assert.deepEqual(untested, []);
  });

  test('a circle of types is one', () => {
    assert.ok(faults.some((fault) => /circle-a\.ts.*circle-b\.ts.*: circle$/.test(fault)));
  });

  test('what ships to the browser reaches neither disk, library nor all strings, through however many files', () => {
    for (const file of ['far', 'fees/far-library', 'fees/far-strings'])
      assert.ok(
        named(`src/client/${file}.ts`).some((fault) => fault.endsWith('ships to the browser')),
        file,
      );
  });

  test('what the house allows passes, and so does the house itself', () => {
    const made = Object.keys({ ...ILLEGAL, ...CIRCLE, ...REACHED });
    assert.deepEqual(
      faults.filter((fault) => !made.some((file) => fault.startsWith(file))),
      [],
    );
  });
});
