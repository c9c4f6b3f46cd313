import type { Day } from '#domain/calendar';
import type { Answer, Caveat, VerdictCode } from '#domain/fees/answer';
import { idOf, nameOf } from '#domain/fees/answer-record';
import { compare, decimal } from '#domain/fees/decimal';
import type { Rate } from '#domain/fees/fee';
import * as AT from '#i18n/addresses';
import { formatDay, formatMonthDay } from '#i18n/format';
import { localePath } from '#i18n/locales';
import { casesOf, categoryName, nameSaid, titleOf, yuan, type CaseWords } from './fee-answer-title.ts';
import { feeName, headlineOf, vocabularyWord, type FeeContext } from './fee-words.ts';
import { original, pick, type Words } from './words.ts';

/** What the colour says: 可以收 · 不用交 · 不该收 · 反过来问. Red never means "lawful". */
export type Tone = 'lawful' | 'free' | 'wrong' | 'asks';

/** One of several things that a name may mean, with its own answer. */
export interface ChoiceView {
  /** By which it can be asked for again: an id, else its name. */
  id: string;
  /** Its page, where it is an item. */
  href: string | null;
  name: Words;
  code: VerdictCode;
  tone: Tone;
  sign: string;
  title: string;
}

/**
 * The answer to "may they charge me this?" as every place shows it: check, search, item, list, bill, poster, article,
 * command line. Doubt is said once: a line of age, and a fold for what is missing.
 */
export interface CardView {
  code: VerdictCode;
  tone: Tone;
  sign: string;
  on: Day;
  slug: string | null;
  title: string;
  name: Words;
  href: string | null;
  rates: readonly Rate[];
  cases: CaseWords[];
  /** Where more cases exist than stand here. */
  moreCases: string | null;
  /** What has to be said instead of an amount. */
  says: Words[];
  /** Too old to be the answer: what was last known, and when. */
  lastKnown: { on: Day; words: string } | null;
  /** What he asks, beside what he may. */
  asked: { words: string; isOver: boolean } | null;
  age: { words: string; basis: Words | null; isDue: boolean } | null;
  /** What must be known to use the answer. */
  notes: Words[];
  /** The doubt that the item's page tells in a box of its own. */
  caution: Words | null;
  missing: { title: string; items: string[] } | null;
  choices: ChoiceView[];
}

/** A sign beside the word, so that no answer hangs on its colour. */
export function signOf(answer: Pick<Answer, 'verdict' | 'choices' | 'caveats'>): string {
  return toneOf(answer) === 'lawful' ? SIGNS.chargeable : SIGNS[answer.verdict];
}

const SIGNS: Record<VerdictCode, string> = {
  chargeable: '✓',
  free: '○',
  abolished: '○',
  prohibited: '✕',
  regulated: '✓',
  'out-of-scope': '→',
  'not-listed': '✕',
  unknown: '?',
  several: '?',
  unverified: '?',
};

const TONES: Record<VerdictCode, Tone> = {
  chargeable: 'lawful',
  regulated: 'lawful',
  free: 'free',
  abolished: 'free',
  prohibited: 'wrong',
  'not-listed': 'wrong',
  'out-of-scope': 'asks',
  unknown: 'asks',
  several: 'asks',
  unverified: 'asks',
};

/** What the colour of a code says. */
export function toneOf({ verdict, choices, caveats }: Pick<Answer, 'verdict' | 'choices' | 'caveats'>): Tone {
  // A name for several cases that are all charged is no question whether, but how much; one that is only alike is.
  const isLawful =
    verdict === 'several' &&
    !caveats.includes('similar-names') &&
    choices.length > 0 &&
    choices.every((each) => each.verdict === 'chargeable');
  return isLawful ? 'lawful' : TONES[verdict];
}

/**
 * Puts an answer into words.
 * @param today the reader's own day; without it, the day that is asked about
 */
