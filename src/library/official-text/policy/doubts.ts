import { parseDocumentNumber } from '#domain/document-number';
import type { Doubt } from '../source.ts';
import { isAddressee } from './head.ts';
import type { PolicyDraft } from './policy-draft.ts';
import type { TextPart } from './text.ts';

/** What an editor should look at, from the document as a whole. */
export function doubtsOf(draft: PolicyDraft, isLaw: boolean, declared: ReadonlyMap<string, string>): Doubt[] {
  const doubts: Doubt[] = [];
  const ask = (weight: number, zh: string, en: string) => doubts.push({ zh, en, weight });
  const length = draft.parts.reduce((sum, part) => sum + ('text' in part ? part.text.length : 20), 0);
  if (draft.documentNumber === null && !isLaw) {
    const stray = draft.parts
      .slice(0, 12)
      .some((part) => 'text' in part && parseDocumentNumber(part.text) !== null);
    ask(stray ? 0.15 : 0.05, '没有找到发文字号', 'no document number was found');
  }
  if (draft.writtenOn === null) ask(0.06, '没有找到成文日期', 'no day of writing was found');
  if (draft.issuers.length === 0) ask(0.06, '没有找到发文机关', 'no issuing office was found');
  if (/\d{4}-\d{2}-\d{2}|索引号|发布机构|发文字号|成文日期|浏览次数/.test(draft.title))
    ask(0.2, '标题里混进了网页上的别的文字', 'the title holds other words of the page');
  if (draft.issuers.some((office) => /[\d|｜/]|索引号|发文字号|首页/.test(office)))
    ask(0.2, '发文机关里混进了别的文字', 'the issuing offices hold other words');
  if (length < 40) ask(0.2, '正文很短，请看看是不是没有读全', 'the text is very short; was it read whole?');
  if (draft.writtenOn !== null && draft.effectiveFrom !== null && draft.effectiveFrom < draft.writtenOn)
    ask(0.05, '施行日期早于成文日期，请核对', 'it takes effect before it was written');
  if (hasFlatTable(draft.parts))
    ask(
      0.12,
      '有一段像是表格，读成了一格一段；请用 Word 文件导入，或把表格补成表格',
      'what looks like a table became one paragraph a cell',
    );
  const said = declared.get('标题');
  const bare = (text: string) => text.replace(/[\s《》“”"（）()]/g, '');
  if (
    said !== undefined &&
    !bare(said).includes(bare(draft.title)) &&
    !bare(draft.title).includes(bare(said))
  )
    ask(
      0.12,
      `标题有两种写法：文件上“${draft.title}”，网页上“${said}”`,
      `two titles: ${draft.title} / ${said}`,
    );
  const addressees = draft.parts.filter(
    (part, index) => index > 0 && part.kind === 'paragraph' && isAddressee(part.text) && index < 3,
  );
  if (draft.parts.some(({ kind }) => kind === 'addressee') && addressees.length > 0)
    ask(0.03, '像主送机关的有两行', 'two lines look like addressees');
  return doubts;
}

/** Cells in a row, each a paragraph: a table that its file did not mark as one. */
function hasFlatTable(parts: readonly TextPart[]): boolean {
  let cells = 0;
  return parts.some((part) => {
    const isCell =
      part.kind === 'paragraph' &&
      part.text.length <= 15 &&
      !/[。；：，）)]$/.test(part.text) &&
      !/^附/.test(part.text);
    cells = isCell ? cells + 1 : 0;
    return cells >= 6;
  });
}
