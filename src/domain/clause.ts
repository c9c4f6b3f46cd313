/** A clause by the document's own numbering: 三（四） is [3, 4]. */
export interface Clause {
  path: number[];
  /** The label as the document writes it, without its separator: 三 or （四）. */
  label: string;
}

const NUMERALS = '一二三四五六七八九十';
const FIRST_LEVEL = /^([一二三四五六七八九十]{1,3})、/;
const SECOND_LEVEL = /^[（(]([一二三四五六七八九十]{1,3})[）)]/;

/**
 * The clause that a heading opens, by the levels of GB/T 9704-2012 (一、 → （一）).
 * @param heading the heading's text
 * @param parent the number of the first-level clause that it stands in, or null
 * @returns null for a heading that carries no number
 */
export function clauseOfHeading(heading: string, parent: number | null): Clause | null {
  const text = heading.trim();
  const first = FIRST_LEVEL.exec(text);
  if (first) return { path: [numberOf(first[1]!)], label: first[1]! };
  const second = SECOND_LEVEL.exec(text);
  if (second && parent !== null) return { path: [parent, numberOf(second[1]!)], label: `（${second[1]!}）` };
  return null;
}

/** The anchor of a clause. It follows the document's numbering, so text inserted elsewhere never moves it. */
export function anchorOf(path: readonly number[]): string {
  return `s${path.join('-')}`;
}

/** The clause in the words of the document: 三（四）. */
export function clauseLabel(path: readonly number[]): string {
  const [first, second] = path;
  return `${numeralOf(first!)}${second === undefined ? '' : `（${numeralOf(second)}）`}`;
}

/** The clause that an anchor names: s3-4 → [3, 4]; null for any other anchor. */
export function clauseOfAnchor(anchor: string): number[] | null {
  return /^s\d+(-\d+)?$/.test(anchor) ? anchor.slice(1).split('-').map(Number) : null;
}

/**
 * A citation that holds outside this site: 聊营转办〔2021〕2号 三（四）.
 * @param documentNumber the number, or the title in 《》 where there is none
 * @param anchor the clause's anchor, such as s3-4
 */
export function citationOf(documentNumber: string, anchor: string): string {
  const path = clauseOfAnchor(anchor);
  return path ? `${documentNumber} ${clauseLabel(path)}` : documentNumber;
}

/** 一 … 九十九 as a number. */
function numberOf(numeral: string): number {
  const [tens, units] = numeral.includes('十') ? numeral.split('十') : ['', numeral];
  const digit = (text: string | undefined) => (text ? NUMERALS.indexOf(text) + 1 : 0);
  return numeral.includes('十') ? (digit(tens) || 1) * 10 + digit(units) : digit(units);
}

function numeralOf(number: number): string {
  const tens = Math.floor(number / 10);
  const units = number % 10;
  const head = tens === 0 ? '' : `${tens === 1 ? '' : NUMERALS[tens - 1]}十`;
  return head + (units === 0 ? '' : NUMERALS[units - 1]);
}
