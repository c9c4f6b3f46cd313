import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { formatReport } from '#library/report';
import { faultsOf, fixtureLibrary, type Edit } from '../../support/city.ts';

const POLICY = 'policies/parking-2020.mdx';
const replace = (from: string, to: string) => (old: string) => {
  assert.ok(old.includes(from), `the fixture no longer holds "${from}"`);
  return old.replace(from, to);
};

const NAMES = '{ en: Shops, ja: 店, ko: 가게 }';
const named = (id: string, names: string) => replace(`${id}:\n`, `${id}:\n  names: ${names}\n`);

/** One fault, and what the report must say of it: file › field, value, remedy in both languages. */
const CASES: {
  name: string;
  edits: Record<string, Edit>;
  file: string;
  field: string;
  value: string;
  zh: RegExp;
  en: RegExp;
}[] = [
  {
    name: 'an unknown reference',
    edits: { [POLICY]: replace('  - parking\n', '  - parkings\n') },
    file: POLICY,
    field: 'topics[0]',
    value: 'parkings',
    zh: /topics\.yaml 里找不到.*先在 topics\.yaml 里添加/,
    en: /not in topics\.yaml.*add it/,
  },
  {
    name: 'a circle in the succession',
    edits: { 'policies/parking-2018.mdx': replace('supersedes: 未取得', 'supersedes:\n  - parking-2020') },
    file: 'policies/parking-2018.mdx',
    field: 'supersedes / amends',
    value: 'parking-2018 → parking-2020 → parking-2018',
    zh: /绕成了圈/,
    en: /circle/,
  },
  {
    name: 'a succession without a day',
    edits: {
      [POLICY]: (old) =>
        replace(
          'effectiveFrom: 2020-03-01',
          'effectiveFrom: 未取得',
        )(replace('writtenOn: 2020-02-10', 'writtenOn: 未取得')(old)),
    },
    file: POLICY,
    field: 'effectiveFrom',
    value: '未取得',
    zh: /没有施行日期和成文日期/,
    en: /has no day/,
  },
  {
    name: 'a duplicate number',
    edits: { 'policies/service-2019.mdx': replace('临试发〔2019〕8号', '临试发〔2020〕3号') },
    file: 'policies/service-2019.mdx',
    field: 'documentNumber',
    value: '临试发〔2020〕3号',
    zh: /与 policies\/parking-2020\.mdx 重复/,
    en: /same document number as policies\/parking-2020\.mdx/,
  },
  {
    name: 'a day that does not exist',
    edits: { [POLICY]: replace('writtenOn: 2020-02-10', 'writtenOn: 2020-02-30') },
    file: POLICY,
    field: 'writtenOn',
    value: '2020-02-30',
    zh: /不是一个存在的日子 → 写成/,
    en: /not a day that exists/,
  },
  {
    name: 'an unknown field',
    edits: { [POLICY]: replace('level: city', 'level: city\nstatus: 有效') },
    file: POLICY,
    field: 'status',
    value: '有效',
    zh: /没有“status”这个栏目/,
    en: /no field "status"/,
  },
  {
    name: 'a missing field',
    edits: { [POLICY]: replace('indexNumber: 未取得\n', '') },
    file: POLICY,
    field: 'indexNumber',
    value: '',
    zh: /没有填 → .*未取得/,
    en: /empty → .*未取得/,
  },
  {
    name: 'a silently empty field',
    edits: { [POLICY]: replace('indexNumber: 未取得', 'indexNumber:') },
    file: POLICY,
    field: 'indexNumber',
    value: 'null',
    zh: /没有填 → .*未取得/,
    en: /empty/,
  },
  {
    name: 'a word that is not among the choices',
    edits: { [POLICY]: replace('level: city', 'level: town') },
    file: POLICY,
    field: 'level',
    value: 'town',
    zh: /只能写：national、provincial、city、county、zone/,
    en: /write one of: national/,
  },
  {
    name: 'broken YAML',
    edits: { [POLICY]: replace('level: city', 'level: "city') },
    file: POLICY,
    field: 'line',
    value: '',
    zh: /YAML.*引号/,
    en: /broken YAML/,
  },
  {
    name: 'broken MDX',
    edits: { [POLICY]: (old) => `${old}\n<Signature>\n\n没有结束\n` },
    file: POLICY,
    field: 'line',
    value: 'Signature',
    zh: /MDX.*成对/,
    en: /broken MDX/,
  },
  {
    name: 'an unknown tag',
    edits: { [POLICY]: (old) => `${old}\n<Stamp>印</Stamp>\n` },
    file: POLICY,
    field: 'line',
    value: '<Stamp>',
    zh: /没有 Stamp 这个标签/,
    en: /no tag Stamp/,
  },
  {
    name: 'code in content',
    edits: { [POLICY]: (old) => `${old}\nimport x from 'node:fs'\n\n{process.exit(1)}\n` },
    file: POLICY,
    field: 'line',
    value: 'import',
    zh: /不能写程序/,
    en: /holds no code/,
  },
  {
    name: 'HTML in content',
    edits: { [POLICY]: (old) => `${old}\n<div onclick="x">字</div>\n` },
    file: POLICY,
    field: 'line',
    value: '<div>',
    zh: /不能写 HTML/,
    en: /holds no HTML/,
  },
  {
    name: 'binary rubbish',
    edits: { [POLICY]: Buffer.from([0x50, 0x4b, 0x03, 0x04, 0xff, 0xfe, 0x00, 0x80]) },
    file: POLICY,
    field: '',
    value: '',
    zh: /不是 UTF-8 文本/,
    en: /not UTF-8/,
  },
  {
    name: 'GBK text',
    edits: { [POLICY]: Buffer.from([0x2d, 0x2d, 0x2d, 0x0a, 0xc1, 0xc4, 0xb3, 0xc7]) },
    file: POLICY,
    field: '',
    value: '',
    zh: /GBK/,
    en: /GBK/,
  },
  {
    name: 'an empty file',
    edits: { [POLICY]: '' },
    file: POLICY,
    field: '',
    value: '',
    zh: /文件是空的/,
    en: /file is empty/,
  },
  {
    name: 'a file without frontmatter',
    edits: { [POLICY]: '只有正文。\n' },
    file: POLICY,
    field: '',
    value: '只有正文',
    zh: /没有用 --- 围起来/,
    en: /frontmatter/,
  },
  {
    name: 'a document named in some languages only',
    edits: { 'documents.yaml': named('linhe-shops', '{ en: Shops, ja: 店 }') },
    file: 'documents.yaml',
    field: 'linhe-shops.names.ko',
    value: '',
    zh: /没有填/,
    en: /required field is empty/,
  },
  {
    name: 'the name of a document whose title nobody knows',
    edits: {
      'documents.yaml': (old) =>
        replace('title: 临河市店铺管理办法', 'title: 未取得')(named('linhe-shops', NAMES)(old)),
    },
    file: 'documents.yaml',
    field: 'linhe-shops.names',
    value: '',
    zh: /题名没有取得的不能写译名/,
    en: /names/,
  },
  {
    name: 'a second name for a document that has a page',
    edits: { 'documents.yaml': named('linhe-convenience', NAMES) },
    file: 'documents.yaml',
    field: 'linhe-convenience.names',
    value: '',
    zh: /题名的译文写在那个页面里/,
    en: /names/,
  },
  {
    name: 'a missing file of the city',
    edits: { 'site.yaml': null },
    file: 'site.yaml',
    field: '',
    value: '',
    zh: /缺少这个文件/,
    en: /missing/,
  },
  {
    name: 'a file name in capitals',
    edits: { 'policies/Parking.mdx': '---\n---\n' },
    file: 'policies/Parking.mdx',
    field: '',
    value: '',
    zh: /文件名不合规定/,
    en: /file name/,
  },
];

