import { addDays, type Day } from '#domain/calendar';
import { present } from '#domain/known';
import { beginningOf } from '#domain/law/event';
import { pagesCiting } from './cited-laws.ts';
import { lawRegister, type RegisteredEvent } from './law-register.ts';
import type { Fee, Law, Library, Policy } from './library.ts';

type Reduction = Fee['data']['reductions'][number];
type Period = Fee['data']['periods'][number];

/** A day that lies ahead and is stated: by a document, by the catalogue, or by this site of itself. */
export type Deadline = { on: Day } & (
  | { type: 'reductions-end'; fee: Fee; reductions: readonly Reduction[] }
  | { type: 'period-ends'; fee: Fee; period: Period }
  | { type: 'period-begins'; fee: Fee; period: Period }
  | { type: 'policy-takes-effect' | 'policy-expires' | 'plan-ends'; policy: Policy }
  | { type: 'law-changes'; law: Law; event: RegisteredEvent; index: number }
  | { type: 'catalogue-review' }
);

/**
 * Every stated day from a day on, the nearest first. Where a document gives no day there is none here.
 * @param day the build day: a calendar of what is over helps nobody
 */
export function deadlinesFrom(library: Library, day: Day): Deadline[] {
  const all = [
    ...[...library.fees.values()].flatMap(feeDeadlines),
    ...[...library.policies.values()].flatMap(policyDeadlines),
    ...[...library.laws.values()].flatMap((law) => lawDeadlines(library, law)),
    reviewOf(library),
  ];
  return all.filter(({ on }) => on >= day).sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** The day by which the catalogue is to be checked again. */
function reviewOf({ catalogue, site }: Library): Deadline {
  return { type: 'catalogue-review', on: addDays(catalogue.compiledOn, site.reviewEveryDays) };
}

/** A change of a law that a page rests on, where its day is known and the change certain. */
function lawDeadlines(library: Library, law: Law): Deadline[] {
  if (pagesCiting(library, law.slug).length === 0) return [];
  return present(lawRegister(library).get(law.slug), `laws › ${law.slug}`).events.flatMap(
    (event, index): Deadline[] =>
      event.sure && event.from !== null
        ? [{ type: 'law-changes', on: beginningOf(event), law, event, index }]
        : [],
  );
}

function feeDeadlines(fee: Fee): Deadline[] {
  const { periods, reductions } = fee.data;
  const ends = [...new Set(reductions.flatMap(({ until }) => until ?? []))];
  return [
    ...ends.map((on): Deadline => ({
      type: 'reductions-end',
      on,
      fee,
      reductions: reductions.filter(({ until }) => until === on),
    })),
    ...periods.flatMap((period): Deadline[] => [
      ...(period.until === null ? [] : [{ type: 'period-ends' as const, on: period.until, fee, period }]),
      ...(period.from === null ? [] : [{ type: 'period-begins' as const, on: period.from, fee, period }]),
    ]),
  ];
}

function policyDeadlines(policy: Policy): Deadline[] {
  const { effectiveFrom, effectiveUntil, planUntil } = policy.data;
  const days = [
    ['policy-takes-effect', effectiveFrom],
    ['policy-expires', effectiveUntil],
    ['plan-ends', planUntil],
  ] as const;
  return days.flatMap(([type, on]): Deadline[] => (on === null ? [] : [{ type, on, policy }]));
}
