import { entryOf, group, itemAt } from '#domain/known';
import { decodeText } from './decode.ts';
import { withinLength, withinParagraph } from './limits.ts';
import { beginsAnew, endsSentence, isPageNumber, joinPieces, tidied, widthOf } from './lines.ts';
import {
  emptyDocument,
  paragraph,
  unreadable,
  type Paragraph,
  type Reading,
  type SourceBlock,
  type SourceDocument,
} from './source.ts';

/** Reads a .txt as Notepad, Word and the text of a PDF leave it, or a .md. */
export function readText(bytes: Uint8Array, isMarkdown: boolean): Reading {
  const text = decodeText(bytes);
  if (text === null)
    return unreadable(
      '这不是文字文件，或者编码认不出。请另存为 .docx、.pdf（有文字的）或 UTF-8 的 .txt',
      'not a text file, or in an encoding unknown here; save it as .docx, .pdf with text, or .txt in UTF-8',
    );
  const measured = withinLength(text);
  return { ok: true, document: isMarkdown ? documentOfMarkdown(measured) : documentOfText(measured) };
}

interface Line {
  text: string;
  indent: number;
  /** Blank lines stand before it. */
  isApart: boolean;
  page: number;
}

/** The paragraphs of a plain text; lines that were only broken to fit a page are whole again. */
export function documentOfText(text: string): SourceDocument {
  const document = emptyDocument();
  const lines = withoutPageFurniture(linesOf(text), document);
  const layout = layoutOf(lines);
  const open: { line: Line; last: Line; text: string }[] = [];
  for (const line of lines) {
    const current = open.at(-1);
    if (current && goesOn(current.last, current.text, line, layout))
      open[open.length - 1] = {
        ...current,
        last: line,
        text: joinedWithin(current.text, line.text),
      };
    else open.push({ line, last: line, text: line.text });
  }
  document.blocks = open
    .flatMap(({ line, text: words }) => blockOf(line, words, layout))
    .reduce(withTableRow, []);
  return document;
}

/** Measured line by line: of a hundred thousand lines in one paragraph each would be read again for the next. */
function joinedWithin(text: string, line: string): string {
  return withinParagraph(joinPieces(text, line));
}

/** A line whose parts tabs hold apart may be a row of a table. */
function blockOf(line: Line, words: string, layout: Layout): (SourceBlock | string[])[] {
  const cells = line.text === words ? line.text.split('\t').map(tidied) : [];
  return [cells.length > 1 ? cells : paragraph(tidied(words), marksOf(line, layout))];
}

/** Rows that follow each other with the same number of cells are a table; a row alone is a line. */
function withTableRow(
  blocks: SourceBlock[],
  block: SourceBlock | string[],
  index: number,
  all: readonly (SourceBlock | string[])[],
): SourceBlock[] {
  const isRow = (other: SourceBlock | string[] | undefined) =>
    Array.isArray(other) && Array.isArray(block) && other.length === block.length;
  const last = blocks.at(-1);
  if (!Array.isArray(block)) blocks.push(block);
  else if (isRow(all[index - 1]) && last?.kind === 'table') last.rows.push(block);
  else if (isRow(all[index + 1])) blocks.push({ kind: 'table', rows: [block] });
  else blocks.push(paragraph(tidied(block.join('\t'))));
  return blocks;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let isApart = true;
  let page = 1;
  for (const raw of text
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .split(/\n|(?=\f)/)) {
    if (raw.startsWith('\f')) page += 1;
    const written = raw.replace(/\f/g, '');
    if (written.trim() === '') isApart = true;
    else {
      const indent = widthOf(written.slice(0, written.length - written.trimStart().length));
      lines.push({ text: written.trim(), indent, isApart, page });
      isApart = false;
    }
  }
  return lines;
}

/** Page numbers, and lines that several pages repeat at their head or foot. */
function withoutPageFurniture(lines: readonly Line[], document: SourceDocument): Line[] {
  const pages = lines.at(-1)?.page ?? 1;
  const repeated = new Map<string, number>();
  const edge = (line: Line, index: number) =>
    lines[index - 1]?.page !== line.page || lines[index + 1]?.page !== line.page;
  const key = (line: Line) => line.text.replace(/\d+/g, '0');
  lines.forEach((line, index) => {
    if (pages > 1 && edge(line, index)) repeated.set(key(line), (repeated.get(key(line)) ?? 0) + 1);
  });
  return lines.filter((line, index) => {
    const isNumber = isPageNumber(line.text) && (line.isApart || pages > 1 || /[-—–页/]/.test(line.text));
    const isHead = pages > 1 && edge(line, index) && entryOf(repeated, key(line)) > Math.max(1, pages / 2);
    if (isNumber) document.aside.push({ text: line.text, why: 'page-number' });
    else if (isHead) document.aside.push({ text: line.text, why: 'running-head' });
    return !isNumber && !isHead;
  });
}

