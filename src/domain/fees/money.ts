// What may be asked at most, and how much of what was asked is certainly too much.

import { present } from '../known.ts';
import type { Answer, Catalogue, Caveat, VerdictCode } from './answer.ts';
import {
  add,
  compare,
  decimal,
  decimalText,
  larger,
  smaller,
  subtract,
  ZERO,
  type Decimal,
} from './decimal.ts';
import type { Fee, Rate, Reduction } from './fee.ts';
import { leftOver, limitOf, lowered, overOf, withCompanions, type Limit, type Piece } from './most.ts';
import type { Asked } from './question.ts';
import { periodOn, ratesOf } from './timeline.ts';

/** Nothing is due under these, and so all that was asked is too much. */
export const NOTHING_DUE: ReadonlySet<VerdictCode> = new Set(['free', 'abolished', 'prohibited']);
/** Beside these, nobody is told that too much was asked. */
const UNCERTAIN: readonly Caveat[] = [
  'start-unverified',
  'some-regions',
  'other-payer',
  'also-sold',
  'derived',
];

/** The money of an item's answer: the most that may be asked, and what was asked beyond it. */
export function moneyOf(catalogue: Catalogue, answer: Answer, asked: Asked): Pick<Answer, 'most' | 'over'> {
  if (NOTHING_DUE.has(answer.verdict))
    return { most: '0', over: isCertain(answer, asked) ? wholeOf(asked) : null };
  const limit = limitOn(catalogue, answer, asked);
  const over = asked.amount === null ? null : overOfItem(catalogue, answer, asked);
  return { most: limit.most && decimalText(limit.most), over: over && decimalText(over) };
}

/** Of 科目二补考费一共480元 nobody knows how often. */
const SAYS_MANY =
  /补考|補考|一共|总共|總共|合计|合計|共计|共計|共(?=[\s\d¥￥])|[两兩几幾二三四五][次回]|[我他她咱俺][们們]|咱|全家|大家|\b(?:cards|licen[cs]es|passports|permits|plates|certificates|people|us|our|both|family)\b/iu;

function overOfItem(catalogue: Catalogue, answer: Answer, asked: Asked): Decimal | null {
  const fee = present(answer.fee, 'fee');
  const isOnce = asked.quantity !== undefined || (fee.onePerPerson && !SAYS_MANY.test(asked.line));
  // Of several pieces one may have cost less: the fee of somebody who is in need.
  if (fee.amountsInDoubt || !isCertain(answer, asked) || (!isOnce && mayCostLess(answer))) return null;
  const companions = fee.onePerPerson ? [] : piecesBeside(catalogue, fee, asked);
  const limit = limitOn(catalogue, { ...answer, rates: withAdditions(answer, asked) }, asked);
  const beside = isOnce ? companions : [...companions, ...halvesOf(answer, limit)];
  return overOf(decimal(present(asked.amount, 'amount')), limit, { isOnce, beside });
}

/**
 * The rates of the case with those that are paid in one sum with it: a plate and its frame. What one person is examined in
 * stands by itself, and so does a rate that a form names: of 科目二 the fee of 科目三 explains nothing.
 */
function withAdditions({ fee, period, rates }: Answer, { rate }: Asked): readonly Rate[] {
  const { onePerPerson, publishable } = present(fee, 'fee');
  if (onePerPerson || rate !== undefined || period === null) return rates;
  return withCompanions(rates, ratesOf({ publishable }, period));
}

/** Whether too much may be said of the amount: what was recognised by a part only, or is a price for a unit, may be another. */
function isCertain({ evidence, caveats }: Answer, { isUnitPrice }: Asked): boolean {
  return evidence !== 'part' && !isUnitPrice && !caveats.some((each) => UNCERTAIN.includes(each));
}

/** Nothing is due: all that was asked is too much. */
function wholeOf({ amount }: Asked): string | null {
  return amount === null || decimal(amount).digits === 0n ? null : decimalText(decimal(amount));
}

