import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { familiesOf, widthOf } from '#cards/fonts';
import { clamped, displayLines, fitTitle, TITLE_TYPE, type TitleStep, type Tongue } from '#cards/lines';
import { plainText } from '#cards/typesetting';
import { badLines } from '../../support/card-lines.ts';
import { CHINESE, JAPANESE, KOREAN } from '../../fixtures/cards/clauses.ts';

const chinese: Tongue = { locale: 'zh-CN', phrases: ['聊城市', '优化营商环境', '创新突破行动'] };
const english: Tongue = { locale: 'en', phrases: [] };
const TITLE = '聊城市优化营商环境创新突破行动实施方案（试行）';
const STEPS: TitleStep[] = [
  [72, 2],
  [60, 2],
  [48, 3],
  [36, 5],
];

test('a title breaks between its phrases, into lines of even length', () => {
  assert.deepEqual(displayLines(TITLE, 68, 1056, TITLE_TYPE, chinese).map(plainText), [
    '聊城市优化营商环境',
    '创新突破行动实施方案（试行）',
  ]);
  assert.deepEqual(
    displayLines('A plan for a much better business environment', 60, 900, TITLE_TYPE, english),
    ['A plan for a much better', 'business environment'],
  );
});

test('a title takes the largest size at which it keeps to its lines', () => {
  assert.equal(fitTitle('开办企业', 1056, STEPS, chinese), 72);
  assert.equal(fitTitle(TITLE, 800, STEPS, chinese), 48);
  assert.equal(fitTitle('题'.repeat(400), 1056, STEPS, chinese), 36);
});

test('a word wider than its line makes the title smaller before it is broken', () => {
  const word = 'Telecommunications';
  assert.equal(fitTitle(word, 400, STEPS, english), 36);
  assert.deepEqual(displayLines(word, 36, 400, TITLE_TYPE, english), [word]);
  assert.equal(displayLines(word, 72, 400, TITLE_TYPE, english).length, 2);
});

test('no display line is wider than its room, loses a word, or breaks a rule of print', () => {
  const texts: [Tongue, string[]][] = [
    [chinese, CHINESE],
    [{ ...english, locale: 'ja' }, JAPANESE],
    [{ ...english, locale: 'ko' }, KOREAN],
  ];
  for (const [tongue, paragraphs] of texts) {
    for (const words of paragraphs) {
      for (const width of [240, 420, 900]) {
        const lines = displayLines(words, 30, width, TITLE_TYPE, tongue);
        const families = familiesOf(tongue.locale).serif;
        assert.deepEqual(
          lines.filter((line) => widthOf(line, families, 900) * 30 > width + 0.01),
          [],
        );
        assert.equal(plainText(lines.join('')).replaceAll(' ', ''), plainText(words).replaceAll(' ', ''));
        assert.deepEqual(badLines(lines.map(plainText)), []);
      }
    }
  }
});

test('balancing takes no more lines than filling', () => {
  const words = fc
    .array(fc.stringMatching(/^[a-z]{1,9}$/), { minLength: 1, maxLength: 14 })
    .map((all) => all.join(' '));
  fc.assert(
    fc.property(words, fc.integer({ min: 320, max: 1200 }), (title, width) => {
      const lines = displayLines(title, 40, width, TITLE_TYPE, english);
      const whole = widthOf(title, familiesOf('en').serif, 900) * 40;
      assert.equal(lines.join(' '), title);
      assert.ok(whole > width || lines.length === 1);
    }),
  );
});

test('a text too long for its lines ends with an ellipsis after a whole word', () => {
  assert.equal(clamped('打造一流营商环境。', 2, 30, 900, chinese), '打造一流营商环境。');
  const cut = clamped('Simple, efficient services for every company, everywhere', 1, 30, 500, english);
  assert.match(cut, /^Simple, efficient services( for)?…$/);
});
