import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faultsOf, type Edit } from '../../support/city.ts';

const FOLDER = 'infographics/action-glance';
const ZH = `${FOLDER}/zh-CN.mdx`;
const EN = `${FOLDER}/en.mdx`;
const JA = `${FOLDER}/ja.mdx`;
const ALL = [ZH, EN, JA];

/** Replaces a text of the fixture; a text that is not there is a fault of the test. */
const replace = (from: string | RegExp, to: string) => (old: string) => {
  const changed = old.replace(from, to);
  assert.notEqual(changed, old, `the fixture holds no "${from}"`);
  return changed;
};
const everywhere = (edit: Edit) => Object.fromEntries(ALL.map((file) => [file, edit]));
const reported = (edits: Record<string, Edit>) =>
  faultsOf(edits).map(({ file, value, zh }) => [file, value, zh.problem]);

test('an infographic that is about nothing, one that names what does not exist', () => {
  const bare = (old: string) =>
    ['explains: [action-2021]', 'guides: [open-shop]']
      .reduce((text, head) => replace(head, `${head.split(':')[0]}: []`)(text), old)
      .replace(/^.*(<Fee|<History).*$/gm, '');
  assert.deepEqual(
    reported(
      everywhere((old: string) =>
        old.includes('explains:') ? bare(old) : old.replace(/^.*(<Fee|<History).*$/gm, ''),
      ),
    ),
    [[ZH, '[]', '这张图没有写讲的是哪份政策、哪份指南或哪项收费']],
  );
  assert.deepEqual(reported({ [ZH]: replace('explains: [action-2021]', 'explains: [action-2022]') }), [
    [ZH, 'action-2022', '在 policies/ 里找不到“action-2022”'],
  ]);
});

for (const [what, from, to, value, target] of [
  ['a charge', 'Fee id="waste"', 'Fee id="rubbish"', 'rubbish', 'fees/'],
  ['a history', 'History fee="parking-permit"', 'History fee="parking"', 'parking', 'fees/'],
  ['a hotline', 'Channel id="12345"', 'Channel id="54321"', '54321', 'channels.yaml'],
  ['a document', 'Document id="action-2021"', 'Document id="action"', 'action', 'documents.yaml'],
  ['a limit', 'id="l2"', 'id="l9"', 'l9', 'guides/open-shop › limits'],
  ['a group', 'indicators="lifecycle"', 'indicators="life"', 'life', 'action.yaml › groups'],
  ['a target', 'target="1"', 'target="7"', '7', 'action.yaml › targets'],
  ['a clause', 'clause="s2-2"', 'clause="s9"', 's9', 'policies/action-2021'],
  ['something to count', 'Count of="fees"', 'Count of="laws"', 'laws', 'indicators, fees, policies, guides'],
] as const) {
  test(`a tag that names ${what} that does not exist`, () => {
    const faults = reported(everywhere(replace(from, to)));
    assert.deepEqual(
      faults,
      faults.map(([file]) => [file, value, `在 ${target} 里找不到“${value}”`]),
    );
    assert.deepEqual(new Set(faults.map(([file]) => file)), new Set(ALL));
  });
}

test('a flow, papers and a bar name what there is, and a pictogram is a word of the vocabulary', () => {
  const faults = (block: string) =>
    reported(everywhere(replace('<Steps>', `${block}\n\n<Steps>`))).map(([, value]) => value);
  assert.deepEqual(new Set(faults('<Flow guide="open-bar" />')), new Set(['open-bar']));
  assert.deepEqual(new Set(faults('<Flow guide="open-shop" track="t9" />')), new Set(['t9']));
  assert.deepEqual(new Set(faults('<Papers guide="close-shop" />')), new Set(['close-shop']));
  assert.deepEqual(new Set(faults('<Bars>\n  <Bar fee="rubbish" />\n</Bars>')), new Set(['rubbish']));
  const [dragon] = reported({
    [ZH]: replace('<Step title="先看名单">', '<Step title="先看名单" pictogram="dragon">'),
  });
  assert.deepEqual(dragon, [ZH, '<Step pictogram="dragon">', '小图词表里没有“dragon”']);
});

test('a count is narrowed only by what it can be narrowed by', () => {
  const faults = reported(
    everywhere(replace('<Count of="fees" />', '<Count of="fees" list="fines" verdict="free" />')),
  );
  assert.deepEqual(new Set(faults.map(([, value]) => value)), new Set(['fines']));
  const grouped = reported(
    everywhere(replace('<Count of="fees" />', '<Count of="fees" group="lifecycle" />')),
  );
  assert.deepEqual(new Set(grouped.map(([, value]) => value)), new Set(['lifecycle']));
});

