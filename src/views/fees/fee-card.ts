import type { Day } from '#domain/calendar';
import type { Answer } from '#domain/fees/answer';
import { answerForFee } from '#domain/fees/answer-to';
import type { Pictogram } from '#domain/pictograms';
import { itemAt, known, present } from '#domain/known';
import * as AT from '#i18n/addresses';
import { formatDay, formatMonth } from '#i18n/format';
import { SOURCE_LOCALE, type Locale } from '#i18n/locales';
import { translator, type Translate } from '#i18n/translate';
import type { FeeList } from '#schemas/fee';
import type { Fee, Library } from '#library/library';
import type { Figure } from '#views/bodies/blocks';
import { cardFrame } from '#views/cards/card-frame';
import type { CardRow, CardView } from '#views/cards/card-view';
import { toneOf } from '#words/fee-answer';
import { titleOf } from '#words/fee-answer-title';
import {
  amountText,
  feeName,
  rateRow,
  spanText,
  vocabularyWord,
  type FeeContext,
  type RateRow,
} from '#words/fee-words';

/** What a charge looks like at a glance: which list it stands on. */
const PICTOGRAM_OF: Record<FeeList, Pictogram> = {
  administrative: 'seal',
  'government-fund': 'office',
  'enterprise-deposit': 'safe',
  'government-priced-service': 'receipt',
  'free-or-prohibited-by-law': 'allowed',
};

/** More figures than this do not fit a card; the page has them all. */
const MOST_FIGURES = 3;
const MOST_TERMS = 3;

/**
 * The cards of an item of the catalogue: whether it is charged, the rate and since when, and where to check today's.
 * An item whose amount must not be shown says so and shows none.
 * @param day the build day
 */
export function feeCardView(library: Library, entry: Fee, context: FeeContext, day: Day): CardView {
  const { locale, say, catalogue, vocabulary } = context;
  const t = translator(locale);
  const fee = known(catalogue.names, 'bySlug', entry.slug);
  const verdict = answerForFee(catalogue, fee, { today: day });
  const name = feeName(fee, locale);
  return cardFrame(library, locale, {
    file: entry.file,
    path: AT.page('fees', entry.slug),
    // Red would read as "wrong".
    tone: toneOf(verdict) === 'wrong' ? 'red' : 'teal',
    kind: t('card.fee'),
    pictogram: PICTOGRAM_OF[fee.list],
    title: name.text,
    meta: [
      say(`answer.list.${fee.list}`),
      ...(fee.department === null
        ? []
        : [vocabularyWord(vocabulary.departments, fee.department, locale).text]),
    ],
    subtitle: titleOf(verdict, context),
    figures: figuresOf(verdict, context, t),
    rows: rowsOf(verdict, context, t),
    scanFor: t('card.fee.scan'),
    note: t('card.fee.note'),
    unofficial: locale !== SOURCE_LOCALE && name.lang === undefined,
  });
}

/**
 * The amounts; where there is none to show, the answer in a word. A cap or a floor is no amount to pay: it never stands
 * large, where it would be read as one.
 */
function figuresOf(verdict: Answer, context: FeeContext, t: Translate): Figure[] {
  const rows = verdict.rates.map((rate) => rateRow(rate, context));
  const amounts = rows.filter(isAmount);
  const shown =
    amounts.length === 0 ? [wordFigure(verdict, context)] : amounts.map((row) => figureOf(row, context));
  return rows.length > MOST_FIGURES ? [itemAt(shown, 0), moreFigure(rows.length, t)] : shown;
}

function isAmount({ rate, formula, limit }: RateRow): boolean {
  return formula === null && limit === null && amountText(rate) !== null;
}

function figureOf({ item, amount, unit }: RateRow, { locale }: FeeContext): Figure {
  return { value: present(amount, 'amount'), unit: unit?.text ?? '', label: daysInWords(item.text, locale) };
}

/** The catalogue writes days as 2017-04-01; a reader is told 2017年4月1日. */
function daysInWords(text: string, locale: Locale): string {
  return text.replace(/\d{4}-\d{2}-\d{2}/g, (day) => formatDay(locale, day as Day));
}

/** A formula, a cap or a floor in words; 上限 is said once. */
function termOf({ item, limit, value }: RateRow): CardRow {
  const said = limit === item.text ? null : limit;
  return { label: item.text, value: [said, value.text].filter(Boolean).join(' ') };
}

function moreFigure(count: number, t: Translate): Figure {
  return { value: String(count), unit: t('card.fee.moreUnit'), label: t('card.fee.more') };
}

function wordFigure({ verdict }: Answer, { say }: FeeContext): Figure {
  return { value: say(`answer.word.${verdict}`), unit: '', label: '' };
}

/** A picture outlives the day on which it was made: it speaks of the day on which the item was checked. */
function asOf({ on, checked }: Answer): Day {
  return checked !== null && checked.on < on ? checked.on : on;
}

function rowsOf(verdict: Answer, context: FeeContext, t: Translate): CardRow[] {
  const { locale, say, catalogue } = context;
  const terms = verdict.rates
    .map((rate) => rateRow(rate, context))
    .filter((row) => !isAmount(row))
    .slice(0, MOST_TERMS);
  return [
    { label: say('answer.payerLabel'), value: say(`answer.payer.${present(verdict.fee, 'fee').payer}`) },
    ...(verdict.period ? [{ label: say('answer.period'), value: spanText(verdict.period, context) }] : []),
    ...terms.map(termOf),
    {
      label: t('card.asOf'),
      value: t('card.beside', {
        words: formatDay(locale, asOf(verdict)),
        note: t('card.fee.newestSource', { month: formatMonth(locale, catalogue.newestSource) }),
      }),
    },
  ];
}
