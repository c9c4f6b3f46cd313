import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BLOCK_END, markedText, passagesOf } from '#domain/search/excerpt';

const PAGE = ['护照须知', '管什么', '申请普通护照的人，缴纳工本费。', '期限', '护照有效期为10年。'].join(
  BLOCK_END,
);
const ANCHORS = [
  { id: 'a', text: '管什么' },
  { id: 'b', text: '期限' },
];

function words(passages: ReturnType<typeof passagesOf>): string[] {
  return passages.map(({ pieces }) =>
    pieces.map(({ text, marked }) => (marked ? `[${text}]` : text)).join(''),
  );
}

test('an excerpt marks exactly what was searched, under the anchor where it stands', () => {
  const passages = passagesOf(PAGE, ANCHORS, ['护照'], 3);
  assert.deepEqual(words(passages), ['申请普通[护照]的人，缴纳工本费。', '[护照]有效期为10年。']);
  assert.deepEqual(
    passages.map(({ anchor }) => anchor),
    ['a', 'b'],
  );
});

test('the block with the most of the terms goes first', () => {
  assert.equal(
    words(passagesOf(PAGE, ANCHORS, ['护照', '有效期'], 1))[0],
    '[护照][有效期]为10年。'.replace('][', ''),
  );
});

test('a page found by its name opens with its first words', () => {
  assert.deepEqual(words(passagesOf(PAGE, ANCHORS, ['没有'], 3)), ['申请普通护照的人，缴纳工本费。']);
});

test('the title is no excerpt, wherever the page says it again', () => {
  const page = ['护照须知', '护照须知', '办护照的人看这里。'].join(BLOCK_END);
  assert.deepEqual(words(passagesOf(page, [], ['护照'], 2)), ['办[护照]的人看这里。']);
});

test('marks pass over width, case and blanks, and never begin inside a number', () => {
  const pieces = markedText('第１２号 ABC 112 12', ['12', 'abc']);
  assert.deepEqual(
    pieces.filter(({ marked }) => marked).map(({ text }) => text),
    ['１２', 'ABC', '12'],
  );
});

test('a letter that is a word is not marked inside other words', () => {
  const marked = markedText('What I need as an individual, i.e. I', ['i']).filter((each) => each.marked);
  assert.deepEqual(
    marked.map(({ text }) => text),
    ['I', 'i', 'I'],
  );
});

test('an excerpt is cut at both ends, without a block mark', () => {
  const page = `题名${BLOCK_END}${'长'.repeat(300)}目标${'文'.repeat(300)}`;
  const [text] = words(passagesOf(page, [], ['目标'], 1));
  assert.match(text!, /^…长+\[目标\]文+…$/u);
  assert.ok(text!.length < 120);
});
