import type { Day } from '#domain/calendar';
import { levelOf } from '#domain/clause';
import { itemAt } from '#domain/known';
import { daysIn, dayWritten } from '#domain/written-days';
import type { Paragraph, SourceBlock } from '../source.ts';
import { isOffices } from './titles.ts';

/** Where a document is signed, by whom and on which day. */
export interface Signature {
  from: number;
  to: number;
  lines: string[];
  day: Day;
}

/** The signature below a text: names of offices, or of a person, and the day under them; null where there is none. */
export function signatureIn(blocks: readonly SourceBlock[]): Signature | null {
  for (const [index, block] of blocks.entries()) {
    if (block.kind !== 'paragraph' || index === 0) continue;
    const bare = block.text.normalize('NFKC').replace(/\s/g, '');
    const day = dayWritten(bare) ?? trailingDay(bare);
    if (day === null) continue;
    const from = firstSigner(blocks, index, dayWritten(bare) === null);
    if (from === null) continue;
    const lines = blocks.slice(from, index + 1).map((each) => (each as Paragraph).text);
    return { from, to: index, lines, day };
  }
  return null;
}

function firstSigner(blocks: readonly SourceBlock[], dayAt: number, hasOwn: boolean): number | null {
  let first = dayAt;
  while (first > 0) {
    const block = itemAt(blocks, first - 1);
    if (block.kind !== 'paragraph' || !isSigner(block)) break;
    first -= 1;
  }
  return first < dayAt || hasOwn || (blocks[dayAt] as Paragraph).right === true ? first : null;
}

function isSigner({ text, right }: Paragraph): boolean {
  if (
    /[。；：，,;:！？]/.test(text) ||
    text.length > 80 ||
    levelOf(text) !== null ||
    /^附件|^[（(]/.test(text)
  )
    return false;
  return (
    isOffices(text) ||
    right === true ||
    /^(?:省长|市长|州长|县长|区长|主任|局长|部长|主席|院长|厅长|总理)\s*\S{2,5}$/.test(text) ||
    /^[（(]?(?:印章|盖章)[）)]?$/.test(text)
  );
}

/** 某市财政局 2024年6月18日 in one line. */
function trailingDay(bare: string): Day | null {
  const found = daysIn(bare).at(-1);
  if (!found || found.end !== bare.length || found.at === 0 || bare.length > 60) return null;
  return isOffices(bare.slice(0, found.at)) ? found.day : null;
}
