import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { applyDiff, type Operation } from '#domain/releases/diff';
import { sha256 } from '#library/measure-release';
import { FEE_FILES, diffText, patched, feeFile, releasePairs, type FeeFile } from '#library/open-data';
import { openLibrary } from '#library/open-library';
import { publishedFees } from '#library/published-catalogue';
import type { Library } from '#library/library';
import { publishedFeesSchema, type PublishedFee } from '#schemas/published-fee';
import { dcatCatalogue } from '#views/open-data/dcat';

const library = openLibrary('content');
const textOf = async (name: FeeFile) =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode((await feeFile(library, name)).bytes);
const fees = JSON.parse(await textOf('fees.json')) as PublishedFee[];
const published = await Promise.all((['fees.json', 'fees.csv', 'fees.raw.csv'] as const).map(textOf));

describe('the published catalogue', () => {
  it('is a list of all items by id', () => {
    assert.deepEqual(
      fees.map(({ id }) => id),
      [...library.fees.keys()].sort(),
    );
  });

  it('fits its JSON Schema, item by item, and so does the zod schema', async () => {
    const schema = JSON.parse(await textOf('fees.schema.json')) as object;
    const validate = new Ajv2020({ validateFormats: false }).compile(schema);
    assert.ok(validate(fees), JSON.stringify(validate.errors));
    assert.deepEqual(publishedFeesSchema.parse(fees), fees);
    assert.ok(!validate([{ ...fees[0], payer: 'nobody' }]));
  });

  it('carries no editors’ note', async () => {
    const marked = {
      ...library,
      fees: new Map([...library.fees].map(([slug, fee]) => [slug, withMarkedNotes(fee)])),
    } as Library;
    const csv = new TextDecoder().decode((await feeFile(marked, 'fees.csv')).bytes);
    assert.ok(JSON.stringify([...marked.fees.values()]).includes(MARK));
    for (const text of [JSON.stringify(publishedFees(marked)), csv]) assert.ok(!text.includes(MARK));
  });

  it('shows no amount of an item that must not show one, even if the content had one', () => {
    const passport = library.fees.get('passport')!;
    const hidden = { ...passport, data: { ...passport.data, publishable: 'no-amount' as const } };
    const [fee] = publishedFees({ ...library, fees: new Map([['passport', hidden]]) });
    assert.deepEqual(
      fee!.periods.flatMap(({ rates }) => rates),
      [],
    );
  });

  it('names only addresses that may be linked to', () => {
    const linkable = new Set(
      Object.values(library.feeSources).flatMap(({ linkable, url }) => (linkable ? [url] : [])),
    );
    const others = Object.values(library.feeSources).flatMap(({ linkable, url }) =>
      linkable || url === null ? [] : [url],
    );
    const urls = fees
      .flatMap((fee) => [fee, ...fee.periods, ...fee.reductions])
      .flatMap(({ sources }) => sources.flatMap(({ url }) => url ?? []));
    assert.ok(urls.length > 0);
    assert.deepEqual(
      urls.filter((url) => !linkable.has(url)),
      [],
    );
    for (const url of others) for (const text of published) assert.ok(!text.includes(url), url);
  });

  it('is CSV with a byte order mark for Excel and without one for machines', () => {
    const [, csv, raw] = published;
    assert.equal(csv, `\uFEFF${raw}`);
    assert.match(raw!, /^标识,行类,/);
  });
});

describe('the description of the data', () => {
  it('gives the checksum and size of every file of the catalogue', async () => {
    const { 'dcat:dataset': datasets } = (await dcatCatalogue(library)) as {
      'dcat:dataset': { 'dcat:distribution': Distribution[] }[];
    };
    const [distributions] = datasets.map((dataset) => dataset['dcat:distribution']);
    assert.equal(distributions!.length, FEE_FILES.length);
    for (const [index, distribution] of distributions!.entries()) {
      const { bytes, path } = await feeFile(library, FEE_FILES[index]!);
      assert.equal(distribution['dcat:downloadURL']['@id'], library.site.domain + path);
      assert.equal(distribution['spdx:checksum']['spdx:checksumValue']['@value'], sha256(bytes));
      assert.equal(distribution['dcat:byteSize']['@value'], String(bytes.length));
    }
  });

  it('names no licence and no placeholder as publisher', async () => {
    const text = JSON.stringify(await dcatCatalogue(library));
    assert.doesNotMatch(text, /dct:license|待填/);
  });
});

describe('the differences between releases', () => {
  it('lead from each to each newer one', () => {
    for (const { from, to } of releasePairs(library)) {
      const { operations } = JSON.parse(diffText(from, to)) as { operations: Operation[] };
      const { before, after } = patched(from, to);
      assert.deepEqual(applyDiff(operations, before), after);
    }
  });
});

interface Distribution {
  'dcat:downloadURL': { '@id': string };
  'dcat:byteSize': { '@value': string };
  'spdx:checksum': { 'spdx:checksumValue': { '@value': string } };
}

const MARK = 'only editors read this';

/** The same item with every editors' note made recognisable. */
function withMarkedNotes(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withMarkedNotes);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, key === 'editorNote' ? MARK : withMarkedNotes(inner)]),
  );
}
