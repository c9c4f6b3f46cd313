import { compactForm } from '../folding.ts';
import { itemAt, present } from '../known.ts';
import { namesOf, type PreparedRow } from './page-table.ts';
import { EMPTY, runsOf, withoutAsking } from './question.ts';
import { textScore, type SearchIndex } from './scores.ts';
import { groupsOf } from './synonyms.ts';
import { namedRows } from './title-match.ts';

/** A word of a query with what it tells, and the pages that have it or one of its synonyms. */
interface Heard {
  weight: number;
  rows: Map<number, { tier: number; text: number; terms: string[] }>;
}

/** How well a page fits a word: one named after it, the better the name fits, and one whose text has it. */
const FIT = { named: 0.7, byTier: 0.07, text: 0.12, byText: 0.48 };
/** How much of what a query says a page says too, from 0 to 1, and by which of its words. */
export interface Covered {
  share: number;
  terms: string[];
}

/**
 * The pages whose names or text have words of a query, or synonyms of them. A word that stands nowhere does not spoil
 * the others.
 */
export async function covered(index: SearchIndex, query: string): Promise<Map<number, Covered>> {
  const heard = await hearWords(index, withoutAsking(query) || query);
  const total = heard.reduce((sum, { weight }) => sum + weight, 0);
  const rows = new Map<number, Covered>();
  for (const { weight, rows: having } of heard) {
    for (const [row, { tier, text, terms }] of having) {
      const sum = rows.get(row) ?? { share: 0, terms: [] };
      const fit = tier > 0 ? FIT.named + FIT.byTier * tier : FIT.text + FIT.byText * text;
      rows.set(row, { share: sum.share + (fit * weight) / total, terms: [...sum.terms, ...terms] });
    }
  }
  return rows;
}

/** A query longer than so many runs is heard by its first ones. */
const MOST_RUNS = 4;

async function hearWords(index: SearchIndex, text: string): Promise<Heard[]> {
  const known = groupsOf(await index.synonyms(), text);
  const rest = known.reduce((left, [word]) => left.split(present(word, 'word')).join(' '), text);
  const runs = runsOf(rest, index.locale).slice(0, MOST_RUNS);
  return [
    ...(await Promise.all(known.map((group) => hearGroup(index, group)))),
    ...(await Promise.all(runs.map((run) => hearRun(index, run)))).flat(),
  ];
}

/** A run of words; those that no page has were perhaps cut wrongly, and are heard together. */
async function hearRun(index: SearchIndex, words: readonly string[]): Promise<Heard[]> {
  const groups = await Promise.all(
    words.map((word) => ([...word].length > 1 ? hearGroup(index, [word]) : null)),
  );
  const heard: Heard[] = [];
  let odd = '';
  const endOdd = async () => {
    if (odd !== '') heard.push(...(await hearOdd(index, odd)));
    odd = '';
  };
  for (const [at, group] of groups.entries()) {
    if (!group || group.rows.size === 0) odd += itemAt(words, at);
    else {
      await endOdd();
      heard.push(group);
    }
  }
  await endOdd();
  return heard;
}

/** Any charge ends so: 洗车费 has no more to do with 停车费 than that. */
const CHARGED = /[费钱价款]$/u;

/** What no page has as it is: its parts that stand in a name, and what is left. */
async function hearOdd(index: SearchIndex, text: string): Promise<Heard[]> {
  const parts = partsInNames(index.rows, text.replace(CHARGED, ''));
  const left = parts.reduce((rest, part) => rest.split(part).join(''), text);
  const missing = [...left].filter((character) => !EMPTY.has(character)).length;
  const heard = await Promise.all(parts.map((part) => hearGroup(index, [part])));
  return missing === 0 ? heard : [...heard, unheard(index, missing)];
}

/** A word that stands nowhere weighs less than a rare one: it may be a colloquial one for something told elsewhere. */
const UNHEARD = { character: 0.2, word: 0.6 };

function unheard(index: SearchIndex, characters: number): Heard {
  const share = characters === 1 ? UNHEARD.character : UNHEARD.word;
  return { weight: rarityOf(index, 0) * share, rows: new Map() };
}

/** The longest parts of a text that stand in a title or name, wherever the text would be cut into words. */
function partsInNames(rows: readonly PreparedRow[], text: string): string[] {
  const names = namesOf(rows).join('\n');
  const found: string[] = [];
  for (const run of text.match(/[\p{Script=Han}\p{Script=Hangul}]{2,}/gu) ?? []) {
    for (let at = 0; at + 2 <= run.length;) {
      let end = run.length;
      while (end - at >= 2 && !names.includes(run.slice(at, end))) end--;
      if (end - at >= 2) found.push(run.slice(at, end));
      at = Math.max(at + 1, end);
    }
  }
  return found;
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
  return { weight: (rarityOf(index, rows.size) * Math.min(3, [...itemAt(group, 0)].length)) / 2, rows };
}

/** How much a word tells that stands on so many pages. */
function rarityOf(index: SearchIndex, pages: number): number {
  return Math.log(1 + index.rows.length / (pages + 0.5));
}
