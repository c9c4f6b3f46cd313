import assert from 'node:assert/strict';
import { test } from 'node:test';
import { catalogueOf } from '#library/catalogue-facts';
import { ask } from '#tests/support/catalogue';
import { fixtureLibrary } from '#tests/support/city';
import { assertFault, assertOpens, onlyFault, replace } from '../../support/fee-faults.ts';

const LIST = 'lists/linhe-2026.yaml';

test('a whole list without its source', () => {
  const fault = onlyFault({ [LIST]: replace('source: invented', 'source: 未取得') });
  assertFault(fault, LIST, 'source', '', /没有整版清单的来源/, /has no source/);
});

test('a whole list without the count that its issuer states', () => {
  const fault = onlyFault({ [LIST]: replace('countStated: 4', 'countStated: 未取得') });
  assertFault(fault, LIST, 'countStated', '', /没有公布机关写明的项数/, /lacks the count/);
});

test('a whole list with a row too few', () => {
  const fault = onlyFault({ [LIST]: replace('countStated: 4', 'countStated: 5') });
  assertFault(fault, LIST, 'countStated', '5', /写明 5 项，这里有 4 行/, /states 5 rows and has 4/);
});

test('a whole list with a row from memory', () => {
  const fault = onlyFault({
    [LIST]: (old) =>
      old.replace(
        /basis:\n {6}- 临政〔2020〕3号([\s\S]*?)provenance: verified/,
        'basis: []$1provenance: memory',
      ),
  });
  assertFault(
    fault,
    LIST,
    'rows[3].provenance',
    '普通高中学费、住宿费',
    /没有在这一版里读到/,
    /was not read in it/,
  );
});

test('a whole list without its day', () => {
  const fault = onlyFault({ [LIST]: replace('day: 2026-01-01', 'day: 未取得') });
  assert.equal(fault.field, 'day');
});

test('a part of a list needs no proof', () =>
  assertOpens({
    [LIST]: (old) =>
      old.replace('complete: true', 'complete: false').replace('countStated: 4', 'countStated: 未取得'),
  }));

test('against its whole list the invented city says what is not listed, where somebody is said to collect it', () => {
  const invented = catalogueOf(fixtureLibrary());
  const says = (text: string, on = '2026-06-30') => {
    const { verdict, edition } = ask(invented, text, on);
    return [verdict, edition?.id];
  };
  assert.deepEqual(says('公安局收的密室费'), ['not-listed', 'linhe-2026']);
  assert.deepEqual(says('行政事业性收费密室费'), ['not-listed', 'linhe-2026']);
  assert.equal(says('密室费')[0], 'unknown');
  assert.equal(says('公安局收的密室费', '2025-12-31')[0], 'unknown');
  assert.equal(says('政府性基金密室费')[0], 'unknown');
});
