import assert from 'node:assert/strict';
import { test } from 'node:test';
import { namesOf, prepareRows, stateOn, valuesOf, type PageRow } from '#domain/search/page-table';

const ROW: PageRow = {
  id: 'p',
  path: '/p/',
  title: '关于 A 的通知',
  kind: 'policy',
  day: '2020-01-01',
  names: ['聊营〔2021〕2号', '关于 A 的通知'],
  facets: { year: ['2020'], issuer: ['city'] },
  phases: [
    ['', 'in-force'],
    ['2024-01-01', 'repealed'],
  ],
};
const prepared = (row: Partial<PageRow>, day: string) => prepareRows([{ ...ROW, ...row }], day)[0]!;

test('the state of a page is that of the last day that has come', () => {
  assert.equal(stateOn(ROW, '2023-12-31'), 'in-force');
  assert.equal(stateOn(ROW, '2024-01-01'), 'repealed');
  assert.equal(stateOn({ phases: [] }, '2024-01-01'), null);
  assert.equal(stateOn({ phases: [['2024-01-01', 'expired']] }, '2023-12-31'), null);
});

test('what is repealed, expired or abolished has ended; what is in force, or has no state, has not', () => {
  for (const state of ['repealed', 'expired', 'abolished'])
    assert.equal(prepared({ phases: [['', state]] }, '2024-01-01').ended, true, state);
  assert.equal(prepared({}, '2023-12-31').ended, false);
  assert.equal(prepared({ phases: [] }, '2024-01-01').ended, false);
  assert.equal(prepared({ phases: [] }, '2024-01-01').state, null);
});

test('titles and names are kept in the form in which they are asked for', () => {
  const { compactTitle, compactNames } = prepared({}, '2024-01-01');
  assert.equal(compactTitle, '关于a的通知');
  assert.equal(compactNames.length, 2);
  assert.equal(compactNames[1], compactTitle);
  assert.deepEqual(namesOf(prepareRows([ROW, ROW], '2024-01-01')), [compactTitle, compactNames[0]]);
});

test('a row is narrowed by its kind, its state and its facets', () => {
  assert.deepEqual(valuesOf(prepared({}, '2024-01-01'), 'kind'), ['policy']);
  assert.deepEqual(valuesOf(prepared({}, '2024-01-01'), 'state'), ['repealed']);
  assert.deepEqual(valuesOf(prepared({ phases: [] }, '2024-01-01'), 'state'), []);
  assert.deepEqual(valuesOf(prepared({}, '2024-01-01'), 'year'), ['2020']);
  assert.deepEqual(valuesOf(prepared({}, '2024-01-01'), 'category'), []);
});
