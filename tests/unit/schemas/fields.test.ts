import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { z } from 'zod';
import {
  applicable,
  count,
  day,
  known,
  localized,
  marked,
  openEnded,
  slug,
  text,
  webAddress,
} from '#schemas/fields';

const takes = (schema: z.ZodType, value: unknown) => schema.safeParse(value).success;

test('a declared word stands for what is not known, marked, due or ended, and no other word does', () => {
  assert.equal(known(day).parse('未取得'), null);
  assert.equal(marked(day).parse('未标注'), null);
  assert.equal(applicable(day).parse('不适用'), null);
  assert.equal(openEnded(day).parse('至今'), null);
  assert.equal(known(day).parse('2026-01-01'), '2026-01-01');
  for (const value of ['', null, undefined, '至今', '未知'])
    assert.ok(!takes(known(day), value), String(value));
});

describe('a field', () => {
  const CASES: [name: string, schema: z.ZodType, good: unknown[], bad: unknown[]][] = [
    [
      'a day',
      day,
      ['1900-01-01', '2026-02-28', '2199-12-31'],
      ['2026-02-30', '1899-12-31', '2200-01-01', '2026-1-1', 20260101],
    ],
    [
      'an id',
      slug,
      ['lc-2021-2', 'a', '1'],
      ['A', 'a_b', '-a', 'a--b', 'constructor', 'x'.repeat(81), '护照'],
    ],
    [
      'an address',
      webAddress,
      ['https://x.example/a?b=c'],
      ['javascript:alert(1)', 'ftp://x', 'https://user@x.example/', 'https://x.example/a b', '/a'],
    ],
    ['a text', text, ['字', ' 字 '], ['', '  ', 'x'.repeat(5001), 1]],
    ['a number of things', count, [1, 10_000], [0, -1, 1.5, 10_001, '1']],
  ];
  for (const [name, schema, good, bad] of CASES)
    test(name, () => {
      for (const value of good) assert.ok(takes(schema, value), JSON.stringify(value));
      for (const value of bad) assert.ok(!takes(schema, value), JSON.stringify(value));
    });

  test('a text in languages: the source always, no language that the portal does not have', () => {
    assert.ok(takes(localized, { 'zh-CN': '字' }) && takes(localized, { 'zh-CN': '字', ko: '글' }));
    for (const value of [{ ko: '글' }, { 'zh-CN': '字', fr: 'mot' }, { 'zh-CN': '' }, '字'])
      assert.ok(!takes(localized, value));
  });
});
