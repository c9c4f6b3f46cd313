import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { articleName, numberOf, numeralOf } from '#domain/law/article-number';
import { articlesOf, comparedWords, diffArticles, normalForm } from '#domain/law/text-diff';

/** An invented law, as one copy writes it. */
const LAW = `# 临河市店铺条例

2019年1月1日 临河市人民代表大会通过

<!-- INFO END -->

## 第一章 总则

第一条 为了方便开店，根据《办店法》第三条，制定本条例。

第二条 开店应当有固定地址。

“固定地址”，是指能收到信件的地方：

(一)自有的房屋；

(二)租用的房屋。

## 第二章 登记

第三条 登记机关应当自收到申请之日起10日内登记。

第三条之一 第二条规定的地址变更的，应当申请变更登记。

第四条 不服登记决定的，可以自二〇一九年一月一日起申请复议。

第五条 本条例自2019年3月1日起施行。
`;

const diff = (old: string, now: string) =>
  diffArticles(articlesOf(old).map(comparedWords), articlesOf(now).map(comparedWords));
const changed = (old: string, now: string) =>
  diff(old, now)
    .filter(({ old: from, now: to, fate }) => fate !== 'same' || from !== to)
    .map(({ old: from, now: to, fate }) => `${from ?? '—'} → ${to ?? '—'} ${fate}`);

describe('the articles of a text', () => {
  test('each with its paragraphs; chapters and notes belong to none', () => {
    assert.deepEqual(
      articlesOf(LAW).map(({ article }) => article),
      ['第一条', '第二条', '第三条', '第三条之一', '第四条', '第五条'],
    );
    const second = articlesOf(LAW)[1]!.text;
    assert.ok(second.endsWith('(二)租用的房屋。'));
    assert.ok(!second.includes('登记'));
  });
  test('a paragraph that begins with a reference opens no article', () => {
    const law = '第一条 甲。\n\n第二条规定的事项除外。\n\n第二条 乙。\n\n第一条第二款不适用。\n第三条 丙。';
    assert.deepEqual(
      articlesOf(law).map(({ article, text }) => `${article} ${text.replace(/\n+/g, ' / ')}`),
      ['第一条 甲。 / 第二条规定的事项除外。', '第二条 乙。 / 第一条第二款不适用。', '第三条 丙。'],
    );
  });
  test('numbers without a blank, in bold, after wide blanks, in digits', () => {
    for (const law of [
      '第一条为了甲。\n第二条乙。',
      '**第一条**　为了甲。\n**第二条**　乙。',
      '　　第一条　为了甲。\n　　第二条　乙。',
      '第1条 为了甲。\n第2条 乙。',
    ])
      assert.deepEqual(articlesOf(law), [
        { article: '第一条', text: '为了甲。' },
        { article: '第二条', text: '乙。' },
      ]);
  });
});

describe('variants of the copyist are no amendments', () => {
  const VARIANTS: Record<string, (law: string) => string> = {
    'half and full width': (law) => law.replace(/\(/g, '（').replace(/\)/g, '）').replace(/，/g, ','),
    'blanks and line breaks': (law) => law.replace(/，/g, '， ').replace(/\n\n/g, '\n\n　　'),
    'quotation marks': (law) => law.replace(/[“”]/g, '"'),
    'corner brackets': (law) => law.replace(/“/g, '「').replace(/”/g, '」'),
    'kinds of title marks': (law) => law.replace(/《/g, '〈').replace(/》/g, '〉'),
    '〇 and 零': (law) => law.replace(/〇/g, '零'),
    'full-width digits': (law) => law.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit))),
    'articles in digits': (law) => law.replace(/第三条(?=，)/, '第3条').replace('第二条规定', '第2条规定'),
    'bold numbers and wide blanks': (law) => law.replace(/^(第.{1,6}?[条一]) /gm, '**$1**　'),
    'a mark after a list’s number': (law) => law.replace(/\(一\)/, '（一）').replace(/\(二\)/, '(二 )'),
    'zero-width blanks': (law) => law.replace(/固定/g, '固\u200b定'),
    dashes: (law) => law.replace('10日', '10日'),
    'a note of the copyist': (law) => `<!-- 来源：某处。 -->\n${law}`,
  };
  for (const [name, vary] of Object.entries(VARIANTS))
    test(name, () => assert.deepEqual(changed(LAW, vary(LAW)), []));
  test('all of them at once', () => {
    const all = Object.values(VARIANTS).reduce((law, vary) => vary(law), LAW);
    assert.notEqual(all, LAW);
    assert.deepEqual(changed(LAW, all), []);
  });
});

