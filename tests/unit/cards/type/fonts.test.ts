import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LOCALES } from '#i18n/locales';
import { covers, facesOf, familiesOf, widthOf } from '#cards/type/fonts';
import { readFontMetrics } from '#cards/type/font-metrics';

test('the same faces every time: satori parses a font again for a new buffer', () => {
  for (const locale of LOCALES) {
    const again = facesOf(locale);
    facesOf(locale).forEach((face, index) => assert.equal(face, again[index]));
  }
});

test('the fonts cover the rare characters of place names and the supplementary table of 通用规范汉字', () => {
  for (const character of '䶮㛃𬭎茌莘')
    assert.ok(
      covers('Sans SC', character.codePointAt(0)!) && covers('Serif SC', character.codePointAt(0)!),
      character,
    );
  assert.ok(!covers('Sans SC', '𠀀'.codePointAt(0)!));
  assert.ok(!covers('Sans SC', '😀'.codePointAt(0)!));
  assert.ok(covers('Sans KR', '랴'.codePointAt(0)!) && !covers('Sans KR', '营'.codePointAt(0)!));
});

test('widths are those of the font: a hanzi is one em, a fallback takes its own', () => {
  assert.equal(widthOf('聊城', ['Serif SC'], 900), 2);
  assert.equal(widthOf('营', ['Sans JP', 'Sans SC'], 400), 1);
  assert.equal(widthOf('营', ['Sans JP'], 400), 0);
  assert.ok(widthOf('i', ['Sans SC'], 400) < widthOf('m', ['Sans SC'], 400));
});

test('English has quotes and dots of Latin width, Chinese those of its own', () => {
  for (const mark of ['’', '“', '”', '·']) {
    assert.ok(widthOf(mark, familiesOf('en').sans, 400) < 0.6, mark);
    assert.equal(widthOf(mark, familiesOf('zh-CN').sans, 400), 1, mark);
  }
});

test('what is no font is refused', () => {
  assert.throws(() => readFontMetrics(Buffer.alloc(64)), {
    name: 'RangeError',
    message: 'the font has no table cmap',
  });
});
