import { covered } from './covered.ts';
import { likeness } from './likeness.ts';
import { NONE, type Scores, type SearchIndex } from './scores.ts';

/** What a query seems to mean: pages, the likeliest first, and whether they can be told to answer it. */
export interface Meant {
  scores: Scores;
  isAnswer: boolean;
}

/** How much a page's own words count beside what people ask when they mean it. */
const COVERED = 0.5;
/**
 * From here on the best page is an answer, and below it only the nearest: most of the held-back questions with an answer
 * lie above, and most of those without one below. A shared word, or a grammatical ending, says less than a pair of
 * Chinese characters.
 */
const ENOUGH = { chinese: 0.4, others: 0.42 };
/** A page with less has nothing to do with the query: to show it would be worse than to say that nothing is here. */
const LEAST = { chinese: 0.22, others: 0.25 };
/** Beside a page that is shown, one with less is not. */
const SHOWN = 0.1;
/** Pages much worse than the best are about something else. */
const CLOSE = 0.25;
const MOST = { answers: 20, nearest: 10 };
const SCALE = 10;

/** The pages that are about what a query says in its own words. */
export async function meant(index: SearchIndex, query: string): Promise<Meant> {
  const [words, questions, synonyms] = await Promise.all([
    covered(index, query),
    index.questions(),
    index.synonyms(),
  ]);
  const like = likeness(index.rows, questions, synonyms, query);
  const scored = [...new Set([...words.keys(), ...like.keys()])]
    .map((row) => ({ row, score: (like.get(row) ?? 0) + COVERED * (words.get(row)?.share ?? 0) }))
    .sort((a, b) => b.score - a.score || a.row - b.row);
  const best = scored[0]?.score ?? 0;
  const script = index.locale.startsWith('zh') ? 'chinese' : 'others';
  if (best < LEAST[script]) return { scores: NONE, isAnswer: false };
  const isAnswer = best >= ENOUGH[script];
  const close = scored
    .filter(({ score }) => score >= Math.max(SHOWN, CLOSE * best))
    .slice(0, isAnswer ? MOST.answers : MOST.nearest);
  const scores = close.map(({ row, score }) => ({
    row,
    score: SCALE * score,
    terms: words.get(row)?.terms ?? [],
  }));
  return { scores: new Map(scores.map((each) => [each.row, each])), isAnswer };
}
