import { cut, tokensOf } from '#domain/search/tokens';
import type { PageText } from './page-blocks.ts';

/** What stands in a title or heading tells what the page is about, and so does what stands under the title. */
const WEIGHTS: Record<number, number> = { 1: 7, 2: 6, 3: 5, 4: 4, 5: 3, 6: 2 };
const LEAD = 4;

/** Longer texts stand on one page only. */
const SHORT = 40;
const known = new Map<string, string>();

/** The tokens of a block. What page after page repeats is cut once. */
function tokensOfBlock(text: string): string {
  if (text.length > SHORT) return tokensOf(cut(text));
  const tokens = known.get(text) ?? tokensOf(cut(text));
  known.set(text, tokens);
  return tokens;
}

/** The copy of a page that Pagefind reads in place of the page: the tokens of its blocks. Readers are shown its text. */
export function indexedCopy({ language, blocks }: PageText): string {
  const lead = blocks.findIndex(({ level }) => level === 1) + 1;
  const lines = blocks.map(({ level, text }, at) => {
    const weight = level === null ? (at === lead ? LEAD : 1) : WEIGHTS[level]!;
    return `<p${weight === 1 ? '' : ` data-pagefind-weight="${weight}"`}>${tokensOfBlock(text)}</p>`;
  });
  return `<!doctype html><html lang="${language}"><body><main data-pagefind-body>${lines.join('\n')}</main></body></html>`;
}
