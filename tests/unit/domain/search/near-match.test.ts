import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isOneEditApart } from '#domain/search/near-match';

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
