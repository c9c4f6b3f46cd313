import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { addDays } from '#domain/calendar';
import { collectorOn, periodOn, rateOn, reductionsOn } from '#domain/fees/timeline';
import { VERDICTS, verdictOn } from '#domain/fees/verdict';
import {
  amountOf,
  catalogueWith,
  contentCatalogue,
  feeWith,
  periodWith,
} from '../../../support/catalogue.ts';
import { anyDay } from '../../../support/days.ts';

const catalogue = contentCatalogue();
const ask = (query: string, on: string) => verdictOn(catalogue, query, on);
const amounts = (query: string, on: string) =>
  ask(query, on).rates.map((rate) => ('amount' in rate ? rate.amount : null));

describe('what the data says, by name', () => {
  test('a passport costs 200, then 160, then 120', () => {
    assert.deepEqual(amounts('passport', '2017-06-30'), ['200']);
    assert.deepEqual(amounts('护照', '2017-07-01'), ['160']);
    assert.deepEqual(amounts('护照费', '2019-06-30'), ['160']);
    assert.deepEqual(amounts('因私普通护照工本费', '2019-07-01'), ['120', '20']);
  });

  test('a passport before the first answerable day has no version', () => {
    const answer = ask('passport', '2000-12-31');
    assert.equal(answer.verdict, 'unverified');
    assert.deepEqual(answer.caveats, ['no-version']);
  });

  test('an abolition that reached back holds on the days before it was announced', () => {
    assert.equal(ask('港口建设费', '2020-12-31').verdict, 'chargeable');
    assert.equal(ask('港口建设费', '2021-01-01').verdict, 'abolished');
  });

  test('a reduction that reached back holds from its first day', () => {
    const on = (day: string) => ask('bdc-home', day).reductions.map(({ basis }) => basis[0]?.document);
    assert.ok(on('2025-12-31').includes('mof6-gg-2019-76') && !on('2025-12-31').includes('mof6-gg-2026-7'));
    assert.ok(on('2026-01-01').includes('mof6-gg-2026-7') && !on('2026-01-01').includes('mof6-gg-2019-76'));
  });

  test('who collects changes over time', () => {
    const collector = (slug: string, day: string) => ask(slug, day).collector?.collector;
    assert.equal(collector('stbc', '2020-12-31'), '原执收单位');
    assert.equal(collector('stbc', '2021-01-01'), '税务部门');
    assert.equal(collector('tdxz', '2021-06-30'), '原执收单位');
    assert.equal(collector('tdxz', '2021-07-01'), '税务部门');
    assert.equal(collector('passport', '2021-07-01'), undefined);
  });

  test('a charge that became a tax is abolished, and says which tax', () => {
    const answer = ask('排污费', '2018-01-01');
    assert.equal(answer.verdict, 'abolished');
    assert.equal(answer.period?.replacedBy?.['zh-CN'], '环境保护税');
    assert.equal(ask('排污费', '2017-12-31').verdict, 'chargeable');
    assert.equal(ask('环境保护税', '2018-01-01').verdict, 'out-of-scope');
  });

  test('a percentage of other charges stays a percentage', () => {
    assert.deepEqual(
      ask('教育费附加', '2024-01-01').rates.map(({ kind, ...rate }) => [
        kind,
        'amount' in rate && rate.amount,
      ]),
      [['rate', '3']],
    );
  });

  test('an expired document without a successor gives no answer, and no "no"', () => {
    assert.equal(ask('road-occupy', '2024-03-12').verdict, 'chargeable');
    assert.equal(ask('road-occupy', '2024-03-13').verdict, 'unverified');
    assert.deepEqual(ask('road-occupy', '2024-03-13').rates, []);
  });

  test('the same amount on a new basis names the new basis', () => {
    assert.equal(amounts('drv-exam-car', '2023-09-30')[0], '560');
    assert.deepEqual(ask('drv-exam-car', '2023-09-30').basis, []);
    assert.equal(amounts('drv-exam-car', '2023-10-01')[0], '560');
    assert.deepEqual(ask('drv-exam-car', '2023-10-01').basis, ['鲁发改价格〔2023〕647号']);
  });

  test('a suspended charge is free, with its reason', () => {
    const answer = ask('居民身份证工本费（首次申领）', '2018-04-01');
    assert.equal(answer.verdict, 'free');
    assert.equal(answer.period?.freeBecause, 'suspended');
  });

  test('what the law prohibits is prohibited', () => {
    assert.equal(ask('入职押金', '2024-01-01').verdict, 'prohibited');
  });

  test('a former name leads to the item of today', () => {
    assert.deepEqual(
      ask('房屋登记费', '2015-01-01').choices.map(({ fee }) => fee?.slug),
      ['bdc-home', 'bdc-nonhome'],
    );
    assert.ok(ask('bdc-home', '2015-01-01').caveats.includes('former-name'));
    assert.ok(!ask('bdc-home', '2018-01-01').caveats.includes('former-name'));
  });

  test('a listed item whose amount must not be shown shows none on any day', () => {
    for (const fee of catalogue.fees.filter(({ publishable }) => publishable === 'no-amount')) {
      for (const day of ['2015-06-01', '2021-06-01', '2025-06-01'])
        assert.deepEqual(rateOn(fee, day), [], fee.slug);
    }
    assert.ok(ask('laji', '2024-01-01').caveats.includes('no-amount'));
  });

  test('a figure that was worked out says so', () => {
    assert.ok(ask('zdsl', '2024-01-01').caveats.includes('derived'));
  });
});

