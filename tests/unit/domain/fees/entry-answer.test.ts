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

describe('beside the verdict', () => {
  const proof = (changes: object = {}) => ({
    law: '某条例',
    articles: [],
    textDay: null,
    stands: 'no' as const,
    speaksOf: 'this' as const,
    ...changes,
  });

  test('what rests on a law is as good as the register of laws, and says nothing that it does not know', () => {
    const plain = regulated({});
    assert.deepEqual(
      [plain.checked, plain.caveats, plain.noAmount, plain.category, plain.most],
      [{ on: '2026-05-31', against: null }, [], false, null, null],
    );
  });

  test('what a law made free does not grow old, and all that is asked for it is too much', () => {
    const catalogue = catalogueWith([], {
      regulated: [regulatedWith({ id: 'x', name: named, class: 'statute-free' })],
    });
    const answer = ask(catalogue, '甲种押金30元', '2026-07-01');
    assert.deepEqual([answer.currency, answer.most, answer.over], ['settled', '0', '30']);
    assert.equal(ask(catalogue, '甲种押金0元', '2026-07-01').over, null);
  });

  test('nobody is accused over a price for a unit, nor on the strength of a part of a name', () => {
    assert.equal(unlawful({}, '甲种押金500元一平').over, null);
    assert.equal(unlawful({}, '甲种押金0元').over, null);
  });

  test('what depends warns that it stands for several', () => {
    const { verdict, caveats, choices } = unlawful({ verdict: 'depends' });
    assert.deepEqual([verdict, caveats, choices], ['several', ['several-items'], []]);
    assert.deepEqual(unlawful({ alsoInRegulated: ['x'] }).choices, [], 'only what depends has choices');
    assert.equal(unlawful({ verdict: 'no-basis' }).verdict, 'unknown');
  });

  test('a set price was read in an edition or a document, where its own law was not', () => {
    const verdict = (changes: Partial<RegulatedCharge>) =>
      regulated({ legalProof: [proof()], ...changes }).verdict;
    assert.equal(verdict({}), 'unverified');
    assert.equal(verdict({ readIn: ['linhe-2026'] }), 'regulated');
    assert.equal(verdict({ documents: ['某文'] }), 'regulated');
    assert.equal(verdict({ legalProof: [] }), 'regulated');
    assert.equal(verdict({ legalProof: [proof({ speaksOf: 'general' })] }), 'regulated');
  });

  test('a charge is one where its law stands or an edition was read, and else says which of them is missing', () => {
    const of = (changes: Partial<RegulatedCharge>) => {
      const { verdict, noAmount, caveats } = regulated({ class: 'fund', ...changes });
      return [verdict, noAmount, caveats];
    };
    assert.deepEqual(of({}), ['chargeable', true, ['no-amount']]);
    assert.deepEqual(of({ legalProof: [], readIn: ['linhe-2026'] }), ['chargeable', true, ['no-amount']]);
    assert.deepEqual(of({ legalProof: [proof()] }), ['unverified', false, ['law-unread']]);
    assert.deepEqual(of({ legalProof: [] }), ['unverified', false, ['row-unverified']]);
    assert.deepEqual(of({ legalProof: [proof({ speaksOf: 'general', stands: 'yes' })] }), [
      'unverified',
      false,
      ['row-unverified'],
    ]);
  });

  test('a row: its documents only where it was read, its law where that stands', () => {
    const law = { law: '某法', articles: [], textDay: null, stands: 'yes' as const };
    const of = (changes: Partial<EditionRow>, edition: Partial<Edition> = {}) => {
      const { verdict, basis, caveats } = row({ basis: ['某文'], ...changes }, edition);
      return [verdict, basis, caveats];
    };
    assert.deepEqual(of({}), ['chargeable', ['某文'], ['no-amount']]);
    assert.deepEqual(of({}, { here: false }), ['unverified', [], ['row-unverified']]);
    assert.deepEqual(of({ provenance: 'memory', statute: [law] }), ['chargeable', ['某法'], ['no-amount']]);
    assert.deepEqual(of({ provenance: 'memory', statute: [{ ...law, stands: 'no' }] }), [
      'unverified',
      ['某法'],
      ['row-unverified'],
    ]);
    assert.deepEqual(of({ statute: [law] }, { here: false })[0], 'chargeable');
    assert.deepEqual(of({}, { covers: ['administrative', 'government-price'] })[0], 'regulated');
    assert.deepEqual(of({}, { day: null })[0], 'chargeable');
  });

  test('a category without items to choose from warns of none', () => {
    const scope = [{ category: 'tax', words: ['印花税'], endings: [], choices: [] }];
    const answer = ask(catalogueWith([], { outOfScope: scope }), '印花税', DAY);
    assert.deepEqual([answer.caveats, answer.choices, answer.currency], [[], [], 'settled']);
  });
});
