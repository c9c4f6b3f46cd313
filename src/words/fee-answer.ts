import type { Day } from '#domain/calendar';
import { citationText, type Period, type Reduction } from '#domain/fees/fee';
import type { Answer, Caveat, VerdictCode } from '#domain/fees/answer';
import { idOf, nameOf } from '#domain/fees/answer-record';
import { isListedOn } from '#domain/fees/timeline';
import { formatDay, formatNumber } from '#i18n/format';
import { localePath } from '#i18n/locales';
import {
  feeName,
  formatMonth,
  headlineOf,
  rateRow,
  spanText,
  vocabularyWord,
  type FeeContext,
  type RateRow,
} from './fee-words.ts';
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
export interface ChoiceView {
  /** By which it can be asked for again: an id, else its name. */
  id: string;
  /** Its page, where it is an item. */
  href: string | null;
  name: Words;
  code: VerdictCode;
  word: string;
  headline: RateRow[];
}

/** The answer to "may they charge me this?", words finished: the same on an item's page and on the answer page. */
export interface AnswerView {
  code: VerdictCode;
  sign: string;
  word: string;
  on: Day;
  day: string;
  query: string;
  slug: string | null;
  name: Words;
  href: string | null;
  says: string;
  /** Out of scope: who answers for it. */
  responsible: Words | null;
  /** Too old to be the answer: what was last known, and when. */
  lastKnown: { on: Day; words: string } | null;
  remarks: Words[];
  ratesTitle: string;
  rates: RateRow[];
  facts: AnswerFact[];
  reductions: ReductionView[];
  exemptions: Words[];
  caveats: Words[];
  choices: ChoiceView[];
  scope: string[];
  /** Where a reader checks that the release was not changed; null where none has been sealed. */
  verifyHref: string | null;
}

/** A sign beside the word, so that no answer hangs on its colour. */
export const SIGNS: Record<VerdictCode, string> = {
  chargeable: '✓',
  free: '○',
  abolished: '−',
  prohibited: '✕',
  regulated: '¥',
  'out-of-scope': '→',
  'not-listed': '!',
  unknown: '?',
  several: '?',
  unverified: '?',
};

/** Puts a verdict into words. */
export function answerView(verdict: Answer, context: FeeContext): AnswerView {
  const { locale, say, vocabulary } = context;
  const { fee, period } = verdict;
  const category = verdict.category === null ? undefined : vocabulary.categories[verdict.category];
  const day = formatDay(locale, verdict.on);
  return {
    code: verdict.verdict,
    sign: SIGNS[verdict.verdict],
    word: say(`answer.word.${verdict.verdict}`),
    on: verdict.on,
    day,
    query: verdict.query,
    slug: fee?.slug ?? null,
    name: fee ? feeName(fee, locale) : { text: verdict.query },
    href: fee ? localePath(locale, `/fees/${fee.slug}/`) : null,
    says: saysOf(verdict, context),
    responsible: category ? pick(category.responsible, locale) : null,
    lastKnown: lastKnownOf(verdict, context),
    remarks: [period?.combination, period?.remark].flatMap((remark) =>
      remark ? [pick(remark, locale)] : [],
    ),
    ratesTitle: say('answer.ratesOn', { day }),
    rates: verdict.rates.map((rate) => rateRow(rate, context)),
    facts: fee && period ? factsOf(verdict, period, context) : [],
    reductions: verdict.reductions.map((reduction) => reductionView(reduction, context)),
    exemptions:
      verdict.verdict === 'chargeable' && fee ? fee.exemptions.map((words) => pick(words, locale)) : [],
    caveats: caveatsBeside(verdict).map((caveat) => caveatWords(caveat, verdict, context)),
    choices: verdict.choices.map((choice) => choiceView(choice, context)),
    scope: scopeOf(context),
    verifyHref:
      context.catalogue.release === null ? null : localePath(context.locale, '/fees/releases/verify/'),
  };
}

function lastKnownOf({ lastKnown }: Answer, context: FeeContext): AnswerView['lastKnown'] {
  if (lastKnown === null) return null;
  const { locale, say } = context;
  const known = [say(`answer.word.${lastKnown.verdict}`), headlineOf(lastKnown.rates, context)];
  const day = formatDay(locale, lastKnown.on);
  return {
    on: lastKnown.on,
    words: `${say('answer.lastKnown', { day })}${known.filter(Boolean).join(' · ')}`,
  };
}

