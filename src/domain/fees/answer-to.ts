import { itemAt, present } from '../known.ts';
import { foldedName } from '../folding.ts';
import type { Answer, Catalogue, VerdictCode } from './answer.ts';
import { blankAnswer } from './blank-answer.ts';
import { compare, decimal } from './decimal.ts';
import { answerOfEntry, isCurrentOn } from './entry-answer.ts';
import type { Edition, ListKind } from './entries.ts';
import { answerOfFee, laterChanges } from './fee-answer.ts';
import type { Fee } from './fee.ts';
import { overOfSeveral } from './money.ts';
import type { NameIndex } from './names.ts';
import { askedOf, type Asked, type Question } from './question.ts';
import { resolve, resolveWhole, type Resolution } from './resolve.ts';

/**
 * The answer to "may they charge me this?", for one line of speech in any of the site's languages: what is not said is
 * today, and anybody. It never says "not listed" of a name that is merely unknown.
 */
export function answerTo(catalogue: Catalogue, question: Question): Answer {
  const asked = askedOf(question);
  const { resolution, region } = resolved(catalogue, asked);
  return answerOf(catalogue, resolution, { ...asked, region });
}

/** The same where the item is known. */
export function answerForFee(
  catalogue: Catalogue,
  fee: Fee,
  question: Omit<Question, 'text'> & { text?: string },
): Answer {
  const asked = askedOf({ ...question, text: question.text ?? fee.slug });
  return answerOfFee(catalogue, fee, asked, 'exact');
}

interface Place {
  region: string | undefined;
  /** The name without it, or null where it names none. */
  rest: string | null;
}

/** The district that a line names: 冠县天然气价格. The city itself is no district. */
function placeIn({ regions, city, names: { variants } }: Catalogue, { name, region }: Asked): Place {
  const folded = foldedName(name, variants);
  for (const place of [...regions, ...city]) {
    const short = place.length > 2 ? place.replace(/[市区县]$/u, '') : place;
    const at = folded.indexOf(short);
    if (at < 0) continue;
    const end = folded.startsWith(place, at) ? at + place.length : at + short.length;
    const said = regions.includes(place) ? place : undefined;
    return { region: region ?? said, rest: folded.slice(0, at) + folded.slice(end) };
  }
  return { region, rest: null };
}

interface Meant {
  resolution: Resolution;
  region: string | undefined;
}

/** More questions than this are not remembered: a bill has a few dozen names, a site no end of them. */
const MOST_REMEMBERED = 5000;
const remembered = new WeakMap<NameIndex, Map<string, Meant>>();

/** What a question's words mean; the same words mean the same on any day and for any amount. */
function resolved(catalogue: Catalogue, asked: Asked): Meant {
  const { names } = catalogue;
  const known = remembered.get(names) ?? new Map<string, Meant>();
  remembered.set(names, known);
  const key = [asked.query, asked.name, asked.region].join('\n');
  const meant = known.get(key) ?? resolveAnew(catalogue, asked);
  if (known.size >= MOST_REMEMBERED) known.clear();
  known.set(key, meant);
  return meant;
}

/**
 * What the name means: the whole line, where it is a name (a sentence that editors gave, amount and all), else the name as
 * it stands, else without the place in it.
 */
function resolveAnew(catalogue: Catalogue, asked: Asked): Meant {
  const { names } = catalogue;
  const { region, rest } = placeIn(catalogue, asked);
  const whole =
    resolveWhole(names, asked.query, region) ??
    resolveWhole(names, asked.line, region) ??
    resolveWhole(names, asked.allWords, region);
  if (whole) return { resolution: whole, region };
  const resolver = { names, near: () => catalogue.near, foreign: () => catalogue.foreign };
  const first = resolve(resolver, asked.name, region);
  if (first.isMeant || rest === null || rest === '') return { resolution: first, region };
  const second = resolve(resolver, rest, region);
  return { resolution: second.isMeant || first.evidence === 'none' ? second : first, region };
}

function answerOf(catalogue: Catalogue, resolution: Resolution, asked: Asked): Answer {
  const { entries, evidence, isMeant } = resolution;
  if (entries.length === 0) return unlisted(catalogue, asked);
  const answers = withoutDoubles(entries.map((entry) => answerOfEntry(catalogue, entry, asked, evidence)));
  // Nobody is accused on the strength of a part of a name, nor told that what he pays is free or gone.
  const isSure = isMeant && !(evidence === 'part' && answers.some(({ verdict }) => ADVERSE.has(verdict)));
  if (isSure && answers.length === 1) return throughout(catalogue, itemAt(answers, 0), asked);
  return severalOf(catalogue, asked, answers, { ...resolution, isMeant: isSure });
}

const ADVERSE: ReadonlySet<VerdictCode> = new Set(['prohibited', 'abolished', 'free']);
const SAYS_MOST: readonly VerdictCode[] = ['chargeable', 'regulated', 'unverified'];

