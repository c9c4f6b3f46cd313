import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Fee, Reduction } from '#domain/fees/fee';
import type { Question } from '#domain/fees/question';
import { amountOf, ask, catalogueWith, feeWith, periodWith } from '#tests/support/catalogue';

const DAY = '2026-02-01';
const costs = (amount: string) => ({ periods: [periodWith({ rates: [amountOf(amount)] })] });
const named = (slug: string, amount: string, more: Partial<Fee> = {}) =>
  feeWith({ slug, ...costs(amount), ...more });

describe('one item', () => {
  const over = (fee: Partial<Fee>, text: string, more: Partial<Question> = {}) =>
    ask(catalogueWith([named('甲证', '20', fee)]), text, DAY, more).over;

  test('a quantity that is said counts as one sum', () => {
    assert.equal(over({}, '甲证60元'), null, 'three may have been asked for');
    assert.equal(over({}, '甲证60元', { quantity: '1' }), '40');
    assert.equal(over({}, '甲证60元', { quantity: '2' }), '20');
    assert.equal(over({ exemptions: [{ 'zh-CN': '学生减半' }] }, '甲证61元', { quantity: '1' }), '41');
  });

  test('of what is not due, nothing asked is nothing too much', () => {
    const gone = { periods: [periodWith({ state: 'abolished' })] };
    assert.equal(over(gone, '甲证0元'), null);
    assert.equal(over(gone, '甲证'), null);
    assert.equal(over(gone, '甲证0.50元'), '0.5');
  });

  test('a reduction without a share leaves the limit, one with a share lowers it', () => {
    const reduction = (more: Partial<Reduction>) =>
      ({
        for: { 'zh-CN': '居民' },
        what: { 'zh-CN': '优惠' },
        payer: 'both',
        from: null,
        fromSure: true,
        until: null,
        basis: [],
        evidence: [],
        ...more,
      }) as Reduction;
    const most = (...reductions: Reduction[]) =>
      ask(catalogueWith([named('甲证', '20', { reductions })]), '甲证', DAY).most;
    assert.equal(most(reduction({})), '20');
    assert.equal(most(reduction({ leaves: '50' })), '10');
    assert.equal(most(reduction({ leaves: '50' }), reduction({}), reduction({ leaves: '10' })), '1');
  });
});

describe('what is usually paid in one sum with it', () => {
  const sum = (text: string, others: Fee[], paidTogether: string[][]) =>
    ask(catalogueWith([named('甲证', '80'), ...others], { paidTogether }), text, DAY).over;

  test('explains a sum only where it is paid with this item, and is charged on the day', () => {
    const copy = named('副本', '7');
    const pairs = [['甲证', '副本']];
    assert.equal(sum('甲证87元', [copy], pairs), null);
    assert.equal(sum('甲证87元', [copy], [['乙证', '副本']]), '7');
    assert.equal(sum('甲证87元', [copy], []), '7');
    const ended = feeWith({
      slug: '副本',
      periods: [periodWith({ state: 'abolished', rates: [amountOf('7')] })],
    });
    assert.equal(sum('甲证87元', [ended], pairs), '7');
    const free = feeWith({ slug: '副本', periods: [periodWith({ state: 'free', rates: [amountOf('7')] })] });
    assert.equal(sum('甲证87元', [free], pairs), '7');
    const later = feeWith({
      slug: '副本',
      periods: [periodWith({ from: '2026-03-01', rates: [amountOf('7')] })],
    });
    assert.equal(sum('甲证87元', [later], pairs), '7');
    assert.equal(sum('甲证87元', [], pairs), '7', 'an item that the catalogue does not hold');
  });
});

describe('several of one name', () => {
  const variants = (text: string, ...fees: [amount: string, more?: Partial<Fee>][]) =>
    ask(
      catalogueWith(
        fees.map(([amount, more], at) =>
          named(`第${at}种`, amount, {
            name: { 'zh-CN': '甲证费' },
            variant: { 'zh-CN': `第${at}种` },
            ...more,
          }),
        ),
      ),
      text,
      DAY,
    );
  const once = { onePerPerson: true };

  test('what one person needs once is too much above the highest of them', () => {
    assert.equal(variants('甲证费60元', ['20', once], ['40', once]).over, '20');
    assert.equal(variants('甲证费40元', ['20', once], ['40', once]).over, null);
    assert.equal(variants('甲证费', ['20', once], ['40', once]).over, null);
  });

  test('what somebody may need several of is too much as far as no sum of them explains it', () => {
    assert.equal(variants('甲证费65元', ['20'], ['40']).over, '5');
    assert.equal(variants('甲证费60元', ['20'], ['40']).over, null);
    assert.equal(variants('甲证费66元', ['20', once], ['40']).over, '6');
    assert.equal(variants('甲证费66元', ['20'], ['40', once]).over, '6');
  });

  test('what is certain of one only accuses nobody', () => {
    const unknown = { periods: [periodWith({})], ...once };
    assert.equal(variants('甲证费60元', ['20', once], ['40', unknown]).over, null);
  });

  test('what is abolished has no pieces that a sum could be made of', () => {
    const gone = { periods: [periodWith({ state: 'abolished', rates: [amountOf('30')] })] };
    assert.equal(variants('甲证费65元', ['20'], ['30', gone]).over, '5');
    assert.equal(variants('甲证费60元', ['20', once], ['30', gone]).over, '40');
    assert.equal(variants('甲证费60元', ['30', gone], ['30', gone]).over, '60');
  });

  test('each of different names once is a sum: nobody is accused of it, and only of what lies above', () => {
    const together = (text: string) =>
      ask(
        catalogueWith(
          [
            named('card', '20', { ...once, name: { 'zh-CN': '身份证费' } }),
            named('temporary', '10', { ...once, name: { 'zh-CN': '临时身份证费' } }),
          ],
          { ambiguities: [{ says: ['证件钱'], ids: ['card', 'temporary'] }] },
        ),
        text,
        DAY,
      ).over;
    assert.deepEqual(['证件钱30元', '证件钱20元', '证件钱31元', '证件钱40元'].map(together), [
      null,
      null,
      '1',
      '10',
    ]);
  });
});
