import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { known } from '#domain/known';
import { setReader, type Reads } from '#domain/reads';
import type { Library } from '#library/library';
import { noted } from '#library/noted';
import { noteBytes } from '#library/parts';
import { PageReader } from '#scripts/site/kept/page-reader';
import { FIXTURE_CITY, fixtureLibrary } from '../../support/city.ts';

describe('a library that notes what is read', () => {
  const reader = new PageReader();
  let library: Library;
  before(() => {
    setReader(reader);
    library = noted(fixtureLibrary(), FIXTURE_CITY);
  });
  after(() => setReader(null));

  function readBy(work: () => unknown): unknown[] {
    const reads: Reads = new Set();
    reader.within(reads, work);
    return [...reads];
  }

  const READS: Record<string, [work: () => unknown, reads: string[]]> = {
    'a single file': [() => library.site.domain, ['one site']],
    'which entries there are': [() => [...library.policies.keys()], ['keys policies']],
    'how many there are': [() => library.policies.size, ['keys policies']],
    'all entries, by their names only': [
      () => [...library.policies].map(([, { slug }]) => slug),
      ['keys policies'],
    ],
    'that there is none': [() => library.fees.get('nothing'), ['has fees nothing']],
    'the data of one': [
      () => known(library, 'fees', 'waste').data.name,
      ['has fees waste', 'data fees/waste.mdx'],
    ],
    'the text of one': [
      () => known(library, 'policies', 'action-2021').body,
      ['has policies action-2021', 'body policies/action-2021.mdx'],
    ],
    'a translation': [
      () => library.guides.get('open-shop')?.translations.get('en')?.data,
      ['has guides open-shop', 'has guides/open-shop en', 'data guides/open-shop/en.mdx'],
    ],
    'which originals are offered': [() => [...library.originals.keys()], ['one originals']],
    'a file as it is': [() => noteBytes('site.yaml'), ['bytes site.yaml']],
  };
  for (const [name, [work, reads]] of Object.entries(READS))
    test(`notes ${name}`, () => assert.deepEqual(readBy(work), reads));

  test('holds what the library holds', () => {
    assert.deepEqual(
      JSON.parse(JSON.stringify(library, withMaps)),
      JSON.parse(JSON.stringify(fixtureLibrary(), withMaps)),
    );
  });

  test('gives each part a value of its own, and what is not there another', () => {
    const parts = Object.values(READS).flatMap(([, reads]) => reads);
    const values = new Set([...new Set(parts)].map((part) => reader.valueOf(part)));
    // That there is such a fee, such a policy, such a guide and its translation is one value: it is so.
    assert.equal(values.size, new Set(parts).size - 3);
    assert.notEqual(reader.valueOf('has fees nothing'), reader.valueOf('has fees waste'));
  });
});

function withMaps(_: string, value: unknown): unknown {
  return value instanceof Map ? [...value] : value;
}
