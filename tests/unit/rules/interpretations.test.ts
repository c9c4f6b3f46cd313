import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faultsOf, type Edit } from '../../support/city.ts';

const FOLDER = 'interpretations/action-explained';
const ZH = `${FOLDER}/zh-CN.mdx`;
const EN = `${FOLDER}/en.mdx`;
const JA = `${FOLDER}/ja.mdx`;

/** Replaces a text of the fixture; a text that is not there is a fault of the test. */
const replace = (from: string, to: string) => (old: string) => {
  assert.ok(old.includes(from), `the fixture holds no "${from}"`);
  return old.replaceAll(from, to);
};

const reported = (edits: Record<string, Edit>) =>
  faultsOf(edits).map(({ file, field, value, zh }) => [file, field, value, zh.problem]);

test('missing-element: each element that an interpretation must state, in every language', () => {
  assert.deepEqual(reported({ [ZH]: replace('scope: 临河市各成员单位。\n', '') }), [
    [ZH, 'scope', '', '解读没有写适用范围'],
  ]);
  assert.deepEqual(reported({ [ZH]: replace('term: 未取得（文件没有写有效期）。\n', '') }), [
    [ZH, 'term', '', '解读没有写期限'],
  ]);
  assert.deepEqual(reported({ [EN]: replace('differs: Not obtained.\n', '') }), [
    [EN, 'differs', '', '解读没有写与以前规定的差别'],
  ]);
});

test('missing-element: a basis that names nothing', () => {
  const bare = (old: string) =>
    old.replace(/basis:\n(?: {2}.*\n)+/, 'basis: []\n').replaceAll(/<Claim[^>]*>|<\/Claim>/g, '');
  const faults = reported({ [ZH]: bare, [EN]: bare, [JA]: bare });
  assert.deepEqual(faults, [[ZH, 'basis', '', '解读没有写依据']]);
});

test('missing-element: words that no section holds', () => {
  assert.deepEqual(reported({ [ZH]: (old) => `${old}\n另外还有一句。\n` }), [
    [ZH, '正文 / body', '另外还有一句。', '正文不在有编号的一节里'],
  ]);
});

test('orphan-interpretation: one that explains nothing; an unknown policy is an unknown reference', () => {
  assert.deepEqual(reported({ [ZH]: replace('explains: [action-2021]', 'explains: []') }), [
    [ZH, 'explains', '[]', '这篇解读没有写解读哪份政策文件'],
  ]);
  assert.deepEqual(reported({ [ZH]: replace('explains: [action-2021]', 'explains: [action-2022]') }), [
    [ZH, 'explains[0]', 'action-2022', '在 policies/ 里找不到“action-2022”'],
  ]);
});

test('unknown-reference: a fee that the catalogue does not have', () => {
  const edit = replace('<Fee id="parking-permit" />', '<Fee id="parking" />');
  assert.deepEqual(
    reported({ [ZH]: edit, [EN]: edit, [JA]: edit }).map(([file, , value, problem]) => [
      file,
      value,
      problem,
    ]),
    [EN, JA, ZH]
      .sort((a, b) => [ZH, EN, JA].indexOf(a) - [ZH, EN, JA].indexOf(b))
      .map((file) => [file, 'parking', '在 fees/ 里找不到“parking”']),
  );
});

test('unknown-clause: a clause that its policy does not have, and a claim tied to nothing', () => {
  const wrong = replace('clause="s2-2"', 'clause="s2-9"');
  const basis = replace('二（二）', '二（九）');
  const faults = reported({ [ZH]: (old) => basis(wrong(old)), [EN]: wrong, [JA]: wrong });
  assert.deepEqual(
    faults.map(([file, , value, problem]) => [file, value, problem]),
    [ZH, EN, JA].map((file) => [file, '<Claim> action-2021 s2-9', '找不到这句话的出处']),
  );
});

test('unknown-clause: a clause of a document whose text we do not hold', () => {
  const wrong = replace('source="linhe-rules" article="第三条"', 'source="linhe-rules" clause="s3"');
  const faults = reported({
    [ZH]: (old) => wrong(old).replace('articles: [第三条]', 'articles: [三]'),
    [EN]: wrong,
    [JA]: wrong,
  });
  assert.deepEqual(new Set(faults.map(([, , , problem]) => problem)), new Set(['找不到这句话的出处']));
});

