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

describe('what opens an article, and what ends it', () => {
  const names = (...lines: string[]) => articlesOf(lines.join('\n')).map(({ article }) => article);
  const texts = (...lines: string[]) => articlesOf(lines.join('\n')).map(({ text }) => text);

  test('the next number, an insertion, or a later number that a blank sets apart', () => {
    assert.deepEqual(names('第一条 甲', '第二条乙', '第二条之一丙', '第二条之二丁', '第三条戊'), [
      '第一条',
      '第二条',
      '第二条之一',
      '第二条之二',
      '第三条',
    ]);
    assert.deepEqual(names('第一条 甲', '第五条 乙'), ['第一条', '第五条']);
    assert.deepEqual(names('第一条 甲', '第五条\u3000乙'), ['第一条', '第五条']);
  });

  test('no reference: a later number without a blank, an earlier one, or one of which a sentence goes on', () => {
    for (const line of [
      '第五条乙',
      '第一条 乙',
      '第二条规定的',
      '第二条的',
      '第二条和',
      '第二条、',
      '第二条，',
      '第二条至',
      '第二条第一款',
      '第一条之三丙',
      '第五条之一丙',
    ])
      assert.deepEqual(names('第一条 甲', line), ['第一条'], line);
  });

  test('a chapter or a heading ends it, whatever stands around its number', () => {
    for (const line of ['第二章 乙', '第 12 节', '第十编\u3000丙', '## 附则', '  # 附则'])
      assert.deepEqual(texts('第一条 甲', line, '不属于它'), ['甲'], line);
    for (const line of ['第二章的规定', '依照第二章 乙', '编号 #3'])
      assert.deepEqual(texts('第一条 甲', line), [`甲\n${line}`], line);
  });

  test('notes of a copy, marks of headings and of stress are no words of it', () => {
    assert.deepEqual(texts('第一条 甲', '<!-- 第二条 编者\n注 -->', '> **乙**'), ['甲\n\n乙']);
    assert.deepEqual(texts('## **第一条** 甲'), ['甲']);
  });
});

describe('what copies differ in', () => {
  test('is made one', () => {
    for (const [one, other] of [
      ['“甲”', '「甲」'],
      ['‘甲’', "'甲'"],
      ['《甲》', '〈甲〉'],
      ['甲——乙', '甲-乙'],
      ['甲•乙', '甲·乙'],
      ['二〇', '二零'],
      ['甲……', '甲…'],
      ['甲...', '甲…'],
      ['（甲、）', '（甲）'],
      ['第15条', '第十五条'],
      ['第120条', '第一百二十条'],
      ['甲 \u200b乙', '甲乙'],
      ['Ａ', 'A'],
    ] as const)
      assert.equal(normalForm(one), normalForm(other), `${one} ${other}`);
  });

  test('and nothing else is', () => {
    for (const [one, other] of [
      ['甲、乙', '甲乙'],
      ['甲.乙', '甲…乙'],
      ['"甲"', "'甲'"],
      ['15', '十五'],
    ] as const)
      assert.notEqual(normalForm(one), normalForm(other), `${one} ${other}`);
  });
});

describe('articles paired', () => {
  const whole = (article: string, text: string) => ({ article, key: text, text });
  const keyed = (article: string, key: string) => ({ article, key, text: null });
  const fates = (...args: Parameters<typeof diffArticles>) =>
    diffArticles(...args).map(({ old, now, fate }) => `${old ?? '—'} ${now ?? '—'} ${fate}`);

  test('of two with the same words the one of the same number', () =>
    assert.deepEqual(fates([whole('二', '略'), whole('一', '略')], [whole('一', '略'), whole('二', '略')]), [
      '二 二 same',
      '一 一 same',
    ]));

  test('of the rest the most alike first, and what is not half alike not at all', () => {
    assert.deepEqual(
      fates(
        [whole('一', '甲乙丙丁戊己庚辛')],
        [whole('一', '甲乙丙丁戊子丑寅'), whole('二', '甲乙丙丁戊己庚壬')],
      ),
      ['一 二 changed', '— 一 added'],
    );
    assert.deepEqual(fates([whole('一', '甲乙丙丁戊')], [whole('一', '甲乙子丑寅')]), [
      '一 — gone',
      '— 一 added',
    ]);
    assert.deepEqual(
      fates([whole('一', '甲乙丙')], [whole('一', '甲乙子')]),
      ['一 一 changed'],
      'exactly half',
    );
    assert.deepEqual(fates([whole('一', '甲')], [whole('一', '乙')]), ['一 — gone', '— 一 added']);
    assert.deepEqual(fates([whole('一', '甲甲甲甲甲甲')], [whole('一', '甲甲')]), [
      '一 — gone',
      '— 一 added',
    ]);
  });

  test('where words are not at hand, those of one number', () => {
    assert.deepEqual(
      fates([keyed('一', 'a'), keyed('二', 'b')], [whole('一', '甲乙'), whole('三', '丙丁')]),
      ['一 一 changed', '二 — gone', '— 三 added'],
    );
    assert.deepEqual(fates([whole('一', '甲乙')], [keyed('一', 'a')]), ['一 一 changed']);
    assert.deepEqual(fates([keyed('一', 'a')], [keyed('二', 'a')]), ['一 二 same']);
  });
});
