import { NUMERALS, numberOf, numeralOf } from './chinese-numerals.ts';
import { itemAt, present } from './known.ts';

/** A clause by the document's own numbering: 三（四） is [3, 4]. */
export interface Clause {
  path: number[];
  /** The label as the document writes it, without its separator: 三 or （四）. */
  label: string;
}

const NUMERAL = `[${NUMERALS}]{1,4}`;
/** The levels of GB/T 9704-2012: 一、 → （一） → 1. → （1）. */
const LEVELS: readonly RegExp[] = [
  new RegExp(`^(${NUMERAL})、`),
  new RegExp(`^[（(](${NUMERAL})[）)]`),
  /^(\d{1,3})[.．、](?!\d)/,
  /^[（(](\d{1,3})[）)]/,
];

/**
 * The clause that a heading opens, by the levels of GB/T 9704-2012 (一、 → （一）).
 * @param heading the heading's text
 * @param parent the number of the first-level clause that it stands in, or null
 * @returns null for a heading that carries no number
 */
export function clauseOfHeading(heading: string, parent: number | null): Clause | null {
  const opening = levelOf(heading.trim());
  if (opening?.level === 0) return { path: [opening.number], label: opening.written };
  if (opening?.level === 1 && parent !== null)
    return { path: [parent, opening.number], label: `（${opening.written}）` };
  return null;
}

/** The level and number that a text opens with, as it writes them; null for one without a number. */
export function levelOf(text: string): { level: number; number: number; written: string } | null {
  for (const [level, pattern] of LEVELS.entries()) {
    const written = pattern.exec(text)?.[1];
    const number = written === undefined ? null : level < 2 ? numberOf(written) : Number(written);
    if (number !== null) return { level, number, written: present(written, 'written') };
  }
  return null;
}

/** The anchor of a clause. It follows the document's numbering, so text inserted elsewhere never moves it. */
export function anchorOf(path: readonly number[]): string {
  return `s${path.join('-')}`;
}

/** The clause in the words of the document: 三（四）, 三（四）1. */
export function clauseLabel(path: readonly number[]): string {
  const written = [
    (number: number) => numeralOf(number),
    (number: number) => `（${numeralOf(number)}）`,
    (number: number) => `${number}.`,
    (number: number) => `（${number}）`,
  ];
  // A level that the document leaves out is 0: 一、 followed by 1. is [1, 0, 1].
  return path.map((number, level) => (number === 0 ? '' : itemAt(written, level)(number))).join('');
}

/** The clause that an anchor names: s3-4 → [3, 4]; null for any other anchor. */
export function clauseOfAnchor(anchor: string): number[] | null {
  return /^s\d+(-\d+){0,3}$/.test(anchor) ? anchor.slice(1).split('-').map(Number) : null;
}

const ARTICLE_ANCHOR = /^a(\d+)(?:-(\d+))?(?:-p(\d+))?(?:-i(\d+))?(?:-(\d+))?$/;
const PART_ANCHOR = /^(?:b(\d+)(?:-|$))?(?:c(\d+)(?:-s(\d+))?)?$/;

/**
 * The place that an anchor names, in the words of the document: s3-4 is 三（四）, a32-1-p2 is 第三十二条之一第二款.
 * An anchor of a document attached to another (d2-a3) names the place within it.
 * @returns null for an anchor that follows no numbering
 */
export function placeOfAnchor(anchor: string): string | null {
  const own = anchor.replace(/^d\d+-/, '');
  const path = clauseOfAnchor(own);
  if (path) return clauseLabel(path);
  const article = ARTICLE_ANCHOR.exec(own);
  if (article)
    return articleLabel(article.slice(1).map((part) => (part === undefined ? null : Number(part))));
  const part = own === '' ? null : PART_ANCHOR.exec(own);
  if (!part) return null;
  return ['编', '章', '节']
    .map((name, index) =>
      part[index + 1] === undefined ? '' : `第${numeralOf(Number(part[index + 1]))}${name}`,
    )
    .join('');
}

function articleLabel([article, inserted, paragraph, item, point]: (number | null | undefined)[]): string {
  return [
    `第${numeralOf(present(article, 'article'))}条`,
    inserted ? `之${numeralOf(inserted)}` : '',
    paragraph ? `第${numeralOf(paragraph)}款` : '',
    item ? `第（${numeralOf(item)}）项` : '',
    point ? `第${point}目` : '',
  ].join('');
}

/**
 * A citation that holds outside this site: 聊营转办〔2021〕2号 三（四）.
 * @param documentNumber the number, or the title in 《》 where there is none
 * @param anchor the clause's anchor, such as s3-4 or a12
 */
export function citationOf(documentNumber: string, anchor: string): string {
  const place = placeOfAnchor(anchor);
  return place ? `${documentNumber} ${place}` : documentNumber;
}
