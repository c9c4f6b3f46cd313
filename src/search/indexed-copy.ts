import { characterTokens, cut, tokensOf } from '#domain/search/tokens';
import type { PageText } from './page-blocks.ts';

/** What stands in a title or heading tells what the page is about, and so does what stands under the title. */
const WEIGHTS: Record<number, number> = { 1: 7, 2: 6, 3: 5, 4: 4, 5: 3, 6: 2 };
const LEAD = 4;

/** The copy of a page that Pagefind reads in place of the page: the tokens of its blocks. Readers are shown its text. */
export function indexedCopy({ language, blocks }: PageText): string {
  const lead = blocks.findIndex(({ level }) => level === 1) + 1;
  const parts = blocks.map(({ text }) => cut(text));
  const lines = blocks.map(({ level }, at) => {
    const weight = level === null ? (at === lead ? LEAD : 1) : WEIGHTS[level]!;
    return `<p${weight === 1 ? '' : ` data-pagefind-weight="${weight}"`}>${tokensOf(parts[at]!)}</p>`;
  });
  return `<!doctype html><html lang="${language}"><body><main data-pagefind-body>${lines.join('\n')}<p>${characterTokens(parts.flat())}</p></main></body></html>`;
}
