import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faultsOf, type Edit } from '../../support/city.ts';

const OPEN = 'guides/open-shop/zh-CN.mdx';
const ENGLISH = 'guides/open-shop/en.mdx';
const JOURNEY = 'journeys/run-shop.mdx';

/** Replaces the first of a text; a text that is not there is a fault of the test. */
const replace =
  (from: string, to: string) =>
  (old: string): string => {
    assert.ok(old.includes(from), `no "${from}"`);
    return old.replace(from, to);
  };

function problems(edits: Record<string, Edit>): string[] {
  return faultsOf(edits).map(({ file, field, zh }) => `${file} › ${field}: ${zh.problem}`);
}

test('the fixture city trips no rule', () => {
  assert.deepEqual(problems({}), []);
});

test('immediate-and-termed: two limits of one thing, one of them not saying when it holds', () => {
  assert.deepEqual(
    problems({
      [OPEN]: replace('    when: 不能当场登记\n', ''),
      [ENGLISH]: replace('  l2.when: others\n', ''),
    }),
    [`${OPEN} › limits › l2: 同一步既写当场办，又写有期限，没有说各在什么情形下适用`],
  );
});

test('immediate-and-termed: a step that promises at once and has an unconditional term', () => {
  const promise = replace('在登记表上签字。', '在登记表上签字，即办。');
  assert.deepEqual(problems({ [OPEN]: promise }), [
    `${OPEN} › steps › s4: 同一步既写当场办，又写有期限，没有说各在什么情形下适用`,
  ]);
});

test('immediate-and-termed: names of services that only sound like a promise pass', () => {
  for (const name of ['“接诉即办”', '“交房即办证”', '不能当场登记的']) {
    assert.deepEqual(
      problems({ [OPEN]: replace('在登记表上签字。', `在登记表上签字；${name}。`) }),
      [],
      name,
    );
  }
});

test('unlisted-material: a paper named in a condition and not listed', () => {
  assert.deepEqual(
    problems({
      [OPEN]: replace('  - id: m2\n    text: 房东出具的地址证明\n', '  - id: m2\n    text: 身份证\n'),
    }),
    [`${OPEN} › conditions › c1: 条件里要“地址证明”，材料里没有列`],
  );
});

test('unlisted-material: what cannot be handed in is not asked for', () => {
  assert.deepEqual(problems({ [OPEN]: replace('可以简化', '可以简化；不能提供收入证明的也一样') }), []);
});

test('amount-outside-fees: a sum typed by hand, in figures or in words', () => {
  for (const typed of ['交100元', '交五十元', '交￥20', '交1.5万元']) {
    assert.deepEqual(
      problems({ [OPEN]: replace('在登记表上签字。', typed) }),
      [`${OPEN} › s4.text: 直接写了金额`],
      typed,
    );
  }
});

test('amount-outside-fees: in a body and in a translation', () => {
  assert.deepEqual(problems({ [OPEN]: replace('窗口周末不开。', '加急交20元。') }), [
    `${OPEN} › 正文 / body: 直接写了金额`,
  ]);
  assert.deepEqual(problems({ [ENGLISH]: replace('The landlord signs the form.', 'Pay CNY 100.') }), [
    `${ENGLISH} › words.s4.text: 直接写了金额`,
  ]);
});

test('amount-outside-fees: a marked threshold passes, an unmarked one does not; 单元 and 多元 are no sums', () => {
  assert.deepEqual(problems({ [OPEN]: replace('thresholds: [ c2 ]\n', '') }), [`${OPEN} › c2: 直接写了金额`]);
  assert.deepEqual(problems({ [OPEN]: replace('在登记表上签字。', '在3单元、多元渠道签字。') }), []);
});

