import { BREAK_COSTS } from './break-costs.ts';

/** What no line splits, with its width in ems. */
export interface Unit {
  text: string;
  width: number;
  /** Its width at a line's end, where a space and the empty half of a closing mark take no room. */
  inkWidth: number;
  /** How bad it is to break the line after it. */
  breakCost: number;
}

/**
 * How a text is filled: lines of even length, each about as long as the next (titles, labels), or full ones with what is
 * left on the last (sentences).
 */
export type Filling = 'even' | 'full';

/** What sums of advances may differ by, in ems. */
const ROUNDING = 1e-6;

/** As much as fits on each line in turn. */
export function fill(units: readonly Unit[], ems: number): Unit[][] {
  const lines: Unit[][] = [];
  let used = 0;
  for (const next of units) {
    if (lines.length === 0 || used + next.inkWidth > ems + ROUNDING) {
      lines.push([]);
      used = 0;
    }
    lines.at(-1)!.push(next);
    used += next.width;
  }
  return lines;
}

function lineWidth(line: readonly Unit[]): number {
  return line.slice(0, -1).reduce((sum, { width }) => sum + width, 0) + line.at(-1)!.inkWidth;
}

/** A clause that ends within a line, where the line could end with it. */
const CLAUSE_WITHIN = 0.08;

/** The mean of how uneven the lines are, half of that of how bad their breaks are, and the clauses run on. */
export function uglinessOf(units: readonly Unit[], ems: number): number {
  const lines = breakLines(units, ems, 'even');
  if (lines.length === 1) return 0;
  const widths = lines.map(lineWidth);
  const mean = widths.reduce((sum, width) => sum + width, 0) / lines.length;
  const uneven = widths.reduce((sum, width) => sum + (width / mean - 1) ** 2, 0) / lines.length;
  const breaks = lines.slice(0, -1).reduce((sum, line) => sum + line.at(-1)!.breakCost, 0);
  const within = lines.flatMap((line) => line.slice(0, -1)).filter(({ breakCost }) => breakCost === 0).length;
  return uneven + breaks / (lines.length - 1) / 2 + within * CLAUSE_WITHIN;
}

/** A last line of full ones is at least this part of the width. */
const SHORTEST_LAST = 0.3;

/** As few lines as there can be, or one more where full ones would be broken within a name or a day. */
export function breakLines(units: readonly Unit[], ems: number, filling: Filling): Unit[][] {
  const count = fill(units, ems).length;
  if (count === 1) return [[...units]];
  const fewest = bestLines(units, ems, filling, count);
  if (filling === 'even' || fewest.cost < BREAK_COSTS.number) return fewest.lines;
  const more = bestLines(units, ems, filling, count + 1);
  return more.cost < BREAK_COSTS.number ? more.lines : fewest.lines;
}

/** Two full lines had better be of about one length, but it matters more where they are broken. */
const EVENNESS_OF_TWO = 0.4;

/** What it costs to set the units from one to before another on a line. */
type LineCost = (from: number, to: number, isLast: boolean) => number;

function lineCosts(units: readonly Unit[], ems: number, filling: Filling, count: number): LineCost {
  const starts = [0];
  for (const { width } of units) starts.push(starts.at(-1)! + width);
  const mean = starts.at(-1)! / count;
  const evenness = filling === 'even' ? 1 : count === 2 ? EVENNESS_OF_TWO : 0;
  return (from, to, isLast) => {
    const { inkWidth, breakCost } = units[to - 1]!;
    const width = starts[to - 1]! - starts[from]! + inkWidth;
    if (width > ems + ROUNDING && to - from > 1) return Infinity;
    if (evenness > 0) return evenness * (width / mean - 1) ** 2 + (isLast ? 0 : breakCost);
    if (isLast) return 2 * Math.max(0, SHORTEST_LAST - width / ems);
    return 2 * (1 - width / ems) ** 2 + (breakCost < BREAK_COSTS.number ? breakCost / 4 : breakCost);
  };
}

/** Where each line begins, and what all of them cost. */
interface Broken {
  cost: number;
  starts: number[];
}
const IMPOSSIBLE: Broken = { cost: Infinity, starts: [] };

/** So many lines, broken where the sum of their costs is least (Knuth and Plass, Breaking Paragraphs into Lines). */
function bestLines(
  units: readonly Unit[],
  ems: number,
  filling: Filling,
  count: number,
): { cost: number; lines: Unit[][] } {
  const costOf = lineCosts(units, ems, filling, count);
  // The first `to` units on the lines so far, at their cheapest, by `to`.
  let best = [IMPOSSIBLE, ...units.map((_, index) => ({ cost: costOf(0, index + 1, false), starts: [0] }))];
  for (let line = 2; line <= count; line += 1)
    best = best.map((_, to) => cheapest(best, to, line - 1, (from) => costOf(from, to, line === count)));
  const { cost, starts } = best.at(-1)!;
  return { cost, lines: starts.map((start, index) => units.slice(start, starts[index + 1] ?? units.length)) };
}

/** One more line to before `to`; a line that begins earlier is only wider, so the search ends where one is too wide. */
function cheapest(
  before: readonly Broken[],
  to: number,
  earliest: number,
  costFrom: (from: number) => number,
): Broken {
  let least = IMPOSSIBLE;
  for (let from = to - 1; from >= earliest; from -= 1) {
    const own = costFrom(from);
    if (own === Infinity) break;
    const cost = before[from]!.cost + own;
    if (cost < least.cost) least = { cost, starts: [...before[from]!.starts, from] };
  }
  return least;
}
