import { documentNumberAsked } from '../document-number.ts';
import { covered, type Covered } from './covered.ts';
import { compactForm, hasHan, isLatin, queryForm, termsOf } from '../folding.ts';
import { meant } from './meant.ts';
import { isOneEditApart, nearNames, nearestTitles } from './near-match.ts';
import { namesOf, type SearchKind } from './page-table.ts';
import { joinedSpellings, soundingLike, termsForPinyin } from './pinyin.ts';
import { asks, fitOf, kindAskedFor, withoutAsking } from './question.ts';
import {
  BY_TEXT,
  BY_TIER,
  NONE,
  average,
  below,
  bestOf,
  lowered,
  merge,
  textScore,
  together,
  type Found,
  type Scores,
  type SearchIndex,
} from './scores.ts';
import { expansionsOf, groupsOf } from './synonyms.ts';
import { TIERS, namedRows, tierOf } from './title-match.ts';

/**
 * How an answer came about: what the query's words said, or the reading that found something. `nearest` is no answer:
 * nothing on the site tells of it, and these pages come nearest.
 */
export type Reading =
  'none' | 'nearest' | 'literal' | 'synonym' | 'simplified' | 'question' | 'near' | 'words';

export interface Answer {
  query: string;
  reading: Reading;
  found: Found[];
  /** Where nothing was found: rows whose names come nearest. */
  nearest: number[];
}

/** The language whose words are also typed as they sound. */
const SOURCE = 'zh-CN';
const ENDED = 0.95;
/** What the kind of page that is asked for is worth: a part of how well it fits, since none becomes an answer by it. */
const MOST_INTENT = 3;
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
  // Who asks a whole question did not mistype a title: pages that share two characters with it would mislead.
  const isName = kind === null && !asks(asked) && termsOf(asked).length < SEVERAL;
  const nearest = found.length === 0 && isName ? nearestTitles(index.rows, compactForm(asked)) : [];
  return { query: asked, reading, found, nearest };
}

function ranked(index: SearchIndex, found: Found, kind: SearchKind | null): Found {
  const row = index.rows[found.row]!;
  const intent = Math.max(-MOST_INTENT, Math.min(MOST_INTENT, fitOf(row.kind, kind) * found.score));
  return { ...found, score: found.score - (row.ended ? ENDED * BY_TIER : 0) + intent };
}

async function wordsMeant(index: SearchIndex, query: string): Promise<Scores> {
  const { scores, isAnswer } = await meant(index, query);
  return isAnswer ? scores : NONE;
}

type Step = [Reading, (index: SearchIndex, query: string) => Promise<Scores>];

async function firstReading(index: SearchIndex, query: string): Promise<[Reading, Scores]> {
  const steps: Step[] = isLatin(query)
    ? [
        ['question', askedInWords],
        ['literal', latin],
        ['question', askedInPinyin],
        ['near', mistyped],
        ['words', wordsMeant],
      ]
    : [
        ...(asks(query) ? ([['question', askedInWords]] as Step[]) : []),
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
    if (scores.size === 0) continue;
    const isExact = reading === 'literal' && (scores.size > FEW || termsOf(query).length < SEVERAL);
    if (isExact || reading === 'words') return [reading, scores];
    if (SENTENCES.includes(reading)) return [reading, together(scores, await wordsMeant(index, query))];
    return [reading, scores.size >= MANY ? scores : below(scores, await wordsMeant(index, query))];
  }
  const { scores } = await meant(index, await inSimplified(index, query));
  return scores.size > 0 ? ['nearest', scores] : ['none', NONE];
}

/** How a sentence is read: that a page has its words by chance says less than what it means. */
const SENTENCES: readonly Reading[] = ['question', 'near'];

/** Fewer pages than a screen of results leave room for what says the same in other words. */
const MANY = 10;
/** Who types so many words describes what is meant; few pages have them all, and others may tell of it. */
const SEVERAL = 3;

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
  return isRare ? below(direct, await wordsMeant(index, query)) : direct;
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

async function expanded(index: SearchIndex, query: string): Promise<Scores> {
  let scores = NONE;
  // Editors write the closest meaning first.
  for (const [at, other] of expansionsOf(await index.synonyms(), query).entries()) {
    scores = merge(scores, lowered(await everyTerm(index, other), at));
  }
  return scores;
}

async function simplified(index: SearchIndex, query: string): Promise<Scores> {
  const other = await inSimplified(index, query);
  if (other === query) return NONE;
  // Japanese shares some simplified characters, and its own words would be taken apart.
  return index.locale === SOURCE ? answered(index, other) : literal(index, other);
}

async function inSimplified(index: SearchIndex, query: string): Promise<string> {
  if (!hasHan(query)) return query;
  const table = await index.simplified();
  return [...query].map((character) => table[character] ?? character).join('');
}

/** What another reading of a query finds that answers it. */
async function answered(index: SearchIndex, query: string): Promise<Scores> {
  const [reading, scores] = await firstReading(index, query);
  return reading === 'nearest' ? NONE : scores;
}

/** What a question is about: its words without those that only ask, each with its synonyms. */
async function withoutQuestion(index: SearchIndex, query: string): Promise<Scores> {
  const core = withoutAsking(query);
  if (core === query || [...core].length < 2) return NONE;
  return merge(await literal(index, core), await expanded(index, core));
}

/** A question that names no page: its asking words say nothing, stand everywhere, and are long to download. */
async function askedInWords(index: SearchIndex, query: string): Promise<Scores> {
  return namedRows(index.rows, compactForm(query)).size > 0 ? NONE : withoutQuestion(index, query);
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

const AND = /[和与及跟或、]/u;

/** Pages of either of two things named together; else what the query's words are about. */
async function byWords(index: SearchIndex, query: string): Promise<Scores> {
  let scores = NONE;
  const parts = query.split(AND).filter((part) => withoutAsking(part).length > 1);
  if (parts.length > 1)
    for (const part of parts)
      scores = merge(scores, merge(await literal(index, part), await withoutQuestion(index, part)));
  return scores.size > 0 ? withShares(scores, await covered(index, query)) : wordsMeant(index, query);
}

/** Found by a part of a query, each raised by how much of the whole its page tells. */
function withShares(scores: Scores, shares: ReadonlyMap<number, Covered>): Scores {
  return new Map(
    [...scores].map(([row, found]) => {
      const share = shares.get(row)?.share ?? 0;
      return [row, { ...found, score: found.score + BY_TEXT * share }];
    }),
  );
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

/** Words that only ask, as they sound. */
const ASKING_PINYIN = new Set(
  'zenme zenmeyang zenyang ruhe duoshao duojiu qian yaoqian ma yao ban banli huan xinde nali nar shenme jitian ji ge keyi neng bu shi de le'.split(
    ' ',
  ),
);

/** A question typed as it sounds, word by word: huzhao duoshao qian asks for 护照. */
async function askedInPinyin(index: SearchIndex, query: string): Promise<Scores> {
  const words = termsOf(query).filter((word) => /^[a-z]+$/.test(word) && !ASKING_PINYIN.has(word));
  if (index.locale !== SOURCE || words.length === 0 || words.join(' ') === query) return NONE;
  const lexicon = await index.pinyin();
  const names = namesOf(index.rows);
  const heard = words.flatMap((word) => termsForPinyin(lexicon, names, word).slice(0, 1));
  return heard.length > 0 ? answered(index, heard.join(' ')) : NONE;
}

async function anyOf(index: SearchIndex, terms: readonly string[]): Promise<Scores> {
  const found = await Promise.all(terms.map((term) => everyTerm(index, term)));
  return found.reduce(merge, NONE);
}
