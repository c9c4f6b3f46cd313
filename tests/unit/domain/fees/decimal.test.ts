import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  add,
  compare,
  decimal,
  decimalText,
  multiply,
  percentOf,
  subtract,
  toFen,
} from '#domain/fees/decimal';

test('tenths add up, as floating point does not', () => {
  assert.equal(decimalText(add(decimal('0.1'), decimal('0.2'))), '0.3');
  assert.equal(decimalText(multiply(decimal('1.122'), decimal('0.5'))), '0.561');
  assert.equal(decimalText(percentOf(decimal('2.5'), decimal('1000'))), '25');
  assert.equal(decimalText(subtract(decimal('1'), decimal('2.5'))), '-1.5');
});

test('whole fen, half a fen up, and whether anything was rounded', () => {
  assert.deepEqual(toFen(decimal('0.196875')), { fen: 20n, exact: false });
  assert.deepEqual(toFen(decimal('0.195')), { fen: 20n, exact: false });
  assert.deepEqual(toFen(decimal('120')), { fen: 12_000n, exact: true });
});

test('text to number and back, and order', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 15n }), fc.bigInt({ min: 0n, max: 10n ** 15n }), (a, b) => {
      assert.equal(decimalText(decimal(String(a))), String(a));
      assert.equal(compare(decimal(String(a)), decimal(String(b))), a < b ? -1 : a > b ? 1 : 0);
    }),
  );
});

test('anything but plain digits is refused', () => {
  for (const text of ['', '.5', '1.', '1e3', '-1', '１', '1 000'])
    assert.throws(() => decimal(text), RangeError, text);
});
