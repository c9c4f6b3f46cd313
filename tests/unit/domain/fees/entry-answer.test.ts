import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Edition, EditionRow, RegulatedCharge, UnlawfulCharge } from '#domain/fees/entries';
import { isCurrentOn } from '#domain/fees/entry-answer';
import {
  ask,
  catalogueWith,
  editionWith,
  feeWith,
  regulatedWith,
  rowWith,
  unlawfulWith,
} from '#tests/support/catalogue';

const DAY = '2026-03-01';
const named = { 'zh-CN': '甲种押金' };

function unlawful(changes: Partial<UnlawfulCharge>, text = '甲种押金', on = DAY) {
  return ask(catalogueWith([], { unlawful: [unlawfulWith({ id: 'x', name: named, ...changes })] }), text, on);
}
function regulated(changes: Partial<RegulatedCharge>) {
  return ask(
    catalogueWith([], { regulated: [regulatedWith({ id: 'x', name: named, ...changes })] }),
    '甲种押金',
    DAY,
  );
}
function row(changes: Partial<EditionRow>, edition: Partial<Edition> = {}) {
  const rows = [rowWith('甲种押金', changes)];
  return ask(catalogueWith([], { editions: [editionWith({ rows, ...edition })] }), '甲种押金', DAY);
}

describe('a charge that a law forbids', () => {
  test('is prohibited, and all that was asked is too much', () => {
    const answer = unlawful({}, '甲种押金300元');
    assert.deepEqual([answer.verdict, answer.most, answer.over], ['prohibited', '0', '300']);
  });

  test('is no accusation before the law applied, nor where its present text is unread', () => {
    assert.deepEqual(
      [unlawful({}, '甲种押金', '2019-12-31').verdict, unlawful({}, '甲种押金', '2019-12-31').caveats],
      ['unverified', ['before-law']],
    );
    assert.deepEqual(
      [unlawful({ current: 'no' }).verdict, unlawful({ current: 'no' }).caveats],
      ['unverified', ['law-unread']],
    );
  });

  test('without a basis is unknown, a contract or a fraud is no charge', () => {
    assert.equal(unlawful({ verdict: 'no-basis' }).verdict, 'unknown');
    assert.deepEqual(
      [unlawful({ verdict: 'contract' }).verdict, unlawful({ verdict: 'contract' }).category],
      ['out-of-scope', 'civil-payment'],
    );
    assert.equal(unlawful({ verdict: 'fraud' }).category, 'fraud');
  });

  test('that depends offers what it may be', () => {
    const facts = {
      unlawful: [unlawfulWith({ id: 'x', name: named, verdict: 'depends', alsoInRegulated: ['y', 'gone'] })],
      regulated: [regulatedWith({ id: 'y', name: { 'zh-CN': '乙种价格' } })],
    };
    const answer = ask(catalogueWith([], facts), '甲种押金', DAY);
    assert.equal(answer.verdict, 'several');
    assert.deepEqual(
      answer.choices.map(({ verdict }) => verdict),
      ['regulated'],
    );
  });
});

describe('a price that government sets', () => {
  const unread = [
    { law: '某条例', articles: [], textDay: '2020-01-01', stands: 'no' as const, speaksOf: 'this' as const },
  ];

  test('is regulated where its law stands, and unverified where it was not read', () => {
    assert.equal(regulated({}).verdict, 'regulated');
    assert.deepEqual(
      [regulated({ legalProof: unread }).verdict, regulated({ legalProof: unread }).caveats],
      ['unverified', ['law-unread']],
    );
  });

  test('is unverified while its class is to be settled', () =>
    assert.deepEqual(regulated({ needsCheck: true }).caveats, ['class-unsettled']));

  test('an administrative charge never shows an amount', () => {
    const answer = regulated({ class: 'administrative' });
    assert.deepEqual([answer.verdict, answer.noAmount, answer.most], ['chargeable', true, null]);
  });

  test('market price, tax, fine, contribution and civil payment are out of scope', () =>
    assert.deepEqual(
      (['market', 'tax', 'fine', 'social-insurance', 'civil'] as const).map(
        (each) => regulated({ class: each }).category,
      ),
      ['market-price', 'tax', 'fine', 'social-insurance', 'civil-payment'],
    ));

  test('free or forbidden by law only where the law stands', () => {
    assert.deepEqual(
      [regulated({ class: 'statute-free' }).verdict, regulated({ class: 'prohibited' }).verdict],
      ['free', 'prohibited'],
    );
    assert.equal(regulated({ class: 'prohibited', legalProof: unread }).verdict, 'unverified');
  });
});

describe('a row of a list', () => {
  test('speaks where it was read in a current list of this city', () => {
    const answer = row({});
    assert.deepEqual(
      [answer.verdict, answer.noAmount, answer.edition?.id],
      ['chargeable', true, 'linhe-2026'],
    );
  });

  test('does not where the list is elsewhere, replaced or unread', () => {
    assert.equal(row({}, { here: false }).verdict, 'unverified');
    assert.equal(row({}, { replacedBy: 'linhe-2027' }).verdict, 'unverified');
    assert.deepEqual(
      [row({ provenance: 'reported' as EditionRow['provenance'] }).verdict, row({}, { here: false }).edition],
      ['unverified', null],
    );
  });

  test('of a list of prices is regulated', () =>
    assert.equal(row({}, { covers: ['government-price'] as Edition['covers'] }).verdict, 'regulated'));
});

test('a word of a category offers the items that are meant by it', () => {
  const catalogue = catalogueWith([feeWith({ slug: 'tolls', name: { 'zh-CN': '通行费' } })], {
    outOfScope: [
      {
        category: 'tax',
        words: ['税'],
        endings: [],
        choices: [{ words: ['车船税'], fees: ['tolls', 'gone'] }],
      },
    ],
  });
  const answer = ask(catalogue, '车船税', DAY);
  assert.deepEqual(
    [answer.verdict, answer.category, answer.caveats],
    ['out-of-scope', 'tax', ['similar-names']],
  );
  assert.deepEqual(
    answer.choices.map(({ fee }) => fee?.slug),
    ['tolls'],
  );
});

test('an edition speaks from its day to its end, unless another replaced it', () => {
  const edition = editionWith({ day: '2026-01-01', validUntil: '2026-12-31' });
  assert.deepEqual(
    ['2025-12-31', '2026-01-01', '2026-12-31', '2027-01-01'].map((on) => isCurrentOn(edition, on)),
    [false, true, true, false],
  );
  assert.equal(isCurrentOn({ ...edition, replacedBy: 'other' }, DAY), false);
});
