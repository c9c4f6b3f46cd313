import { group, itemAt } from '#domain/known';
import type { MarkFault } from './held.ts';
import { inlineMarks } from './inline.ts';

/** A line taken apart: what it is, and the words that its marks stand before. */
interface Line {
  /** Its marks as they are to be read: meant ones as they stand, the others escaped. */
  lead: string;
  words: string;
  tail: string;
  /** Begins a block of its own; others go on with the paragraph above. */
  opens: boolean;
}

const BLANK = /^\s*$/;
const QUOTE = /^\s*>(?: |$)/;
const BULLET = /^\s*[-*]\s+(?=\S)/;
const NUMBER = /^(\s*)(\d{1,9})\.(\s+)(?=\S)/;
const OTHER_NUMBER = /^(\s*\d{1,9})\)(?=\s)/;
const HEADING = /^\s*#{1,6}\s+(?=\S)/;
const HEADING_END = /(\s)(#+\s*)$/;
const RULE = /^\s*-{3,}\s*$/;
const CODE =
  /^(?:import\s+(?:['"{*]|[\w$]+\s+from\s)|export\s+(?:default|const|let|var|function|class|async|[{*]))/;

/**
 * The lines of a body with every mark escaped that nobody meant: headings, lists, quotations, rules and tables are meant
 * where they are written in full, with their space.
 */
export function lineMarks(body: string, faults: MarkFault[]): string {
  const lines = body.split('\n');
  const out: string[] = [];
  let paragraph: Line[] = [];
  const numbers = new Map<number, number>();
  const flush = () => {
    out.push(...written(paragraph));
    paragraph = [];
  };
  for (let at = 0; at < lines.length; at += 1) {
    const columns = tableAt(lines, at);
    if (columns > 0) {
      flush();
      const end = tableEnd(lines, at);
      out.push(
        ...lines
          .slice(at, end)
          .map((row, index) => tableRow(row, index === 1, columns, at + index + 1, faults)),
      );
      at = end - 1;
      continue;
    }
    const line = lineOf(itemAt(lines, at), paragraph.length > 0, numbers);
    if (line.opens) flush();
    paragraph.push(line);
    if (BLANK.test(itemAt(lines, at)) || isAlone(line)) flush();
  }
  flush();
  return out.join('\n');
}

/** A heading or a rule is one line; nothing goes on with it. */
function isAlone({ lead, words }: Line): boolean {
  return words === '' || HEADING.test(lead);
}

/** Strong words may run over the end of a line, so the words of a paragraph are read together. */
function written(paragraph: readonly Line[]): string[] {
  const words = inlineMarks(paragraph.map((line) => line.words).join('\n')).split('\n');
  return paragraph.map(({ lead, tail }, index) => lead + itemAt(words, index) + tail);
}

function lineOf(line: string, isInParagraph: boolean, numbers: Map<number, number>): Line {
  if (BLANK.test(line)) return { lead: line, words: '', tail: '', opens: true };
  const { lead, rest } = containers(line, numbers);
  if (lead === '' && !isInParagraph && !/^\s/.test(rest)) numbers.clear();
  const opens = lead !== '' || !isInParagraph;
  if (RULE.test(rest))
    // Below a paragraph the same dashes would make it a heading, and vanish.
    return { lead: lead + (isInParagraph && lead === '' ? '***' : rest), words: '', tail: '', opens: true };
  const heading = HEADING.exec(rest);
  if (heading) {
    const words = rest.slice(heading[0].length).replace(HEADING_END, '$1\\$2');
    const tail = /\\#+\s*$/.exec(words)?.[0] ?? '';
    return { lead: lead + heading[0], words: words.slice(0, words.length - tail.length), tail, opens: true };
  }
  if (lead === '' && CODE.test(rest)) return { lead: rest, words: '', tail: '', opens: true };
  return { lead: lead + firstCharacter(rest), words: rest.replace(FIRST_MARK, ''), tail: '', opens };
}

/** What would be a mark at the beginning of a line and is none: +, #, =, a lone dash, import, `>5`. */
const FIRST_MARK = /^\s*(?:[+#=>]|-(?=[-\s]*$)|(?:im|ex)(?=port\b))/;

function firstCharacter(rest: string): string {
  const mark = FIRST_MARK.exec(rest)?.[0];
  if (mark === undefined) return '';
  const space = mark.slice(0, mark.length - mark.trimStart().length);
  const word = mark.slice(space.length);
  return space + (/^[a-z]/.test(word) ? `&#${word.charCodeAt(0)};${word.slice(1)}` : `\\${word}`);
}

/** The marks of quotations and lists before a line's own words. */
function containers(line: string, numbers: Map<number, number>): { lead: string; rest: string } {
  let lead = '';
  let rest = line;
  for (;;) {
    const mark = QUOTE.exec(rest)?.[0] ?? (isDashes(rest) ? undefined : BULLET.exec(rest)?.[0]);
    const number = NUMBER.exec(rest);
    const head = mark ?? number?.[0];
    if (head === undefined) break;
    if (mark !== undefined) forget(numbers, lead.length + mark.search(/\S/));
    if (number && !isNext(number, lead, numbers)) {
      lead += `${number[1]}${number[2]}\\.${number[3]}`;
      rest = rest.slice(number[0].length);
      break;
    }
    lead += head;
    rest = rest.slice(head.length);
  }
  const other = OTHER_NUMBER.exec(rest);
  if (!other) return { lead, rest };
  return { lead: `${lead}${other[1]}\\)`, rest: rest.slice(other[0].length) };
}

/** - - - is a rule to Markdown; here it is the words that it looks like. */
function isDashes(rest: string): boolean {
  return /^\s*[-*](?:\s*[-*])+\s*$/.test(rest);
}

/**
 * Markdown counts a list by itself, whatever its numbers say: 1. 3. 5. would come out as 1. 2. 3. So a number that does
 * not go on with the list is words.
 */
function isNext(match: RegExpExecArray, lead: string, numbers: Map<number, number>): boolean {
  const depth = lead.length + group(match, 1).length;
  forget(numbers, depth + 1);
  const last = numbers.get(depth);
  const number = Number(group(match, 2));
  if (last !== undefined && number !== last + 1) return false;
  numbers.set(depth, number);
  return true;
}

/** Lists that stand as deep or deeper have come to an end. */
function forget(numbers: Map<number, number>, depth: number): void {
  for (const known of [...numbers.keys()]) if (known >= depth) numbers.delete(known);
}

const DELIMITERS = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/;
const PIPE = /(?<!\\)\|/;

/** The number of columns of the table that begins at a line; 0 where none does. */
function tableAt(lines: readonly string[], at: number): number {
  const [head, delimiters] = [itemAt(lines, at), lines[at + 1] ?? ''];
  if (!PIPE.test(head) || !PIPE.test(delimiters) || !DELIMITERS.test(delimiters)) return 0;
  const columns = cellsOf(head).length;
  return cellsOf(delimiters).length === columns ? columns : 0;
}

function tableEnd(lines: readonly string[], at: number): number {
  const end = lines.findIndex((line, index) => index > at + 1 && !PIPE.test(line));
  return end < 0 ? lines.length : end;
}

function cellsOf(row: string): string[] {
  return row
    .trim()
    .replace(/^\||(?<!\\)\|$/g, '')
    .split(PIPE);
}

function tableRow(
  row: string,
  isDelimiters: boolean,
  columns: number,
  line: number,
  faults: MarkFault[],
): string {
  if (isDelimiters) return row;
  if (cellsOf(row).length > columns) faults.push({ kind: 'long-row', line, value: row.trim() });
  return row
    .split(/((?<!\\)\|)/)
    .map((part) => (part === '|' ? part : inlineMarks(part)))
    .join('');
}
