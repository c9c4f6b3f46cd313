import assert from 'node:assert/strict';
import { test } from 'node:test';
import { askedOf } from '#scripts/law/options';
import { bearsTitle } from '#scripts/law/title';

test('what an editor asks for, and what is wrong with it in words', () => {
  assert.deepEqual(askedOf([]), { what: 'list' });
  assert.deepEqual(askedOf(['新.md', '--for', 'x', '--record', '--day', '2026-08-10']), {
    what: 'compare',
    newer: '新.md',
    law: 'x',
    older: null,
    recordAs: '2026-08-10',
  });
  assert.throws(() => askedOf(['新.md', '--for', 'x', '--record']), /--record 要写 --day/);
  assert.throws(
    () => askedOf(['新.md', '--for', 'x', '--record', '--day', '2026-13-01']),
    /没有 2026-13-01 这一天/,
  );
  for (const args of [['新.md'], ['--for', 'x'], ['--frm', 'x'], ['a.md', 'b.md', '--for', 'x']])
    assert.throws(() => askedOf(args), /用法/, args.join(' '));
});

test('a text is taken for the law whose title it bears, above its articles or in its file’s name', () => {
  const law =
    '<!-- 来源 -->\n# 中华人民共和国商标法\n\n（2026年修订）\n\n第一条 为了……，依照反不正当竞争法。';
  assert.ok(bearsTitle('a.md', law, '中华人民共和国商标法'));
  assert.ok(bearsTitle('a.md', law, '中华人民共和国商标法（2026年修订）'));
  assert.ok(!bearsTitle('a.md', law, '中华人民共和国反不正当竞争法'));
  assert.ok(
    bearsTitle('物权编.md', '# 中华人民共和国民法典\n\n# 物权编\n\n第一条 ……', '中华人民共和国民法典 物权编'),
  );
  assert.ok(bearsTitle('供水条例(2026-02-11).md', '国务院令\n\n第一条 ……', '供水条例'));
  assert.ok(bearsTitle('a.md', '第一条 ……', '供水条例'));
});
