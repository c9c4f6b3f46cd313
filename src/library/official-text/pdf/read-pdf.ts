import path from 'node:path';
import { createRequire } from 'node:module';
import { getDocument, OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { itemAt, present } from '#domain/known';
import { withoutRadicals } from '#domain/radicals';
import { dayWritten } from '#domain/written-days';
import { BeyondLimit, withinParagraph } from '../limits.ts';
import { beginsAnew, endsSentence, isPageNumber, joinPieces, tidied } from '../lines.ts';
import {
  emptyDocument,
  paragraph,
  unreadable,
  type Reading,
  type SourceBlock,
  type SourceDocument,
} from '../source.ts';
import { inColumns, linesOfPieces, type PdfLine, type TextPiece } from './page-lines.ts';
import { tablesOf, type RuledTable, type Ruling } from './rulings.ts';

/** More pages than any document of an office has. */
const MOST_PAGES = 2000;
const MOST_RULINGS = 3000;

/** Reads a PDF that holds text: lines in the order of the page, what pages repeat taken off, broken lines whole again. */
export async function readPdf(bytes: Uint8Array): Promise<Reading> {
  const root = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const task = getDocument({
    // pdf.js takes the bytes for its own; the caller keeps its copy.
    data: new Uint8Array(bytes),
    cMapUrl: `${root}/cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${root}/standard_fonts/`,
    useSystemFonts: false,
    verbosity: 0,
  });
  try {
    const file = await task.promise;
    if (file.numPages > MOST_PAGES)
      return unreadable(
        '这个 PDF 超过 2000 页，请拆开导入',
        'this PDF has more than 2000 pages; import it in parts',
      );
    const pages: Page[] = [];
    for (let number = 1; number <= file.numPages; number += 1)
      pages.push(await pageOf(await file.getPage(number), number));
    return documentOf(pages);
  } catch (error) {
    if (error instanceof BeyondLimit) throw error;
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    return isLocked
      ? unreadable('这个 PDF 设了密码，请先解除', 'this PDF has a password; take it off first')
      : unreadable('这个 PDF 打不开，可能已损坏', 'this PDF cannot be opened; it may be broken');
  } finally {
    await task.destroy();
  }
}

interface Page {
  height: number;
  lines: PdfLine[];
  tables: RuledTable[];
  hasPictures: boolean;
}

/** Scale, turn and shift of what is drawn, as a PDF writes them. */
type Matrix = readonly [number, number, number, number, number, number];

async function pageOf(page: PDFPageProxy, number: number): Promise<Page> {
  const [, bottom, , top] = page.view as [number, number, number, number];
  const content = await page.getTextContent();
  const pieces = content.items.flatMap((item): TextPiece[] => {
    if (!('str' in item) || item.str === '') return [];
    const [a, b, , , x, y] = matrixOf(item.transform);
    return [{ text: asCharacters(item.str), x, y, width: item.width, size: Math.hypot(a, b) || item.height }];
  });
  const { rulings, hasPictures } = await drawnOn(page);
  const tables = tablesOf(rulings, pieces);
  const free = pieces.filter((piece) => !tables.some((table) => table.pieces.has(piece)));
  return { height: top - bottom, lines: inColumns(linesOfPieces(free, number)), tables, hasPictures };
}

/** Fonts of a PDF may call a character by the radical that is drawn like it: ⽂⺠ is 文民. */
function asCharacters(text: string): string {
  return withoutRadicals(text.replace(/[\u2f00-\u2fd5]/g, (radical) => radical.normalize('NFKC')));
}

/** The straight lines of a page; borders of cells are drawn as lines or as very thin boxes. */
async function drawnOn(page: PDFPageProxy): Promise<{ rulings: Ruling[]; hasPictures: boolean }> {
  const list = await page.getOperatorList();
  const rulings: Ruling[] = [];
  let hasPictures = false;
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  const stack: Matrix[] = [];
  list.fnArray.forEach((operator, index) => {
    const args = list.argsArray[index] as unknown[];
    if (operator === OPS.save) stack.push(matrix);
    else if (operator === OPS.restore) matrix = stack.pop() ?? matrix;
    else if (operator === OPS.transform) matrix = multiplied(matrix, matrixOf(args as number[]));
    else if (operator === OPS.constructPath && rulings.length <= MOST_RULINGS)
      for (const ruling of rulingsOf(args, matrix)) rulings.push(ruling);
    else if (operator === OPS.paintImageXObject || operator === OPS.paintInlineImageXObject)
      hasPictures = true;
  });
  // So many lines are a drawing; a ruled page has some hundred.
  return { rulings: rulings.length > MOST_RULINGS ? [] : rulings, hasPictures };
}

function matrixOf(numbers: ArrayLike<number>): Matrix {
  const at = (place: number) => itemAt(numbers, place);
  return [at(0), at(1), at(2), at(3), at(4), at(5)];
}

function multiplied([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** A path as pdf.js packs it: 0 moves, 1 draws a line, 2 and 3 curves, 4 closes; then the points. */
function rulingsOf(args: readonly unknown[], [a, b, c, d, e, f]: Matrix): Ruling[] {
  const packed = (args[1] as ArrayLike<number>[] | undefined)?.[0];
  if (!packed) return [];
  const at = (x: number, y: number) => ({ x: a * x + c * y + e, y: b * x + d * y + f });
  const pointAfter = (index: number) => at(itemAt(packed, index + 1), itemAt(packed, index + 2));
  const lines: Ruling[] = [];
  let start = at(0, 0);
  let point = start;
  const draw = (to: { x: number; y: number }) => {
    lines.push({ x1: point.x, y1: point.y, x2: to.x, y2: to.y });
    point = to;
  };
  for (let index = 0; index < packed.length;) {
    const kind = itemAt(packed, index);
    if (kind === 0) start = point = pointAfter(index);
    else if (kind === 1) draw(pointAfter(index));
    else if (kind === 4) draw(start);
    index += kind === 4 ? 1 : kind === 2 ? 7 : kind === 3 ? 5 : 3;
  }
  return lines.filter(({ x1, y1, x2, y2 }) => Math.abs(x1 - x2) < 1 || Math.abs(y1 - y2) < 1);
}

function documentOf(pages: readonly Page[]): Reading {
  const document = emptyDocument();
  const lines = pages.flatMap((page) => page.lines);
  if (lines.length === 0 && pages.every((page) => page.tables.length === 0))
    return unreadable(
      '这个 PDF 里没有文字，只有扫描的图片。请先做文字识别（OCR），核对后另存为 .docx 或 .txt',
      'this PDF holds no text, only scanned pictures; recognise its text first (OCR), check it, and save it as .docx or .txt',
    );
  if (pages.some((page) => page.hasPictures)) document.doubts.push(PICTURES);
  const kept = withoutPageFurniture(pages, document);
  document.blocks = blocksOf(kept, pages);
  return { ok: true, document };
}

const PICTURES = {
  zh: 'PDF 里有图片（公章、二维码之类），没有取出来；要发布的请另存，放进 originals/',
  en: 'the PDF holds pictures (a seal, a code), which were not taken; save what is to be published in originals/',
  weight: 0.02,
};

/** Page numbers and lines that several pages repeat at their head or foot. */
function withoutPageFurniture(pages: readonly Page[], document: SourceDocument): PdfLine[] {
  const edges = pages.map(({ lines, tables }) =>
    [lines.at(0), lines.at(1), lines.at(-2), lines.at(-1)].filter(
      (line): line is PdfLine =>
        line !== undefined &&
        (lines.length > 4 || tables.length > 0 || line === lines.at(0) || line === lines.at(-1)),
    ),
  );
  const key = (line: PdfLine) =>
    `${line.text.replace(/\d+/g, '0').replace(/\s/g, '')} ${Math.round(line.y / 8)}`;
  const count = new Map<string, number>();
  for (const lines of edges)
    for (const name of new Set(lines.map(key))) count.set(name, (count.get(name) ?? 0) + 1);
  return pages.flatMap((page, index) =>
    page.lines.filter((line) => {
      const isEdge = itemAt(edges, index).includes(line);
      const isNumber =
        isEdge && isPageNumber(line.text) && (line === page.lines.at(0) || line === page.lines.at(-1));
      const isRepeated = pages.length > 1 && (count.get(key(line)) ?? 0) >= Math.max(2, pages.length * 0.6);
      const isHead = isEdge && (isRepeated || isInMargin(line, page));
      if (isNumber) document.aside.push({ text: line.text, why: 'page-number' });
      else if (isHead) document.aside.push({ text: line.text, why: 'running-head' });
      return !isNumber && !isHead;
    }),
  );
}

interface OpenParagraph {
  text: string;
  first: PdfLine;
  last: PdfLine;
}

/** Text keeps 37 mm from the head of the page (GB/T 9704-2012, 5.2); what stands within 20 mm of an edge is the page's. */
function isInMargin({ y, size }: PdfLine, { height }: Page): boolean {
  return size <= 14 && (y + size > height - 57 || y < 45);
}

function blocksOf(lines: readonly PdfLine[], pages: readonly Page[]): SourceBlock[] {
  const blocks: SourceBlock[] = [];
  let open = null as OpenParagraph | null;
  const layout = layoutOf(lines);
  const flush = () => {
    if (open) blocks.push(paragraph(tidied(open.text), marksOf(open.first, open.last, layout)));
    open = null;
  };
  const tables = pages.map((page) => [...page.tables].sort((a, b) => b.top - a.top));
  const takeTables = (page: number, above: number) => {
    for (const waiting of tables.slice(0, page)) {
      const isHere = waiting === tables[page - 1];
      while (waiting[0] && (!isHere || waiting[0].top > above)) {
        flush();
        pushTable(blocks, present(waiting.shift(), 'table').rows);
      }
    }
  };
  for (const line of lines) {
    takeTables(line.page, line.y);
    if (open && goesOn(open, line, layout))
      open = { ...open, text: withinParagraph(joinPieces(open.text, line.text)), last: line };
    else {
      flush();
      open = { text: line.text, first: line, last: line };
    }
  }
  flush();
  takeTables(pages.length, -Infinity);
  return blocks;
}

/** A table that a page break cut goes on in the one after it, its head printed again or not. */
function pushTable(blocks: SourceBlock[], rows: string[][]): void {
  const last = blocks.at(-1);
  if (last?.kind !== 'table' || itemAt(last.rows, 0).length !== itemAt(rows, 0).length) {
    blocks.push({ kind: 'table', rows });
    return;
  }
  const isHeadAgain = itemAt(last.rows, 0).join('\n') === itemAt(rows, 0).join('\n');
  last.rows.push(...(isHeadAgain ? rows.slice(1) : rows));
}

interface Layout {
  /** Where lines of the text begin and end. */
  left: number;
  right: number;
  size: number;
}

function layoutOf(lines: readonly PdfLine[]): Layout {
  const size = mode(lines.map((line) => Math.round(line.size * 2) / 2)) ?? 16;
  const body = lines.filter((line) => Math.abs(line.size - size) < 1);
  const ends = body.map(({ right }) => right).sort((a, b) => a - b);
  const lefts = body
    .filter(({ left, right }) => right - left > size * 12)
    .map(({ left }) => Math.round(left));
  return {
    left: marginOf(lefts, size) ?? 0,
    right: ends[Math.floor(ends.length * 0.95)] ?? 0,
    size,
  };
}

/** Where most lines begin; in a text of short paragraphs most are first lines, two characters inside of the margin. */
function marginOf(lefts: readonly number[], size: number): number | null {
  const most = mode(lefts);
  if (most === null) return null;
  return mode(lefts.filter((left) => most - left > size * 1.4 && most - left < size * 2.6)) ?? most;
}

function mode(values: readonly number[]): number | null {
  const count = new Map<number, number>();
  for (const value of values) count.set(value, (count.get(value) ?? 0) + 1);
  return [...count].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? null;
}

function goesOn({ text, last }: { text: string; last: PdfLine }, line: PdfLine, layout: Layout): boolean {
  const size = Math.max(line.size, last.size);
  if (Math.abs(line.size - last.size) > 1 || isCentred(line, layout) || isCentred(last, layout)) return false;
  if (/\t/.test(line.text) && /\t/.test(last.text)) return false;
  if (dayWritten(text) !== null) return false;
  const isSamePage = line.page === last.page;
  const isNextColumn = isSamePage && line.y > last.y;
  if (isSamePage && !isNextColumn && last.y - line.y > size * 3) return false;
  if (beginsAnew(line.text) && (endsSentence(text) || beginsAnew(text) || !isFullLine(last, layout)))
    return false;
  const isIndented = line.left > (line.column ?? layout).left + size * 1.2;
  if (isIndented) return false;
  return isFullLine(last, layout);
}

/** True for a line that runs to the edge: Chinese marks may hang or be squeezed, a Latin word may not fit. */
function isFullLine(line: PdfLine, layout: Layout): boolean {
  return line.right >= (line.column ?? layout).right - line.size * 2.6;
}

function isCentred(line: PdfLine, layout: Layout): boolean {
  const { left, right } = line.column ?? layout;
  const before = line.left - left;
  const after = right - line.right;
  return before > line.size * 2.5 && after > line.size * 2.5 && Math.abs(before - after) < line.size * 2;
}

function marksOf(first: PdfLine, last: PdfLine, layout: Layout): { centred?: true; right?: true } {
  const isTitle = isCentred(first, layout) || first.size > layout.size + 2;
  const isRight = first === last && !first.column && first.left > (layout.left + layout.right) / 2 - 20;
  return { ...(isTitle ? { centred: true } : {}), ...(isRight ? { right: true } : {}) };
}
