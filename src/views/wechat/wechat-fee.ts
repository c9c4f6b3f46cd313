import type { Day } from '#domain/calendar';
import { answerForFee } from '#domain/fees/answer-to';
import { known } from '#domain/known';
import { translator } from '#i18n/translate';
import type { Fee, Library } from '#library/library';
import { feeView, type FeeView } from '#views/fees/fee-view';
import { cardView, type CardView } from '#words/fee-answer';
import type { FeeContext } from '#words/fee-words';
import { html, type Html } from '#words/html';
import { factsHtml, paragraphHtml, quiet, sectionHead, type WechatDress } from './wechat-text.ts';
import { caution, kicker, lead, lineList, title, type ArticleText } from './wechat-parts.ts';

/**
 * An item of the catalogue: the answer of the day in the words of the card, what may be left out, how it came about, and
 * on what it rests. An item whose amount must not be shown shows none, as everywhere.
 * @param showsTitle true where WeChat's own title is the short one
 */
export function feeArticle(
  library: Library,
  entry: Fee,
  fees: FeeContext,
  day: Day,
  dress: WechatDress,
  showsTitle: boolean,
): ArticleText {
  const view = feeView(library, entry, fees, day);
  const fee = known(fees.catalogue.names, 'bySlug', entry.slug);
  const card = cardView(answerForFee(fees.catalogue, fee, { today: day }), fees);
  return {
    digest: digestOf(view, card, dress),
    html: [
      kicker(translator(dress.locale)('card.fee'), view.list),
      ...(showsTitle ? [title(view.name.text, dress)] : []),
      lead(card.title, dress),
      ...(view.unofficialName === null ? [] : [quiet(view.unofficialName)]),
      ...answerHtml(card, dress),
      ...(view.caution === null ? [] : [caution(view.labels['caution']!, [view.caution.text])]),
      ...payLess(view, dress),
      ...historyHtml(view, dress),
      html`${sectionHead(view.labels['facts']!, dress)}${factsHtml(factRows(view), dress)}`,
    ],
    pictures: [],
    majorChanges: 0,
    translatedFrom: library.feeTranslations.get(entry.slug)?.get(dress.locale)?.data.translatedFrom ?? null,
  };
}

/** The answer and its cases: what a share shows before anybody opens it. */
function digestOf({ name }: FeeView, { title: words, cases }: CardView, { locale }: WechatDress): string {
  const rates = cases.map(({ item, value }) => `${item.text} ${value.text}`);
  return translator(locale)('card.target', { condition: name.text, goal: [words, ...rates].join(' · ') });
}

function answerHtml({ cases, says, notes, age, lastKnown, moreCases }: CardView, dress: WechatDress): Html[] {
  const rates = cases.map(({ item, value }) => ({
    label: item.text,
    runs: [{ text: value.text, strong: true }],
  }));
  const lines = [...says, ...notes].map(({ text }) => text);
  const asides = [lastKnown?.words, moreCases, age?.words].filter((words) => words != null);
  return [
    ...(rates.length === 0 ? [] : [factsHtml(rates, dress)]),
    ...lines.map((text) => paragraphHtml([{ text }], dress)),
    ...asides.map(quiet),
  ];
}

function payLess({ payLess: { now, exemptions, nowTitle }, labels }: FeeView, dress: WechatDress): Html[] {
  const lines = [
    ...now.map(({ for: whom, what }) => [{ text: `${whom.text} `, strong: true }, { text: what.text }]),
    ...exemptions.map(({ text }) => [{ text }]),
  ];
  if (lines.length === 0) return [];
  return [
    sectionHead(labels['payLess']!, dress),
    ...(now.length > 0 ? [quiet(nowTitle)] : []),
    lineList(lines, dress),
  ];
}

function historyHtml({ history, labels }: FeeView, dress: WechatDress): Html[] {
  if (history.length < 2) return [];
  const rows = history.map(({ span, stateWord, headline, changes }) => ({
    label: span,
    runs: [{ text: [headline ?? stateWord, ...changes].join(' · ') }],
  }));
  return [html`${sectionHead(labels['history']!, dress)}${factsHtml(rows, dress)}`];
}

function factRows({ facts }: FeeView): { label: string; runs: { text: string }[] }[] {
  return facts.map(({ label, values }) => ({
    label,
    runs: [{ text: values.map(({ words }) => words.text).join('；') }],
  }));
}
