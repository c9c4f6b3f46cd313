import type { Day } from '#domain/calendar';
import { articleOf, partOf } from '#domain/clause-walk';
import { levelOf } from '#domain/clause';
import { parseDocumentNumber } from '#domain/document-number';
import { group, itemAt, present } from '#domain/known';
import { dayWritten } from '#domain/written-days';
import { declaredLabel, declaredPairs } from '../declared.ts';
import { isPageNumber } from '../lines.ts';
import {
  paragraph,
  type Aside,
  type Declared,
  type Doubt,
  type Paragraph,
  type SourceBlock,
} from '../source.ts';
import { isHistory } from './history.ts';
import { endsAsTitle, isOffices, officesIn } from './titles.ts';

/** What stands above the text of a document. */
export interface Head {
  title: string | null;
  /** As it is written, and as it is cited. */
  number: { written: string; cited: string } | null;
  /** Offices of the red head. */
  issuers: string[];
  /** Notes of adoption and amendment. */
  history: string[];
  /** A day that stands under the title. */
  day: Day | null;
  /** Lines of the head that went into these fields. */
  placed: { text: string; field: 'title' | 'documentNumber' | 'issuers' | 'history' | 'writtenOn' }[];
  aside: Aside[];
  declared: Declared[];
  doubts: Doubt[];
  isSecret: boolean;
  /** What follows. */
  rest: SourceBlock[];
}

const MOST_LINES = 40;

/** Takes the head off a document: what stands before the addressee or the first words of its text. */
export function headOf(blocks: readonly SourceBlock[]): Head {
  const flat = withoutHeadTables(blocks);
  const end = endOfHead(flat);
  const head: Head = {
    title: null,
    number: null,
    issuers: [],
    history: [],
    day: null,
    placed: [],
    aside: [],
    declared: [],
    doubts: [],
    isSecret: false,
    rest: flat.slice(end),
  };
  const lines = flat.slice(0, end).filter((block): block is Paragraph => block.kind === 'paragraph');
  const pictures = flat.slice(0, end).filter((block) => block.kind === 'picture');
  const { before, after } = sorted(lines, head);
  nameTitle(before, after, head);
  head.rest = [...pictures, ...head.rest];
  return head;
}

/** Templates set the red head in a table of a few cells. */
function withoutHeadTables(blocks: readonly SourceBlock[]): SourceBlock[] {
  return blocks.flatMap((block, index): SourceBlock[] => {
    if (block.kind !== 'table' || index > 6) return [block];
    const cells = block.rows.flat().filter((cell) => cell !== '');
    const isHead =
      cells.length <= 14 &&
      (cells.some(
        (cell) =>
          numberIn(cell) !== null ||
          /文件$/.test(cell.replace(/\s/g, '')) ||
          declaredPairs(cell).length > 0 ||
          declaredLabel(cell) !== null,
      ) ||
        (cells.length <= 3 && cells.every((cell) => isOffices(cell))));
    return isHead
      ? withLabels(cells)
          .flatMap((cell) => cell.split('\n'))
          .map((cell) => paragraph(cell, { centred: true }))
      : [block];
  });
}

/** A label in one cell and its value in the next are one fact: 索引号：K3715/2026-00045. */
function withLabels(cells: readonly string[]): string[] {
  const out: string[] = [];
  for (let at = 0; at < cells.length; at += 1) {
    const [cell, next] = [itemAt(cells, at), cells[at + 1]];
    const label = declaredLabel(cell);
    if (label === null || next === undefined || declaredLabel(next) !== null) out.push(cell);
    else {
      out.push(`${label}：${next}`);
      at += 1;
    }
  }
  return out;
}

function endOfHead(blocks: readonly SourceBlock[]): number {
  for (const [index, block] of blocks.entries()) {
    if (index >= MOST_LINES) return index;
    if (block.kind === 'picture') continue;
    if (block.kind === 'table') return index;
    if (beginsText(block, index)) return index;
  }
  return blocks.length;
}

const ADDRESSEE = /[各市县区局委厅部省政府办单位院公司你处会室]/;

/** True for the line that says whom a document is for: 各县（市、区）人民政府，市政府各部门： */
export function isAddressee(text: string): boolean {
  return (
    /[：:]$/.test(text) &&
    text.length <= 300 &&
    ADDRESSEE.test(text) &&
    !/^附件|^联系/.test(text) &&
    !/[。；]/.test(text)
  );
}

