import { itemAt } from '#domain/known';

/** A run of text as pdf.js gives it: where it stands, how wide and how high it is. */
export interface TextPiece {
  text: string;
  x: number;
  /** From the foot of the page. */
  y: number;
  width: number;
  size: number;
}

/** A line of a page. */
export interface PdfLine {
  text: string;
  page: number;
  left: number;
  right: number;
  y: number;
  size: number;
  pieces: readonly TextPiece[];
  /** The edges of its column, on a page that has two. */
  column?: { left: number; right: number };
}

/** The lines of a page from top to bottom; pieces whose feet stand level are one line. */
export function linesOfPieces(pieces: readonly TextPiece[], page: number): PdfLine[] {
  const sorted = pieces.filter(({ text }) => text.trim() !== '').sort((a, b) => b.y - a.y || a.x - b.x);
  const rows: TextPiece[][] = [];
  for (const piece of sorted) {
    const row = rows.at(-1);
    const foot = row?.[0];
    if (foot && Math.abs(foot.y - piece.y) <= Math.max(foot.size, piece.size) * 0.45) row.push(piece);
    else rows.push([piece]);
  }
  return rows.map((row) => lineOf(row, page));
}

/** One line out of its pieces. */
export function lineOf(row: readonly TextPiece[], page: number): PdfLine {
  const pieces = [...row].sort((a, b) => a.x - b.x);
  const last = itemAt(pieces, -1);
  return {
    text: textOfPieces(pieces),
    page,
    left: itemAt(pieces, 0).x,
    right: last.x + last.width,
    y: Math.max(...pieces.map(({ y }) => y)),
    size: sizeOf(pieces),
    pieces,
  };
}

/** The size of most of its characters. */
function sizeOf(pieces: readonly TextPiece[]): number {
  const count = new Map<number, number>();
  for (const { size, text } of pieces) count.set(size, (count.get(size) ?? 0) + text.length);
  return itemAt(
    [...count].sort((a, b) => b[1] - a[1]),
    0,
  )[0];
}

/** A wide gap is a tab; a narrow one is a blank between Latin words and nothing between Chinese characters. */
function textOfPieces(pieces: readonly TextPiece[]): string {
  let text = '';
  let end: number | null = null;
  for (const piece of pieces) {
    const gap = end === null ? 0 : piece.x - end;
    if (gap > piece.size * 1.8) text += '\t';
    else if (gap > piece.size * 0.75) text += '\u3000';
    else if (gap > piece.size * 0.2 && /[A-Za-z0-9]$/.test(text) && /^[A-Za-z0-9]/.test(piece.text))
      text += ' ';
    text += piece.text;
    end = piece.x + piece.width;
  }
  return text.trim();
}

/**
 * Lines of a page set in two columns, the left one first. A page is so set when a gutter runs down its middle that no
 * line crosses, with full lines on both sides.
 */
export function inColumns(lines: readonly PdfLine[]): PdfLine[] {
  const gutter = gutterOf(lines);
  if (gutter === null) return [...lines];
  const out: PdfLine[] = [];
  let open: PdfLine[] = [];
  const flush = () => {
    const half = (isLeft: boolean) =>
      open.flatMap((line) => {
        const pieces = line.pieces.filter((piece) => piece.x + piece.width / 2 < gutter === isLeft);
        return pieces.length > 0 ? [lineOf(pieces, line.page)] : [];
      });
    out.push(...framed(half(true)), ...framed(half(false)));
    open = [];
  };
  for (const line of lines) {
    if (crosses(line, gutter)) {
      flush();
      out.push(line);
    } else open.push(line);
  }
  flush();
  return out;
}

/** The lines of a column know its edges. */
function framed(lines: readonly PdfLine[]): PdfLine[] {
  const column = {
    left: Math.min(...lines.map((line) => line.left)),
    right: Math.max(...lines.map((line) => line.right)),
  };
  return lines.map((line) => ({ ...line, column }));
}

function gutterOf(lines: readonly PdfLine[]): number | null {
  if (lines.length < 12) return null;
  const left = Math.min(...lines.map((line) => line.left));
  const right = Math.max(...lines.map((line) => line.right));
  const size = itemAt(lines, Math.floor(lines.length / 2)).size;
  for (let at = 0.4; at <= 0.6; at += 0.01) {
    const gutter = left + (right - left) * at;
    const inside = lines.filter((line) => !crosses(line, gutter));
    const both = inside.filter(
      (line) => isFull(line, left, gutter, size) && isFull(line, gutter, right, size),
    );
    if (both.length >= 6 && both.length >= inside.length * 0.6 && inside.length >= lines.length * 0.6)
      return gutter;
  }
  return null;
}

function crosses(line: PdfLine, gutter: number): boolean {
  return line.pieces.some((piece) => piece.x < gutter - 1 && piece.x + piece.width > gutter + 1);
}

/** True when a line nearly fills a column: cells of a table do not. */
function isFull(line: PdfLine, from: number, to: number, size: number): boolean {
  const pieces = line.pieces.filter((piece) => piece.x >= from - 1 && piece.x + piece.width <= to + 1);
  const width = pieces.reduce((sum, piece) => sum + piece.width, 0);
  return width >= (to - from - 2.5 * size) * 0.75;
}
