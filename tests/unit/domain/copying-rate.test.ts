import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { RUN_LENGTH, copyingRate } from '#domain/copying-rate';

const SOURCE =
  '动态调整行政事业性收费、政府性基金和实行政府定价的经营服务性收费目录清单，做到定期更新、在线查询。';

test('a copy is copied whole, whatever its punctuation', () => {
  assert.equal(copyingRate(SOURCE, [SOURCE]), 1);
  assert.equal(copyingRate(SOURCE.replaceAll(/[、，。]/g, ' — '), [SOURCE]), 1);
});

test('the same said in other words is not copied', () => {
  assert.equal(copyingRate('哪些钱可以收，都写在网上的清单里，随时更新，谁都能查。', [SOURCE]), 0);
});

test('half a copy counts half', () => {
  const rate = copyingRate('动态调整行政事业性收费、政府性基金' + '这里全是编者自己的话没有一处与原文相同', [
    SOURCE,
  ]);
  assert.ok(rate > 0.4 && rate < 0.5, String(rate));
});

test('a text without Chinese characters copies nothing', () => {
  assert.equal(copyingRate('No fees outside the directory.', [SOURCE]), 0);
  assert.equal(copyingRate('', [SOURCE]), 0);
});

test('a term shorter than a run is shared language, not copying', () => {
  const term = fc
    .integer({ min: 1, max: RUN_LENGTH - 1 })
    .map((length) => SOURCE.replaceAll(/[、，。]/g, '').slice(0, length));
  fc.assert(fc.property(term, (words) => copyingRate(`我们说${words}好`, [SOURCE]) === 0));
});

test('the rate is a share, and more sources never lower it', () => {
  const text = fc.string({ unit: fc.constantFrom('营', '商', '环', '境', '收', '费'), maxLength: 60 });
  fc.assert(
    fc.property(text, text, text, (words, one, other) => {
      const rate = copyingRate(words, [one]);
      assert.ok(rate >= 0 && rate <= 1);
      assert.ok(copyingRate(words, [one, other]) >= rate);
    }),
  );
});
