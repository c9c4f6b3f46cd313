import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { partsOf, withBody, withFields, withState } from '#scripts/studio/edit-text';

const FILE = `---
# 编者的话
title: "旧标题"      # 行尾的话
topics: [ a, b ]
list:
  - id: s1   # 第一步
    text: '旧话'
  - id: s2
    text: 再来
number: 2021-05-08
---

正文 **一**
`;

const data = () => partsOf(FILE, true).data as Record<string, never>;
const changed = (after: object) => withFields(FILE, true, data(), { ...data(), ...after });

test('a changed word is written where the old one stood, in its quotes', () => {
  assert.equal(changed({ title: '新标题' }), FILE.replace('"旧标题"', '"新标题"'));
  const list = [
    { id: 's1', text: "it's" },
    { id: 's2', text: '再来' },
  ];
  assert.equal(changed({ list }), FILE.replace("'旧话'", "'it''s'"));
  assert.equal(changed({ number: '2022-01-01' }), FILE.replace('2021-05-08', '2022-01-01'));
});

test('a word that YAML would read otherwise is put in quotes', () => {
  for (const word of ['甲: 乙', '# 头', '是 #3 号', '[1]', 'true', '12', '一\n二', '*重', '']) {
    const { data: read } = partsOf(changed({ number: word }), true);
    assert.equal((read as Record<string, unknown>)['number'], word);
  }
});

test('a field that comes, goes or grows leaves the comments and the order', () => {
  const list = [
    { id: 's1', text: '旧话' },
    { id: 's3', text: '新的' },
    { id: 's2', text: '再来' },
  ];
  const grown = changed({ list, added: '有' });
  assert.match(
    grown,
    /# 编者的话[\s\S]*title: "旧标题" # 行尾的话[\s\S]*s1 # 第一步[\s\S]*s3[\s\S]*s2[\s\S]*added: 有\n---\n\n正文/,
  );
  assert.deepEqual((partsOf(grown, true).data as Record<string, unknown>)['list'], list);
  const { number: _, ...rest } = data();
  assert.doesNotMatch(withFields(FILE, true, data(), rest), /number:/);
});

test('what comes into an empty list stands on lines of its own, and a changed neighbour keeps its comments', () => {
  const empty = FILE.replace('topics: [ a, b ]', 'topics: []');
  const fields = partsOf(empty, true).data as Record<string, unknown>;
  assert.match(withFields(empty, true, fields, { ...fields, topics: ['c'] }), /topics:\n {2}- c\n/);
  const list = [
    { id: 's1', text: '改了' },
    { id: 's2', text: '再来' },
    { id: 's3', text: '新的' },
  ];
  const changedAndGrown = changed({ list: [list[0], { id: 's2', text: '也改了' }, list[2]] });
  assert.match(changedAndGrown, /s1 # 第一步\n {4}text: 改了/);
});

test('what the form did not change is not written, whatever the form makes of it', () => {
  const shown = { ...data(), extra: 'filled in by the form' };
  assert.equal(withFields(FILE, true, shown, shown), FILE);
});

test('the body is its own', () => {
  assert.equal(withBody(FILE, '\n新的正文\n'), FILE.replace('正文 **一**', '新的正文'));
});

test('a state stands first, and is changed where it stands', () => {
  const draft = withState(FILE, { is: 'draft' });
  assert.equal(draft, FILE.replace('---\n', '---\nstate: { is: draft }\n'));
  const approved = withState(draft, { is: 'approved', by: '张某', on: '2026-11-30' });
  const { state } = partsOf(approved, true).data as { state: object };
  assert.deepEqual(state, { is: 'approved', by: '张某', on: '2026-11-30' });
  assert.equal(withState(approved, { is: 'draft' }), draft);
});

test('every field of a real file can be changed by itself', () => {
  const text = readFileSync('tests/fixtures/city/guides/open-shop/zh-CN.mdx', 'utf8');
  const { data: fields } = partsOf(text, true) as { data: Record<string, unknown> };
  for (const [key, value] of Object.entries(fields)) {
    const after = { ...fields, [key]: typeof value === 'string' ? `${value}改` : [] };
    const { data: read } = partsOf(withFields(text, true, fields, after), true);
    assert.deepEqual(read, after, key);
  }
});
