import { tidied } from '../lines.ts';
import { descendantsOf, isElement, textIn, type MarkupElement, type MarkupNode } from '../markup.ts';
import { tooDeep } from '../limits.ts';
import { paragraph, type Aside, type Paragraph, type SourceBlock } from '../source.ts';

/** Cells of one table that merged ones may cover. */
const MOST_CELLS = 100_000;

type Marks = Omit<Paragraph, 'kind' | 'text'>;
type PictureOf = (source: string, alt: string) => SourceBlock;

const DROPPED = /^(?:script|style|noscript|template|iframe|object|button|select|textarea|input)$/;
const INLINE =
  /^(?:a|abbr|b|big|bdo|cite|code|del|em|font|i|ins|kbd|label|mark|nobr|q|ruby|rb|s|small|span|st1|strike|strong|sub|sup|tt|u|var|wbr|o:p)$/;

/** The blocks of an article: every paragraph and every line that a <br> ends, tables, pictures. */
export function blocksOfHtml(content: MarkupElement, pictureOf: PictureOf): SourceBlock[] {
  const blocks: SourceBlock[] = [];
  let line = '';
  let pictures: SourceBlock[] = [];
  const flush = (marks: Marks) => {
    const text = tidied(line);
    if (text !== '') blocks.push(paragraph(text, marks));
    blocks.push(...pictures);
    line = '';
    pictures = [];
  };
  const walk = (nodes: readonly MarkupNode[], marks: Marks): void => {
    for (const node of nodes) {
      if (!isElement(node)) {
        if (node.type === 'text') line += node.data.replace(/[ \t\r\n]+/g, ' ');
      } else if (DROPPED.test(node.name) || isHidden(node)) continue;
      else if (node.name === 'br') flush(marks);
      else if (node.name === 'img')
        pictures.push(pictureOf(node.attribs['src'] ?? '', node.attribs['alt'] ?? ''));
      else if (node.name === 'rt' || node.name === 'rp') continue;
      else if (INLINE.test(node.name)) walk(node.children, marks);
      else if (node.name === 'table' && !isLayout(node)) {
        flush(marks);
        const rows = rowsOf(node);
        if (rows.some((row) => row.some((cell) => cell !== ''))) blocks.push({ kind: 'table', rows });
      } else {
        flush(marks);
        walk(node.children, marksOf(node, marks));
        flush(marksOf(node, marks));
      }
    }
  };
  walk(content.children, {});
  flush({});
  return blocks;
}

function marksOf(node: MarkupElement, outer: Marks): Marks {
  const style = (node.attribs['style'] ?? '').replace(/\s/g, '').toLowerCase();
  const align = /text-align:(\w+)/.exec(style)?.[1] ?? node.attribs['align']?.toLowerCase();
  const heading = /^h([1-6])$/.exec(node.name)?.[1];
  return {
    ...outer,
    ...((align === 'center' || node.name === 'center') && { centred: true }),
    ...(align === 'right' && { right: true }),
    ...(heading && { level: Number(heading) }),
    ...(node.name === 'li' && { bullet: true }),
  };
}

function isHidden({ attribs }: MarkupElement): boolean {
  return 'hidden' in attribs || /display\s*:\s*none/i.test(attribs['style'] ?? '');
}

/** What the page holds and shows to nobody. */
export function hiddenIn(content: MarkupElement): Aside[] {
  return content.children.filter(isElement).flatMap((node): Aside[] => {
    if (DROPPED.test(node.name)) return [];
    const text = tidied(textIn(node.children));
    return isHidden(node) ? (text === '' ? [] : [{ text, why: 'hidden' }]) : hiddenIn(node);
  });
}

/** Old sites set a whole page in tables: one that holds tables, or long text in a single cell, is no table. */
function isLayout(table: MarkupElement): boolean {
  if (descendantsOf(table.children, 'table').length > 0) return true;
  const rows = rowsOf(table);
  return rows.every((row) => row.filter((cell) => cell !== '').length <= 1);
}

/** Cells in their places; those that a merged cell covers are empty. */
function rowsOf(table: MarkupElement): string[][] {
  const rows: string[][] = [];
  const covered = new Map<string, true>();
  const lines = descendantsOf(table.children, 'tr');
  lines.forEach((row, at) => {
    const cells: string[] = [];
    for (const cell of row.children.filter(isElement).filter(({ name }) => /^t[dh]$/.test(name))) {
      while (covered.has(`${at} ${cells.length}`)) cells.push('');
      const columns = spanOf(cell, 'colspan');
      const down = Math.min(spanOf(cell, 'rowspan'), lines.length - at);
      for (let below = 1; below < down; below += 1)
        for (let across = 0; across < columns; across += 1)
          covered.set(`${at + below} ${cells.length + across}`, true);
      cells.push(textOfCell(cell), ...Array.from({ length: columns - 1 }, () => ''));
      if (covered.size + cells.length > MOST_CELLS) throw tooDeep();
    }
    while (covered.has(`${at} ${cells.length}`)) cells.push('');
    rows.push(cells);
  });
  return rows;
}

function spanOf(cell: MarkupElement, name: string): number {
  const span = Number.parseInt(cell.attribs[name] ?? '1', 10);
  return Number.isNaN(span) ? 1 : Math.min(Math.max(span, 1), 200);
}

function textOfCell(cell: MarkupElement): string {
  return blocksOfHtml(cell, (_, alt) => paragraph(alt))
    .map((block) => (block.kind === 'paragraph' ? block.text : ''))
    .filter((text) => text !== '')
    .join('\n');
}