function beginsText({ text, centred, level }: Paragraph, index: number): boolean {
  if (declaredPairs(text).length > 0 || isHistory(text)) return false;
  if (index > 0 && isAddressee(text)) return true;
  if (index > 0 && (levelOf(text)?.level ?? 9) <= 1) return true;
  if (/^(?:目\s*录|目\s*次|序\s*言|前\s*言|引\s*言)$/.test(text)) return true;
  if (articleOf(text)?.isApart || (index > 0 && text.length <= 30 && partOf(text) !== null)) return true;
  if (/[。！？]/.test(text) && text.length >= 12 && !centred && level === undefined) return true;
  return text.length >= 90 && !endsAsTitle(text);
}

/** Every line of the head where it belongs; what is left may be title or red head, before the number or after it. */
function sorted(lines: readonly Paragraph[], head: Head): { before: string[]; after: string[] } {
  const before: string[] = [];
  const after: string[] = [];
  for (const { text } of lines) {
    const bare = text.replace(/\s/g, '');
    const pairs = declaredPairs(text);
    const aside = asideReason(bare, text);
    const signed = /^(.*?)\s*签发人[：:]?\s*(\S*)$/.exec(text);
    const words = signed ? group(signed, 1).trim() : text;
    if (pairs.length > 0) {
      head.declared.push(...pairs);
      head.aside.push({ text, why: 'declared' });
    } else if (/^(?:绝密|机密|秘密)(?:[★☆].*)?$/.test(bare)) {
      head.isSecret = true;
      head.aside.push({ text, why: 'urgency' });
    } else if (aside) head.aside.push({ text, why: aside });
    else if (goesOnFrom(head.history.at(-1))) {
      head.history[head.history.length - 1] += text;
      head.placed.push({ text, field: 'history' });
    } else if (isHistory(text)) {
      head.history.push(text);
      head.placed.push({ text, field: 'history' });
    } else if (dayAlone(bare) !== null) {
      head.day ??= dayAlone(bare);
      head.placed.push({ text, field: 'writtenOn' });
    } else {
      if (signed) head.aside.push({ text: text.slice(words.length).trim(), why: 'signer' });
      if (words === '') continue;
      const number = numberIn(words);
      if (number !== null && head.number === null) {
        head.number = { written: words, cited: number };
        head.placed.push({ text: words, field: 'documentNumber' });
      } else {
        if (number !== null) head.doubts.push(TWO_NUMBERS);
        (head.number === null ? before : after).push(words);
      }
    }
  }
  return { before, after };
}

/** A note of amendments runs on in the next line until its brackets are closed. */
function goesOnFrom(note: string | undefined): boolean {
  if (note === undefined) return false;
  const count = (signs: RegExp) => note.match(signs)?.length ?? 0;
  return count(/[（(《]/g) > count(/[）)》]/g);
}

function asideReason(bare: string, text: string): Aside['why'] | null {
  if (/^\d{6}$/.test(bare)) return 'copy-number';
  if (/^(?:特急|加急|急件|平急|特提)$/.test(bare)) return 'urgency';
  if (
    /浏览次数|阅读次数|点击[：:数]|字体[：:]|字号[：:]|【?打印|分享到|^来源[：:]|^\[?(?:大|中|小)[\s|]/.test(
      text,
    )
  )
    return 'web-page';
  return isPageNumber(text) ? 'page-number' : null;
}

/** A day by itself, or in brackets under a title. */
function dayAlone(bare: string): Day | null {
  return dayWritten(bare.replace(/^[（(]|[）)]$/g, ''));
}

/**
 * A document number that fills a line: 聊政办发〔2027〕3号, 第35号, 聊城市人民政府令第35号, 2024年第3号, in any
 * brackets.
 */
export function numberIn(line: string): string | null {
  const bare = line
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/^\(|\)$/g, '');
  if (bare.length > 40 || /[《》,。:]/.test(bare)) return null;
  if (parseDocumentNumber(bare)) return formatted(bare);
  return /^(?:[^\d\s]{0,24}(?:令|公告|通告))?第?\d{1,4}号$|^(?:[^\d\s]{0,24}(?:令|公告|通告|字)?)(?:[〔[(]?\d{4}[〕\])]?年?)第?\d{1,4}号$/.test(
    bare,
  )
    ? bare
    : null;
}

function formatted(bare: string): string {
  const parts = present(parseDocumentNumber(bare), 'parseDocumentNumber');
  return `${parts.agency}〔${parts.year}〕${parts.serial}号`;
}

