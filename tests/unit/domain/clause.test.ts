import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  anchorOf,
  citationOf,
  clauseLabel,
  clauseOfAnchor,
  clauseOfHeading,
  placeOfAnchor,
} from '#domain/clause';

test('a heading opens the clause of its own number', () => {
  assert.deepEqual(clauseOfHeading('三、重点任务', null)?.path, [3]);
  assert.deepEqual(clauseOfHeading('（四）全面清理规范各类涉企收费。', 3)?.path, [3, 4]);
  assert.deepEqual(clauseOfHeading('(二)压实工作责任。', 4)?.path, [4, 2]);
  assert.deepEqual(clauseOfHeading('二十一、附则', null)?.path, [21]);
  assert.equal(clauseOfHeading('聊城市实施方案', null), null);
  assert.equal(clauseOfHeading('（一）没有上级的条款', null), null);
});

test('number, anchor and label say the same for every clause of a long document', () => {
  for (let first = 1; first <= 99; first += 1) {
    const label = clauseLabel([first]);
    assert.deepEqual(clauseOfHeading(`${label}、标题`, null)?.path, [first], label);
    for (const second of [1, 9, 10, 11, 20, 99]) {
      const path = [first, second];
      assert.deepEqual(clauseOfAnchor(anchorOf(path)), path);
    }
  }
});

test('a citation holds outside this site', () => {
  assert.equal(citationOf('聊营转办〔2021〕2号', 's3-4'), '聊营转办〔2021〕2号 三（四）');
  assert.equal(citationOf('聊营转办〔2021〕2号', 's1'), '聊营转办〔2021〕2号 一');
  assert.equal(citationOf('聊营转办〔2021〕2号', 'elsewhere'), '聊营转办〔2021〕2号');
});

test('the anchor of an article is said in the words of the law', () => {
  const places = {
    a2: '第二条',
    'a32-1': '第三十二条之一',
    'a32-1-p2': '第三十二条之一第二款',
    'a9-i3': '第九条第（三）项',
    'a9-p2-i3-1': '第九条第二款第（三）项第1目',
    'c2-s1': '第二章第一节',
    'd2-s1-2': '一（二）',
    's2-0-1': '二1.',
    'd2-': null,
    elsewhere: null,
  };
  for (const [anchor, place] of Object.entries(places)) assert.equal(placeOfAnchor(anchor), place, anchor);
  assert.equal(citationOf('《某市绿化条例》', 'a2-1'), '《某市绿化条例》 第二条之一');
});
