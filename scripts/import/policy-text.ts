import { clauseOfHeading } from '#domain/clause';
import { parseDocumentNumber } from '#domain/document-number';

/** An official document taken apart: its head, and its body as MDX. */
export interface ImportedPolicy {
  issuer: string;
  documentNumber: string;
  title: string;
  /** The day of its signature in the document's own words, such as 2021年5月8日; null where none was found. */
  signedOn: string | null;
  body: string;
}

const DATE_LINE = /^\d{4}年\d{1,2}月\d{1,2}日$/;
const TITLE_END = /(?:的?通知|意见|办法|决定|公告|批复|函)$/;
const SENTENCE_END = /[。！？：；）)”》]$/;
/** Shorter blocks without a full stop are headings, titles or signatures, not halves of a paragraph. */
const SHORTEST_HALF = 24;

/**
 * Reads the plain text of an official document as it comes out of a PDF or a scan: lines wrapped anywhere, paragraphs
 * cut by page breaks. Wraps are healed; not a character is added or lost except white space.
 * The order of the head (issuer, number, title) is that of GB/T 9704-2012.
 * @throws {Error} when the head cannot be found
 */
export function policyFromText(text: string): ImportedPolicy {
  const blocks = healWraps(text);
  const numberAt = blocks.findIndex((block) => parseDocumentNumber(block) !== null);
  const title = blocks[numberAt + 1];
  if (numberAt < 1 || title === undefined) {
    throw new Error(
      'no head found: the text must begin with issuer, document number (such as 聊营转办〔2021〕2号) and title',
    );
  }
  const rest = blocks.slice(numberAt + 2);
  return {
    issuer: blocks.slice(0, numberAt).join(''),
    documentNumber: blocks[numberAt]!,
    title,
    signedOn: rest.find((block) => DATE_LINE.test(block)) ?? null,
    body: bodyOf(rest),
  };
}

/** Paragraphs of a text, each on one line. */
export function healWraps(text: string): string[] {
  const blocks = text
    .replace(/\r\n?/g, '\n')
    .split(/\n\s*\n/)
    .map(joinLines)
    .filter((block) => block !== '');
  return blocks.reduce<string[]>((healed, block) => {
    const last = healed[healed.length - 1];
    if (last !== undefined && isCutOff(last, block)) healed[healed.length - 1] = last + block;
    else healed.push(block);
    return healed;
  }, []);
}

function joinLines(block: string): string {
  return block.replace(/\s+/g, '');
}

function isCutOff(block: string, next: string): boolean {
  if (SENTENCE_END.test(block) || TITLE_END.test(block) || DATE_LINE.test(next)) return false;
  if (parseDocumentNumber(next) || clauseOfHeading(next, 0) || next.startsWith('附件')) return false;
  return block.length >= SHORTEST_HALF;
}

function bodyOf(blocks: readonly string[]): string {
  const signedAt = blocks.findIndex((block) => DATE_LINE.test(block));
  const parts = blocks.map((block, index) => {
    if (index === 0 && block.endsWith('：')) return `<Addressee>${block}</Addressee>`;
    if (index === signedAt - 1) return `<Signature>\n\n${block}\n\n${blocks[signedAt]}\n\n</Signature>`;
    if (index === signedAt) return '';
    return blockAsMdx(block, index === signedAt + 1);
  });
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function blockAsMdx(block: string, isAttachedTitle: boolean): string {
  if (isAttachedTitle) return `# ${block}`;
  const clause = clauseOfHeading(block, 0);
  if (!clause) return block;
  if (clause.path.length === 1) return `## ${block}`;
  // （一）坚持目标导向。以市场评价… : the heading runs up to the first full stop, the text follows it.
  const stop = block.indexOf('。') + 1;
  return stop > 0 && stop < block.length
    ? `### ${block.slice(0, stop)}\n\n${block.slice(stop)}`
    : `### ${block}`;
}
