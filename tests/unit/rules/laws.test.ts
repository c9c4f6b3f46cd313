import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faultsOf, type Edit } from '../../support/city.ts';

const SHOPS = 'laws/linhe-shops.yaml';
const GUIDE = 'guides/open-shop/zh-CN.mdx';
const POLICY = 'policies/parking-2020.mdx';

/** Replaces the first of a text; a text that is not there is a fault of the test. */
const replace =
  (from: string, to: string) =>
  (old: string): string => {
    assert.ok(old.includes(from), `no "${from}"`);
    return old.replace(from, to);
  };
const problems = (edits: Record<string, Edit>) =>
  faultsOf(edits).map(({ file, field, value, zh }) => `${file} › ${field} ${value}: ${zh.problem}`);

test('unknown-reference: a law that no file holds', () => {
  assert.deepEqual(problems({ [SHOPS]: replace('law: linhe-shops-2026', 'law: linhe-shops-2027') }), [
    `${SHOPS} › events[1].law linhe-shops-2027: 在 laws/ 里找不到“linhe-shops-2027”`,
  ]);
  assert.deepEqual(
    problems({ [GUIDE]: replace('changes:\n', 'goneOver: { nowhere: 2026-06-01 }\nchanges:\n') }),
    [`${GUIDE} › goneOver.nowhere nowhere: 在 laws/ 里找不到“nowhere”`],
  );
});

test('gone-over-nothing: a page that does not cite the law', () => {
  const edit = replace('changes:\n', 'goneOver: { linhe-shops-2026: 2026-06-02 }\nchanges:\n');
  assert.deepEqual(problems({ [GUIDE]: edit }), [
    `${GUIDE} › goneOver.linhe-shops-2026 linhe-shops-2026: 这一页没有引这部法`,
  ]);
});

test('law-title-differs and law-registered-twice: one law, one id, one title', () => {
  assert.deepEqual(problems({ [SHOPS]: replace('title: 临河市店铺管理办法', 'title: 临河市店铺条例') }), [
    `${SHOPS} › title 临河市店铺条例: documents.yaml 里同一编号的题名是“临河市店铺管理办法”`,
  ]);
  assert.deepEqual(
    problems({ 'laws/again.yaml': 'title: 临河市店铺管理办法\nlevel: law\nchecked: 未核\n' }),
    [`${SHOPS} › title 临河市店铺管理办法: laws/again.yaml 已经登记了这部法`],
  );
});

test('document-listed-twice: two ids of one law', () => {
  const twice = (old: string) =>
    `${old}shops-again:\n  number: 未取得\n  title: 临河市店铺管理办法\n  writtenOn: 未取得\n  verified: true\n`;
  assert.deepEqual(problems({ 'documents.yaml': twice }), [
    'documents.yaml › shops-again.title 临河市店铺管理办法: 与 linhe-shops 是同一份文件',
  ]);
});

test('unproven-validity: a reply bears no confirmation, and none is older than the document', () => {
  assert.deepEqual(problems({ [POLICY]: replace('type: notice', 'type: reply') }), [
    `${POLICY} › confirmations reply: 这个文种没有效力可言，不能有核对记录`,
  ]);
  assert.deepEqual(problems({ [POLICY]: replace('on: 2026-06-30', 'on: 2020-02-20') }), [
    `${POLICY} › confirmations[0].on 2020-02-20: 核对的日子早于施行日期`,
  ]);
});

test('a confirmation says of which kind it is: an archive that was seen proves nothing', () => {
  const kind = (word: string) => replace('  - kind: clean-up\n', `  - kind: ${word}\n`);
  assert.match(problems({ [POLICY]: kind('archive') }).join(), /confirmations\[0\]/);
  assert.match(problems({ [POLICY]: kind('database') }).join(), /confirmations\[0\]\.url/);
});

test('an event holds together: its days, its articles, the fate of what is gone', () => {
  const faults: [string, string, RegExp][] = [
    ['from: 2026-05-01\n', 'from: 未取得\n    until: 2026-06-01\n', /events\[0\]\.until/],
    [
      'adoptedOn: 2026-03-01\n    from: 2026-05-01',
      'adoptedOn: 未取得\n    from: 未取得',
      /events\[0\]\.from/,
    ],
    ['kind: amended', 'kind: partly-repealed', /events\[0\]\.articles/],
    ['kind: amended', 'kind: suspended', /events\[0\]\.until/],
    ['new: 未取得, text: gone', 'new: 第六条, text: gone', /articleMap\[1\]\.new/],
    ['old: 第二条, new: 第二条', 'old: 第2条, new: 第二条', /articleMap\[0\]\.old/],
  ];
  for (const [from, to, field] of faults)
    assert.match(problems({ [SHOPS]: replace(from, to) }).join(), field);
});
