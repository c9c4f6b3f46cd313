import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { isOneEditApart, nearNames, nearestTitles, pairsOf } from '#domain/search/near-match';
import { prepareRows } from '#domain/search/page-table';

test('one changed, added, lost or swapped character is one edit', () => {
  for (const [a, b] of [
    ['污水处理费', '污水处里费'],
    ['不动产登记', '不动产登记费'],
    ['passport', 'pasport'],
    ['环境营商', '境环营商'],
  ] as const) {
    assert.equal(isOneEditApart(a, b), true, `${a} ${b}`);
  }
  assert.equal(isOneEditApart('污水处理费', '垃圾处理费'), false);
  assert.equal(isOneEditApart('护照', '护照'), false);
});

test('the question does not depend on which of two texts comes first', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
  fc.assert(fc.property(text, text, (a, b) => assert.equal(isOneEditApart(a, b), isOneEditApart(b, a))));
});

test('a text with any one character left out is one edit apart', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 10 }), fc.nat(), (text, at) => {
      const cut = at % text.length;
      assert.equal(isOneEditApart(text, text.slice(0, cut) + text.slice(cut + 1)), true);
    }),
  );
});

function rowsOf(...pages: { title: string; names?: string[]; ended?: boolean }[]) {
  return prepareRows(
    pages.map(({ title, names = [], ended = false }, at) => ({
      id: `p${at}`,
      path: `/${at}/`,
      title,
      kind: 'policy' as const,
      day: null,
      names,
      facets: {},
      phases: ended ? [['', 'repealed'] as [string, string]] : [],
    })),
    '2026-11-23',
  );
}

test('two edits are not one, wherever they stand', () => {
  for (const [a, b] of [
    ['abcd', 'badc'],
    ['abcd', 'abdcx'],
    ['abcd', 'axcx'],
    ['abc', 'abcde'],
    ['abc', 'xabcx'],
    ['abcd', 'abc'.concat('xy')],
    ['abcd', 'adbc'],
    ['ab', 'xyb'],
  ] as const)
    assert.equal(isOneEditApart(a, b), false, `${a} ${b}`);
});

describe('what a mistyped name may have meant', () => {
  const rows = rowsOf(
    { title: '城镇污水处理费', names: ['不动产登记费'] },
    { title: '污水处理费用的通知' },
    { title: 'Passport fee' },
  );

  test('the parts of titles and names that are one edit away', () => {
    assert.deepEqual(nearNames(rows, '镇污水处里费'), ['镇污水处理费']);
    assert.deepEqual(nearNames(rows, '不动产登己费'), ['不动产登记费']);
    assert.deepEqual(nearNames(rows, 'pasport'), ['passport']);
    assert.deepEqual(nearNames(rows, '全然不同的词'), []);
  });

  test('a shorter text is another word: six Chinese characters, or five letters', () => {
    assert.deepEqual(nearNames(rows, '污水处里费'), []);
    assert.deepEqual(nearNames(rows, '污水处理费甬')[0], '污水处理费用');
    assert.equal(nearNames(rowsOf({ title: 'entry' }), 'entri')[0], 'entry');
    assert.deepEqual(nearNames(rowsOf({ title: 'visa' }), 'vise'), []);
  });

  test('a changed character before a lost or added one, the same first character before another, then the frequent', () => {
    assert.deepEqual(nearNames(rowsOf({ title: '1abcdef' }), 'abcdez'), ['abcdef', 'abcde']);
    assert.deepEqual(nearNames(rowsOf({ title: 'xbcde' }, { title: 'abcdx' }), 'abcde', 2), [
      'abcdx',
      'xbcde',
    ]);
    const twice = rowsOf({ title: 'abcdy' }, { title: 'abcdx' }, { title: '1 abcdx' });
    assert.deepEqual(nearNames(twice, 'abcde', 2), ['abcdx', 'abcdy']);
  });

  test('so many as are asked for, three by default', () => {
    const many = rowsOf(...['abcd1', 'abcd2', 'abcd3', 'abcd4'].map((title) => ({ title })));
    assert.equal(nearNames(many, 'abcde').length, 3);
    assert.equal(nearNames(many, 'abcde', 1).length, 1);
  });
});

test('the pairs of neighbours, each once', () => {
  assert.deepEqual(pairsOf('护照护照费'), ['护照', '照护', '照费']);
  assert.deepEqual(pairsOf('护'), []);
  assert.deepEqual(pairsOf('𠮷野家'), ['𠮷野', '野家']);
});

describe('the titles that come nearest', () => {
  const rows = rowsOf(
    { title: '停车收费的通知' },
    { title: '洗车店' },
    { title: '洗车店管理', ended: true },
    { title: '洗车店管办' },
    { title: '户口', names: ['停车费'] },
    { title: '别的' },
  );

  test('by the pairs that they share with the text, a short title before a long one', () => {
    assert.deepEqual(nearestTitles(rows, '停车费'), [4, 0]);
    assert.deepEqual(nearestTitles(rows, '火星'), []);
  });

  test('what no longer holds stands below its equal', () => {
    assert.deepEqual(nearestTitles(rows, '洗车'), [1, 3, 2]);
  });

  test('so many as are asked for, six by default', () => {
    assert.deepEqual(nearestTitles(rows, '洗车', 1), [1]);
    const many = rowsOf(...Array.from({ length: 8 }, () => ({ title: '洗车' })));
    assert.deepEqual(nearestTitles(many, '洗车'), [0, 1, 2, 3, 4, 5]);
  });
});
