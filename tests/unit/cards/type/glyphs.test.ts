import assert from 'node:assert/strict';
import { test } from 'node:test';
import { glyphFaults, MissingGlyphError } from '#cards/type/glyphs';
import { longCard, policyCard } from '../../../fixtures/cards/views.ts';

test('a character without a glyph is named with its file and field', () => {
  const view = policyCard();
  view.figures[1]!.label = '吉😀祥𠀀😀';
  view.title = '㐀𪚥的办法';
  assert.deepEqual(
    glyphFaults(view).map(({ file, field, codePoint }) => `${file} ${field} ${codePoint}`),
    [
      'content/policies/lc-2021-2.mdx title U+2A6A5',
      'content/policies/lc-2021-2.mdx figures[1].label U+1F600',
      'content/policies/lc-2021-2.mdx figures[1].label U+20000',
    ],
  );
});

test('the body of a long picture is checked too', () => {
  const view = longCard();
  view.body = [{ type: 'list', ordered: false, items: [[{ text: '好' }, { text: '𪚥', strong: true }]] }];
  assert.deepEqual(
    glyphFaults(view).map(({ field }) => field),
    ['body[0].items[0][1].text'],
  );
});

test('rare characters, other scripts and joiners can be drawn', () => {
  assert.deepEqual(glyphFaults({ ...policyCard(), title: '䶮㛃𬭎 № ①★→ Ünïcôde Ελ Ж\u200B\u2060' }), []);
  assert.deepEqual(glyphFaults({ ...policyCard('ja'), title: '简化字とカタカナ 𠮷' }), []);
  assert.deepEqual(glyphFaults({ ...policyCard('ko'), title: '中华人民共和国 한국어' }), []);
});

test('the message says it in Chinese and English, with what to do', () => {
  const error = new MissingGlyphError([
    { file: 'content/a.mdx', field: 'title', character: '😀', codePoint: 'U+1F600' },
  ]);
  assert.equal(
    error.message,
    'content/a.mdx › title: “😀” (U+1F600) 字库里没有这个字，图片画不出来；请改用字库里有的字，或在 src/cards/type/fonts.ts 里增加字库。' +
      ' / no font has a glyph for “😀” (U+1F600); use another character, or add a font in src/cards/type/fonts.ts.',
  );
});
