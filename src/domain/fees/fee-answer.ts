import { daysBetween, lastDayOfMonth, type Day } from '../calendar.ts';
import { present } from '../known.ts';
import type { Answer, Catalogue, Caveat, Checked, VerdictCode } from './answer.ts';
import { blankAnswer } from './blank-answer.ts';
import { caseOf } from './cases.ts';
import { currencyOf, type Currency } from './currency.ts';
import { citationText, type Fee, type Period, type Rate } from './fee.ts';
import { moneyOf, NOTHING_DUE } from './money.ts';
import type { Asked } from './question.ts';
import { holdsIn } from './keeping.ts';
import type { Evidence } from './resolve.ts';
import { collectorOn, isFor, periodOn, ratesOf, reductionsOn } from './timeline.ts';

/**
 * Whether an item of the catalogue may be charged on a day, and how much at most.
 * A gap, an uncertain version or a lapsed amount is `unverified`: never a guess, and never a "no".
 */
export function answerOfFee(catalogue: Catalogue, fee: Fee, asked: Asked, evidence: Evidence): Answer {
  const elsewhere = asked.region !== undefined && !holdsIn(fee, asked.region);
  const period = elsewhere ? null : periodOn(fee, asked.on);
  const checked = checkedOf(catalogue, fee);
  const currency = ageOf(catalogue, period, asked, checked.on);
  const rates = period ? ratesOf(fee, period) : [];
  const known = verdictOf(fee, period, rates, currency);
  const reductions = period?.state === 'charged' ? reductionsOn(fee, asked.on, asked.payer) : [];
  const shown = known === 'unverified' ? [] : ratesAsked(catalogue, fee, rates, asked);
  const verdict = known === 'chargeable' && isNothing(shown) ? 'free' : known;
  const hasLapsed = period !== null && verdict === 'unverified' && period.state !== 'unverified';
  const answer: Answer = {
    ...blankAnswer(catalogue, asked, evidence),
    verdict,
    currency,
    checked,
    entry: catalogue.names.byId.get(fee.slug) ?? null,
    fee,
    period,
    rates: shown,
    reductions,
    collector: collectorOn(fee, asked.on),
    basis: period ? basisOf(catalogue, period) : [],
    noAmount: verdict === 'chargeable' && !hasAmount(rates),
    lastKnown: hasLapsed ? { on: checked.on, verdict: codeOf(fee, period, rates), rates } : null,
  };
  const caveats = caveatsOf(catalogue, answer, elsewhere, asked);
  return { ...answer, caveats, ...moneyOf(catalogue, { ...answer, caveats }, asked) };
}

/** The rates of the case that is asked about. */
function ratesAsked(
  { names }: Catalogue,
  fee: Fee,
  rates: readonly Rate[],
  { name, rate }: Asked,
): readonly Rate[] {
  const named = rates.filter(({ item }) => item['zh-CN'] === rate);
  return named.length > 0 ? named : caseOf(rates, name, fee.name['zh-CN'], names.variants);
}

/** When an item was last compared with its sources. */
export function checkedOf(catalogue: Pick<Catalogue, 'checkedOn'>, fee: Fee): Checked {
  return fee.checked ?? { on: catalogue.checkedOn, against: null };
}

function ageOf(
  { reviewEveryDays }: Catalogue,
  period: Period | null,
  { on, today }: Asked,
  checkedOn: Day,
): Currency {
  return currencyOf({ on, today, checkedOn, reviewEveryDays, lapses: period === null || lapses(period) });
}

/** What was abolished, forbidden or made free by law stays so; so does what has a written end, up to that. */
export function lapses({ state, freeBecause, until }: Period): boolean {
  if (until !== null) return false;
  if (state === 'free') return freeBecause !== 'by-law';
  return state === 'charged' || state === 'unverified';
}

const CODE_OF_STATE: Readonly<Record<Period['state'], VerdictCode>> = {
  charged: 'chargeable',
  free: 'free',
  abolished: 'abolished',
  replaced: 'abolished',
  prohibited: 'prohibited',
  unverified: 'unverified',
};

/** A price of which only is known that government sets it is told as that. */
function codeOf(fee: Fee, { state }: Period, rates: readonly Rate[]): VerdictCode {
  const isPrice = fee.list === 'government-priced-service' && state === 'charged' && !hasAmount(rates);
  return isPrice ? 'regulated' : CODE_OF_STATE[state];
}

