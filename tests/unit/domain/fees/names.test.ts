import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { indexNames, nameBeforeBrackets } from '#domain/fees/names';
import { bestOf } from '#domain/fees/ranks';
import { severalKey } from '#domain/fees/wording';
import {
  catalogueWith,
  editionWith,
  feeWith,
  periodWith,
  rowWith,
  unlawfulWith,
} from '#tests/support/catalogue';

const pass = feeWith({
  slug: 'pass',
  name: { 'zh-CN': '通行证工本费（首次）' },
  aliases: { 'zh-CN': ['过路本'], en: ['Pass card'], ja: [], ko: [] },
  asked: ['办个通行证多少钱'],
  periods: [periodWith({ formerName: { 'zh-CN': '边民证收费' } })],
});
const { names } = catalogueWith([pass], {
  unlawful: [unlawfulWith({ id: 'deposit', name: { 'zh-CN': '入园押金、保证押金' }, bare: ['押金'] })],
  editions: [editionWith({ rows: [rowWith('公安：渔船牌照费（含补发）')] })],
  outOfScope: [{ category: 'fine', words: ['罚款'], endings: ['罚款'], choices: [] }],
  ambiguities: [{ says: ['证件钱'], ids: ['pass', 'deposit', 'nobody'] }],
});
const idsOf = (name: string) => bestOf(names.folded.get(name)).map(({ id }) => id);

describe('the index of names', () => {
  test('knows an item by its official name, its alias in any language, a former name and a question', () => {
    for (const name of ['过路本', 'passcard', '边民证收费']) assert.deepEqual(idsOf(name), ['pass'], name);
    assert.ok(names.written.has('办个通行证多少钱'));
    assert.equal(names.bySlug.get('pass'), pass);
  });

  test('knows a name without its brackets too', () => assert.deepEqual(idsOf('通行证工本费'), ['pass']));

  test('knows the last part of a name that lists several', () =>
    assert.deepEqual(idsOf('保证押金'), ['deposit']));

  test('keeps a bare word apart: it only asks back', () => {
    assert.deepEqual(
      [...(names.bare.get('押金') ?? [])].map(({ id }) => id),
      ['deposit'],
    );
    assert.deepEqual(idsOf('押金'), []);
  });

  test('knows a row of a list without its department and brackets', () => {
    assert.deepEqual(idsOf('渔船牌照费'), ['linhe-2026-1']);
    assert.equal(names.byId.get('linhe-2026-1')?.kind, 'list');
  });

  test('knows what a word that stands for several may mean, and leaves out who is not there', () =>
    assert.deepEqual(
      names.ambiguous.get('证件钱')?.map(({ id }) => id),
      ['pass', 'deposit'],
    ));

  test('keeps endings of what is no charge', () =>
    assert.deepEqual(
      names.endings.map(({ ending }) => ending),
      ['罚款'],
    ));

  test('has nothing for an empty catalogue', () => {
    const { facts } = { facts: catalogueWith([]) };
    assert.equal(indexNames(facts).folded.size, 0);
  });
});

test('the best of a name are the entries of the lowest rank, and all of them', () => {
  const [one, two, three] = ['a', 'b', 'c'].map((slug) => ({
    kind: 'item' as const,
    id: slug,
    fee: feeWith({ slug }),
  }));
  assert.deepEqual(
    bestOf(
      new Map([
        [one!, 2],
        [two!, 1],
        [three!, 1],
      ]),
    ),
    [two, three],
  );
  assert.deepEqual(bestOf(undefined), []);
});

test('one key for a thing and its deed, in either order', () =>
  assert.equal(severalKey('补办市民卡'), severalKey('市民卡补办')));

test('the name before its brackets; a name that is all brackets stays', () => {
  assert.equal(nameBeforeBrackets('受理费（财产案件）'), '受理费');
  assert.equal(nameBeforeBrackets('（暂停）'), '（暂停）');
});
