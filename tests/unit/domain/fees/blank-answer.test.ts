import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blankAnswer } from '#domain/fees/blank-answer';
import { askedOf } from '#domain/fees/question';
import { catalogueWith } from '#tests/support/catalogue';

test('a blank answer repeats the question, names the release, and says nothing else', () => {
  const asked = askedOf({ text: '护照费200元', today: '2026-06-30', on: '2026-01-02' });
  assert.deepEqual(blankAnswer(catalogueWith([], { release: '2026-06-01-1' }), asked, 'folded'), {
    query: '护照费200元',
    name: '护照费',
    amount: '200',
    on: '2026-01-02',
    verdict: 'unknown',
    evidence: 'folded',
    currency: null,
    checked: null,
    entry: null,
    fee: null,
    period: null,
    rates: [],
    reductions: [],
    collector: null,
    basis: [],
    caveats: [],
    category: null,
    choices: [],
    most: null,
    over: null,
    noAmount: false,
    lastKnown: null,
    edition: null,
    release: '2026-06-01-1',
  });
});
