import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { issuesAfter } from '../support/content-copy.ts';

const COMPANY = 'guides/g-start-company/zh-CN.mdx';
const HEAT = 'guides/g-heat/zh-CN.mdx';
const JOURNEY = 'journeys/open-enterprise.mdx';

/** Replaces the first of a text in a content file; a text that is not there is a fault of the test. */
function edited(file: string, from: string, to: string): Record<string, string> {
  const text = readFileSync(`content/${file}`, 'utf8');
  assert.ok(text.includes(from), `${file} holds no "${from}"`);
  return { [file]: text.replace(from, to) };
}

function problemsAfter(edits: Record<string, string>): string[] {
  return issuesAfter(edits).map(({ file, field, zh }) => `${file} › ${field}: ${zh.problem}`);
}

test('the content as it stands trips no rule', () => {
  assert.deepEqual(issuesAfter({}), []);
});

test('immediate-and-termed: one step at once and within days, not saying when which holds', () => {
  const unclear = edited(COMPANY, '    when: 不能当场登记\n', '');
  assert.deepEqual(problemsAfter(unclear), [
    `${COMPANY} › limits › l2: 同一步既写当场办，又写有期限，没有说各在什么情形下适用`,
  ]);
  const promised = edited(HEAT, 'text: 供热企业答复\n', 'text: 供热企业即办，答复用户\n');
  assert.deepEqual(problemsAfter(promised), [
    `${HEAT} › steps › s9: 同一步既写当场办，又写有期限，没有说各在什么情形下适用`,
  ]);
});

test('immediate-and-termed: names of services that only sound like a promise pass', () => {
  assert.deepEqual(
    problemsAfter(edited(HEAT, 'text: 供热企业答复\n', 'text: 供热企业答复；也可以走“接诉即办”\n')),
    [],
  );
});

test('unlisted-material: a paper named in a condition and not listed', () => {
  const asked = edited(HEAT, 'text: 暂停用热：供热设施具备分户关闭条件', 'text: 暂停用热：提交房屋空置证明');
  assert.deepEqual(problemsAfter(asked), [`${HEAT} › conditions › c2: 条件里要“房屋空置证明”，材料里没有列`]);
});

test('unlisted-material: a paper that is listed under a longer name passes', () => {
  const listed = edited(
    HEAT,
    'materials: []',
    'materials:\n  - id: m1\n    text: 物业出具的房屋空置证明\n    basis: { document: sd-heating-regulation, article: 第二十五条 }',
  );
  const both = listed[HEAT]!.replace('暂停用热：供热设施具备分户关闭条件', '暂停用热：提交房屋空置证明');
  assert.deepEqual(problemsAfter({ [HEAT]: both }), []);
});

test('amount-outside-fees: a sum typed by hand, in figures or in words, in an original or a translation', () => {
  for (const typed of ['交100元', '交五十元', '交￥20', '交1.5万元']) {
    assert.deepEqual(
      problemsAfter(edited(HEAT, 'text: 供热企业答复\n', `text: ${typed}\n`)),
      [`${HEAT} › s9.text: 直接写了金额`],
      typed,
    );
  }
  const english = '---\ntranslatedFrom: 2026-11-23\nwords:\n  s9.text: pay CNY 100\n---\n';
  assert.deepEqual(problemsAfter({ 'guides/g-heat/en.mdx': english }), [
    'guides/g-heat/en.mdx › words.s9.text: 直接写了金额',
  ]);
});

test('amount-outside-fees: a threshold that is marked passes, and so do words that only contain 元', () => {
  const threshold = edited(
    HEAT,
    '    text: 停供减费：连续停止供热二十四小时以上',
    '    text: 月收入低于5000元的',
  );
  const marked = threshold[HEAT]!.replace('checkedOn:', 'thresholds: [ c3 ]\ncheckedOn:');
  assert.equal(problemsAfter(threshold).length, 1);
  assert.deepEqual(problemsAfter({ [HEAT]: marked }), []);
  assert.deepEqual(
    problemsAfter(edited(HEAT, 'text: 供热企业答复\n', 'text: 供热企业按3单元、多元渠道答复\n')),
    [],
  );
});

