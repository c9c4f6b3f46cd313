import { documentNumberAsked } from '../document-number.ts';
import { compactForm, hasHan, isLatin, queryForm, termsOf } from './normal-form.ts';
import { isOneEditApart, nearNames, nearestTitles } from './near-match.ts';
import { namesOf, type PreparedRow } from './page-table.ts';
import { joinedSpellings, soundingLike, termsForPinyin, type PinyinLexicon } from './pinyin.ts';
import { kindAskedFor, withoutAsking, wordsOf } from './question.ts';
import { expansionsOf, groupsOf, type Synonyms } from './synonyms.ts';
import { TIERS, namedRows, tierOf } from './title-match.ts';

/** Rows by their place in the table, each with how much its text is about what was asked. */
export type Hits = ReadonlyMap<number, number>;

/** What a plan asks of an index. The tables load when they are first asked for. */
export interface SearchIndex {
  locale: string;
  rows: readonly PreparedRow[];
  /** Pages whose text has the term's characters one after the other. */
  phrase(term: string): Promise<Hits>;
  /** Pages whose text has a word that begins like the term. */
  beginning(term: string): Promise<Hits>;
  synonyms(): Promise<Synonyms>;
  /** Traditional characters and their simplified forms. */
  simplified(): Promise<Readonly<Record<string, string>>>;
  pinyin(): Promise<PinyinLexicon>;
}

export interface Found {
  row: number;
  score: number;
  /** The terms by which the page was found, for the marks of its excerpt. */
  terms: readonly string[];
}

/** How an answer came about: what the query's words said, or the reading that found something. */
export type Reading =
  'none' | 'literal' | 'synonym' | 'simplified' | 'question' | 'near' | 'words' | 'pinyin' | 'prefix';

export interface Answer {
  query: string;
  reading: Reading;
  found: Found[];
  /** Where nothing was found: rows whose names come nearest. */
  nearest: number[];
}

type Scores = Map<number, Found>;

/** The language whose words are also typed as they sound. */
const SOURCE = 'zh-CN';
const BY_TIER = 10;
/** Less than half a tier: no text makes up for a name. */
const BY_TEXT = 4;
/** A page found by another name than the one asked stays below every page that has the name in its title. */
const SYNONYM = { weight: 0.6, most: 1.8 * BY_TIER };
const ENDED = 0.95;
const INTENT = 3;
const NONE: Scores = new Map();

/**
 * Answers a query: what it says, else the likeliest reading of it. Every step is tried only where those before it
 * found nothing; an answer without any is better than one that has nothing to do with the question.
 */
export async function answer(index: SearchIndex, query: string): Promise<Answer> {
  const asked = queryForm(query);
  if (termsOf(asked).length === 0) return { query: asked, reading: 'none', found: [], nearest: [] };
  const [reading, scores] = await firstReading(index, asked);
  const kind = reading === 'literal' ? null : kindAskedFor(asked);
  const found = [...scores.values()].map((each) => ranked(index, each, kind));
  found.sort((a, b) => b.score - a.score || a.row - b.row);
  const nearest =
    found.length > 0 ? [] : nearestTitles(index.rows, compactForm(withoutAsking(asked) || asked));
  return { query: asked, reading, found, nearest };
}

function ranked(index: SearchIndex, found: Found, kind: string | null): Found {
  const row = index.rows[found.row]!;
  const score = found.score - (row.ended ? ENDED * BY_TIER : 0) + (kind === row.kind ? INTENT : 0);
  return { ...found, score };
}

async function firstReading(index: SearchIndex, query: string): Promise<[Reading, Scores]> {
  const steps: [Reading, (index: SearchIndex, query: string) => Promise<Scores>][] = isLatin(query)
    ? [
        ['literal', latin],
        ['question', withoutQuestion],
        ['near', mistyped],
      ]
    : [
        ['literal', literal],
        ['synonym', expanded],
        ['simplified', simplified],
        ['near', soundsLike],
        ['question', withoutQuestion],
        ['near', mistyped],
        ['words', byWords],
      ];
  for (const [reading, step] of steps) {
    const scores = await step(index, query);
    if (scores.size > 0) return [reading, scores];
  }
  return ['none', NONE];
}

/** Pages that have every term, in the title, in another name or in the text; and those of the query's synonyms. */
async function literal(index: SearchIndex, query: string): Promise<Scores> {
  const number = documentNumberAsked(query);
  const direct = merge(
    await everyTerm(index, query),
    number === null ? NONE : await everyTerm(index, number),
  );
  const synonyms = await index.synonyms();
  if (direct.size > 0 && query in synonyms) return merge(direct, await expanded(index, query));
  const isRare = direct.size > 0 && direct.size <= FEW && groupsOf(synonyms, query).length > 0;
  return isRare ? merge(direct, lowered(await weighted(index, await groups(index, query), ALL))) : direct;
}

/** So few pages have a colloquial phrase only by chance: those that say it otherwise belong beside them. */
const FEW = 3;