describe('bad content is reported by file, field, value and remedy', () => {
  for (const { name, edits, file, field, value, zh, en } of CASES) {
    test(name, () => {
      const faults = faultsOf(edits);
      const issue = faults.find(
        (each) => each.file === file && each.field.includes(field) && each.value.includes(value),
      );
      assert.ok(issue, `no fault at ${file} › ${field}: ${formatReport(faults)}`);
      assert.match(`${issue.zh.problem} → ${issue.zh.remedy}`, zh);
      assert.match(`${issue.en.problem} → ${issue.en.remedy}`, en);
    });
  }
});

test('the fixture city itself has no fault', () => {
  assert.equal(fixtureLibrary().policies.size, 10);
});

test('one run reports every fault of every file', () => {
  const faults = faultsOf({
    [POLICY]: (old) =>
      old.replace('writtenOn: 2020-02-10', 'writtenOn: 昨天').replace('level: city', 'level: town'),
    'policies/plan-2025.mdx': '',
    'site.yaml': (old) => old.replace('demonstration: true', 'demonstration: 是'),
  });
  assert.deepEqual(faults.map((fault) => `${fault.file} ${fault.field}`).sort(), [
    'policies/parking-2020.mdx level',
    'policies/parking-2020.mdx writtenOn',
    'policies/plan-2025.mdx ',
    'site.yaml demonstration',
  ]);
  assert.match(formatReport(faults), /内容有 4 处错误/);
});
