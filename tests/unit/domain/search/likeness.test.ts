import assert from 'node:assert/strict';
import { test } from 'node:test';
import { likeness } from '#domain/search/likeness';
import { prepareRows } from '#domain/search/page-table';

const QUESTIONS = [
  ['老板压着工资不给', '干了活拿不到钱'],
  ['出国本子多少钱'],
  ['my boss has not paid me', 'unpaid wages'],
];
const ROWS = prepareRows(
  ['劳动保障监察投诉', '护照工本费', 'Complaint to the labour inspectorate'].map((title, at) => ({
    id: `p${at}`,
    path: `/${at}/`,
    title,
    kind: 'guide',
    day: null,
    names: [],
    facets: {},
    phases: [],
  })),
  '2026-11-26',
);

function nearest(query: string, synonyms = {}): number[] {
  return [...likeness(ROWS, QUESTIONS, synonyms, query)].sort((a, b) => b[1] - a[1]).map(([row]) => row);
}

test('a question is like those that ask the same in other words', () => {
  assert.equal(nearest('厂里压着两个月工资')[0], 0);
  assert.equal(nearest('出国的本子贵不贵')[0], 1);
  assert.equal(nearest('boss does not pay wages')[0], 2);
});

test('the same words are wholly alike, a question about nothing of this not at all', () => {
  const like = likeness(ROWS, QUESTIONS, {}, '老板压着工资不给').get(0)!;
  assert.ok(like > 0.9 && like <= 1.0001, String(like));
  assert.deepEqual(nearest('火星移民'), []);
  assert.deepEqual(nearest('？！'), []);
});

test('what a synonym stands for counts, and less than the word itself', () => {
  assert.deepEqual(nearest('薪水'), []);
  const meant = likeness(ROWS, QUESTIONS, { 薪水: ['工资'] }, '薪水').get(0)!;
  assert.ok(meant > 0 && meant < likeness(ROWS, QUESTIONS, {}, '工资').get(0)!);
});