/** What may be asked at most, after the reductions that hold for everybody. */
function limitOn({ units }: Catalogue, { rates, reductions }: Answer, { quantity }: Asked): Limit {
  const certain = reductions.flatMap((reduction: Reduction) => reduction.leaves ?? []);
  return certain.reduce((limit, leaves) => lowered(limit, leaves), limitOf(rates, units, quantity));
}

const HALVES = /减半/u;
/** What lowers a charge without waiving it, and by another share than half. */
const LOWERS = /减收|减交|减缴|减按|减征/u;

function mayCostLess(answer: Answer): boolean {
  return reliefsOf(answer).some((words) => LOWERS.test(words));
}

/** What single pieces cost where a relief halves them: the registration of an objection. */
function halvesOf(answer: Answer, limit: Limit): readonly Piece[] {
  return reliefsOf(answer).some((words) => HALVES.test(words)) ? lowered(limit, '50').pieces : [];
}

function reliefsOf({ fee, reductions }: Answer): string[] {
  const said = [...reductions.map(({ what }) => what), ...present(fee, 'fee').exemptions];
  return said.map((words) => words['zh-CN']);
}

/** What is usually paid in one sum with an item: the copies of a title, the visa in a permit. */
function piecesBeside({ paidTogether, names, units }: Catalogue, { slug }: Fee, { on }: Asked): Piece[] {
  const beside = paidTogether.filter((slugs) => slugs.includes(slug)).flat();
  return [...new Set(beside)].flatMap((other) => {
    const fee = other === slug ? undefined : names.bySlug.get(other);
    const period = fee && periodOn(fee, on);
    return fee && period?.state === 'charged' ? limitOf(ratesOf(fee, period), units).pieces : [];
  });
}

/**
 * How much is too much whichever of several charges is meant, and whatever sum of them was asked for.
 * @returns null where that is not certain of each
 */
export function overOfSeveral(catalogue: Catalogue, choices: readonly Answer[], asked: Asked): string | null {
  const overs = choices.map(({ over }) => over);
  if (asked.amount === null || overs.some((over) => over === null)) return null;
  const least = overs.map((over) => decimal(present(over, 'over'))).reduce(smaller);
  const amount = decimal(asked.amount);
  const rest = subtract(amount, largestOfSums(choices, amount));
  const pieces = piecesOf(catalogue, choices, asked);
  const left = pieces.length === 0 ? rest : leftOver(amount, pieces);
  const certain = left && smaller(left, smaller(rest, least));
  return certain && certain.digits > 0n ? decimalText(certain) : null;
}

/** The pieces of which somebody may need several. */
function piecesOf(catalogue: Catalogue, choices: readonly Answer[], asked: Asked): Piece[] {
  const charged = choices.filter(({ verdict }) => verdict === 'chargeable');
  if (charged.every(({ fee }) => fee === null || fee.onePerPerson)) return [];
  return charged.flatMap((choice) => {
    const limit = limitOn(catalogue, choice, asked);
    return choice.fee === null ? limit.pieces : [...limit.pieces, ...halvesOf(choice, limit)];
  });
}

/** The most that different charges come to, each once, within an amount: a new identity card and a temporary one are 50. */
function largestOfSums(choices: readonly Answer[], amount: Decimal): Decimal {
  const byName = new Map<string, Decimal[]>();
  for (const { fee, most } of choices) {
    if (fee === null || most === null) continue;
    const name = fee.name['zh-CN'];
    byName.set(name, [...(byName.get(name) ?? []), decimal(most)]);
  }
  const sums = [...byName.values()].reduce<Decimal[]>(
    (known, amounts) => known.flatMap((sum) => [sum, ...amounts.map((each) => add(sum, each))]),
    [ZERO],
  );
  return sums.filter((sum) => compare(sum, amount) <= 0).reduce(larger);
}