interface Layout {
  /** Width at which lines were broken; null where every line is a paragraph. */
  full: number | null;
  /** Blank lines stand between paragraphs. */
  isSpaced: boolean;
  /** Indent of most lines. */
  margin: number;
}

/** Lines that end at one width without ending a sentence were broken to fit a page. */
function layoutOf(lines: readonly Line[]): Layout {
  const widths = lines.map(({ text, indent }) => widthOf(text) + indent).filter((width) => width >= 40);
  const broad = Math.max(0, ...widths);
  const full = widths.filter((width) => width >= broad - 4);
  const cut = lines.filter(
    (line) => widthOf(line.text) + line.indent >= broad - 4 && !endsSentence(line.text),
  );
  const isBroken = broad <= 130 && full.length >= 3 && full.length * 4 >= widths.length && cut.length >= 2;
  const spaced = lines.filter(({ isApart }) => isApart).length;
  const margin = Math.min(...lines.map(({ indent }) => indent));
  return { full: isBroken ? broad : null, isSpaced: spaced * 3 >= lines.length && lines.length > 3, margin };
}

/** Shorter blocks without a full stop are headings, titles or signatures, not halves of a paragraph. */
const SHORTEST_HALF = 48;
const TITLE_END =
  /(?:通知|意见|办法|决定|公告|通告|批复|函|方案|规定|细则|条例|规划|计划|措施)(?:（[^（）]*）)?$/;

function goesOn(last: Line, text: string, line: Line, { full, isSpaced, margin }: Layout): boolean {
  if (endsSentence(text) || beginsAnew(line.text) || /\t/.test(text + line.text)) return false;
  const isPageBreak = last.page !== line.page;
  if (line.isApart && !isPageBreak) {
    // A paragraph that a page break cut in a text without marks of pages: long, and in the middle of a sentence.
    const isHeading = beginsAnew(text) && widthOf(text) < 2 * SHORTEST_HALF;
    return isSpaced && widthOf(text) >= SHORTEST_HALF && !TITLE_END.test(text) && !isHeading && full !== 0;
  }
  if (line.indent >= margin + 4 && line.indent > last.indent) return false;
  if (full !== null) return widthOf(last.text) + last.indent >= full - 6;
  // In a text with blank lines between paragraphs, lines that touch are one paragraph.
  return isSpaced;
}

function marksOf(line: Line, { margin }: Layout): Omit<Paragraph, 'kind' | 'text'> {
  return line.indent - margin >= 8 ? { centred: true } : {};
}

const HEADING = /^(#{1,6})\s+(.*)$/;
const COMMENT = /^<!--.*-->$/;

/** A Markdown file: its headings and tables are marked, a blank line ends a paragraph. */
function documentOfMarkdown(text: string): SourceDocument {
  const document = emptyDocument();
  const lines = text
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .split('\n');
  let open: string[] = [];
  const flush = () => {
    if (open.length > 0) document.blocks.push(paragraph(tidied(open.reduce(joinedWithin))));
    open = [];
  };
  for (let at = 0; at < lines.length; at += 1) {
    const line = tidied(itemAt(lines, at));
    const heading = HEADING.exec(line);
    const rows = tableRows(lines, at);
    if (line === '' || heading || rows || COMMENT.test(line) || beginsAnew(line)) flush();
    if (heading)
      document.blocks.push(paragraph(plainWords(group(heading, 2)), { level: group(heading, 1).length }));
    else if (COMMENT.test(line)) document.aside.push({ text: line, why: 'comment' });
    else if (rows) {
      document.blocks.push({ kind: 'table', rows: rows.cells });
      at += rows.lines - 1;
    } else if (line !== '') open.push(plainWords(line));
  }
  flush();
  return document;
}

function plainWords(line: string): string {
  return line.replace(/\*\*(.+?)\*\*/g, '$1').replace(/\\([!-/:-@[-`{-~])/g, '$1');
}

function tableRows(lines: readonly string[], at: number): { cells: string[][]; lines: number } | null {
  if (
    !itemAt(lines, at).includes('|') ||
    !/^\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)+\|?\s*$/.test(lines[at + 1] ?? '')
  )
    return null;
  const end = lines.findIndex((line, index) => index > at && !line.includes('|'));
  const rows = lines.slice(at, end < 0 ? lines.length : end).filter((_, index) => index !== 1);
  const cells = rows.map((row) =>
    row
      .trim()
      .replace(/^\||(?<!\\)\|$/g, '')
      .split(/(?<!\\)\|/)
      .map((cell) => plainWords(cell.trim())),
  );
  return { cells, lines: rows.length + 1 };
}
