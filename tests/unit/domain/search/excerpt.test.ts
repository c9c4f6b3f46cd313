import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
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

describe('where an excerpt is cut', () => {
  const page = (text: string) => ['题目', text].join(BLOCK_END);
  const cutOf = (text: string, term: string) => words(passagesOf(page(text), [], [term], 1))[0]!;

  test('a word that the cut would split stays whole, at both ends', () => {
    const text = `前${'一'.repeat(40)}${'a'.repeat(30)}护照${'二'.repeat(80)}Administration后`;
    const shown = cutOf(text, '护照');
    assert.ok(shown.startsWith(`…${'a'.repeat(30)}[护照]`), shown);
    const tail = cutOf(`护照${'二'.repeat(85)}Administration。后面还有很多`, '护照');
    assert.ok(tail.endsWith('Administration…'), tail);
  });

  test('a character that takes two units stays whole', () => {
    for (const before of [22, 23, 24, 25]) {
      const shown = cutOf(`${'𠮷'.repeat(20)}${'一'.repeat(before)}护照${'𠮷'.repeat(60)}`, '护照');
      assert.equal(shown.isWellFormed(), true, String(before));
    }
  });

  test('a short text is shown whole, without dots', () => {
    assert.equal(cutOf('办护照的人。', '护照'), '办[护照]的人。');
    assert.equal(cutOf('护照', '护照'), '[护照]');
  });

  test('at most twenty-four characters stand before the first mark, and about ninety in all', () => {
    const shown = cutOf(`${'一'.repeat(60)}护照${'二'.repeat(200)}`, '护照');
    assert.equal(shown, `…${'一'.repeat(24)}[护照]${'二'.repeat(64)}…`);
  });

  test('what is searched and lies outside the cut is not shown', () => {
    const shown = cutOf(`护照${'二'.repeat(200)}护照`, '护照');
    assert.equal(shown, `[护照]${'二'.repeat(88)}…`);
    const edge = cutOf(`护照${'二'.repeat(87)}护照三`, '护照');
    assert.equal(edge, `[护照]${'二'.repeat(87)}[护]…`);
  });
});

describe('which passages are shown', () => {
  const anchors = [
    { id: 'a', text: '护照' },
    { id: 'b', text: '其他' },
  ];
  const page = ['题目', '护照', '护照一', '护照二', '其他', '护照三'].join(BLOCK_END);

  test('one under each heading, its section before itself, in reading order', () => {
    const shown = passagesOf(page, anchors, ['护照'], 5);
    assert.deepEqual(words(shown), ['[护照]一', '[护照]三']);
    assert.deepEqual(
      shown.map(({ heading }) => heading),
      ['护照', '其他'],
    );
    assert.deepEqual(words(passagesOf(page, anchors, ['护照'], 1)), ['[护照]一']);
  });

  test('a heading is shown where nothing else has the word', () => {
    const only = passagesOf(['题目', '其他', '一'].join(BLOCK_END), [anchors[1]!], ['其他'], 2);
    assert.deepEqual(words(only), ['[其他]']);
  });

  test('before the first heading there is none', () => {
    const [first] = passagesOf(['题目', '护照一'].join(BLOCK_END), [], ['护照'], 1);
    assert.deepEqual([first!.anchor, first!.heading], [null, null]);
  });

  test('nothing that is searched for, nothing marked', () => {
    assert.deepEqual(words(passagesOf(page, anchors, [''], 2)), ['护照一']);
  });
});

describe('a whole text with its marks', () => {
  const marked = (text: string, ...terms: string[]) =>
    markedText(text, terms)
      .map(({ text: piece, marked: is }) => (is ? `[${piece}]` : piece))
      .join('');

  test('from the first to the last character', () => {
    assert.equal(marked('办护照吗', '护照'), '办[护照]吗');
    assert.equal(marked('护照', '护照'), '[护照]');
    assert.equal(marked('护照', '签证'), '护照');
    assert.equal(marked('护照和护照', '护照'), '[护照]和[护照]');
  });

  test('terms that overlap or touch are one mark', () => {
    assert.equal(marked('普通护照费', '通护照', '护照费'), '普[通护照费]');
    assert.equal(marked('护照费', '护照费', '照'), '[护照费]');
    assert.equal(marked('护照费用', '护照', '费'), '[护照费]用');
    assert.equal(markedText('护照费', ['护照', '费']).length, 1);
  });

  test('no part of a number, at either end', () => {
    assert.equal(marked('12元', '2元'), '12元');
    assert.equal(marked('2元', '2元'), '[2元]');
    assert.equal(marked('第2 0号', '20'), '第[2 0]号');
    assert.equal(marked('a2', '2'), 'a[2]');
    assert.equal(marked('护12', '护1'), '护12');
  });

  test('a blank in the text is none in the word', () => {
    assert.equal(marked('护 照', '护照'), '[护 照]');
    assert.equal(marked('PASSport', 'passport'), '[PASSport]');
  });
});
