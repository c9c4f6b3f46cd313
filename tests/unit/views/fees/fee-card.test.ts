import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Day } from '#domain/calendar';
import type { Rate } from '#domain/fees/fee';
import type { Locale } from '#i18n/locales';
import type { Library } from '#library/library';
import { openLibrary } from '#library/open-library';
import type { CardView } from '#views/cards/card-view';
import { feeCardView } from '#views/fees/fee-card';
import { feeContext } from '#views/fees/fee-context';
import { feeView } from '#views/fees/fee-view';
import { rateRow, spanText } from '#words/fee-words';
import { cityWith, fixtureLibrary } from '../../../support/city.ts';

const DAY = '2021-05-08' as Day;

function cardOf(library: Library, slug: string, day = DAY): CardView {
  return feeCardView(library, library.fees.get(slug)!, feeContext(library, 'zh-CN'), day);
}

function pageOf(library: Library, slug: string): string {
  return JSON.stringify(feeView(library, library.fees.get(slug)!, feeContext(library, 'zh-CN'), DAY));
}

test('changing one amount changes the page and its card together', () => {
  const before = fixtureLibrary();
  const after = openLibrary(
    cityWith({ 'fees/parking-permit.mdx': (old) => old.replace("amount: '10.5'", "amount: '11.7'") }),
  );
  assert.deepEqual(cardOf(before, 'parking-permit').figures, [
    { value: '10.5', unit: '元/次', label: '每证' },
  ]);
  assert.deepEqual(cardOf(after, 'parking-permit').figures, [
    { value: '11.7', unit: '元/次', label: '每证' },
  ]);
  assert.ok(
    pageOf(before, 'parking-permit').includes('10.5') && !pageOf(before, 'parking-permit').includes('11.7'),
  );
  assert.ok(
    pageOf(after, 'parking-permit').includes('11.7') && !pageOf(after, 'parking-permit').includes('10.5'),
  );
  assert.deepEqual(cardOf(before, 'waste'), cardOf(after, 'waste'), 'no other card changes');
});

test('a charge says since when its rate holds and as of which day the answer is', () => {
  const { subtitle, rows, scan, url } = cardOf(fixtureLibrary(), 'parking-permit');
  assert.equal(subtitle, '可以收，最多 10.5 元/次');
  assert.ok(rows.some(({ label, value }) => label === '适用时段' && value.startsWith('2020年1月1日')));
  assert.ok(rows.some(({ label, value }) => label === '截至' && value.startsWith('2021年5月8日')));
  assert.equal(scan.line, '查今天的收费标准');
  assert.equal(url, 'https://portal.example/fees/parking-permit/');
});

test('later than the day on which it was checked, the card speaks of that day', () => {
  const { rows } = cardOf(fixtureLibrary(), 'parking-permit', '2031-01-01' as Day);
  assert.ok(rows.some(({ value }) => value.startsWith('2026年6月30日')));
});

test('an item whose amount is not known or must not be shown carries no amount', () => {
  assert.deepEqual(cardOf(fixtureLibrary(), 'waste').figures, [{ value: '可以收', unit: '', label: '' }]);
  const hidden = openLibrary(
    cityWith({
      'fees/parking-permit.mdx': (old) =>
        old
          .replace('publishable: yes', 'publishable: no-amount')
          .replace(/- kind: amount[\s\S]*?unit: 元\/次\n/g, '')
          .replace(/rates:\n\s+(?=basis)/g, 'rates: []\n    '),
    }),
  );
  const { figures, rows } = cardOf(hidden, 'parking-permit');
  assert.deepEqual(figures, [{ value: '可以收', unit: '', label: '' }]);
  assert.ok(!JSON.stringify({ figures, rows }).includes('元'));
});

test('a cap never stands large, where it would be read as the amount to pay', () => {
  const capped = openLibrary(
    cityWith({
      'fees/parking-permit.mdx': (old) =>
        old.replace(
          /- kind: amount(\s+item:\s+zh-CN: )每证\s+en: Each permit(\s+amount: )'10.5'/,
          "- kind: cap$1上限$2'10.5'",
        ),
    }),
  );
  const { figures, rows } = cardOf(capped, 'parking-permit');
  assert.deepEqual(figures, [{ value: '可以收', unit: '', label: '' }]);
  assert.ok(rows.some(({ label, value }) => label === '上限' && value === '不超过 10.5 元/次'));
});

test('a span without a known first day says so, and does not begin with what is not known', () => {
  const unknown = { from: null, answersFrom: '2018-01-01' as Day, fromSure: false, until: null };
  const said = (locale: Locale) => spanText(unknown, feeContext(fixtureLibrary(), locale));
  assert.equal(said('zh-CN'), '起始日未取得（2018年1月1日起可答），未见变化');
  assert.equal(said('en'), 'start not obtained (answerable from 1 January 2018), no change seen');
});

test('a day in the name of a rate is told in words', () => {
  const dated = openLibrary(
    cityWith({
      'fees/parking-permit.mdx': (old) => old.replaceAll('zh-CN: 每证', 'zh-CN: 2020-01-01起每证'),
    }),
  );
  assert.equal(cardOf(dated, 'parking-permit').figures[0]!.label, '2020年1月1日起每证');
});

test('an amount that is not known takes no unit', () => {
  const rate: Rate = { kind: 'unknown', item: { 'zh-CN': '每证' }, unit: '元/次' };
  assert.equal(rateRow(rate, feeContext(fixtureLibrary(), 'zh-CN')).value.text, '未取得');
});