async function everyTerm(index: SearchIndex, query: string): Promise<Scores> {
  const terms = termsOf(query);
  if (terms.length === 0) return NONE;
  const texts = await Promise.all(terms.map((term) => index.phrase(term)));
  const whole = terms.length > 1 ? await index.phrase(terms.join(' ')) : null;
  const names = terms.map((term) => namedRows(index.rows, compactForm(term)));
  const rows = terms.map((_, at) => new Set([...texts[at]!.keys(), ...names[at]!.keys()]));
  const [fewest, ...others] = rows.sort((a, b) => a.size - b.size);
  const compact = compactForm(query);
  const scores: Scores = new Map();
  for (const row of fewest!) {
    if (!others.every((set) => set.has(row))) continue;
    const tiers = names.map((named) => named.get(row) ?? TIERS.none);
    const tier = Math.max(
      tierOf(index.rows[row]!, compact),
      average(tiers) - (terms.length > 1 ? 0.1 : 0),
      whole?.has(row) ? 0.5 : 0,
    );
    scores.set(row, { row, terms, score: tier * BY_TIER + BY_TEXT * textScore(texts, row) });
  }
  return scores;
}

/** How much a page's text is about the terms, from 0 to 1. */
function textScore(texts: readonly Hits[], row: number): number {
  return average(texts.map((hits) => (hits.get(row) ?? 0) / bestOf(hits)));
}

const best = new WeakMap<Hits, number>();

function bestOf(hits: Hits): number {
  const known = best.get(hits);
  if (known !== undefined) return known;
  let highest = Number.MIN_VALUE;
  for (const score of hits.values()) highest = Math.max(highest, score);
  best.set(hits, highest);
  return highest;
}

async function expanded(index: SearchIndex, query: string): Promise<Scores> {
  let scores = NONE;
  // Editors write the closest meaning first.
  for (const [at, other] of expansionsOf(await index.synonyms(), query).entries()) {
    scores = merge(scores, lowered(await everyTerm(index, other), at));
  }
  return scores;
}

async function simplified(index: SearchIndex, query: string): Promise<Scores> {
  if (!hasHan(query)) return NONE;
  const table = await index.simplified();
  const other = [...query].map((character) => table[character] ?? character).join('');
  if (other === query) return NONE;
  return (await firstReading(index, other))[1];
}

/** What a question is about: its words without those that only ask, each with its synonyms. */
async function withoutQuestion(index: SearchIndex, query: string): Promise<Scores> {
  const core = withoutAsking(query);
  const synonyms = await index.synonyms();
  if (core === '') return NONE;
  const scores = core === query ? NONE : merge(await literal(index, core), await expanded(index, core));
  if (scores.size > 0) return scores;
  const isQuestion = core !== query || groupsOf(synonyms, core).length > 0;
  return isQuestion ? weighted(index, await groups(index, core), ALL) : NONE;
}

/** What is no question and sounds like words of the site was meant to be them. */
async function soundsLike(index: SearchIndex, query: string): Promise<Scores> {
  const core = compactForm(query);
  if (index.locale !== SOURCE || !hasHan(core) || withoutAsking(query) !== query) return NONE;
  return everyOf(index, soundingLike(await index.pinyin(), namesOf(index.rows), core));
}

/** The mistyped query as it may have been meant: by the sound of what it asks about, else with one edit. */
async function mistyped(index: SearchIndex, query: string): Promise<Scores> {
  const core = compactForm(withoutAsking(query) || query);
  const sounding =
    index.locale === SOURCE && hasHan(core)
      ? soundingLike(await index.pinyin(), namesOf(index.rows), core)
      : [];
  const synonyms = Object.keys(await index.synonyms()).filter(
    (word) => word.length > 3 && isOneEditApart(word, core),
  );
  let scores = await everyOf(index, [...sounding, ...nearNames(index.rows, core)]);
  for (const near of synonyms) scores = merge(scores, await expanded(index, near));
  return scores.size > 0 || !hasHan(core) ? scores : aroundOneCharacter(index, core);
}

/** Pages of any of some readings of a query. */
async function everyOf(index: SearchIndex, readings: readonly string[]): Promise<Scores> {
  let scores = NONE;
  for (const reading of readings) scores = merge(scores, lowered(await everyTerm(index, reading)));
  return scores;
}

const SHORTEST_MISTYPED = 6;
const LONGEST_MISTYPED = 14;

/** Pages whose text has what stands before and after one character, wherever the wrong one is. */
async function aroundOneCharacter(index: SearchIndex, compact: string): Promise<Scores> {
  const characters = [...compact];
  if (characters.length < SHORTEST_MISTYPED || characters.length > LONGEST_MISTYPED) return NONE;
  const parts = characters.map((_, at) =>
    [characters.slice(0, at).join(''), characters.slice(at + 1).join('')].filter((part) => part !== ''),
  );
  return everyOf(
    index,
    parts.filter((each) => each.every((part) => [...part].length > 1)).map((pair) => pair.join(' ')),
  );
}

const ALL = 0.999;
const MOST = 0.5;

const AND = /[和与及跟或、]/u;

