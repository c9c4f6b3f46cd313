import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { VERDICTS, type Answer, type VerdictCode } from '#domain/fees/answer';
import { blankAnswer } from '#domain/fees/blank-answer';
import { CURRENCIES, type Currency } from '#domain/fees/currency';
import { askedOf } from '#domain/fees/question';
import type { Fee, Rate } from '#domain/fees/fee';
import { LOCALES, type Locale } from '#i18n/locales';
import { sayFrom } from '#i18n/phrases';
import { phrasesOf } from '#i18n/translate';
import { cardView, signOf, toneOf } from '#words/fee-answer';
import { cardHtml } from '#words/fee-answer-html';
import { letterKind } from '#words/fee-tools';
import { nameSaid, titleOf } from '#words/fee-answer-title';
import type { FeeContext } from '#words/fee-words';
import { ask, catalogueWith, feeWith, periodWith } from '../../support/catalogue.ts';

const DAY = '2026-07-15';

function contextOf(fees: Fee[], locale: Locale = 'zh-CN'): FeeContext {
  const vocabulary = { units: {}, departments: {}, collectors: {}, regions: {}, documentPages: {} };
  const categories = { tax: { name: { 'zh-CN': '税' }, responsible: { 'zh-CN': '问税务机关。' } } };
  const say = sayFrom(phrasesOf(locale, 'answer.', 'site.label'));
  return { locale, say, vocabulary: { ...vocabulary, categories }, catalogue: catalogueWith(fees) };
}

function rateOf(amount: string, more: Partial<Extract<Rate, { kind: 'amount' }>> = {}): Rate {
  return { kind: 'amount', item: { 'zh-CN': '每本' }, amount, unit: '元/本', derived: false, ...more };
}

function passport(rates: Rate[], more: Partial<Fee> = {}): Fee {
  const name = { 'zh-CN': '通行本工本费' };
  return feeWith({ slug: 'pass', name, periods: [periodWith({ rates })], ...more });
}

const title = (fee: Fee, text = 'pass', locale: Locale = 'zh-CN') => {
  const context = contextOf([fee], locale);
  return titleOf(ask(context.catalogue, text, DAY), context);
};

describe('the first line', () => {
  test('one amount: the most, with its unit, in every language', () => {
    const fee = passport([rateOf('120')]);
    assert.equal(title(fee), '可以收，最多 120 元/本');
    assert.equal(title(fee, 'pass', 'en'), 'They may charge this: at most 120 元/本');
    assert.equal(title(fee, 'pass', 'ja'), '徴収できます。上限 120 元/本');
    assert.equal(title(fee, 'pass', 'ko'), '받을 수 있음: 최대 120 元/本');
  });

  test('cases of which one applies: from the least to the most', () => {
    const renewed = rateOf('20', { item: { 'zh-CN': '到期换领' }, excludes: ['其余各条'] });
    const damaged = rateOf('40', { item: { 'zh-CN': '损坏换领' } });
    assert.equal(title(passport([renewed, damaged])), '看情形，20 到 40 元/本');
  });

  test('rates that come together: their sum', () => {
    const book = rateOf('120', { together: ['其余各条'] });
    const note = rateOf('20', { item: { 'zh-CN': '加注' }, unit: '元/项' });
    assert.equal(title(passport([book, note])), '可以收，最多 140 元');
  });

  test('a floor is no most, a range ends with its most, a share is a share', () => {
    const item = { 'zh-CN': '每本' };
    assert.equal(
      title(passport([{ kind: 'floor', item, amount: '5', unit: '元/本' }])),
      '可以收：不低于 5 元/本',
    );
    assert.equal(
      title(passport([{ kind: 'range', item, min: '4', max: '5', unit: '元/本' }])),
      '可以收，最多 5 元/本',
    );
    assert.equal(title(passport([{ kind: 'rate', item, amount: '1.5', unit: '%' }])), '可以收：1.5%');
  });

  test('an amount that is not known, or must not be shown, is none', () => {
    const item = { 'zh-CN': '每本' };
    const unknown = passport([{ kind: 'unknown', item, unit: '元/本' }]);
    assert.equal(title(unknown), '可以收，标准没有取得');
    assert.equal(title(passport([rateOf('120')], { publishable: 'no-amount' })), '可以收，标准没有取得');
  });
});