test('unknown-fee: a fee id that the catalogue does not have', () => {
  const [issue, ...rest] = issuesAfter(edited(COMPANY, 'items: [ z-reg,', 'items: [ z-regg,'));
  assert.deepEqual([issue!.file, issue!.field, issue!.value], [COMPANY, 'fees.items[0]', 'z-regg']);
  assert.match(issue!.zh.problem, /收费目录里没有/);
  assert.deepEqual(rest, []);
});

test('repealed-basis: a guide that cites a document which another has superseded', () => {
  const successor = readFileSync('content/policies/cn-722.mdx', 'utf8').replace(
    /supersedes: .*/,
    'supersedes: [sd-gr]',
  );
  const withDay = successor.replace(/effectiveFrom: .*/, 'effectiveFrom: 2020-01-01');
  const problems = problemsAfter({ 'policies/cn-722.mdx': withDay });
  assert.ok(problems.length > 0);
  assert.ok(
    problems.every(
      (problem) => /g-heat|g-gas/.test(problem) && problem.endsWith('依据的文件已经废止或者失效'),
    ),
  );
});

test('repealed-basis: a successor that takes effect after the content was checked does not trip it yet', () => {
  const successor = readFileSync('content/policies/cn-722.mdx', 'utf8').replace(
    /supersedes: .*/,
    'supersedes: [sd-gr]',
  );
  assert.deepEqual(
    problemsAfter({
      'policies/cn-722.mdx': successor.replace(/effectiveFrom: .*/, 'effectiveFrom: 2030-01-01'),
    }),
    [],
  );
});

test('journey-in-circles: steps that wait for each other', () => {
  const problems = problemsAfter(edited(JOURNEY, 'after: []', 'after: [fund]'));
  assert.ok(problems.includes(`${JOURNEY} › steps › after: 几步互相等待，绕成了圈`));
});

test('journey-in-circles: a step that waits without saying for what', () => {
  const text = readFileSync(`content/${JOURNEY}`, 'utf8').replace(/    needs:\n(      .*\n){4}/, '');
  assert.deepEqual(problemsAfter({ [JOURNEY]: text }), [
    `${JOURNEY} › steps › register: 写了 after，没有写要从前面拿到什么`,
  ]);
});

test('duplicate-element and translation-of-nothing: ids hold originals and translations together', () => {
  assert.deepEqual(problemsAfter(edited(HEAT, '  - id: c2\n', '  - id: c1\n')), [
    `${HEAT} › id: 要素编号“c1”用了两次`,
  ]);
  const stray = '---\ntranslatedFrom: 2026-11-23\nwords:\n  c1: eighteen degrees\n  c99: nothing\n---\n';
  assert.deepEqual(problemsAfter({ 'guides/g-heat/en.mdx': stray }), [
    'guides/g-heat/en.mdx › words: 原文里没有“c99”',
  ]);
});

test('unknown-reference: what guides, journeys and the ledger name must exist', () => {
  assert.deepEqual(problemsAfter(edited(HEAT, 'indicator: utilities', 'indicator: nowhere')), [
    `${HEAT} › indicator: 在 indicators/ 里找不到“nowhere”`,
  ]);
  assert.deepEqual(problemsAfter(edited(HEAT, 'limits: [ l2 ]', 'limits: [ l9 ]')), [
    `${HEAT} › steps[1].limits[0]: 在 ${HEAT} › limits 里找不到“l9”`,
  ]);
  assert.deepEqual(problemsAfter(edited(JOURNEY, 'element: d1', 'element: d9')), [
    `${JOURNEY} › steps[4].element: 在 guides/g-gjj/zh-CN.mdx 里找不到“d9”`,
  ]);
  assert.deepEqual(problemsAfter(edited('ledger.yaml', 'focus: 7', 'focus: 8')), [
    'ledger.yaml › sections[1].measures[7].focus: 在 action.yaml 里找不到“8”',
  ]);
});