const TWO_NUMBERS: Doubt = {
  zh: '版头里有两个像发文字号的写法，用了前一个',
  en: 'two document numbers stand in the head; the first was taken',
  weight: 0.15,
};

/**
 * The title stands under the number where the red head stands above it, and above the number on pages of web sites. An
 * office alone in a line before 关于… belongs to the title.
 */
function nameTitle(before: readonly string[], after: readonly string[], head: Head): void {
  const order = before.find((line) => /令$/.test(line.replace(/\s/g, '')) && !endsAsRule(line));
  if (head.number !== null && order !== undefined && /^第?\d+号$/.test(head.number.cited))
    head.number.cited = `${order.replace(/\s/g, '')}${head.number.cited.replace(/^(?=\d)/, '第')}`;
  const isUnder =
    order !== undefined ||
    (after.length > 0 && (endsAsTitle(after.join('')) || !endsAsTitle(before.join(''))));
  const lines = isUnder ? after : titleLines(before);
  const masthead = isUnder ? before : before.slice(0, before.length - lines.length);
  for (const text of masthead) head.placed.push({ text, field: 'issuers' });
  head.issuers = masthead.flatMap(issuersOf);
  if (!isUnder) for (const text of after) keep(text, head);
  takeTitle(lines, head);
}

function endsAsRule(line: string): boolean {
  return /(?:命令|法令)$/.test(line.replace(/\s/g, ''));
}

/** Without a red head every line is the title's, but for those that end in 文件 and what stands above them. */
function titleLines(lines: readonly string[]): readonly string[] {
  const masthead = lines.findLastIndex((line) => /(?:文件|令)$/.test(line.replace(/\s/g, '')));
  const below = masthead >= 0 && masthead < lines.length - 1 ? lines.slice(masthead + 1) : lines;
  const about = below.findIndex((line) => /关于/.test(line));
  const first = below[0] ?? '';
  // Two offices one above the other, then 关于…: a red head whose word 文件 was not written.
  const isJointHead = about >= 2 && below.slice(0, about).every(isOffices) && first !== below[about - 1];
  return isJointHead && endsAsTitle(below.slice(about).join('')) ? below.slice(about) : below;
}

function issuersOf(line: string): string[] {
  const bare = line.replace(/\s*(?:文\s*件|令)\s*$/, '').trim();
  return bare === ''
    ? []
    : isOffices(bare)
      ? officesIn(bare.replace(/(?<=[\u4e00-\u9fff]) (?=[\u4e00-\u9fff])/g, ''))
      : [bare];
}

/** The lines of the title joined; what stands after its end belongs to the text. */
function takeTitle(lines: readonly string[], head: Head): void {
  if (lines.length === 0) return;
  const ends = lines.map((_, index) => endsAsTitle(lines.slice(0, index + 1).join('')));
  const last = ends.lastIndexOf(true);
  const count = last < 0 ? lines.length : last + 1;
  // A subtitle in brackets or after a dash is the title's.
  const isSubtitle = (line: string | undefined) =>
    line !== undefined && /^[（(—─-].*$/.test(line) && line.length <= 40;
  const all = isSubtitle(lines[count]) ? count + 1 : count;
  head.title = lines
    .slice(0, all)
    .map((line) => line.replace(/(?<![A-Za-z0-9])\s+|\s+(?![A-Za-z0-9])/g, ''))
    .join('');
  for (const text of lines.slice(0, all)) head.placed.push({ text, field: 'title' });
  for (const text of lines.slice(all)) keep(text, head);
  if (last < 0) head.doubts.push(ODD_TITLE);
  if (head.title.length > 120) head.doubts.push(LONG_TITLE);
}

/** A line of the head whose place is not known goes on into the text, and is asked about. */
function keep(text: string, head: Head): void {
  head.rest.unshift(paragraph(text));
  head.doubts.push({
    zh: `版头里这一行放不进任何栏目，留在了正文开头：${text}`,
    en: `this line of the head fits no field and stays at the beginning of the text: ${text}`,
    weight: 0.12,
  });
}

const ODD_TITLE: Doubt = {
  zh: '标题的结尾不像公文标题（通知、意见、办法、条例……），请核对',
  en: 'the title does not end as titles of documents do',
  weight: 0.12,
};
const LONG_TITLE: Doubt = { zh: '标题长得不寻常，请核对', en: 'the title is unusually long', weight: 0.12 };
