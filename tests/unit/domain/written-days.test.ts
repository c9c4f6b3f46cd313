import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { daysIn, dayWritten, lastDayOfTerm } from '#domain/written-days';

describe('a day as an official text writes it', () => {
  it('is read in digits and in characters', () => {
    for (const text of ['2021年5月8日', '二〇二一年五月八日', ' 2021 年 05 月 08 日 ', '２０２１年５月８日'])
      assert.equal(dayWritten(text), '2021-05-08', text);
    assert.equal(dayWritten('二〇二一年十二月三十一日'), '2021-12-31');
  });

  it('stands alone', () => {
    for (const text of ['于2021年5月8日', '2021年5月8日起', '2021年5月', '2021-05-08', ''])
      assert.equal(dayWritten(text), null, text);
  });

  it('must exist', () => {
    for (const text of ['2021年2月29日', '2021年13月1日', '2021年4月31日', '二〇二一年百月八日'])
      assert.equal(dayWritten(text), null, text);
    assert.equal(dayWritten('2024年2月29日'), '2024-02-29');
    assert.equal(dayWritten('812年2月2日'), '0812-02-02');
  });
});

it('every day of a text is found, with its place', () => {
  const text = '自2021年6月1日起施行，有效期至二〇二六年五月三十一日；2021年2月30日不算。';
  assert.deepEqual(
    daysIn(text).map(({ day, at, end }) => [day, text.slice(at, end)]),
    [
      ['2021-06-01', '2021年6月1日'],
      ['2026-05-31', '二〇二六年五月三十一日'],
    ],
  );
  assert.deepEqual(daysIn('无日期'), []);
});

it('a term of whole years ends on the day before the one that it begins on', () => {
  assert.equal(lastDayOfTerm('2021-06-01', 5), '2026-05-31');
  assert.equal(lastDayOfTerm('2021-01-01', 1), '2021-12-31');
  assert.equal(lastDayOfTerm('2027-03-01', 5), '2032-02-29');
  assert.equal(lastDayOfTerm('2024-02-29', 1), '2025-02-28');
  assert.equal(lastDayOfTerm('2024-02-29', 4), '2028-02-28');
});
