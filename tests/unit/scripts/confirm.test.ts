import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { openLibrary } from '#library/open-library';
import { cityWith } from '../../support/city.ts';
import { command } from '../../support/command.ts';

const WASTE = 'fees/waste.mdx';
const PERMIT = 'fees/parking-permit.mdx';

async function confirm(city: string, ...args: string[]) {
  const env = { CONTENT_DIR: city, BUILD_DAY: '2026-08-01' };
  const { status, stdout, stderr } = await command('confirm', args, env);
  return { status, said: stdout + stderr };
}

const read = (city: string, file: string) => readFileSync(path.join(city, file), 'utf8');

describe('npm run confirm', () => {
  test('the day and the source stand with the items, and nothing else changes', async () => {
    const comment = '# 编者的话\nname:';
    const city = cityWith({ [WASTE]: (old) => old.replace('name:', comment) });
    const before = read(city, WASTE);
    const { status, said } = await confirm(
      city,
      'waste',
      'parking-permit',
      '--against',
      '窗口公示 2026-08-01',
    );
    assert.equal(status, 0, said);
    assert.match(said, /2026-10-30 以后再核/);
    const after = read(city, WASTE);
    assert.equal(
      after.replace(/checked:\n {2}on: 2026-08-01\n {2}against: 窗口公示 2026-08-01\n/, ''),
      before,
    );
    const { fees } = openLibrary(city);
    for (const slug of ['waste', 'parking-permit'])
      assert.deepEqual(fees.get(slug)!.data.checked, { on: '2026-08-01', against: '窗口公示 2026-08-01' });
  });

  test('a second look replaces the first', async () => {
    const city = cityWith({});
    await confirm(city, 'waste', '--against', '旧');
    assert.equal((await confirm(city, 'waste', 'waste', '--against', '新')).status, 0);
    assert.equal(openLibrary(city).fees.get('waste')!.data.checked!.against, '新');
    assert.equal(read(city, WASTE).match(/checked:/g)!.length, 1);
  });

  test('one wrong id, and nothing is written', async () => {
    const city = cityWith({});
    const before = [read(city, WASTE), read(city, PERMIT)];
    const { status, said } = await confirm(city, 'waste', 'river', 'lake', '--against', '公示');
    assert.equal(status, 1);
    for (const id of ['river', 'lake']) assert.match(said, new RegExp(`没有“${id}”这一项`));
    assert.match(said, /nothing was written/);
    assert.deepEqual([read(city, WASTE), read(city, PERMIT)], before);
  });

  test('a day before today may be given, and is the one recorded', async () => {
    const city = cityWith({});
    const { status } = await confirm(city, 'waste', '--against', '公示', '--on', '2026-07-31');
    assert.equal(status, 0);
    assert.equal(openLibrary(city).fees.get('waste')!.data.checked!.on, '2026-07-31');
  });

  test('all that is wrong is told at once, with field, value and remedy, and nothing is written', async () => {
    const city = cityWith({});
    const before = read(city, WASTE);
    const bad = await confirm(city, 'waste', 'river', '--against', ' ', '--on', '2026-13-01');
    assert.equal(bad.status, 1);
    assert.match(bad.said, /--against.*没有写和什么核对的/s);
    assert.match(bad.said, /--on.*2026-13-01.*不是日期.*2026-12-01/s);
    assert.match(bad.said, /没有“river”这一项/);
    const ahead = await confirm(city, 'waste', '--against', '公示', '--on', '2026-08-02');
    assert.equal(ahead.status, 1);
    assert.match(ahead.said, /--on.*2026-08-02.*在今天（2026-08-01）以后/s);
    assert.match(ahead.said, /lies after today \(2026-08-01\)/);
    for (const { said } of [bad, ahead]) assert.match(said, /nothing was written/);
    assert.equal(read(city, WASTE), before);
  });

  for (const args of [
    [],
    ['waste'],
    ['--against', '公示'],
    ['waste', '--against', ' '],
    ['waste', '--by', 'me'],
  ])
    test(`the usage is told of: ${args.join(' ') || 'nothing'}`, async () => {
      const { status, said } = await confirm(cityWith({}), ...args);
      assert.equal(status, 1);
      assert.match(said, /npm run confirm -- /);
    });
});