function verdictOf(fee: Fee, period: Period | null, rates: readonly Rate[], currency: Currency): VerdictCode {
  if (period === null) return 'unverified';
  const code = codeOf(fee, period, rates);
  return currency === 'stale' && hasLapsed(period, code, rates) ? 'unverified' : code;
}

/** After a year without a look, amounts and suspensions are no answer; that something is charged at all still is. */
function hasLapsed(period: Period, code: VerdictCode, rates: readonly Rate[]): boolean {
  if (code === 'chargeable') return hasAmount(rates);
  return code === 'free' && period.freeBecause !== 'suspended-or-abolished';
}

function hasAmount(rates: readonly Rate[]): boolean {
  return rates.some(({ kind }) => kind !== 'unknown');
}

/** Nothing is due in the case that is asked about: a residence permit at the first time. */
function isNothing(rates: readonly Rate[]): boolean {
  return rates.length > 0 && rates.every((rate) => rate.kind === 'amount' && Number(rate.amount) === 0);
}

/** What an unverified period cites proves nothing, so it is not shown as a basis. */
function basisOf(catalogue: Catalogue, { state, basis }: Period): string[] {
  return state === 'unverified' ? [] : basis.map((citation) => citationText(citation, catalogue.documents));
}

function caveatsOf(catalogue: Catalogue, answer: Answer, elsewhere: boolean, asked: Asked): Caveat[] {
  const fee = present(answer.fee, 'fee');
  return [
    ...reasonsOf(answer, elsewhere),
    ...timeCaveats(catalogue, fee, answer),
    ...amountCaveats(fee, answer),
    ...(isAlsoSold(fee, answer, asked) ? (['also-sold'] as const) : []),
    ...(isFor(fee, asked.payer) ? [] : (['other-payer'] as const)),
    ...(fee.regions && asked.region === undefined ? (['some-regions'] as const) : []),
  ];
}

/** Who sells the same work asks a price for it; 工本费 of a paper is asked by nobody but its issuer. */
function isAlsoSold({ alsoSold }: Fee, { verdict }: Answer, { name }: Asked): boolean {
  return alsoSold && NOTHING_DUE.has(verdict) && !name.includes('工本费');
}

/** Why there is no answer. */
function reasonsOf({ verdict, period, lastKnown }: Answer, elsewhere: boolean): Caveat[] {
  if (elsewhere) return ['other-region'];
  if (verdict !== 'unverified') return [];
  if (period === null) return ['no-version'];
  return [lastKnown ? 'lapsed' : 'period-unverified'];
}

function timeCaveats(catalogue: Catalogue, fee: Fee, { on, period, reductions }: Answer): Caveat[] {
  return [
    ...(fee.periods.some((each) => startsUnsurelyNear(each, on)) ? (['start-unverified'] as const) : []),
    ...(reductions.some((each) => startsUnsurelyNear(each, on))
      ? (['reduction-start-unverified'] as const)
      : []),
    ...laterChanges(catalogue, on),
    ...(period?.formerName ? (['former-name'] as const) : []),
  ];
}

function amountCaveats(fee: Fee, { verdict, period, rates, basis, noAmount }: Answer): Caveat[] {
  if (verdict !== 'chargeable' && verdict !== 'free') return [];
  return [
    ...(noAmount ? (['no-amount'] as const) : []),
    ...(!noAmount && rates.some(({ kind }) => kind === 'unknown') ? (['some-amounts-unknown'] as const) : []),
    ...(rates.some((rate) => rate.kind === 'amount' && rate.derived) ? (['derived'] as const) : []),
    ...(basis.length === 0 && period !== null ? (['no-basis'] as const) : []),
    ...(fee.publishable === 'with-caution' ? (['caution'] as const) : []),
  ];
}

/** A start that nobody checked against the original may be off by about a month either way. */
const UNSURE_DAYS = 31;

function startsUnsurelyNear(span: { from: Day | null; fromSure: boolean }, day: Day): boolean {
  return !span.fromSure && span.from !== null && Math.abs(daysBetween(span.from, day)) <= UNSURE_DAYS;
}

/** Said beside every answer of a day later than the newest source. */
export function laterChanges({ newestSource }: Pick<Catalogue, 'newestSource'>, on: Day): Caveat[] {
  const [year, month] = newestSource.split('-').map(Number);
  return on > lastDayOfMonth(present(year, 'year'), present(month, 'month')) ? ['later-changes-unknown'] : [];
}
