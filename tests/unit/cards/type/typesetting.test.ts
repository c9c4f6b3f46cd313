import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { overhang, plainText, typeset, type Manner } from '#cards/type/typesetting';
import { titlePhrases } from '#i18n/title-phrases';

const chinese: Manner = { locale: 'zh-CN', setting: 'running', phrases: [] };
/** Joiners made visible: + joins, | may break, _ is a thin space, ~ a narrow one without a break. */
const shown = (text: string) =>
  text
    .replace(/\u2060/g, '+')
    .replace(/\u200B/g, '|')
    .replace(/\u2009/g, '_')
    .replace(/\u202F/g, '~');

test('hanzi stand apart from digits and letters, and a number keeps what it counts', () => {
  assert.equal(shown(typeset('全市共18项指标见于下列各页', chinese)), '全市共_18~项指标见于下+列+各+页');
  assert.equal(shown(typeset('用WeChat分享给朋友们', chinese)), '用_WeChat~分享给+朋+友+们');
});

test('a document number has no space and is one phrase', () => {
  assert.equal(plainText(typeset('聊营转办〔2021〕2号', chinese)), '聊营转办〔2021〕2号');
  assert.deepEqual(titlePhrases('依据聊营转办〔2021〕2号', 'zh-CN', []).at(-1), '依据聊营转办〔2021〕2号');
  assert.doesNotMatch(shown(typeset('聊营转办〔2021〕2号', { ...chinese, setting: 'display' })), /[_~|]/);
});

test('numbers, days and ranges are one piece', () => {
  for (const number of ['2019-07-01', '1,234,567.89', '0635-8288288', '2021～2023', '10:30', '8/6/4']) {
    const set = shown(typeset(`自${number}起算`, chinese));
    assert.equal(set.replaceAll('+', '').replace('_', '').replace('~', ''), `自${number}起算`);
    const marks = set.slice(2, set.indexOf('~')).matchAll(/.[-～/:.,]./gu);
    for (const [mark] of marks) assert.match(mark, /^(\+.\+|[\d].[\d])$/u);
  }
});

test('a line may be broken before an opening and after a closing quotation mark, never within', () => {
  assert.equal(shown(typeset('治“痛点”通“堵点”才好呢', chinese)), '治|“+痛点+”|通|“+堵点+”+才+好+呢');
});

test('a middle dot, a dash and an ellipsis never begin a line', () => {
  assert.equal(shown(typeset('革新·突破——好……如下各项', chinese)), '革新+·突破+—+—好+…+…如+下+各+项');
});

test('no scrap stands on the last line, and no word is cut for it', () => {
  assert.equal(shown(typeset('进入第一梯队。', chinese)), '进入第+一+梯+队+。');
  const japanese: Manner = { ...chinese, locale: 'ja' };
  assert.match(shown(typeset('申請する必要がありません。', japanese)), /する必\+要\+が\+あ\+り\+ま\+せ\+ん/);
});

test('Korean breaks between words only, unless a word is longer than a column', () => {
  const korean: Manner = { ...chinese, locale: 'ko' };
  assert.equal(shown(typeset('행동 실시방안(시행)', korean)), '행+동 실+시+방+안+(+시+행+)');
  const long = '가나다라마바사아자차카타파';
  assert.equal(typeset(long, korean), long);
});

test('English has quotes of print, and a short last word keeps the one before it', () => {
  const english: Manner = { ...chinese, locale: 'en' };
  assert.equal(
    typeset(`Liaocheng's "trial" plan ('one licence')`, { ...english, setting: 'display' }),
    'Liaocheng’s “trial” plan (‘one licence’)',
  );
  assert.equal(
    shown(typeset('Small firms should read this too.', english)),
    'Small firms should read this +too.',
  );
});

test('the number of a Chinese document or of an article is one word in any language', () => {
  for (const locale of ['en', 'ko'] as const)
    assert.doesNotMatch(
      shown(typeset('plan 聊营转办〔2021〕2号', { ...chinese, locale })),
      /[^+ ][聊营转办〔〕2021号]/u,
    );
  assert.match(shown(typeset('依照第二百二十四条办理', chinese)), /第\+二\+百\+二\+十\+四\+条/u);
});

test('the empty half of a mark at either end of a line is told, where marks have one', () => {
  assert.deepEqual(overhang('（试行），', 'zh-CN'), { start: 0.5, end: 0.5 });
  assert.deepEqual(overhang('基礎：', 'ja'), { start: 0, end: 0 });
  assert.deepEqual(overhang('“trial”', 'en'), { start: 0, end: 0 });
});

test('what is set as it stands stays as it stands', () => {
  assert.equal(typeset('前5', { ...chinese, setting: 'asItStands' }), '前5');
});

test('display text breaks between phrases: official words, numbers with their units, the words of the city', () => {
  assert.deepEqual(titlePhrases('聊城市优化营商环境实施方案（试行）', 'zh-CN', ['聊城市']), [
    '聊城市',
    '优化',
    '营商环境',
    '实施方案',
    '（试行）',
  ]);
  assert.deepEqual(titlePhrases('政策与收费，一处查清', 'zh-CN', ['一处']), [
    '政策与',
    '收费，',
    '一处',
    '查清',
  ]);
  assert.deepEqual(titlePhrases('前8名的18项指标', 'zh-CN', []), ['前8名的', '18项', '指标']);
  assert.deepEqual(titlePhrases('簡素で効率的な行政サービス', 'ja', []), [
    '簡素で',
    '効率的な',
    '行政サービス',
  ]);
});

/** Which shape a quotation mark takes is not what a text says. */
const unquoted = (text: string) => text.replace(/[“”"]/gu, '"');

test('setting a text changes nothing of what it says', () => {
  const word = fc.constantFrom(
    '聊',
    '城',
    '市',
    '，',
    '。',
    '“',
    '”',
    '（',
    '）',
    '18',
    '2021',
    'A',
    'WeChat',
    ' ',
    '·',
    '—',
    '…',
    '한',
    '글',
    'の',
    'ー',
    '䶮',
    '-',
    '/',
  );
  const text = fc.array(word, { maxLength: 30 }).map((words) => words.join(''));
  const manner = fc.record({
    locale: fc.constantFrom<Manner['locale']>('zh-CN', 'en', 'ja', 'ko'),
    setting: fc.constantFrom<Manner['setting']>('running', 'display'),
    phrases: fc.constant(['聊城']),
  });
  fc.assert(
    fc.property(text, manner, (words, how) => {
      assert.equal(unquoted(plainText(typeset(words, how))), unquoted(words));
    }),
  );
});

test('a range of years and what ends it are one phrase; a Korean title may be broken before a long bracket', () => {
  assert.deepEqual(titlePhrases('建设方案（2023-2025年）', 'zh-CN', []), ['建设', '方案', '（2023-2025年）']);
  assert.deepEqual(titlePhrases('2035年と3か年行動計画', 'ja', []).slice(1), ['3か年', '行動', '計画']);
  const korean: Manner = { ...chinese, locale: 'ko', setting: 'display' };
  assert.match(shown(typeset('행동계획(2023~2025년)', korean)), /\|\(/);
  assert.doesNotMatch(shown(typeset('랴오청시(聊城市)에서', korean)), /\|/);
});
