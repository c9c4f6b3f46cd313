import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Operation } from '#domain/releases/diff';
import { changeLines } from '#views/releases/change-words';

const line = (operation: Operation, locale: 'zh-CN' | 'en' = 'zh-CN') => {
  const [{ label, before, after }] = changeLines([operation], locale) as [
    ReturnType<typeof changeLines>[number],
  ];
  return [label, before?.text ?? null, after?.text ?? null];
};

describe('a step of a change in words', () => {
  test('names the place, counted from one, and what stood and stands there', () =>
    assert.deepEqual(line({ op: 'replace', path: '/periods/1/rates/0/amount', value: '120', was: '160' }), [
      '时段 2 › 标准 1 › 金额',
      '160',
      '120',
    ]));

  test('what was added had nothing before, what was removed has nothing after', () => {
    assert.deepEqual(line({ op: 'add', path: '/periods/0/state', value: 'abolished' }).slice(1, 2), [null]);
    assert.deepEqual(line({ op: 'remove', path: '/periods/0/state', was: 'charged' }).slice(2), [null]);
  });

  test('codes and days are told in words, codes alone are never shown', () => {
    const [, before, after] = line({
      op: 'replace',
      path: '/periods/0/state',
      value: 'abolished',
      was: 'charged',
    });
    assert.ok(before !== 'charged' && after !== 'abolished' && before !== after);
    const [, , day] = line({
      op: 'replace',
      path: '/periods/0/from',
      value: '2026-07-01',
      was: '2026-01-01',
    });
    assert.equal(day, '2026年7月1日');
  });

  test('none means what the field says by it', () => {
    const [, , until] = line({ op: 'replace', path: '/periods/0/until', value: null, was: '2026-01-01' });
    const [, , from] = line({ op: 'replace', path: '/periods/0/from', value: null, was: '2026-01-01' });
    assert.ok(until !== from && until !== '' && from !== '');
  });

  test('words of one language are told in it, and the language is no part of the place', () => {
    const [change] = changeLines(
      [{ op: 'replace', path: '/name/ja', value: '旅券手数料', was: '手数料' }],
      'en',
    );
    assert.deepEqual(change!.after, { text: '旅券手数料', lang: 'ja' });
    assert.ok(!change!.label.includes('ja'));
  });

  test('lists and objects are told by their telling parts, empty ones as nothing', () => {
    const rate = { kind: 'amount', item: { 'zh-CN': '每本' }, amount: '120', unit: '元/本', derived: false };
    const [, , after] = line({
      op: 'add',
      path: '/periods/0/rates',
      value: [rate, { ...rate, amount: '5' }],
    });
    assert.match(after!, /每本.*120.*；.*5/);
    const [, , none] = line({ op: 'add', path: '/aliases', value: [] });
    assert.notEqual(none, '');
    const [, , yes] = line({ op: 'add', path: '/enterpriseRelated', value: true });
    const [, , no] = line({ op: 'add', path: '/enterpriseRelated', value: false });
    assert.notEqual(yes, no);
  });
});
