import { citationText, type Fee, type Period, type Reduction } from '#domain/fees/fee';
import type { Answer } from '#domain/fees/answer';
import * as AT from '#i18n/addresses';
import { formatDay, formatMonth, formatNumber } from '#i18n/format';
import { localePath } from '#i18n/locales';
import { rateRow, spanText, vocabularyWord, type FeeContext, type RateRow } from './fee-words.ts';
import { original, pick, type Words } from './words.ts';

/** A fact of an answer; a value that leads somewhere has its address. */
export interface AnswerFact {
  label: string;
  values: { words: Words; href?: string | undefined }[];
}
export interface ReductionView {
  for: Words;
  what: Words;
  payer: string;
  span: string;
  basis: { words: Words; href?: string | undefined }[];
  remark: Words | null;
}

/** The proof behind a card, for whoever wants it: rates, facts, reductions, and what was looked through. */
export interface DetailView {
  remarks: Words[];
  ratesTitle: string;
  rates: RateRow[];
  facts: AnswerFact[];
  reductions: ReductionView[];
  exemptions: Words[];
  scope: string[];
  /** Where a reader checks that the release was not changed; null where none has been sealed. */
  verifyHref: string | null;
}

/** Puts what is behind an answer into words. */
export function detailView(answer: Answer, context: FeeContext): DetailView {
  const { locale, say } = context;
  const { fee, period } = answer;
  return {
    remarks: [period?.combination, period?.remark].flatMap((remark) =>
      remark ? [pick(remark, locale)] : [],
    ),
    ratesTitle: say('answer.ratesOn', { day: formatDay(locale, answer.on) }),
    rates: answer.rates.map((rate) => rateRow(rate, context)),
    facts: fee && period ? factsOf({ ...answer, fee }, period, context) : [],
    reductions: answer.reductions.map((reduction) => reductionView(reduction, context)),
    exemptions:
      answer.verdict === 'chargeable' && fee ? fee.exemptions.map((words) => pick(words, locale)) : [],
    scope: scopeOf(context),
    verifyHref: context.catalogue.release === null ? null : localePath(locale, AT.verify),
  };
}

function factsOf(
  { fee, collector }: Answer & { fee: Fee },
  period: Period,
  context: FeeContext,
): AnswerFact[] {
  const { locale, say, vocabulary } = context;
  const fact = (key: string, ...values: AnswerFact['values']): AnswerFact => ({ label: say(key), values });
  return [
    collector
      ? fact('answer.collector', {
          words: vocabularyWord(vocabulary.collectors, collector.collector, locale),
        })
      : fact('answer.department', { words: vocabularyWord(vocabulary.departments, fee.department, locale) }),
    fact('answer.period', { words: { text: spanText(period, context) } }),
    fact('answer.basis', ...basisOf(period.basis, context)),
    fact('answer.listLabel', { words: { text: say(`answer.list.${fee.list}`) } }),
    fact('answer.payerLabel', { words: { text: say(`answer.payer.${fee.payer}`) } }),
    ...(fee.regions
      ? [
          fact(
            'answer.regionLabel',
            ...fee.regions.map((region) => ({ words: vocabularyWord(vocabulary.regions, region, locale) })),
          ),
        ]
      : []),
  ];
}

/** Citations in words, each with the page of this site that holds the document. */
export function basisOf(
  citations: Period['basis'],
  { locale, vocabulary, catalogue }: FeeContext,
): { words: Words; href?: string | undefined }[] {
  return citations.map((citation) => {
    const page = vocabulary.documentPages[citation.document];
    return {
      words: original(citationText(citation, catalogue.documents), locale),
      href: page && localePath(locale, page),
    };
  });
}

/** A reduction with its payer, its span and what it rests on. */
export function reductionView(reduction: Reduction, context: FeeContext): ReductionView {
  const { locale, say } = context;
  return {
    for: pick(reduction.for, locale),
    what: pick(reduction.what, locale),
    payer: say(`answer.payer.${reduction.payer}`),
    span: spanText(reduction, context),
    basis: basisOf(reduction.basis, context),
    remark: reduction.remark ? pick(reduction.remark, locale) : null,
  };
}

function scopeOf({ locale, say, catalogue }: FeeContext): string[] {
  return [
    say('answer.scopeConsulted', {
      count: formatNumber(locale, catalogue.listed),
      known: formatDay(locale, catalogue.checkedOn),
      month: formatMonth(locale, catalogue.newestSource),
    }),
    say('answer.scopeOutside'),
    catalogue.release === null
      ? say('answer.noRelease')
      : say('answer.release', { release: catalogue.release }),
  ];
}