test('claim-outside-basis: an article that the basis does not name', () => {
  assert.deepEqual(
    reported({ [ZH]: replace('articles: [第三条]', 'articles: [第四条]') }).map(([file, , value]) => [
      file,
      value,
    ]),
    [ZH, EN, JA].map((file) => [file, 'linhe-rules 第三条']),
  );
  const clause = reported({ [ZH]: replace('[一, 二（一）, 二（二）]', '[一, 二（一）]') });
  assert.deepEqual(new Set(clause.map(([, , value]) => value)), new Set(['action-2021 二（二）']));
});

test('copied-policy: a text that repeats its policy is reported with its rate, one in other words is not', () => {
  const copied = replace(
    '开店、办厂的人。',
    '为优化营商环境，制定本方案。位于前列的指标要继续保持优势。围绕开办企业改进服务。',
  );
  const [fault, ...rest] = reported({ [ZH]: copied });
  assert.deepEqual(rest, []);
  assert.match(String(fault![2]), /^\d\d%$/);
  assert.match(String(fault![3]), /照抄政策原文/);
  const rewritten = replace(
    '开店、办厂的人。',
    '这份方案想让营商环境更好。做得好的指标不能往后掉，开公司的手续要改得更顺。',
  );
  assert.deepEqual(reported({ [ZH]: rewritten }), []);
});

for (const [language, file, from, amount] of [
  ['Chinese', ZH, '停车证：', '停车证120元：'],
  ['a yen sign', ZH, '停车证：', '停车证¥120：'],
  ['English', EN, 'Parking permit:', 'Parking permit, CNY 120:'],
  ['Japanese', JA, '駐車証：', '駐車証120円：'],
] as const) {
  test(`amount-outside-fees: an amount typed by hand (${language})`, () => {
    const faults = reported({ [file]: replace(from, amount) });
    assert.deepEqual(
      faults.map(([at, field, , problem]) => [at, field, problem]),
      [[file, '正文 / body', '直接写了金额']],
    );
  });
}

test('diverging-translation: sections, claims and fees follow the original', () => {
  assert.deepEqual(reported({ [EN]: replace('id="who"', 'id="readers"') }), [
    [EN, 'sections', 'readers', '译文的小节（Section）与中文原文不一致'],
  ]);
  const swapped = (old: string) => old.replace('clause="s1"', 'clause="s2-1"');
  assert.deepEqual(reported({ [JA]: swapped }), [
    [JA, 'claims', 'action-2021 s2-1', '译文的出处（Claim）与中文原文不一致'],
  ]);
  assert.deepEqual(reported({ [EN]: replace(' Parking permit: <Fee id="parking-permit" />.', '') }), [
    [EN, 'fees', '', '译文的收费（Fee）与中文原文不一致'],
  ]);
});

test('unknown-changed-section: a change that names no section of the text', () => {
  assert.deepEqual(reported({ [ZH]: replace('sections: [what-changes]', 'sections: [what-changed]') }), [
    [ZH, 'changes[0].sections', 'what-changed', '没有这一节'],
  ]);
});

test('untranslated-term: a glossary term left in Chinese; a title in 《》 may stay', () => {
  const left = replace('Anyone with a shop', 'The 营商环境 concerns anyone with a shop');
  assert.deepEqual(reported({ [EN]: left }), [[EN, '正文 / body', '营商环境', '译文里留着没有译的术语']]);
  const title = replace('Anyone with a shop', 'By 《优化营商环境条例》, anyone with a shop');
  assert.deepEqual(reported({ [EN]: title }), []);
});

test('untranslated-term: names that stand in several languages are held to the glossary too', () => {
  const file = 'policies/action-2021.mdx';
  assert.deepEqual(reported({ [file]: replace('en: Notice on', 'en: 营商环境 Notice on') }), [
    [file, 'title.en', '营商环境', '译文里留着没有译的术语'],
  ]);
});

test('avoided-rendering: a rendering that the glossary lists as one to avoid', () => {
  assert.deepEqual(
    reported({ [EN]: replace('better services', 'a better Business Operating Environment') }),
    [[EN, 'summary', 'business operating environment', '“营商环境”不要译成“business operating environment”']],
  );
  assert.deepEqual(reported({ [JA]: replace('サービスの改善', '営商環境の改善') }), [
    [JA, 'summary', '営商環境', '“营商环境”不要译成“営商環境”'],
  ]);
});
