import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gapsIn } from '#scripts/report/gaps';
import { reportPage } from '#scripts/report/page';
import { selfInspection } from '#library/self-inspection';
import { cityWith, fixtureLibrary } from '../../../support/city.ts';

const POLICY = 'policies/future-2027.mdx';

test('every field that says 未取得 is counted, by kind and field, and no word in a text', () => {
  const city = (index: string, code: string) =>
    gapsIn(
      cityWith({
        [POLICY]: (old) => `${old.replace(/^indexNumber: .*$/m, `indexNumber: ${index}`)}\n这一条未取得。\n`,
        'regions.yaml': (old) => old.replace(/code: .*/, `code: ${code}`),
      }),
    );
  const whole = city('LH-1', "'379901'");
  const gappy = city("'未取得' # 没有查到", '未取得');
  const more = (field: string) => (gappy[field] ?? 0) - (whole[field] ?? 0);
  assert.deepEqual([more('policies.indexNumber'), more('regions.code')], [1, 1]);
  const all = (gaps: Record<string, number>) => Object.values(gaps).reduce((sum, count) => sum + count, 0);
  assert.equal(all(gappy) - all(whole), 2);
});

test('the page shows each day beside those before, and what it is given as words, never as markup', () => {
  const report = {
    city: '<b>临河</b>市',
    ...selfInspection(fixtureLibrary(), '2026-11-30'),
    gaps: { 'policies.x': 3 },
  };
  const page = reportPage(report, [{ day: '2026-10-31', gaps: { 'policies.x': 5, 'fees.y': 1 } }]);
  assert.match(page, /2026-10-31[\s\S]*policies\.x[\s\S]*>5<[\s\S]*>3</);
  assert.match(page, /fees\.y[\s\S]*>1<[\s\S]*>0</);
  assert.doesNotMatch(page, /<b>临河/);
});
