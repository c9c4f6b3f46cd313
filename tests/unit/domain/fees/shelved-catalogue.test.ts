import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Catalogue } from '#domain/fees/answer';
import { answerRecord } from '#domain/fees/answer-record';
import { answerTo } from '#domain/fees/answer-to';
import { ShelvedCatalogue, type Wanted } from '#domain/fees/shelved-catalogue';
import { nameShelves, shelvedEntry } from '#domain/fees/shelves';
import {
  amountOf,
  catalogueWith,
  editionWith,
  feeWith,
  periodWith,
  regulatedWith,
  rowWith,
  unlawfulWith,
} from '../../../support/catalogue.ts';

const citing = (document: string) =>
  periodWith({ rates: [amountOf('20')], basis: [{ document }] as ReturnType<typeof periodWith>['basis'] });
const whole = catalogueWith(
  [
    feeWith({ slug: 'passport', name: { 'zh-CN': '护照费', en: 'Passport fee' }, periods: [citing('d-1')] }),
    feeWith({ slug: 'id-first', name: { 'zh-CN': '身份证费' }, variant: { 'zh-CN': '首次申领' } }),
    feeWith({ slug: 'id-lost', name: { 'zh-CN': '身份证费' }, variant: { 'zh-CN': '丢失补领' } }),
    feeWith({ slug: 'constructor', name: { 'zh-CN': '构造费' } }),
  ],
  {
    unlawful: [
      unlawfulWith({ id: 'dep-labour', name: { 'zh-CN': '入职押金' }, bare: ['押金'] }),
      unlawfulWith({ id: 'id-card', name: { 'zh-CN': '制证费' }, ourId: ['id-first'] }),
    ],
    regulated: [regulatedWith({ id: 'water', name: { 'zh-CN': '自来水费' } })],
    editions: [editionWith({ rows: [rowWith('占道费')] })],
    ambiguities: [{ says: ['补办证件'], ids: ['id-lost', 'passport'] }],
    outOfScope: [
      {
        category: 'market-price',
        words: ['快递费'],
        endings: ['票'],
        choices: [{ words: ['照相费'], fees: ['passport'] }],
      },
    ],
    documents: { 'd-1': { number: '某发〔2003〕1号', title: null } },
  },
);

/** Puts a question as a page does; what it takes is counted. */
function askedOf(catalogue: Catalogue, text: string) {
  const names = nameShelves(catalogue.names);
  const shelved = new ShelvedCatalogue(catalogue);
  const taken: Wanted[] = [];
  for (;;) {
    const outcome = shelved.ask((here) => answerTo(here, { text, today: '2026-11-30' }));
    if (outcome.isAnswered) return { answer: outcome.answer, taken, isAll: false };
    if (outcome.wanted.isAll) return { answer: null, taken, isAll: true };
    taken.push(outcome.wanted);
    for (const at of outcome.wanted.names) shelved.putNames(at, names[at]!);
    for (const ref of outcome.wanted.entries) {
      const entry = catalogue.names.byId.get(ref)!;
      const deeds = [...(catalogue.names.deeds.get(entry) ?? [])];
      shelved.putEntry(shelvedEntry(entry, deeds, catalogue.documents));
    }
  }
}

describe('a catalogue of which a few shelves are here', () => {
  const plain = [
    '护照费',
    '护照费要多少钱',
    'Passport fee',
    'passport',
    '护照费160元',
    '身份证',
    '补办身份证',
    '补办证件',
    '入职押金',
    '押金',
    '制证费',
    '自来水费',
    '占道费',
    '快递费',
    '照相费',
    'constructor',
  ];

  for (const text of plain)
    test(`answers ${text} as the whole one does`, () => {
      const { answer } = askedOf(whole, text);
      assert.deepEqual(
        answer && answerRecord(answer),
        answerRecord(answerTo(whole, { text, today: '2026-11-30' })),
      );
    });

  test('takes a few shelves, in two turns where nothing leads further', () => {
    const { taken } = askedOf(whole, '护照费');
    assert.equal(taken.length, 2);
    assert.ok(taken.every(({ names, entries }) => names.size + entries.size <= 3));
  });

  test('cites the documents of what it holds', () => {
    assert.deepEqual(askedOf(whole, '护照费').answer?.basis, ['某发〔2003〕1号']);
  });

  for (const text of ['户照费', 'huzhaofei', '量子纠缠费', 'how much is a passport', '__proto__'])
    test(`asks for the whole one where a name is none: ${text}`, () => {
      assert.equal(askedOf(whole, text).isAll, true);
    });

  test('a fault of the question itself is told', () => {
    const shelved = new ShelvedCatalogue(whole);
    const question = () => {
      throw new RangeError('fault');
    };
    assert.throws(() => shelved.ask(question), RangeError);
  });
});
