import { CHARACTERS, normalForm } from '../folding.ts';
import { itemAt } from '../known.ts';
import type { PreparedRow } from './page-table.ts';
import { withoutAsking } from './question.ts';
import { groupsOf, type Synonyms } from './synonyms.ts';

/** What people ask when they mean a page, row by row. */
export type Questions = readonly (readonly string[])[];

/** Small signs of what a text is about, with their weights: pairs of neighbours, characters, stems of words. */
type Signs = ReadonlyMap<string, number>;

interface Saying {
  signs: Signs;
  /** The sum of what its signs tell. */
  tells: number;
}

/** What each page is asked for, and how much each sign tells. */
interface Sayings {
  pages: { signs: ReadonlySet<string>; sayings: Saying[] }[];
  telling(sign: string): number;
}

/** A character tells less than a pair, and another word for the same thing less than the word itself. */
const WEIGHT = { character: 0.35, synonym: 0.7 };
/** How much it counts that a page's sayings have the signs, taken together, and that one of them is like the query. */
const SHARE = { page: 0.5, saying: 0.5 };

/**
 * How like a query is to what people ask when they mean each page, to its title and to its other names: from 0, nothing
 * in common, to 1, the same words. Rows with nothing in common are left out.
 */
export function likeness(
  rows: readonly PreparedRow[],
  questions: Questions,
  synonyms: Synonyms,
  query: string,
): Map<number, number> {
  const { pages, telling } = sayingsOf(rows, questions);
  const asked = signsAsked(synonyms, query);
  const total = tellsOf(asked, telling);
  const like = pages.map(({ signs, sayings }, row): [number, number] => {
    const page = tellsOf(asked, telling, (sign) => signs.has(sign)) / total;
    if (!(page > 0)) return [row, 0];
    const nearest = sayings.map(
      (saying) => sharedTells(asked, saying, telling) / Math.sqrt(total * saying.tells),
    );
    return [row, SHARE.page * page + SHARE.saying * Math.max(...nearest)];
  });
  return new Map(like.filter(([, score]) => score > 0));
}

function sharedTells(asked: Signs, { signs }: Saying, telling: (sign: string) => number): number {
  let sum = 0;
  for (const [sign] of signs) sum += (asked.get(sign) ?? 0) * telling(sign);
  return sum;
}

function tellsOf(signs: Signs, telling: (sign: string) => number, counts = (_: string) => true): number {
  let sum = 0;
  for (const [sign, weight] of signs) if (counts(sign)) sum += weight * telling(sign);
  return sum;
}

function signsAsked(synonyms: Synonyms, query: string): Signs {
  const signs = new Map(signsOf(query));
  for (const [, ...others] of groupsOf(synonyms, query))
    for (const [sign, weight] of others.flatMap((other) => [...signsOf(other)]))
      signs.set(sign, Math.max(signs.get(sign) ?? 0, (WEIGHT.synonym * weight) / others.length));
  return signs;
}

const known = new WeakMap<Questions, Sayings>();

/** Worked out once a table: a search asks it with every letter. */
function sayingsOf(rows: readonly PreparedRow[], questions: Questions): Sayings {
  const before = known.get(questions);
  if (before) return before;
  const all = rows.map(({ title, names }, row) => [title, ...names, ...(questions[row] ?? [])].map(signsOf));
  const pages = all.map((sayings) => new Set(sayings.flatMap((signs) => [...signs.keys()])));
  const counts = new Map<string, number>();
  for (const page of pages) for (const sign of page) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  const tells = (count: number) => Math.log(1 + rows.length / (count + 0.5));
  const told = new Map([...counts].map(([sign, count]) => [sign, tells(count)]));
  const telling = (sign: string) => told.get(sign) ?? tells(0);
  const sayings: Sayings = {
    pages: pages.map((signs, row) => ({
      signs,
      sayings: itemAt(all, row).map((each) => ({ signs: each, tells: tellsOf(each, telling) })),
    })),
    telling,
  };
  known.set(questions, sayings);
  return sayings;
}

const PART = new RegExp(`[${CHARACTERS}]+|(?:(?![${CHARACTERS}])[\\p{L}\\p{N}\\p{M}])+`, 'gu');
const IS_RUN = new RegExp(`^[${CHARACTERS}]`, 'u');
const HAN = /\p{Script=Han}/u;

function signsOf(text: string): Signs {
  const normal = normalForm(text);
  const parts = (withoutAsking(normal) || normal).match(PART) ?? [];
  return new Map(
    parts.flatMap((part) => (IS_RUN.test(part) ? signsOfRun(part) : [[stemOf(part), 1] as const])),
  );
}

function signsOfRun(run: string): (readonly [string, number])[] {
  const characters = [...run];
  const pairs = characters.slice(1).map((character, at) => [itemAt(characters, at) + character, 1] as const);
  const single = characters.filter((character) => HAN.test(character));
  return [...pairs, ...single.map((character) => [character, WEIGHT.character] as const)];
}

/** A word without what its forms differ in; crude, and alike on both sides. */
function stemOf(word: string): string {
  return word.replace(/(?:ies|ied)$/u, 'y').replace(/(?:ing|ed|es|s|e)$/u, '') || word;
}