describe('what he asks', () => {
  const fee = passport([rateOf('20')], { onePerPerson: true });
  const context = contextOf([fee, passport([rateOf('20')], { slug: 'many' })]);
  const card = (text: string) => cardView(ask(context.catalogue, text, DAY), context);

  test('too much is said in red, by how much at least', () => {
    const { asked } = cardView(ask(context.catalogue, 'pass', DAY, { amount: '60' }), context);
    assert.deepEqual(asked, { words: '他要 60 元：至少多收 40 元', isOver: true });
  });

  test('what is within is said so, and what fits several pieces asks how many', () => {
    const within = cardView(ask(context.catalogue, 'pass', DAY, { amount: '20' }), context).asked;
    assert.deepEqual(within, { words: '他要 20 元：没有超过', isOver: false });
    const several = cardView(ask(context.catalogue, 'many', DAY, { amount: '60' }), context).asked!;
    assert.equal(several.isOver, false);
    assert.match(several.words, /几本、几项/);
  });

  test('nothing asked, nothing said', () => assert.equal(card('pass').asked, null));
});

/** An answer of each code, as the domain makes it where it can, else with what it would carry. */
function answerOf(verdict: VerdictCode, context: FeeContext, more: Partial<Answer> = {}): Answer {
  const { catalogue } = context;
  const blank = blankAnswer(catalogue, askedOf({ text: '某费', today: DAY }), 'exact');
  const [fee] = catalogue.fees;
  const edition = { title: { 'zh-CN': '某市收费清单（2026年版）' } } as Answer['edition'];
  const own: Partial<Answer> = {
    ...(verdict === 'chargeable' && { fee: fee!, rates: fee!.periods[0]!.rates, most: '120' }),
    ...(verdict === 'not-listed' && { edition }),
    ...(verdict === 'out-of-scope' && { category: 'tax' }),
  };
  return { ...blank, verdict, ...own, ...more };
}

const ACCUSES = /多收|不得收|不该收(?!”|。)|违规|违法|乱收|不在清单/u;