describe('amendments are found, each as what it is', () => {
  test('a number of days', () => {
    assert.deepEqual(changed(LAW, LAW.replace('10日内', '5日内')), ['第三条 → 第三条 changed']);
  });
  test('one letter that is a decision: 应当 and 可以', () => {
    assert.deepEqual(changed(LAW, LAW.replace('第二条 开店应当有', '第二条 开店可以有')), [
      '第二条 → 第二条 changed',
    ]);
  });
  test('an inserted article moves those after it, their words unchanged', () => {
    const now = LAW.replace(/第五条/, '第六条')
      .replace(/第四条/, '第五条')
      .replace('第五条 不服', '第四条 登记不收取费用。\n\n第五条 不服');
    assert.deepEqual(changed(LAW, now), ['第四条 → 第五条 same', '第五条 → 第六条 same', '— → 第四条 added']);
  });
  test('an article that moved and changed is followed by its words', () => {
    const now = LAW.replace('10日内', '5日内')
      .replace('第三条 登记', '第三条 店铺要亮照经营，亮照的位置由登记机关公布。\n\n第四条 登记')
      .replace('第三条之一', '第四条之一')
      .replace('第四条 不服', '第五条 不服')
      .replace('第五条 本条例', '第六条 本条例');
    assert.deepEqual(changed(LAW, now), [
      '第三条 → 第四条 changed',
      '第三条之一 → 第四条之一 same',
      '第四条 → 第五条 same',
      '第五条 → 第六条 same',
      '— → 第三条 added',
    ]);
  });
  test('第…条之一 that comes and goes', () => {
    const without = LAW.replace(/第三条之一.*\n\n/, '');
    assert.deepEqual(changed(LAW, without), ['第三条之一 → — gone']);
    assert.deepEqual(changed(without, LAW), ['— → 第三条之一 added']);
  });
  test('by their keys alone, where the old words are not at hand', () => {
    const keys = (law: string) =>
      articlesOf(law).map(({ article, text }) => ({ article, key: normalForm(text), text: null }));
    const now = LAW.replace('10日内', '5日内').replace(/第五条/, '第六条');
    const found = diffArticles(keys(LAW), keys(now)).filter(
      ({ old, now: to, fate }) => fate !== 'same' || old !== to,
    );
    assert.deepEqual(found, [
      { old: '第三条', now: '第三条', fate: 'changed' },
      { old: '第五条', now: '第六条', fate: 'same' },
    ]);
  });
});

test('a text is the same as itself, and every article of either side is told once', () => {
  const anyText = fc
    .array(fc.stringMatching(/^[甲乙丙丁戊]{1,12}$/), { minLength: 1, maxLength: 8 })
    .map((texts) => texts.map((text, index) => `第${numeralOf(index + 1)}条 ${text}。`).join('\n\n'));
  fc.assert(
    fc.property(anyText, anyText, (old, now) => {
      assert.deepEqual(changed(old, old), []);
      const told = diff(old, now);
      assert.deepEqual(
        told.flatMap(({ old: from }) => from ?? []),
        articlesOf(old).map(({ article }) => article),
      );
      assert.deepEqual(
        told.flatMap(({ now: to }) => to ?? []).sort(),
        articlesOf(now)
          .map(({ article }) => article)
          .sort(),
      );
    }),
  );
});

test('numerals and numbers are each other’s way back', () => {
  for (let number = 1; number < 1300; number += 1) assert.equal(numberOf(numeralOf(number)), number);
  assert.deepEqual([10, 15, 20, 105, 110, 117, 1242].map(numeralOf), [
    '十',
    '十五',
    '二十',
    '一百零五',
    '一百一十',
    '一百一十七',
    '一千二百四十二',
  ]);
  assert.equal(articleName({ number: 41, inserted: 1 }), '第四十一条之一');
  assert.equal(numberOf('一百〇五'), 105);
});
