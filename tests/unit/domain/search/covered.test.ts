import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { covered } from '#domain/search/covered';
import { searchIndex } from '../../../support/search-index.ts';

const INDEX = searchIndex(
  [
    { title: '护照工本费', text: '每本一百二十元' },
    { title: '出国须知', text: '先办护照，再办签证' },
    { title: '垃圾处理费', names: ['护照盒回收'], text: '按户收取' },
    { title: '停车管理', text: '停车位按户分配' },
  ],
  { synonyms: () => Promise.resolve({ 本子: ['护照', '签证'] }) },
);
const share = async (query: string, row: number) => (await covered(INDEX, query)).get(row)?.share ?? 0;

describe('how much of a query its pages say', () => {
  test('a title that begins with it says more than a name that has it, and that more than a text', async () => {
    const [title, text, name, none] = await Promise.all([0, 1, 2, 3].map((row) => share('护照', row)));
    assert.ok(title! > name! && name! > text! && text! > 0, `${title} ${name} ${text}`);
    assert.equal(none, 0);
  });

  test('a title that is the word is wholly it, and nothing is more than that', async () => {
    const whole = await share('停车管理', 3);
    assert.ok(Math.abs(whole - (0.7 + 0.07 * 3)) < 0.08, String(whole));
    for (const row of [0, 1, 2, 3]) assert.ok((await share('护照停车垃圾', row)) < 1);
  });

  test('of several words each counts by what it tells: a rare one more than a frequent one', async () => {
    const [rare, frequent] = [await share('签证 护照', 1), await share('护照 停车', 3)];
    assert.ok(rare > 0 && frequent > 0);
    const both = await covered(INDEX, '签证 停车位');
    assert.deepEqual([...both.keys()].sort(), [1, 3]);
    assert.deepEqual(both.get(1)!.terms, ['签证']);
    assert.deepEqual(both.get(3)!.terms, ['停车位']);
  });

  test('words that stand nowhere lower the share of all, and hide none', async () => {
    const [alone, beside] = [await share('护照', 1), await share('护照 飞碟', 1)];
    assert.ok(beside > 0 && beside < alone);
    assert.deepEqual([...(await covered(INDEX, '飞碟')).keys()], []);
  });

  test('a synonym is heard as the word is, by the terms that a page has', async () => {
    const heard = await covered(INDEX, '本子');
    assert.deepEqual([...heard].map(([row, { terms }]) => [row, terms]).sort(), [
      [0, ['护照']],
      [1, ['护照', '签证']],
      [2, ['护照']],
    ]);
  });

  test('a single character is no word, but beside what was cut wrongly it may be a part of one', async () => {
    assert.deepEqual([...(await covered(INDEX, '户')).keys()], []);
    assert.ok((await share('圾处', 2)) > 0, 'cut out of 垃圾处理');
  });

  test('only the first runs of a long query are heard', async () => {
    const long = 'a1。b2。c3。d4。护照';
    assert.equal(await share(long, 0), 0);
    assert.ok((await share('a1。b2。c3。护照', 0)) > 0);
  });
});