for (const locale of LOCALES) {
  const context = contextOf([passport([rateOf('120')])], locale);

  test(`${locale}: every code at every age is one card without a blank or a foreign word left`, () => {
    const titles = VERDICTS.map((verdict) => {
      for (const currency of [...CURRENCIES, null] as (Currency | null)[]) {
        const checked = currency && { on: '2026-06-30', against: null };
        const answer = answerOf(verdict, context, {
          currency,
          checked,
          basis: ['某发〔2020〕1号', '某法第一条'],
        });
        const card = cardView(answer, context);
        const markup = cardHtml(card).html;
        assert.doesNotMatch(markup, /\{\{|undefined|null|NaN/, `${verdict} ${currency}`);
        assert.equal(card.age === null, currency === null);
        assert.equal(markup.split('answer-age').length - 1, currency === null ? 0 : 1, 'one line of age');
        assert.equal(card.age?.isDue ?? false, currency === 'due' || currency === 'stale');
      }
      return titleOf(answerOf(verdict, context), context);
    });
    assert.equal(new Set(titles).size, VERDICTS.length, 'no two codes are one sentence');
  });
}

test('only what is forbidden, or not on a whole list, is red; what may be charged never is', () => {
  const context = contextOf([passport([rateOf('120')])]);
  const red = VERDICTS.filter((verdict) => toneOf(answerOf(verdict, context)) === 'wrong');
  assert.deepEqual(red, ['prohibited', 'not-listed']);
});

test('no word of accusation on what may be charged, is not known, is somebody else’s, or must be asked', () => {
  const context = contextOf([passport([rateOf('120')])]);
  for (const verdict of [
    'chargeable',
    'regulated',
    'out-of-scope',
    'unknown',
    'several',
    'unverified',
  ] as const) {
    const markup = cardHtml(cardView(answerOf(verdict, context), context)).html.replace(
      /不能据此说不该收/g,
      '',
    );
    assert.doesNotMatch(markup, ACCUSES, verdict);
  }
});

test('a complaint is offered where something is certain, a question where nothing is known, else neither', () => {
  const context = contextOf([passport([rateOf('120')])]);
  const kinds = Object.fromEntries(
    VERDICTS.map((verdict) => [verdict, letterKind(answerOf(verdict, context))]),
  );
  assert.deepEqual(kinds, {
    chargeable: null,
    free: 'complaint',
    abolished: 'complaint',
    prohibited: 'complaint',
    regulated: null,
    'out-of-scope': null,
    'not-listed': 'complaint',
    unknown: 'question',
    several: null,
    unverified: 'question',
  });
  const free = answerOf('free', context, { caveats: ['some-regions'] });
  assert.equal(letterKind(free), null, 'free in some districts only accuses nobody');
  assert.equal(letterKind(answerOf('chargeable', context, { amount: '200', over: '80' })), 'complaint');
  assert.equal(letterKind(answerOf('chargeable', context, { noAmount: true })), 'question');
});

test('the choices stand before all that is said, each with its own first line', () => {
  const context = contextOf([passport([rateOf('20')])]);
  const choice = ask(context.catalogue, 'pass', DAY);
  const several = answerOf('several', context, { choices: [choice], caveats: ['similar-names'] });
  const markup = cardHtml(cardView(several, context), { choiceHref: (id) => `?q=${id}` }).html;
  assert.match(markup, /data-choice="pass"[^]*href="\?q=pass"[^]*可以收，最多 20 元\/本/);
  assert.ok(markup.indexOf('data-choice') < markup.indexOf('answer-says'));
});

test('what an item is named for is escaped', () => {
  const fee = passport([rateOf('20')], { name: { 'zh-CN': '<b>' } });
  const context = contextOf([fee]);
  assert.ok(cardHtml(cardView(ask(context.catalogue, 'pass', DAY), context)).html.includes('&lt;b&gt;'));
});

test('a name that nothing knows is told the reader’s right where the city names it, and no doubt that every answer shares', () => {
  const context = contextOf([passport([rateOf('20')])]);
  const refusal = { 'zh-CN': '有权拒绝（某条例第三条）。' };
  const says = (vocabulary: FeeContext['vocabulary']) =>
    cardView(ask(context.catalogue, '密室费', DAY), { ...context, vocabulary }).says.map(({ text }) => text);
  assert.equal(says(context.vocabulary).length, 1);
  assert.deepEqual(says({ ...context.vocabulary, refusal }).slice(1), [refusal['zh-CN']]);
  const later = cardView(ask(context.catalogue, 'pass', '2027-01-15'), context);
  assert.equal(
    later.missing?.items.length ?? 0,
    cardView(ask(context.catalogue, 'pass', DAY), context).missing?.items.length ?? 0,
  );
});

test('a name is said as its reader wrote it; words around an amount are said whole', () => {
  const said = (query: string) => nameSaid(ask(catalogueWith([]), query, DAY));
  assert.equal(said('换身份证要我60'), '换身份证');
  assert.equal(said('窗口收了20块钱换证费'), '窗口收了20块钱换证费');
  assert.equal(said('Is it legal to charge 60 yuan for card renewal?'), 'card renewal');
});

test('cases that are all charged are lawful where the name means them, and a question where it is only alike', () => {
  const charged = answerOf('chargeable', contextOf([passport([rateOf('120')])]));
  const several = { verdict: 'several' as const, choices: [charged, charged] };
  assert.equal(toneOf({ ...several, caveats: ['several-items'] }), 'lawful');
  assert.equal(toneOf({ ...several, caveats: ['similar-names'] }), 'asks');
  assert.equal(signOf({ ...several, caveats: ['similar-names'] }), '?');
});