/** Rows of several editions that bear one name are one choice: the one that says most. */
function withoutDoubles(answers: readonly Answer[]): readonly Answer[] {
  const rows = answers.filter(({ entry }) => entry?.kind === 'list');
  if (rows.length < 2) return answers;
  const bySaying = [...rows].sort((a, b) => SAYS_MOST.indexOf(a.verdict) - SAYS_MOST.indexOf(b.verdict));
  const first = itemAt(bySaying, 0);
  return answers.filter((answer) => answer.entry?.kind !== 'list' || answer === first);
}

/** Of a month or a year, one answer holds only where it held on the first day as well. */
function throughout(catalogue: Catalogue, answer: Answer, asked: Asked): Answer {
  if (asked.onFrom === null) return answer;
  const before = answerOfEntry(
    catalogue,
    present(answer.entry, 'entry'),
    { ...asked, on: asked.onFrom },
    answer.evidence,
  );
  const isSame = before.verdict === answer.verdict && before.most === answer.most;
  return isSame ? answer : { ...answer, over: null, caveats: [...answer.caveats, 'changed-within'] };
}

function severalOf(
  catalogue: Catalogue,
  asked: Asked,
  choices: readonly Answer[],
  { evidence, isMeant }: Resolution,
): Answer {
  const agreed = isMeant && agree(choices) ? itemAt(choices, 0) : null;
  return {
    ...blankAnswer(catalogue, asked, evidence),
    verdict: agreed?.verdict ?? 'several',
    choices,
    currency: oldestOf(choices),
    checked: agreed?.checked ?? null,
    category: agreed?.category ?? null,
    noAmount: agreed?.noAmount ?? false,
    basis: agreed ? [...new Set(choices.flatMap(({ basis }) => basis))] : [],
    caveats: [isMeant ? 'several-items' : 'similar-names', ...laterChanges(catalogue, asked.on)],
    most: isMeant ? highest(choices.map(({ most }) => most)) : null,
    over: isMeant ? overOfSeveral(catalogue, choices, asked) : null,
  };
}

/** Choices that say the same of the money are one answer, in whichever case. */
function agree(choices: readonly Answer[]): boolean {
  const [first, ...others] = choices;
  if (first === undefined) return false;
  const same = others.every(
    ({ verdict, most, category, noAmount }) =>
      verdict === first.verdict &&
      most === first.most &&
      category === first.category &&
      noAmount === first.noAmount,
  );
  return same && (first.verdict !== 'chargeable' || first.most !== null || first.noAmount);
}

const OLDEST_LAST = ['settled', 'current', 'expected', 'due', 'stale'] as const;

function oldestOf(choices: readonly Answer[]): Answer['currency'] {
  const ages = choices.flatMap(({ currency }) => currency ?? []);
  return [...ages].sort((a, b) => OLDEST_LAST.indexOf(b) - OLDEST_LAST.indexOf(a))[0] ?? null;
}

function highest(amounts: readonly (string | null)[]): string | null {
  if (amounts.some((amount) => amount === null)) return null;
  return (amounts as string[]).reduce((most, each) =>
    compare(decimal(each), decimal(most)) > 0 ? each : most,
  );
}

/** What says which kind of charge a name is meant to be. */
const KINDS: readonly (readonly [RegExp, ListKind])[] = [
  [/行政事业性|行政性收费|行政收费|事业性收费/u, 'administrative'],
  [/政府性基金/u, 'government-fund'],
  [/涉企保证金/u, 'enterprise-deposit'],
  [/经营服务性收费|政府定价/u, 'government-priced-service'],
];

/**
 * A name that nothing knows. Only a whole edition can say that it does not hold it, and only where the question says who
 * collects or of what kind it is; else nobody knows, and that is no accusation.
 */
function unlisted(catalogue: Catalogue, asked: Asked): Answer {
  const blank = blankAnswer(catalogue, asked, 'none');
  const kind = kindIn(catalogue, asked.name);
  const whole = catalogue.editions.filter((edition) => speaksOn(edition, asked));
  const edition = whole.find(({ covers }) => kind === null || covers.includes(kind)) ?? null;
  return { ...blank, edition, verdict: edition && kind ? 'not-listed' : 'unknown' };
}

function speaksOn(edition: Edition, { on, payer }: Asked): boolean {
  const isForPayer = !edition.enterpriseOnly || payer === 'enterprise';
  return edition.complete && edition.here && isForPayer && isCurrentOn(edition, on);
}

function kindIn({ departments }: Catalogue, name: string): ListKind | null {
  const said = KINDS.find(([words]) => words.test(name));
  if (said) return said[1];
  return departments.some((department) => department.length > 1 && name.includes(department))
    ? 'administrative'
    : null;
}
