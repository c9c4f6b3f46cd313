import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ClauseWalk } from '#domain/clause-walk';

/** The anchors of a document written as lines: `#` before a heading, `##` before an attached document's title. */
function anchorsOf(lines: readonly string[]): (string | null)[] {
  const walk = new ClauseWalk();
  return lines.map((line) => {
    if (line === '附件：') walk.end();
    if (line.startsWith('##')) walk.attached();
    const place = line.startsWith('#') ? walk.heading(line.replace(/^#+/, '')) : walk.paragraph(line);
    return place?.anchor ?? null;
  });
}

test('a law has an anchor for each chapter, section, article, paragraph and item', () => {
  const law = {
    '#第一章　总则': 'c1',
    '第一条　为了加强管理，制定本条例。': 'a1',
    '第二条　本条例所称绿地是指下列土地：': 'a2',
    '（一）公园绿地；': 'a2-i1',
    '（二）防护绿地。': 'a2-i2',
    '前款所列绿地由市人民政府公布。': 'a2-p2',
    '（一）每年一次；': 'a2-p2-i1',
    '第二条之一　附则。': 'a2-1',
    '#第二章　管理': 'c2',
    '#第一节　一般规定': 'c2-s1',
    '第三条　县级以上。': 'a3',
    '第二条第二款规定的事项。': 'a3-p2',
    '第四条规定了期限。': 'a3-p3',
    '第四条没有空格也是一条。': 'a4',
    '第九条所称一般是提到。': 'a4-p2',
    '第一百零二条　施行。': 'a102',
  };
  assert.deepEqual(anchorsOf(Object.keys(law)), Object.values(law));
});

test('a document of clauses has an anchor on each of the four levels', () => {
  const plan = {
    '#一、总体要求': 's1',
    '#（一）坚持。': 's1-1',
    '1.甲。': 's1-1-1',
    '（1）乙。': 's1-1-1-1',
    '（2）乙。': 's1-1-1-2',
    '2.5万元以上的。': null,
    '2.甲。': 's1-1-2',
    '#二、任务': 's2',
    '1.没有第二级。': 's2-0-1',
    '附件：': null,
    '1.清单': null,
  };
  assert.deepEqual(anchorsOf(Object.keys(plan)), Object.values(plan));
});

test('an attached document counts anew under its own number, and takes no anchor of the first', () => {
  assert.deepEqual(
    anchorsOf(['#一、甲', '##某某方案', '#一、乙', '#（一）丙', '##某某办法', '第一条　丁。']),
    ['s1', null, 'd2-s1', 'd2-s1-1', null, 'd3-a1'],
  );
  assert.deepEqual(anchorsOf(['请执行。', '##某某方案', '#一、乙']), [null, null, 's1']);
});