/** The answer in one sentence that a citizen understands. */
export function saysOf(verdict: Answer, context: FeeContext): string {
  const { locale, say } = context;
  const { entry } = verdict;
  if (entry?.kind === 'regulated') return pick(entry.regulated.answer, locale).text;
  if (entry?.kind === 'unlawful' && entry.unlawful.answer) return pick(entry.unlawful.answer, locale).text;
  switch (verdict.verdict) {
    case 'chargeable':
      return say(verdict.noAmount ? 'answer.says.chargeable-no-amount' : 'answer.says.chargeable');
    case 'free':
      return verdict.period ? say(`answer.says.free.${verdict.period.freeBecause}`) : say('answer.word.free');
    case 'abolished':
      return verdict.period?.replacedBy
        ? say('answer.says.replaced', { what: pick(verdict.period.replacedBy, locale).text })
        : say('answer.says.abolished');
    case 'out-of-scope':
      return say('answer.says.out-of-scope', {
        category: categoryWords(verdict, context),
      });
    case 'not-listed':
      return say('answer.says.not-listed', { list: pick(verdict.edition!.title, locale).text });
    case 'unverified':
      return say(`answer.says.${reasonOf(verdict)}`);
    default:
      return say(`answer.says.${verdict.verdict}`);
  }
}

function categoryWords({ category }: Answer, { locale, vocabulary }: FeeContext): string {
  const known = vocabulary.categories[category!];
  return known ? pick(known.name, locale).text : '';
}

const REASONS = [
  'other-region',
  'lapsed',
  'law-unread',
  'before-law',
  'class-unsettled',
  'row-unverified',
  'period-unverified',
  'no-version',
] as const;

function reasonOf({ caveats }: Answer): (typeof REASONS)[number] {
  return REASONS.find((reason) => caveats.includes(reason)) ?? 'no-version';
}

/** What the sentence already says is not said twice. */
function caveatsBeside(verdict: Answer): Caveat[] {
  const said = verdict.verdict === 'unverified' ? reasonOf(verdict) : null;
  return verdict.caveats.filter((caveat) => caveat !== said);
}

function caveatWords(caveat: Caveat, { fee, period }: Answer, { locale, say, catalogue }: FeeContext): Words {
  if (caveat === 'caution' && fee?.caution) return pick(fee.caution, locale);
  const text = say(`answer.caveat.${caveat}`, {
    month: formatMonth(locale, catalogue.newestSource),
    name: period?.formerName ? pick(period.formerName, locale).text : '',
  });
  return { text };
}

function factsOf({ fee, collector }: Answer, period: Period, context: FeeContext): AnswerFact[] {
  const { locale, say, vocabulary } = context;
  const fact = (key: string, ...values: AnswerFact['values']): AnswerFact => ({ label: say(key), values });
  return [
    collector
      ? fact('answer.collector', {
          words: vocabularyWord(vocabulary.collectors, collector.collector, locale),
        })
      : fact('answer.department', { words: vocabularyWord(vocabulary.departments, fee!.department, locale) }),
    fact('answer.period', { words: { text: spanText(period, context) } }),
    fact('answer.basis', ...basisOf(period.basis, context)),
    fact('answer.listLabel', { words: { text: say(`answer.list.${fee!.list}`) } }),
    fact('answer.payerLabel', { words: { text: say(`answer.payer.${fee!.payer}`) } }),
    ...(fee!.regions
      ? [
          fact(
            'answer.regionLabel',
            ...fee!.regions.map((region) => ({ words: vocabularyWord(vocabulary.regions, region, locale) })),
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

function choiceView(choice: Answer, context: FeeContext): ChoiceView {
  return {
    id: idOf(choice.entry) ?? nameOf(choice),
    href: choice.fee ? localePath(context.locale, `/fees/${choice.fee.slug}/`) : null,
    name: choiceName(choice, context),
    code: choice.verdict,
    word: context.say(`answer.word.${choice.verdict}`),
    headline: choice.rates.slice(0, 3).map((rate) => rateRow(rate, context)),
  };
}

/** The name of what a choice is, in the reader's language where it has one. */
function choiceName(choice: Answer, { locale, vocabulary }: FeeContext): Words {
  const { entry, category } = choice;
  if (choice.fee) return feeName(choice.fee, locale);
  if (entry?.kind === 'unlawful') return pick(entry.unlawful.name, locale);
  if (entry?.kind === 'regulated') return pick(entry.regulated.name, locale);
  if (entry?.kind === 'list') return pick(entry.row.name, locale);
  const known = category === null ? undefined : vocabulary.categories[category];
  return known ? pick(known.name, locale) : { text: nameOf(choice) };
}

function scopeOf({ locale, say, catalogue }: FeeContext): string[] {
  const listed = catalogue.fees.filter((fee) => isListedOn(fee, catalogue.checkedOn));
  return [
    say('answer.scopeConsulted', {
      count: formatNumber(locale, listed.length),
      known: formatDay(locale, catalogue.checkedOn),
      month: formatMonth(locale, catalogue.newestSource),
    }),
    say('answer.scopeOutside'),
    catalogue.release === null
      ? say('answer.noRelease')
      : say('answer.release', { release: catalogue.release }),
  ];
}
