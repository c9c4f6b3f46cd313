import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Filling } from '#cards/type/break-lines';
import { familiesOf, widthOf } from '#cards/type/fonts';
import {
  clamped,
  displayLines,
  fitTitle,
  TEXT_TYPE,
  TITLE_TYPE,
  type TitleStep,
  type Tongue,
} from '#cards/type/lines';
import { overhang, plainText } from '#cards/type/typesetting';
import { badLines } from '../../../support/card-lines.ts';
import { CHINESE, JAPANESE, KOREAN } from '../../../fixtures/cards/clauses.ts';

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

test('a word broken as a last resort leaves no opening mark at the end of a line', () => {
  const word = '없습니다(《비즈니스환경최적화조례》)';
  for (let width = 90; width < 420; width += 10)
    assert.deepEqual(badLines(displayLines(word, 30, width, TEXT_TYPE, { locale: 'ko', phrases: [] })), []);
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
          lines.filter((line) => {
            const ink = widthOf(line, families, 900) - overhang(line, tongue.locale).end;
            return ink * 30 > width + 0.01;
          }),
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

test('a title is broken where a clause ends rather than evenly, and before a bracket rather than inside', () => {
  const lines = (words: string, tongue: Tongue) =>
    displayLines(words, 68, 1056, TITLE_TYPE, tongue).map(plainText);
  assert.deepEqual(lines('外国人来中国：入境、居留、工作要办什么', chinese), [
    '外国人来中国：',
    '入境、居留、工作要办什么',
  ]);
  assert.deepEqual(lines('居民身份证工本费（丢失补领、损坏换领）', chinese), [
    '居民身份证工本费',
    '（丢失补领、损坏换领）',
  ]);
  assert.deepEqual(lines('Foreigners coming to China: entry, residence', english), [
    'Foreigners coming to China:',
    'entry, residence',
  ]);
});

test('no line ends with what leans on the next, nor within a name, a day or an amount', () => {
  const ends = (words: string, width: number, tongue: Tongue, filling: Filling) =>
    displayLines(words, 30, width, TEXT_TYPE, tongue, filling).map((line) => plainText(line));
  assert.deepEqual(ends('Documents for Hong Kong and Macao', 340, english, 'even'), [
    'Documents for',
    'Hong Kong and Macao',
  ]);
  for (const width of [340, 400, 460]) {
    const lines = [
      ...ends('The Law took effect on 1 July 2013 and was amended', width, english, 'full'),
      ...ends('出境入境管理法自2013年7月1日起施行，没有写有效期。', width, chinese, 'full'),
      ...ends('CNY 200 per booklet → CNY 160 per booklet', width, english, 'full'),
    ].join('|');
    assert.match(lines, /1 July 2013/);
    assert.match(lines, /2013年7月1日/);
    assert.match(lines, /CNY 200 per booklet.*CNY 160 per booklet/);
  }
});

test('a title becomes a little smaller for much better lines, not for a little better ones', () => {
  const steps: TitleStep[] = [
    [64, 2],
    [50, 3],
    [44, 3],
  ];
  assert.equal(fitTitle('收费目录清单一览', 363, steps, { ...chinese, phrases: ['目录清单'] }), 44);
  assert.equal(fitTitle('清单之外无收费', 363, steps, chinese), 64);
});

test('full lines leave no scrap on the last', () => {
  for (const width of [400, 500, 600, 700, 800, 900]) {
    for (const [tongue, paragraphs] of [
      [chinese, CHINESE],
      [{ ...english, locale: 'ja' }, JAPANESE],
    ] as const) {
      for (const words of paragraphs) {
        const lines = displayLines(words, 30, width, TEXT_TYPE, tongue, 'full').map(plainText);
        assert.ok(lines.length === 1 || [...lines.at(-1)!].length > 2, `${width}: ${lines.join('|')}`);
      }
    }
  }
});

test('a text too long for its lines ends after a sentence, else a clause, else a word, and says when it goes on', () => {
  assert.equal(clamped('打造一流营商环境。', 2, 30, 900, chinese), '打造一流营商环境。');
  assert.equal(
    clamped('名称、住所变了要登记。没有债务的可以简易注销，承诺不实要承担责任。', 1, 30, 500, chinese),
    '名称、住所变了要登记。',
  );
  assert.equal(
    clamped('四类收费只能按清单收；税、罚款、市场价不在清单里，但不等于不用交。', 1, 30, 500, chinese),
    '四类收费只能按清单收…',
  );
  const cut = clamped('Simple, efficient services for every company, everywhere', 1, 30, 500, english);
  assert.match(cut, /^Simple, efficient services( for)?\.\.\.$/);
  assert.doesNotMatch(clamped('The rules took effect on 1 January 2020', 1, 30, 380, english), /\d\.\.\.$/);
});
