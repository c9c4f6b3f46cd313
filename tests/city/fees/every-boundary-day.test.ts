import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { addDays } from '#domain/calendar';
import { periodOn } from '#domain/fees/timeline';
import { rateRecord } from '#domain/fees/answer-record';
import { ask, contentCatalogue } from '#tests/support/catalogue';

// Every item on every day on which its answer can change, and on the days before and after. What is expected is worked
// out from the compiled facts (tests/fixtures/fees/periods.json), by a reading of them that shares nothing with the code
// under test; of the ages it needs only that nothing lapses within a year of the day on which all was checked.

interface Known {
  from: string | null;
  answersFrom: string | null;
  fromSure: boolean;
  to: string | null;
  state: string;
  rates: (string | null)[][];
  basis: string[];
}
interface Item {
  id: string;
  name: string;
  noAmount: boolean;
  periods: Known[];
}

const { knownUntil, newestSource, items } = JSON.parse(
  readFileSync('tests/fixtures/fees/periods.json', 'utf8'),
) as {
  knownUntil: string;
  newestSource: string;
  items: Item[];
};
const CODES: Record<string, string> = {
  charged: 'chargeable',
  free: 'free',
  abolished: 'abolished',
  replaced: 'abolished',
  prohibited: 'prohibited',
};

function knownOn(item: Item, day: string): Known | null {
  const period = item.periods.filter(
    (p) => (p.from ?? p.answersFrom ?? '0000') <= day && day <= (p.to ?? '9999'),
  )[0];
  return !period || period.state === 'unverified' ? null : period;
}

/** What may be answered: after a year without a look at them, amounts and suspensions no more. */
function codeOf(item: Item, list: string, known: Known | null, day: string, freeBecause?: string): string {
  if (known === null) return 'unverified';
  const hasAmount = !item.noAmount && known.rates.some(([, kind]) => kind !== 'unknown');
  const isOld = known.to === null && day > lastAnswered;
  if (known.state === 'charged' && !hasAmount)
    return list === 'government-priced-service' ? 'regulated' : 'chargeable';
  if (isOld && known.state === 'charged') return 'unverified';
  if (isOld && known.state === 'free' && /^(suspended|zero-rated|exempt)$/.test(freeBecause!))
    return 'unverified';
  return CODES[known.state]!;
}

/** The last day on which an amount that was checked on that day is still an answer. */
const lastAnswered = addDays(knownUntil, 365);

function boundaryDays(item: Item): string[] {
  const ends = item.periods.flatMap(({ from, answersFrom, to }) => [from, answersFrom, to]);
  const days = [...ends, knownUntil, '2026-02-28', '1949-10-01', '2040-01-01'].filter((day) => day !== null);
  return [...new Set(days.flatMap((day) => [addDays(day, -1), day, addDays(day, 1)]))];
}

describe('every item on every boundary day, and the days beside it', () => {
  const catalogue = contentCatalogue();
  for (const item of items) {
    test(item.id, () => {
      for (const day of boundaryDays(item)) {
        const expected = knownOn(item, day);
        const fee = catalogue.names.bySlug.get(item.id)!;
        const answer = ask(catalogue, item.id, day);
        const at = `${item.id} on ${day}`;
        const code = codeOf(item, fee.list, expected, day, periodOn(fee, day)?.freeBecause);
        assert.equal(answer.verdict, code, at);
        assert.deepEqual(answer.basis, expected?.basis ?? [], at);
        const isShown = expected && !item.noAmount && code !== 'unverified';
        assert.deepEqual(answer.rates.map(asFact), isShown ? expected.rates : [], at);
        assert.equal(answer.caveats.includes('later-changes-unknown'), day.slice(0, 7) > newestSource, at);
      }
    });
  }

  test('the full name answers as the id does', () => {
    for (const item of items)
      assert.equal(ask(catalogue, item.name, '2024-06-01').fee?.slug, item.id, item.name);
  });

  test('there are 131 items of 213 periods', () => {
    assert.equal(items.length, 131);
    assert.equal(items.flatMap(({ periods }) => periods).length, 213);
    assert.equal(catalogue.fees.length, 131);
  });

  test('a start that was not checked is said within 31 days of it, and on no other day', () => {
    for (const item of items) {
      for (const { from, fromSure } of item.periods) {
        if (fromSure || from === null) continue;
        const caveatsOn = (shift: number) => ask(catalogue, item.id, addDays(from, shift)).caveats;
        for (const shift of [-31, 0, 31])
          assert.ok(caveatsOn(shift).includes('start-unverified'), `${item.id} ${shift}`);
        for (const shift of [-32, 32])
          assert.ok(!caveatsOn(shift).includes('start-unverified'), `${item.id} ${shift}`);
      }
    }
  });
});

function asFact(rate: Parameters<typeof rateRecord>[0]): (string | null)[] {
  const { item, kind, amount, min, max, unit } = rateRecord(rate);
  return [item, kind, amount ?? null, min ?? null, max ?? null, unit];
}
