import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'node-html-parser';
import { judgeBill } from '#domain/fees/bill';
import { billLines } from '#domain/fees/bill-lines';
import { LOCALES } from '#i18n/locales';
import { sayFrom } from '#i18n/phrases';
import { phrasesOf } from '#i18n/translate';
import { billHtml } from '#words/fee-bill-html';
import { catalogueWith, feeWith } from '../../support/catalogue.ts';

const catalogue = catalogueWith([feeWith({ slug: 'passport', name: { 'zh-CN': '护照费' } })]);
const vocabulary = {
  units: {},
  departments: {},
  collectors: {},
  regions: {},
  categories: {},
  documentPages: {},
};

function reportOn(rows: string[][], locale: (typeof LOCALES)[number]) {
  const read = billLines(
    rows.map((fields, index) => ({ line: index + 1, fields })),
    '2026-11-30',
  );
  const bill = judgeBill(catalogue, read.lines, { today: '2026-11-30' });
  const say = sayFrom(phrasesOf(locale, 'answer.', 'feeBill.line.', 'site.label'));
  return parse(billHtml(bill, read, { locale, say, vocabulary, catalogue }, () => '/').html);
}

for (const locale of LOCALES)
  test(`${locale}: a bill tells how many lines it passed over, and which`, () => {
    const report = reportOn(
      [
        ['缴费明细 <2026>', '', ''],
        ['项目', '日期', '金额'],
        ['护照费', '2026-07-01', '160'],
        ['合计', '', '160'],
      ],
      locale,
    );
    const passed = report.querySelector('details[data-passed]')!;
    assert.equal(passed.getAttribute('data-passed'), '2');
    assert.match(passed.querySelector('summary')!.text, /2/);
    const lines = passed.querySelectorAll('li').map(({ text }) => text);
    assert.match(lines[0]!, /1.*缴费明细 <2026>/);
    assert.match(lines[1]!, /4.*合计 160/);
  });

test('a bill of charges only passes over nothing, and says nothing of it', () => {
  assert.equal(reportOn([['护照费', '2026-07-01', '160']], 'zh-CN').querySelector('[data-passed]'), null);
});
