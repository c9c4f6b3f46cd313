import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Json } from '#domain/releases/canonical';
import { statementsOf } from '#domain/releases/meaning';
import { statementLines } from '#words/statement-lines';
import { sealedFee } from '../../support/releases.ts';

const words = {
  carried: '',
  release: '',
  from: '自',
  until: '至',
  basis: '依据：',
  states: { charged: '照收' },
};

describe('what a sealed statement says', () => {
  it('is the charge, its days, its amounts and its bases', () => {
    const [, period] = statementsOf(sealedFee('甲', '20'));
    assert.deepEqual(statementLines(period!, words), [
      '甲费',
      '照收 · 自 2010-01-01 至 2010-12-31',
      '证：20 元/本',
      '依据： 某发〔2010〕1号',
    ]);
  });

  it('says a range, a formula and a variant, and nothing of what is not there', () => {
    const rates: Json[] = [
      { kind: 'range', item: { 'zh-CN': '证' }, min: '1', max: '3', unit: { 'zh-CN': '元' } },
      { kind: 'formula', item: { 'zh-CN': '税' }, formula: { 'zh-CN': '按比例' } },
      { kind: 'unknown', item: { 'zh-CN': '牌' }, unit: null },
    ];
    const statement = {
      name: { 'zh-CN': '甲' },
      variant: { 'zh-CN': '补领' },
      period: { state: 'other', rates, from: null, until: null },
    };
    assert.deepEqual(statementLines(statement, words), [
      '甲 · 补领',
      'other',
      '证：1–3 元',
      '税：按比例',
      '牌',
    ]);
    assert.deepEqual(statementLines({}, words), []);
  });
});