export function cardView(answer: Answer, context: FeeContext, today: Day = answer.on): CardView {
  const { locale, say } = context;
  const { fee, choices } = answer;
  const { cases, more } = casesOf(answer, context);
  return {
    code: answer.verdict,
    tone: toneOf(answer),
    sign: signOf(answer),
    on: answer.on,
    slug: fee?.slug ?? null,
    title: titleOf(answer, context),
    name: entryName(answer, context) ?? { text: nameSaid(answer) },
    href: fee ? localePath(locale, AT.page('fees', fee.slug)) : null,
    rates: answer.rates,
    cases,
    moreCases: more > 0 ? say('answer.more', { count: answer.rates.length }) : null,
    says: saysOf(answer, context),
    lastKnown: lastKnownOf(answer, context),
    asked: askedOf(answer, context),
    age: ageOf(answer, context, today),
    notes: NOTES.filter((caveat) => answer.caveats.includes(caveat)).map((caveat) =>
      caveatWords(caveat, answer, context),
    ),
    caution: answer.caveats.includes('caution') && fee?.caution ? pick(fee.caution, locale) : null,
    missing: missingOf(answer, context),
    choices: choices.map((choice) => choiceView(choice, context)),
  };
}

function choiceView(choice: Answer, context: FeeContext): ChoiceView {
  return {
    id: idOf(choice.entry) ?? nameOf(choice),
    href: choice.fee ? localePath(context.locale, AT.page('fees', choice.fee.slug)) : null,
    name: entryName(choice, context) ?? categoryName(choice, context),
    code: choice.verdict,
    tone: toneOf(choice),
    sign: signOf(choice),
    title: titleOf(choice, context),
  };
}

/** The name of what was found, in the reader's language where it has one; null for a word of a category, and for nothing. */
function entryName({ entry, fee }: Answer, { locale }: FeeContext): Words | null {
  if (fee) return feeName(fee, locale);
  switch (entry?.kind) {
    case 'unlawful':
      return pick(entry.unlawful.name, locale);
    case 'regulated':
      return pick(entry.regulated.name, locale);
    case 'list':
      return pick(entry.row.name, locale);
    default:
      return null;
  }
}

/** What a citizen must be told where no amount says it. */
export function saysOf(answer: Answer, context: FeeContext): Words[] {
  const { locale } = context;
  const { entry } = answer;
  if (entry?.kind === 'regulated') return [pick(entry.regulated.answer, locale), ...askWhom(answer, context)];
  if (entry?.kind === 'unlawful' && entry.unlawful.answer) return [pick(entry.unlawful.answer, locale)];
  return [...codeSays(answer, context), ...askWhom(answer, context)];
}

function codeSays(answer: Answer, context: FeeContext): Words[] {
  const { locale, say } = context;
  const { verdict, period, noAmount, edition } = answer;
  const one = (key: string, values = {}) => [{ text: say(`answer.says.${key}`, values) }];
  switch (verdict) {
    case 'chargeable':
      return noAmount ? one('chargeable-no-amount') : [];
    case 'free':
      return period?.freeBecause ? one(`free.${period.freeBecause}`) : [];
    case 'abolished':
      return period?.replacedBy
        ? one('replaced', { what: pick(period.replacedBy, locale).text })
        : one('abolished');
    case 'out-of-scope':
      return responsibleFor(answer, context);
    case 'not-listed':
      return [...one('not-listed', { list: pick(edition!.title, locale).text }), ...refusalOf(context)];
    case 'unknown':
      return [...one('unknown'), ...refusalOf(context)];
    case 'unverified':
      return one(reasonOf(answer));
    case 'several':
      return answer.caveats.includes('similar-names') ? one('similar') : [];
    default:
      return one(verdict);
  }
}

/** The reader's right, in the words of the law. */
function refusalOf({ locale, vocabulary: { refusal } }: FeeContext): Words[] {
  return refusal === undefined ? [] : [pick(refusal, locale)];
}

function responsibleFor({ category }: Answer, { locale, vocabulary }: FeeContext): Words[] {
  const known = category === null ? undefined : vocabulary.categories[category];
  return known ? [pick(known.responsible, locale)] : [];
}

