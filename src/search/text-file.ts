import { createHash } from 'node:crypto';
import { BLOCK_END, type Anchor } from '#domain/search/excerpt';
import type { PageText } from './page-blocks.ts';

/** What a result shows of its page: the text, block by block, and the headings that can be gone to. */
export interface TextFile {
  content: string;
  anchors: Anchor[];
}

/** The file from which a page's excerpts are cut: from its title on, which a result shows above them. */
export function textFile({ blocks }: PageText): TextFile {
  const title = blocks.findIndex(({ level }) => level === 1);
  return {
    content: blocks
      .slice(Math.max(title, 0))
      .map(({ text }) => shown(text))
      .join(BLOCK_END),
    anchors: blocks.flatMap(({ anchor, text }) =>
      anchor === null ? [] : [{ id: anchor, text: shown(text) }],
    ),
  };
}

/** Without what is not seen, zero-width characters and the like, and without the mark of another block. */
function shown(text: string): string {
  return text.replace(/\p{Cf}/gu, '').replaceAll(BLOCK_END, ' ');
}

/** A short name of a page's text, for addresses that change with it. */
export function textHash({ blocks }: PageText): string {
  return createHash('sha256').update(JSON.stringify(blocks)).digest('hex').slice(0, 12);
}
