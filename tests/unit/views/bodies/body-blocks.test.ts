import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseBody } from '#library/body';
import type { Issue } from '#library/report';
import { bodyBlocks } from '#views/bodies/body-blocks';

/** The blocks of a source; a tag within a sentence says its id in brackets, one without an id its own words. */
function blocksOf(source: string) {
  const issues: Issue[] = [];
  const body = parseBody(source, 'test.mdx', 0, issues);
  assert.deepEqual(issues, []);
  return bodyBlocks(body, ({ attributes: { id } }) => (id === undefined ? null : `[${id}]`));
}

test('ordinary Markdown becomes headings, paragraphs, lists, tables and quotations', () => {
  const source =
    '## 目标\n\n打造**一流**\n营商环境，见[清单](/fees/)。\n\n### 细目\n\n- 甲\n  - 乙\n\n1. first\n   line\n\n| 类 | 数 |\n|---|---|\n| 国家 | 3 |\n\n> 清单之外无收费。\n';
  assert.deepEqual(blocksOf(source), [
    { type: 'heading', level: 2, text: '目标' },
    {
      type: 'paragraph',
      runs: [
        { text: '打造' },
        { text: '一流', strong: true },
        { text: '营商环境，见清单', reference: { words: '', href: '/fees/' } },
        { text: '。' },
      ],
    },
    { type: 'heading', level: 3, text: '细目' },
    {
      type: 'list',
      ordered: false,
      items: [[{ text: '甲' }], [{ text: '乙' }]],
    },
    { type: 'list', ordered: true, items: [[{ text: 'first line' }]] },
    { type: 'table', head: ['类', '数'], rows: [['国家', '3']] },
    { type: 'quotation', text: '清单之外无收费。', clause: '' },
  ]);
});

test('a tag within a sentence, a figure or a cell says what the library says', () => {
  assert.deepEqual(blocksOf('护照<Fee id="passport" />。'), [
    { type: 'paragraph', runs: [{ text: '护照[passport]。' }] },
  ]);
  assert.deepEqual(blocksOf('<Fee id="passport" />'), [
    { type: 'paragraph', runs: [{ text: '[passport]' }] },
  ]);
  assert.deepEqual(
    blocksOf('<Figures>\n  <Figure unit="项" label="收费"><Count id="all" /></Figure>\n</Figures>'),
    [
      {
        type: 'figures',
        figures: [{ value: '[all]', unit: '项', label: '收费' }],
      },
    ],
  );
});

test('a group counts its own items', () => {
  const source =
    '<Groups>\n<Group name="服务" aim="便利">\n\n- 开办企业\n- 纳税\n\n<Focus label="重点">**一业**一证</Focus>\n\n</Group>\n</Groups>';
  assert.deepEqual(blocksOf(source), [
    {
      type: 'groups',
      groups: [
        {
          count: '2',
          name: '服务',
          aim: '便利',
          items: ['开办企业', '纳税'],
          focus: { label: '重点', text: '一业一证' },
        },
      ],
    },
  ]);
});

test('steps, times, comparisons, promises and quotations of a clause', () => {
  assert.deepEqual(
    blocksOf(
      '## 时间\n\n<Note>分三步</Note>\n\n<Timeline>\n<Moment when="6月底前">进展</Moment>\n</Timeline>',
    ),
    [
      { type: 'heading', level: 2, text: '时间', note: '分三步' },
      { type: 'timeline', moments: [{ when: '6月底前', what: '进展' }] },
    ],
  );
  assert.deepEqual(blocksOf('<Steps>\n<Step title="先看清单">在线查询</Step>\n</Steps>'), [
    { type: 'steps', steps: [{ title: '先看清单', text: '在线查询' }] },
  ]);
  assert.deepEqual(
    blocksOf('<Comparison>\n<Change from="前8名" how="保持" aim="进入">前5</Change>\n</Comparison>'),
    [
      {
        type: 'comparison',
        changes: [{ from: '前8名', how: '保持', aim: '进入', to: '前5' }],
      },
    ],
  );
  assert.deepEqual(
    blocksOf(
      '<Promise words="清单之外无收费">\n\n- 政府性基金\n\n<Step title="在线查询">公开</Step>\n\n</Promise>',
    ),
    [
      {
        type: 'promise',
        words: '清单之外无收费',
        covers: ['政府性基金'],
        means: [{ title: '在线查询', text: '公开' }],
      },
    ],
  );
  assert.deepEqual(blocksOf('<Quotation clause="三（四）">做到定期更新。</Quotation>'), [
    { type: 'quotation', text: '做到定期更新。', clause: '三（四）' },
  ]);
});

test('points, shares and histories; the parts of a whole keep their sizes for drawing', () => {
  assert.deepEqual(
    blocksOf('<Points>\n<Point title="公开">名单上网</Point>\n<Point title="更新" />\n</Points>'),
    [
      {
        type: 'points',
        points: [
          { title: '公开', text: '名单上网' },
          { title: '更新', text: '' },
        ],
      },
    ],
  );
  assert.deepEqual(blocksOf('<Shares><Share label="服务" size="8">8</Share></Shares>'), [
    { type: 'shares', shares: [{ value: '8', label: '服务', size: 8 }] },
  ]);
  assert.deepEqual(
    blocksOf(
      '<History name="停车证" of="每证">\n<Period span="至今" size="0.5">10 元</Period>\n<Period note="没有核对">免</Period>\n</History>',
    ),
    [
      {
        type: 'history',
        name: '停车证',
        of: '每证',
        periods: [
          { span: '至今', words: '10 元', note: '', size: 0.5 },
          { span: '', words: '免', note: '没有核对', size: null },
        ],
      },
    ],
  );
});

test('a section is its blocks, and a claim its words', () => {
  const source =
    '<Section id="a">\n\n## 甲\n\n<Note>小字</Note>\n\n<Claim source="x" article="一">要**公开**。</Claim>另说<Fee id="p" />。\n\n</Section>\n\n<Section id="b">\n\n### 乙\n\n</Section>';
  assert.deepEqual(blocksOf(source), [
    { type: 'heading', level: 2, text: '甲', note: '小字' },
    { type: 'paragraph', runs: [{ text: '要' }, { text: '公开', strong: true }, { text: '。另说[p]。' }] },
    { type: 'heading', level: 3, text: '乙' },
  ]);
});
