import assert from 'node:assert/strict';
import { test } from 'node:test';
import { foldedName, variantsOf } from '#domain/folding';
import { withoutRadicals } from '#domain/radicals';

test('radicals of a PDF are characters', () => {
  assert.equal(withoutRadicals('居⺠身份证 机动⻋号牌 ⻢⻳⻓'), '居民身份证 机动车号牌 马龟长');
  assert.equal(withoutRadicals('护照'), '护照');
});

test('both blocks of radicals, traditional characters and words of Taiwan fold to the catalogue’s', () => {
  const variants = variantsOf('護护機机證证車车');
  assert.equal(foldedName('⾝分證', variants), '身份证');
  assert.equal(foldedName('機車牌照', variants), '摩托车牌照');
  assert.equal(foldedName('（護照）ＦＥＥ ', variants), '护照fee');
  assert.equal(foldedName('科目2、科三', variants), '科目二科目三');
});
