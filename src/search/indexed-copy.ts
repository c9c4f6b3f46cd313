import { BLOCK_END } from '#domain/search/excerpt';
import { CHARACTERS } from '#domain/search/normal-form';
import type { PageText } from './page-blocks.ts';

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Full-width letters, digits and ％, half-width kana, compatibility ideographs. Punctuation stays as it was written. */
const COMPATIBLE = /[\uFF05\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A\uFF66-\uFF9F\uF900-\uFAFF]+/g;

/** What stands under the title tells what the page is about. */
const LEAD = 4;

/** A mark that Pagefind takes for a border between words and then drops: it leaves no trace in the text. */
const BORDER = '\u200B';
/**
 * Between two character-tokens, and between one and a word, number or middle dot beside it: 共|3|项|ISO|认|证. Pagefind
 * takes 휴가·사회보험 for one word.
 */
const BETWEEN = new RegExp(
  `(?<=[${CHARACTERS}])(?=[\\p{L}\\p{N}·])|(?<=[\\p{L}\\p{N}·])(?=[${CHARACTERS}])`,
  'gu',
);

/**
 * The copy of a page that Pagefind reads in place of the page: its blocks, each character of a script without blanks a
 * word of its own, so that any run of characters is found as a quoted phrase. The published page stays as it is.
 */
export function indexedCopy(page: PageText): string {
  const lead = page.blocks.findIndex(({ level }) => level === 1) + 1;
  const blocks = page.blocks.map(({ level, anchor, text }, at) => {
    const name = level === null ? 'p' : `h${level}`;
    const id = anchor === null ? '' : ` id="${escaped(anchor)}"`;
    const isLead = level === null && at === lead;
    return `<${name}${id}${isLead ? ` data-pagefind-weight="${LEAD}"` : ''}>${escaped(indexed(text))}${BLOCK_END}</${name}>`;
  });
  return `<!doctype html><html lang="${escaped(page.language)}"><body><main data-pagefind-body>${blocks.join('\n')}</main></body></html>`;
}

function indexed(text: string): string {
  const plain = text
    .normalize('NFC')
    .replace(COMPATIBLE, (run) => run.normalize('NFKC'))
    .replaceAll(BLOCK_END, ' ');
  return plain.replace(BETWEEN, BORDER);
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ESCAPES[character]!);
}
