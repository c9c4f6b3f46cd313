import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Entry } from '#domain/fees/entries';
import {
  nameShelves,
  numberFrom,
  refOf,
  scopeIn,
  SHELVES,
  shelfOfName,
  shelvedEntry,
} from '#domain/fees/shelves';
import { catalogueWith, feeWith, periodWith, unlawfulWith } from '#tests/support/catalogue';

const catalogue = catalogueWith(
  [
    feeWith({
      slug: 'card',
      name: { 'zh-CN': '市民卡费' },
      aliases: { 'zh-CN': [], en: ['Card'], ja: [], ko: [] },
    }),
    feeWith({ slug: 'berth', name: { 'zh-CN': '泊船费' } }),
  ],
  {
    unlawful: [unlawfulWith({ id: 'deposit', name: { 'zh-CN': '靠岸押金' }, bare: ['押金'] })],
    outOfScope: [
      {
        category: 'tax',
        words: ['印花税'],
        endings: [],
        choices: [{ words: ['车船税'], fees: ['berth', 'card'] }],
      },
    ],
    ambiguities: [{ says: ['办证的钱'], ids: ['card', 'deposit'] }],
  },
);

describe('the shelf of a name', () => {
  test('is told by its first two characters, in either case', () => {
    assert.equal(shelfOfName('市民卡费'), shelfOfName('市民'));
    assert.equal(shelfOfName('Card'), shelfOfName('cable'));
    assert.notEqual(shelfOfName('市民'), shelfOfName('市场'));
    assert.equal(shelfOfName('𠮷祥费'), shelfOfName('𠮷祥'));
  });

  test('is one of them all, as the browser and the build reckon it', () => {
    assert.deepEqual(['', 'a'].map(numberFrom), [2166136261, 3826002220]);
    for (const text of ['a', '护照', 'card', '']) {
      assert.ok(
        shelfOfName(text) >= 0 && shelfOfName(text) < SHELVES && Number.isInteger(shelfOfName(text)),
        text,
      );
    }
  });
});

describe('a reference', () => {
  test('is the id of an entry; words of a category say all of them', () => {
    const scope: Entry = { kind: 'scope', id: 'tax', category: 'tax', fees: ['berth', 'card'] };
    assert.equal(refOf(scope), ':tax:berth:card');
    assert.deepEqual(scopeIn(':tax:berth:card'), scope);
    assert.deepEqual(scopeIn(':tax'), { kind: 'scope', id: 'tax', category: 'tax', fees: [] });
    assert.equal(refOf(catalogue.names.byId.get('card')!), 'card');
    assert.equal(scopeIn('card'), null);
  });
});

describe('names laid out', () => {
  const shelves = nameShelves(catalogue.names);
  const shelf = (name: string) => shelves[shelfOfName(name)]!;

  test('stand on their shelves, each with what it leads to', () => {
    assert.equal(shelves.length, SHELVES);
    assert.ok(shelf('市民卡费').written.includes('市民卡费'));
    assert.deepEqual(shelf('市民卡费').folded['市民卡费'], { card: 0 });
    assert.deepEqual(shelf('card').folded['card'], { card: 2 });
    assert.deepEqual(shelf('市民卡').cores['市民卡'], { card: 0 });
    assert.deepEqual(shelf('市民卡').objects['市民卡'], ['card']);
    assert.deepEqual(shelf('押金').bare['押金'], ['deposit']);
    assert.deepEqual(shelf('办证的钱').ambiguous['办证的钱'], ['card', 'deposit']);
    const several = shelves.flatMap((each) => Object.values(each.several));
    assert.ok(several.length > 0 && several.every((refs) => refs.join() === 'card,deposit'));
    assert.deepEqual(shelf('车船税').folded['车船税'], { ':tax:berth:card': 2 });
  });

  test('and no name twice, nor anywhere else', () => {
    const written = shelves.flatMap((each) => each.written);
    assert.deepEqual([...written].sort(), [...catalogue.names.written].sort());
    assert.equal(new Set(written).size, written.length);
    shelves.forEach(({ folded, cores, objects }, at) => {
      for (const name of [...Object.keys(folded), ...Object.keys(cores), ...Object.keys(objects)])
        assert.equal(shelfOfName(name), at, name);
    });
  });
});

describe('an entry for itself', () => {
  const basis = (...documents: string[]) => documents.map((document) => ({ document }));
  const fee = feeWith({
    slug: 'item',
    periods: [periodWith({ basis: basis('a', 'gone') })],
    reductions: [{ basis: basis('b') }] as unknown as ReturnType<typeof feeWith>['reductions'],
  });
  const document = (number: string) => ({ number, title: null });
  const documents = { a: document('1'), b: document('2'), c: document('3') };

  test('comes with the documents that it cites and no others', () => {
    const entry: Entry = { kind: 'item', id: 'item', fee };
    assert.deepEqual(shelvedEntry(entry, ['lost'], documents), {
      entry,
      deeds: ['lost'],
      documents: { a: document('1'), b: document('2') },
    });
  });

  test('and without any where it is no item', () =>
    assert.deepEqual(shelvedEntry(catalogue.names.byId.get('deposit')!, [], documents).documents, {}));
});

describe('ids', () => {
  test('stand on the shelf of what a question by them begins with, each with its reference', () => {
    const ids = Object.assign({}, ...nameShelves(catalogue.names).map((shelf) => shelf.ids)) as object;
    assert.deepEqual(ids, { card: 'card', berth: 'berth', deposit: 'deposit', tax: ':tax' });
    assert.equal(nameShelves(catalogue.names)[shelfOfName('card')]!.ids['card'], 'card');
  });
});
