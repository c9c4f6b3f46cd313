import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Json } from '#domain/releases/canonical';
import { applyDiff, diffJson, pointer } from '#domain/releases/diff';
import { catalogueOfRelease, changesOfCatalogue, type Catalogue } from '#domain/releases/changes';
import { readReleases } from '#library/releases';
import { openLibrary } from '#library/open-library';
import { sealableCatalogue } from '#library/published-catalogue';

/** Through text and back: JSON has no negative zero. */
const json = fc.json({ maxDepth: 4 }).map((text) => JSON.parse(JSON.stringify(JSON.parse(text))) as Json);
/** Two values that share much, as two states of a catalogue do. */
const related = fc
  .array(
    fc.record({ id: fc.nat(3), rates: fc.array(fc.nat(2), { maxLength: 4 }) }, { noNullPrototype: true }),
    { maxLength: 6 },
  )
  .chain((list) =>
    fc.tuple(
      fc.constant(list as Json),
      fc.shuffledSubarray(list).map((part) => part as Json),
    ),
  );

describe('the difference between two values', () => {
  it('leads from one to the other', () => {
    const holds = ([before, after]: [Json, Json]) =>
      assert.deepEqual(applyDiff(diffJson(before, after), before), after);
    fc.assert(fc.property(fc.tuple(json, json), holds), { numRuns: 2000 });
    fc.assert(fc.property(related, holds), { numRuns: 2000 });
  });

  it('is empty exactly between equal values', () => {
    fc.assert(
      fc.property(json, (value) => assert.deepEqual(diffJson(value, structuredClone(value) as Json), [])),
    );
  });

  it('leaves the given value as it was', () => {
    const before = { list: [1, 2, 3] };
    applyDiff(diffJson(before, { list: [3] }), before);
    assert.deepEqual(before, { list: [1, 2, 3] });
  });

  it('says what was there before, and names places by JSON Pointer', () => {
    assert.deepEqual(diffJson({ 'a/b~': [1, 2] }, { 'a/b~': [1, 3, 4] }), [
      { op: 'replace', path: '/a~1b~0/1', value: 3, was: 2 },
      { op: 'add', path: '/a~1b~0/2', value: 4 },
    ]);
    assert.deepEqual(pointer('/a~1b~0/1'), ['a/b~', '1']);
  });

  it('refuses a patch that belongs to another value', () => {
    for (const path of ['/b', '/a/5', '/a/x', '/a/0/y']) {
      assert.throws(() => applyDiff([{ op: 'replace', path, value: 1 }], { a: [1] }), RangeError);
    }
  });
});

describe('the changes of a catalogue', () => {
  const now = sealableCatalogue(openLibrary('content'));
  const states: Catalogue[] = [
    ...readReleases('content').map(({ release }) => catalogueOfRelease(release!)),
    { ...now, fees: {} },
    {
      ...now,
      compiledOn: '2027-01-01',
      fees: { passport: { ...now.fees['passport']!, periods: [] }, new: now.fees['cjr']! },
    },
    now,
  ];

  it('lead from each state to each other', () => {
    for (const before of states) {
      for (const after of states) {
        const patched = applyDiff(diffJson(...asJson(before, after)), ...asJson(before));
        assert.deepEqual(patched, after);
      }
    }
  });

  it('are told by item', () => {
    const { passport, cjr } = now.fees;
    const before = { ...now, fees: { passport: passport!, cjr: cjr! } };
    const after = {
      ...now,
      compiledOn: '2027-01-01',
      fees: { passport: { ...passport!, preApproval: true }, added: cjr! },
    };
    const { fees, reach } = changesOfCatalogue(before, after);
    assert.deepEqual(
      fees.map(({ id, kind }) => [id, kind]),
      [
        ['added', 'added'],
        ['cjr', 'removed'],
        ['passport', 'changed'],
      ],
    );
    assert.deepEqual(fees[2]!.operations, [{ op: 'replace', path: '/preApproval', value: true, was: null }]);
    assert.deepEqual(
      reach.map(({ path }) => path),
      ['/compiledOn'],
    );
  });

  it('are all items in the first release', () => {
    assert.equal(changesOfCatalogue(null, now).fees.length, Object.keys(now.fees).length);
  });
});

/** A catalogue is plain data; its type merely says more than Json does. */
function asJson<T extends readonly Catalogue[]>(...catalogues: T): { [K in keyof T]: Json } {
  return catalogues as unknown as { [K in keyof T]: Json };
}
