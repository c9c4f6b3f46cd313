import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Answer } from '#domain/fees/answer';
import { answerForFee } from '#domain/fees/answer-to';
import type { Rate } from '#domain/fees/fee';
import { ask, contentCatalogue } from '#tests/support/catalogue';

// Whatever some lawful charges come to is never called too much: several pieces, several cases, what is paid beside.
const catalogue = contentCatalogue();
const DAY = '2026-11-30';

function amountsOf(rates: readonly Rate[]): number[] {
  return rates.flatMap((rate) => {
    if (rate.kind === 'amount') return [Number(rate.amount)];
    return rate.kind === 'range' ? [Number(rate.min), Number(rate.max)] : [];
  });
}

/** One to three of each, and each beside each other. */
function sumsOf(amounts: readonly number[]): string[] {
  const sums = amounts.flatMap((a) => [a, 2 * a, 3 * a, ...amounts.flatMap((b) => [a + b, 2 * a + b])]);
  return [...new Set(sums)].filter((sum) => sum > 0).map((sum) => String(Math.round(sum * 1e6) / 1e6));
}

function paidBeside(slug: string): number[] {
  const others = catalogue.paidTogether.filter((slugs) => slugs.includes(slug)).flat();
  return others.flatMap((other) => {
    const fee = catalogue.fees.find((each) => each.slug === other)!;
    return amountsOf(answerForFee(catalogue, fee, { today: DAY }).rates);
  });
}

const charged = catalogue.fees
  .map((fee) => answerForFee(catalogue, fee, { today: DAY }))
  .filter(({ verdict, noAmount }) => verdict === 'chargeable' && !noAmount);

test('several pieces and cases of an item, and what is paid beside it', () => {
  const several = charged.filter(({ fee }) => !fee!.onePerPerson);
  assert.ok(several.length > 20);
  const accused = several.flatMap(({ fee, rates }) =>
    sumsOf([...amountsOf(rates), ...paidBeside(fee!.slug)]).flatMap((amount) => {
      const { over } = answerForFee(catalogue, fee!, { today: DAY, amount });
      return over === null ? [] : [`${fee!.slug} ${amount}: ${over}`];
    }),
  );
  assert.deepEqual(accused, []);
});

test('several of the charges that a name stands for', () => {
  const names = [
    ...new Set([
      ...charged.map(({ fee }) => fee!.name['zh-CN']),
      ...catalogue.ambiguities.map(({ says }) => says[0]!),
    ]),
  ];
  const standing = names.map((name) => ask(catalogue, name, DAY)).filter(({ choices }) => choices.length > 1);
  assert.ok(standing.length > 20);
  const accused = standing.flatMap(({ name, choices }) =>
    sumsOf(severalPieces(choices)).flatMap((amount) => {
      const { over } = ask(catalogue, name, DAY, { amount });
      return over === null ? [] : [`${name} ${amount}: ${over}`];
    }),
  );
  assert.deepEqual(accused, []);
});

function severalPieces(choices: readonly Answer[]): number[] {
  const charges = choices.filter(({ verdict, fee }) => verdict === 'chargeable' && fee !== null);
  return charges.filter(({ fee }) => !fee!.onePerPerson).flatMap(({ rates }) => amountsOf(rates));
}

test('what lies above every sum is told', () => {
  const over = (text: string) => ask(catalogue, text, DAY).over;
  assert.equal(over('护照 150'), '10');
  assert.equal(over('驾驶证工本费15元'), '5');
  assert.equal(over('身份证60'), '20');
  assert.equal(over('换身份证要我60'), '20');
  assert.equal(over('住宅不动产登记费 87'), '7');
  assert.equal(over('商标续展费 1200'), '200');
});

test('a new identity card and a temporary one, a visa in a permit, a second title', () => {
  const over = (text: string) => ask(catalogue, text, DAY).over;
  for (const text of [
    '身份证50',
    '港澳通行证75',
    '不动产登记费630',
    '房产证90',
    '商标注册1000',
    '汽车牌照125',
  ])
    assert.equal(over(text), null, text);
});