describe('days that nobody knows', () => {
  test('the day after the catalogue was compiled is unverified, whatever the day before', () => {
    assert.equal(ask('passport', catalogue.knownUntil).verdict, 'chargeable');
    assert.equal(ask('passport', addDays(catalogue.knownUntil, 1)).verdict, 'unverified');
  });

  test('a period whose own end lies beyond still answers until then', () => {
    assert.equal(ask('zdsl', '2030-12-31').verdict, 'chargeable');
    assert.equal(ask('zdsl', '2031-01-01').verdict, 'unverified');
  });

  test('a name on no list is no "no" in the future either', () => {
    assert.equal(ask('门牌制作费', '2024-01-01').verdict, 'not-listed');
    assert.equal(ask('门牌制作费', '2027-01-01').verdict, 'unverified');
  });

  test('what may have changed since the newest source is said from the month after', () => {
    assert.ok(!ask('passport', '2026-02-28').caveats.includes('later-changes-unknown'));
    assert.ok(ask('passport', '2026-03-01').caveats.includes('later-changes-unknown'));
    assert.ok(ask('门牌制作费', '2026-03-01').caveats.includes('later-changes-unknown'));
  });
});

describe('who asks, and where', () => {
  test('an item for enterprises says so to a citizen, and the verdict stands', () => {
    const answer = verdictOn(catalogue, '残保金', '2024-01-01', 'citizen');
    assert.equal(answer.verdict, 'chargeable');
    assert.ok(answer.caveats.includes('other-payer'));
    assert.deepEqual(answer.reductions, []);
    assert.ok(verdictOn(catalogue, '残保金', '2024-01-01', 'enterprise').reductions.length > 0);
  });

  test('an item of other districts is no answer here', () => {
    assert.equal(verdictOn(catalogue, 'kg-lc18', '2020-01-01', undefined, '东昌府区').verdict, 'chargeable');
    const elsewhere = verdictOn(catalogue, 'kg-lc18', '2020-01-01', undefined, '阳谷县');
    assert.equal(elsewhere.verdict, 'unverified');
    assert.ok(elsewhere.caveats.includes('other-region'));
    assert.deepEqual(elsewhere.rates, []);
  });
});

describe('several items of one name', () => {
  test('are offered to choose from; where they disagree there is no one answer', () => {
    const answer = ask('居民身份证工本费', '2020-01-01');
    assert.equal(answer.verdict, 'unverified');
    assert.deepEqual(answer.caveats, ['several-items']);
    assert.deepEqual(answer.choices.map(({ fee, verdict }) => [fee?.slug, verdict]).sort(), [
      ['id-first', 'free'],
      ['id-lost', 'chargeable'],
      ['id-renew', 'chargeable'],
    ]);
  });

  test('where they agree, that is the answer', () => {
    assert.equal(ask('不动产登记费', '2020-01-01').verdict, 'chargeable');
    assert.equal(ask('不动产登记费', '2020-01-01').choices.length, 3);
  });
});

describe('properties', () => {
  test('every day of every item has exactly one verdict, and at most one period', () => {
    fc.assert(
      fc.property(fc.constantFrom(...catalogue.fees), anyDay, (fee, day) => {
        const holding = fee.periods.filter(
          ({ from, answersFrom, until }) => (from ?? answersFrom ?? '') <= day && day <= (until ?? '9999'),
        );
        assert.ok(holding.length <= 1);
        assert.equal(periodOn(fee, day), holding[0] ?? null);
        assert.ok(VERDICTS.includes(verdictOn(catalogue, fee.slug, day).verdict));
      }),
      { numRuns: 2000 },
    );
  });

  test('a verdict never changes inside a period', () => {
    const starts = ['2020-01-01', '2021-05-01', '2023-09-15'];
    const fee = feeWith({
      slug: 'permit',
      periods: starts.map((from, index) =>
        periodWith({
          from,
          until: starts[index + 1] ? addDays(starts[index + 1]!, -1) : null,
          rates: [amountOf(String(index))],
        }),
      ),
    });
    const invented = catalogueWith([fee]);
    fc.assert(
      fc.property(anyDay, (day) => {
        const index = starts.filter((start) => start <= day).length - 1;
        const rates = verdictOn(invented, 'permit', day).rates.map((rate) => 'amount' in rate && rate.amount);
        assert.deepEqual(rates, index < 0 || day > '2026-06-30' ? [] : [String(index)]);
      }),
    );
  });

  test('a reduction or a collector holds on its days and on no other', () => {
    const fee = feeWith({
      slug: 'permit',
      reductions: [
        {
          for: { 'zh-CN': '甲' },
          what: { 'zh-CN': '免收' },
          payer: 'citizen',
          from: null,
          answersFrom: '2021-01-01',
          fromSure: true,
          until: '2022-12-31',
          basis: [],
          evidence: [],
        },
      ],
      collectors: [{ from: null, fromSure: true, until: '2021-12-31', collector: '甲', basis: [] }],
    });
    fc.assert(
      fc.property(anyDay, (day) => {
        assert.equal(reductionsOn(fee, day).length, '2021-01-01' <= day && day <= '2022-12-31' ? 1 : 0);
        assert.equal(collectorOn(fee, day) !== null, day <= '2021-12-31');
        assert.deepEqual(reductionsOn(fee, day, 'enterprise'), []);
      }),
    );
  });
});