/** Pages that have the weightiest of the query's words; of two things named together, those of either. */
async function byWords(index: SearchIndex, query: string): Promise<Scores> {
  let scores = NONE;
  const parts = query.split(AND).filter((part) => part.length > 1);
  if (parts.length > 1)
    for (const part of parts)
      scores = merge(scores, merge(await literal(index, part), await withoutQuestion(index, part)));
  return scores.size > 0 ? scores : weighted(index, await groups(index, withoutAsking(query) || query), MOST);
}

/** The things that a text is about, each as its word and the word's synonyms. */
async function groups(index: SearchIndex, text: string): Promise<string[][]> {
  const known = groupsOf(await index.synonyms(), text);
  const rest = known.reduce((left, [word]) => left.split(word!).join(' '), text);
  const others = [...new Set(wordsOf(rest, index.locale))].map((word) => [word]);
  return [...known, ...others].slice(0, 8);
}

/** Pages by the share of the words' weight that they have; a word that stands nowhere weighs as the rarest. */
async function weighted(index: SearchIndex, words: readonly string[][], need: number): Promise<Scores> {
  const heard = await Promise.all(words.map((group) => hearGroup(index, group)));
  const total = heard.reduce((sum, { weight }) => sum + weight, 0);
  const covered = new Map<number, { weight: number; score: number; terms: string[] }>();
  for (const { weight, rows } of heard) {
    for (const [row, { tier, text, terms }] of rows) {
      const sum = covered.get(row) ?? { weight: 0, score: 0, terms: [] };
      const score = (BY_TIER * tier + BY_TEXT * text) * weight;
      covered.set(row, {
        weight: sum.weight + weight,
        score: sum.score + score,
        terms: [...sum.terms, ...terms],
      });
    }
  }
  const enough = [...covered].filter(([, { weight }]) => weight >= need * total);
  return new Map(enough.map(([row, { score, terms }]) => [row, { row, terms, score: score / total }]));
}

interface Heard {
  weight: number;
  rows: Map<number, { tier: number; text: number; terms: string[] }>;
}

async function hearGroup(index: SearchIndex, group: readonly string[]): Promise<Heard> {
  const rows: Heard['rows'] = new Map();
  for (const term of group) {
    const named = namedRows(index.rows, compactForm(term));
    const hits = await index.phrase(term);
    for (const row of new Set([...hits.keys(), ...named.keys()])) {
      const before = rows.get(row) ?? { tier: 0, text: 0, terms: [] };
      const tier = Math.max(before.tier, named.get(row) ?? 0);
      const text = textScore([hits], row) * (rarityOf(index, hits.size) / rarityOf(index, 0));
      rows.set(row, { tier, text: Math.max(before.text, text), terms: [...before.terms, term] });
    }
  }
  return { weight: (rarityOf(index, rows.size) * Math.min(3, [...group[0]!].length)) / 2, rows };
}

/** How much a word tells that stands on so many pages. */
function rarityOf(index: SearchIndex, pages: number): number {
  return Math.log(1 + index.rows.length / (pages + 0.5));
}

/** Letters: the words themselves, beginnings of words while one types, and in Chinese also pinyin. */
async function latin(index: SearchIndex, query: string): Promise<Scores> {
  const scores = await everyTerm(index, query);
  const spelled = index.locale === SOURCE ? await inPinyin(index, query) : NONE;
  if (scores.size > 0 || spelled.size > 0) return merge(scores, spelled);
  const terms = termsOf(query);
  const hits = await index.beginning(terms.join(' '));
  return new Map(
    [...hits].map(([row, score]) => [row, { row, terms, score: (BY_TEXT * score) / bestOf(hits) }]),
  );
}

async function inPinyin(index: SearchIndex, query: string): Promise<Scores> {
  const letters = query.replace(/[^a-z]/g, '');
  if (letters.length < 2 || letters !== query.replace(/[\s'’]/g, '')) return NONE;
  const lexicon = await index.pinyin();
  const names = namesOf(index.rows);
  const scores = await anyOf(index, termsForPinyin(lexicon, names, letters));
  return scores.size > 0 ? scores : anyOf(index, joinedSpellings(lexicon, names, letters));
}

async function anyOf(index: SearchIndex, terms: readonly string[]): Promise<Scores> {
  const found = await Promise.all(terms.map((term) => everyTerm(index, term)));
  return found.reduce(merge, NONE);
}

function lowered(scores: Scores, less = 0): Scores {
  const lower = (score: number) => Math.min(SYNONYM.most, score * SYNONYM.weight) - less;
  return new Map([...scores].map(([row, found]) => [row, { ...found, score: lower(found.score) }]));
}

/** What a second way to the same page adds. */
const AGAIN = 0.5;

/** Both, each row with its better score. */
function merge(a: Scores, b: Scores): Scores {
  const merged: Scores = new Map(a);
  for (const [row, found] of b) {
    const known = merged.get(row);
    const better = known && known.score > found.score ? known : found;
    merged.set(row, known ? { ...better, score: better.score + AGAIN } : found);
  }
  return merged;
}

function average(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
}