for (const [where, from, to, value] of [
  ['the text', '；垃圾处理费：', '；3项收费：', /3项收费/],
  ['full width', '；垃圾处理费：', '；３项收费：', /３项收费/],
  ['a title', '一张图看懂', '1张图看懂', /1张图/],
  ['an attribute', 'how="不许往后退"', 'how="前8名保持"', /前8名/],
  ['a heading', '## 收费', '## 2项收费', /2项收费/],
] as const) {
  test(`typed-number: a figure typed into ${where}`, () => {
    const [fault, ...rest] = reported({ [ZH]: replace(from, to) });
    assert.deepEqual(rest, []);
    assert.match(String(fault![1]), value);
    assert.equal(fault![2], '图解里直接写了数字');
  });
}

test('typed-number: a quotation may hold the figures of its clause, and must be its words', () => {
  assert.deepEqual(reported({ [ZH]: replace('>清单之外无收费</Q', '>清单之外无任何收费</Q') }), [
    [ZH, '清单之外无任何收费', '引用的话不是这一条款的原文'],
  ]);
  const policy = 'policies/action-2021.mdx';
  const quoted = replace('清单之外无收费。', '清单之外的9项一律不收。');
  assert.deepEqual(
    reported({ [policy]: quoted, [ZH]: replace('>清单之外无收费</Q', '>清单之外的9项一律不收</Q') }),
    [],
  );
});

test('amount-outside-fees: an amount in words, in text and in an attribute', () => {
  const typed = reported({ [ZH]: replace('名单挂在网上。', '每证二十元。') });
  assert.deepEqual(
    typed.map(([, , problem]) => problem),
    ['直接写了金额'],
  );
  const attribute = reported({ [ZH]: replace('title="公开"', 'title="二十元"') });
  assert.deepEqual(
    attribute.map(([, , problem]) => problem),
    ['直接写了金额'],
  );
});

test('a tag or an attribute that nobody knows, and a tag of documents only', () => {
  assert.deepEqual(reported({ [ZH]: replace('<Point title="公开">', '<Point titel="公开">') }), [
    [ZH, '<Point titel>', 'Point 没有 titel 这个属性'],
  ]);
  const faults = faultsOf(everywhere(replace('<Shares of="indicators" />', '<Share label="x">y</Share>')));
  assert.deepEqual(new Set(faults.map(({ value }) => value)), new Set(['<Share>']));
  const page = faultsOf({ 'policies/service-2024.mdx': (old) => `${old}\n<Shares of="fees" />\n` });
  assert.deepEqual(
    page.map(({ value }) => value),
    ['<Shares>'],
  );
});

test('diverging-translation: sections and tags follow the original, within a section in any order', () => {
  assert.deepEqual(reported({ [EN]: replace('id="goals"', 'id="aims"') }), [
    [EN, 'aims', '译文的小节（Section）与中文原文不一致'],
  ]);
  assert.deepEqual(reported({ [EN]: replace('<Shares of="indicators" />', '') }), [
    [EN, '<Timeline of=milestones>', '译文的标签与中文原文不一致'],
  ]);
  const turned = replace(
    'Call <Channel id="12345" />; registration takes <Limit guide="open-shop" id="l2" />.',
    'Registration takes <Limit guide="open-shop" id="l2" />; call <Channel id="12345" />.',
  );
  assert.deepEqual(reported({ [EN]: turned }), []);
});

test('words outside a section, and a change of a section that does not exist', () => {
  assert.deepEqual(reported({ [ZH]: (old) => `${old}\n另外还有一句。\n` }), [
    [ZH, '另外还有一句。', '正文不在有编号的一节里'],
  ]);
  assert.deepEqual(reported({ [ZH]: replace('sections: [fees]', 'sections: [charges]') }), [
    [ZH, 'charges', '没有这一节'],
  ]);
});

test('terms are held to the glossary in attributes too', () => {
  const left = reported({ [EN]: replace('title="Public"', 'title="营商环境"') });
  assert.deepEqual(left, [[EN, '营商环境', '译文里留着没有译的术语']]);
});

test('a place that is no end of its goal is a fault of the action', () => {
  const [fault] = faultsOf({ 'action.yaml': replace('zh-CN: 优势', 'zh-CN: 前列') });
  assert.equal(fault!.file, 'action.yaml');
  assert.match(fault!.field, /targets\[0\]\.place/);
  assert.match(fault!.zh.problem, /goal 结尾/);
});
