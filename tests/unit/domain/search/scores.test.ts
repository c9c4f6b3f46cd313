import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  NONE,
  average,
  below,
  bestOf,
  lowered,
  merge,
  textScore,
  together,
  type Scores,
} from '#domain/search/scores';

const scores = (of: Record<number, number>, term = 'x'): Scores =>
  new Map(
    Object.entries(of).map(([row, score]) => [Number(row), { row: Number(row), score, terms: [term] }]),
  );
const numbers = (of: Scores) =>
  [...of.values()].map(({ row, score }) => [row, Math.round(score * 1000) / 1000]);

describe('how much a text is about a term', () => {
  const hits = new Map([
    [1, 8],
    [2, 4],
  ]);

  test('is told beside the page that is most about it; to have it at all is worth something', () => {
    assert.equal(bestOf(hits), 8);
    assert.equal(bestOf(hits), 8, 'asked again');
    const [most, half, none] = [1, 2, 3].map((row) => textScore([hits], row));
    assert.equal(most, 1);
    assert.equal(none, 0);
    assert.ok(half! > 0.5 && half! < 1, String(half));
  });

  test('of several terms it is the mean', () => {
    assert.equal(average([1, 2, 6]), 3);
    assert.equal(textScore([hits, new Map([[1, 3]])], 1), 1);
    assert.equal(textScore([hits, new Map([[9, 3]])], 1), 0.5);
  });
});

test('what only the second way found stands below all of the first, in its own order', () => {
  const both = below(scores({ 1: 20, 2: 10 }), scores({ 2: 99, 3: 7, 4: 5 }, 'y'));
  assert.deepEqual(numbers(both), [
    [1, 20],
    [2, 10],
    [3, 10 - 99 - 0.01 + 7],
    [4, 10 - 99 - 0.01 + 5],
  ]);
  assert.deepEqual(both.get(2)!.terms, ['x']);
  assert.deepEqual(numbers(below(scores({ 1: 3 }), NONE)), [[1, 3]]);
});

test('what a page means goes before its words, which count a quarter', () => {
  const both = together(scores({ 1: 8, 3: 4 }), scores({ 1: 2, 2: 5 }, 'y'));
  assert.deepEqual(numbers(both), [
    [1, 2 + 0.25 * 8],
    [2, 5],
    [3, 1],
  ]);
  assert.deepEqual(both.get(1)!.terms, ['x'], 'marked by the words that it has');
});

test('a page found by another name stays below every title with the name, and keeps its order', () => {
  const [first, second] = [...lowered(scores({ 1: 1000, 2: 1 })).values()];
  assert.ok(first!.score < 20 && first!.score > second!.score);
  assert.ok(second!.score > 0 && second!.score < 1);
  const less = [...lowered(scores({ 1: 1000 }), 2).values()][0]!;
  assert.equal(less.score, first!.score - 2);
});

test('found in two ways, a page has its better score and a little more', () => {
  const both = merge(scores({ 1: 5, 2: 3, 4: 4 }), scores({ 2: 7, 1: 2, 3: 1, 4: 4 }, 'y'));
  assert.deepEqual(numbers(both).sort(), [
    [1, 5.5],
    [2, 7.5],
    [3, 1],
    [4, 4.5],
  ]);
  assert.deepEqual([both.get(1)!.terms, both.get(2)!.terms], [['x'], ['y']]);
});