test('unknown-fee: a fee id that the catalogue does not have', () => {
  const faults = faultsOf({ [OPEN]: replace('parking-permit', 'parking-permitt') });
  assert.deepEqual(
    faults.map(({ file, field, value }) => [file, field, value]),
    [[OPEN, 'fees.items[0]', 'parking-permitt']],
  );
  assert.match(faults[0]!.zh.problem, /收费目录里没有/);
  assert.match(faults[0]!.en.remedy, /fees\//);
});

test('repealed-basis: a document that another has superseded', () => {
  const repealed = replace('document: linhe-convenience', 'document: linhe-2018-1');
  assert.deepEqual(problems({ [OPEN]: repealed }), [`${OPEN} › m3 › basis: 依据的文件已经废止或者失效`]);
});

test('repealed-basis: a successor that takes effect after the content was checked does not trip it yet', () => {
  assert.deepEqual(
    problems({ 'policies/future-2027.mdx': replace('supersedes: 未取得', 'supersedes: [summary-law]') }),
    [],
  );
});

test('journey-in-circles: steps that wait for each other, or for a later one', () => {
  const circle = problems({ [JOURNEY]: replace('after: []', 'after: [close]') });
  assert.ok(circle.includes(`${JOURNEY} › steps › after: 几步互相等待，绕成了圈`));
  assert.ok(circle.includes(`${JOURNEY} › steps › open: 要先办的“close”写在了后面`));
});

test('journey-in-circles: a step that waits without saying for what', () => {
  const silent = replace(
    '    needs:\n      zh-CN: 登记证\n      en: The certificate\n      ja: 登録証\n      ko: 등록증\n',
    '',
  );
  assert.deepEqual(problems({ [JOURNEY]: silent }), [
    `${JOURNEY} › steps › report: 写了 after，没有写要从前面拿到什么`,
  ]);
});

test('duplicate-element: one id for two elements', () => {
  assert.deepEqual(
    problems({
      [OPEN]: replace('  - id: c2\n', '  - id: c1\n'),
      [ENGLISH]: replace('  c2: Shops of small income may use a simpler form\n', ''),
    }),
    [
      `${OPEN} › thresholds[0]: 在 ${OPEN} › id 里找不到“c2”`,
      `${OPEN} › id: 要素编号“c1”用了两次`,
      `${OPEN} › c1: 直接写了金额`,
    ],
  );
});

test('translation-of-nothing: words for an element that the original does not have', () => {
  assert.deepEqual(problems({ [ENGLISH]: replace('words:\n', 'words:\n  c99: nothing\n') }), [
    `${ENGLISH} › words: 原文里没有“c99”`,
  ]);
});

test('unknown-reference: what guides, journeys and the ledger name must exist', () => {
  const cases: [string, string, string, string][] = [
    [OPEN, 'indicator: start', 'indicator: nowhere', `${OPEN} › indicator: 在 indicators/ 里找不到“nowhere”`],
    [
      OPEN,
      'limits: [ l4 ]',
      'limits: [ l9 ]',
      `${OPEN} › steps[3].limits[0]: 在 ${OPEN} › limits 里找不到“l9”`,
    ],
    [
      OPEN,
      "channels: [ '12345'",
      "channels: [ '12344'",
      `${OPEN} › channels[0]: 在 channels.yaml 里找不到“12344”`,
    ],
    [OPEN, 'headline: [ l1', 'headline: [ l8', `${OPEN} › headline[0]: 在 ${OPEN} › limits 里找不到“l8”`],
    [JOURNEY, 'element: d2', 'element: d9', `${JOURNEY} › steps[1].element: 在 ${OPEN} 里找不到“d9”`],
    [
      JOURNEY,
      'guide: close-shop',
      'guide: no-shop',
      `${JOURNEY} › steps[2].guide: 在 guides/ 里找不到“no-shop”`,
    ],
    [
      'ledger.yaml',
      'focus: 1',
      'focus: 2',
      'ledger.yaml › sections[0].measures[0].focus: 在 action.yaml 里找不到“2”',
    ],
  ];
  for (const [file, from, to, fault] of cases)
    assert.deepEqual(problems({ [file]: replace(from, to) }), [fault]);
});

test('a step that somebody else takes says who', () => {
  assert.deepEqual(problems({ [OPEN]: replace('    by: other\n    who: 房东\n', '    by: other\n') }), [
    `${OPEN} › steps[3].who: 必填的栏目没有填`,
  ]);
});

test('unknown-changed-section: a change of a guide names elements, or parts such as its result', () => {
  const naming = (sections: string) =>
    replace('    note: 增加签字\n', `    note: 增加签字\n    sections: [${sections}]\n`);
  assert.deepEqual(problems({ [OPEN]: naming('s4, result, for-whom') }), []);
  assert.deepEqual(problems({ [OPEN]: naming('s4, s99') }), [`${OPEN} › changes[0].sections: 没有这一节`]);
});