/** Who sets a price, and where it is published. */
function askWhom({ verdict, entry, fee }: Answer, { locale, say, vocabulary }: FeeContext): Words[] {
  if (entry?.kind === 'regulated') {
    const { setBy, whereToLook } = entry.regulated;
    const where = whereToLook ? [labelled('answer.whereToLook', pick(whereToLook, locale))] : [];
    return [labelled('answer.setBy', pick(setBy, locale)), ...where];
  }
  if (verdict !== 'regulated' || !fee) return [];
  return [labelled('answer.askWhom', vocabularyWord(vocabulary.departments, fee.department, locale))];

  function labelled(key: string, words: Words): Words {
    const label = { text: say('site.label', { label: say(key) }) };
    return { text: label.text + words.text, runs: [label, ...(words.runs ?? [words])] };
  }
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

function lastKnownOf({ lastKnown, on }: Answer, context: FeeContext): CardView['lastKnown'] {
  if (lastKnown === null) return null;
  const { locale, say } = context;
  const known = [say(`answer.word.${lastKnown.verdict}`), headlineOf(lastKnown.rates, context)];
  const day = shortDay(locale, lastKnown.on, on);
  return {
    on: lastKnown.on,
    words: `${say('answer.lastKnown', { day })}${known.filter(Boolean).join(' · ')}`,
  };
}

/** What he asks beside what he may: too much only where that is certain, and else what to ask him back. */
function askedOf(answer: Answer, context: FeeContext): CardView['asked'] {
  const { amount, over, most, verdict } = answer;
  if (amount === null) return null;
  const { say } = context;
  const asked = { amount: yuan(amount, context) };
  if (over !== null) {
    const isWhole = compare(decimal(over), decimal(amount)) >= 0;
    const words = isWhole
      ? say('answer.asked.whole', asked)
      : say('answer.asked.over', { ...asked, over: yuan(over, context) });
    return { words, isOver: true };
  }
  if (verdict !== 'chargeable' && verdict !== 'several') return null;
  if (most !== null && compare(decimal(amount), decimal(most)) <= 0)
    return { words: say('answer.asked.within', asked), isOver: false };
  return {
    words: say(most === null ? 'answer.asked.unclear' : 'answer.asked.how-many', asked),
    isOver: false,
  };
}

/** The one line that says how old the answer is and what it rests on. */
function ageOf(answer: Answer, context: FeeContext, today: Day): CardView['age'] {
  const { currency, basis, entry, on } = answer;
  const { locale, say } = context;
  const checked = checkedOf(answer);
  if (currency === null || checked === null) return null;
  const day = shortDay(locale, checked.on, today);
  const isAhead = currency === 'stale' && on > today;
  const restsOnLaw = entry !== null && entry.kind !== 'item' && currency !== 'due';
  const key = isAhead ? 'stale-ahead' : restsOnLaw ? 'law' : currency;
  const [first, ...others] = basis;
  const more = others.length > 0 ? say('answer.basisMore', { count: basis.length }) : '';
  return {
    words: say(`answer.age.${key}`, { day }),
    basis: first === undefined ? null : withMore(original(first, locale), more),
    isDue: currency === 'due' || currency === 'stale',
  };
}

/** Of several, the one that was checked first is as old as the answer. */
function checkedOf({ checked, choices }: Answer): Answer['checked'] {
  if (checked !== null) return checked;
  const known = choices.flatMap((choice) => choice.checked ?? []);
  return known.length < choices.length || known.length === 0
    ? null
    : known.reduce((oldest, each) => (each.on < oldest.on ? each : oldest));
}

function withMore(words: Words, more: string): Words {
  return more === '' ? words : { text: words.text + more, runs: [words, { text: more }] };
}

/** A day of the same year is told without the year. */
function shortDay(locale: FeeContext['locale'], day: Day, beside: Day): string {
  return day.slice(0, 4) === beside.slice(0, 4) ? formatMonthDay(locale, day) : formatDay(locale, day);
}

/** What the reader must know to use the answer: told openly. */
const NOTES: readonly Caveat[] = [
  'former-name',
  'other-payer',
  'some-regions',
  'also-sold',
  'changed-within',
];
/** What the site would need to be surer of this answer: told in one fold. That any source ages is told once, in the scope. */
const MISSING: readonly Caveat[] = [
  'start-unverified',
  'reduction-start-unverified',
  'some-amounts-unknown',
  'derived',
  'no-basis',
];

function caveatWords(caveat: Caveat, { period }: Answer, { locale, say }: FeeContext): Words {
  const name = period?.formerName ? pick(period.formerName, locale).text : '';
  return { text: say(`answer.caveat.${caveat}`, { name }) };
}

function missingOf(answer: Answer, context: FeeContext): CardView['missing'] {
  const items = MISSING.filter((caveat) => answer.caveats.includes(caveat)).map(
    (caveat) => caveatWords(caveat, answer, context).text,
  );
  return items.length === 0 ? null : { title: context.say('answer.missing', { count: items.length }), items };
}
