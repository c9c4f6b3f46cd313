import { itemAt } from '#domain/known';
import { lineOf, linesOfPieces, type TextPiece } from './page-lines.ts';

/** A straight line that a page draws, level or upright. */
export interface Ruling {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

/** A table of a page: where it stands, and its cells. */
export interface RuledTable {
  top: number;
  bottom: number;
  rows: string[][];
  pieces: ReadonlySet<TextPiece>;
}

const NEAR = 3;

/** The tables that a page rules: where level and upright lines make cells, the text within each is one. */
export function tablesOf(rulings: readonly Ruling[], pieces: readonly TextPiece[]): RuledTable[] {
  const level = merged(
    rulings.filter((ruling) => Math.abs(ruling.y1 - ruling.y2) < 1),
    'y',
  );
  const upright = merged(
    rulings.filter((ruling) => Math.abs(ruling.x1 - ruling.x2) < 1),
    'x',
  );
  return groupsOf(level, upright).flatMap((group) => tableOf(group, pieces) ?? []);
}

interface Grid {
  level: Ruling[];
  upright: Ruling[];
}

/** Pieces of one line are one ruling. */
function merged(rulings: readonly Ruling[], axis: 'x' | 'y'): Ruling[] {
  const along = axis === 'y' ? 'x' : 'y';
  const at = (ruling: Ruling) => ruling[`${axis}1`];
  const sorted = rulings
    .map((ruling) => straight(ruling))
    .sort((a, b) => at(a) - at(b) || a[`${along}1`] - b[`${along}1`]);
  const out: Ruling[] = [];
  for (const ruling of sorted) {
    const near = out.find(
      (other) =>
        Math.abs(at(other) - at(ruling)) < 1.5 &&
        ruling[`${along}1`] <= other[`${along}2`] + NEAR &&
        ruling[`${along}2`] >= other[`${along}1`] - NEAR,
    );
    if (!near) out.push(ruling);
    else {
      near[`${along}1`] = Math.min(near[`${along}1`], ruling[`${along}1`]);
      near[`${along}2`] = Math.max(near[`${along}2`], ruling[`${along}2`]);
    }
  }
  return out.filter((ruling) => ruling[`${along}2`] - ruling[`${along}1`] > 8);
}

function straight({ x1, y1, x2, y2 }: Ruling): Ruling {
  return { x1: Math.min(x1, x2), y1: Math.min(y1, y2), x2: Math.max(x1, x2), y2: Math.max(y1, y2) };
}

/** Rulings that touch belong to one table. */
function groupsOf(level: readonly Ruling[], upright: readonly Ruling[]): Grid[] {
  const groups: Grid[] = [];
  for (const line of level) {
    const touching = groups.filter((group) => group.upright.some((other) => meets(line, other)));
    const own: Grid = {
      level: [line],
      upright: upright.filter((other) => meets(line, other)),
    };
    for (const group of touching) {
      own.level.push(...group.level);
      own.upright.push(...group.upright);
      groups.splice(groups.indexOf(group), 1);
    }
    groups.push({ level: own.level, upright: [...new Set(own.upright)] });
  }
  return groups.filter(({ level: rows, upright: columns }) => rows.length >= 2 && columns.length >= 2);
}

function meets(level: Ruling, upright: Ruling): boolean {
  return (
    upright.x1 >= level.x1 - NEAR &&
    upright.x1 <= level.x2 + NEAR &&
    level.y1 >= upright.y1 - NEAR &&
    level.y1 <= upright.y2 + NEAR
  );
}

function tableOf({ level, upright }: Grid, pieces: readonly TextPiece[]): RuledTable | null {
  const ys = distinct(level.map(({ y1 }) => y1)).sort((a, b) => b - a);
  const xs = distinct(upright.map(({ x1 }) => x1)).sort((a, b) => a - b);
  // A frame around a text, or a line above and below one, is no table.
  if (ys.length < 2 || xs.length < 2 || (ys.length === 2 && xs.length === 2)) return null;
  const [top, bottom, left, right] = [itemAt(ys, 0), itemAt(ys, -1), itemAt(xs, 0), itemAt(xs, -1)];
  const inside = pieces.filter(
    ({ x, y, size, width }) =>
      x + width / 2 > left && x + width / 2 < right && y + size / 3 < top + 1 && y + size / 3 > bottom - 1,
  );
  const cells = ys.slice(1).map(() => xs.slice(1).map((): TextPiece[] => []));
  for (const piece of inside) {
    const row = Math.max(
      0,
      ys.findLastIndex((y) => y >= piece.y + piece.size / 3),
    );
    const column = Math.max(
      0,
      xs.findLastIndex((x) => x <= piece.x + 1),
    );
    const place = home(row, column, ys, xs, level, upright);
    itemAt(itemAt(cells, Math.min(place.row, cells.length - 1)), Math.min(place.column, xs.length - 2)).push(
      piece,
    );
  }
  // Borders that are drawn twice leave rows of no height between them.
  const rows = cells.map((row) => row.map(textOfCell)).filter((row) => row.some((cell) => cell !== ''));
  if (rows.length === 0) return null;
  return { top, bottom, rows, pieces: new Set(inside) };
}

/** The first cell of a merged one: up and to the left while no line parts them. */
function home(
  row: number,
  column: number,
  ys: readonly number[],
  xs: readonly number[],
  level: readonly Ruling[],
  upright: readonly Ruling[],
): { row: number; column: number } {
  const middle = (from: number, to: number) => (from + to) / 2;
  const place = { row, column };
  const y = middle(itemAt(ys, row), ys[row + 1] ?? itemAt(ys, row));
  while (
    place.column > 0 &&
    !upright.some(
      (line) => Math.abs(line.x1 - itemAt(xs, place.column)) < NEAR && line.y1 <= y && line.y2 >= y,
    )
  )
    place.column -= 1;
  const x = middle(itemAt(xs, place.column), xs[place.column + 1] ?? itemAt(xs, place.column));
  while (
    place.row > 0 &&
    !level.some((line) => Math.abs(line.y1 - itemAt(ys, place.row)) < NEAR && line.x1 <= x && line.x2 >= x)
  )
    place.row -= 1;
  return place;
}

function textOfCell(pieces: readonly TextPiece[]): string {
  if (pieces.length === 0) return '';
  return linesOfPieces(pieces, 0)
    .map((line) => lineOf(line.pieces, 0).text.replace(/\t/g, ' '))
    .reduce((text, line) =>
      /[A-Za-z0-9]$/.test(text) && /^[A-Za-z]/.test(line) ? `${text} ${line}` : text + line,
    );
}

function distinct(values: readonly number[]): number[] {
  return [...values]
    .sort((a, b) => a - b)
    .filter((value, index, sorted) => index === 0 || value - itemAt(sorted, index - 1) > NEAR);
}
