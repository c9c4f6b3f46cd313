import { unreadable, type Reading, type SourceBlock, type SourceDocument } from './source.ts';

/** The longest laws have a few thousand paragraphs and 150,000 characters. */
const MOST_BLOCKS = 20_000;
const MOST_CHARACTERS = 2_000_000;
/** A longer one is a text whose line ends were lost. */
const MOST_IN_PARAGRAPH = 20_000;
/**
 * Elements of a page or of a part of a Word file, and how many stand in one another: readers of trees call themselves for
 * what stands within.
 */
export const MOST_ELEMENTS = 1_000_000;
export const DEEPEST = 200;

/** Thrown by a reader for a file that holds more than any document does, with what to say of it. */
export class BeyondLimit extends Error {
  readonly reading: Reading;
  constructor(zh: string, en: string) {
    super(en);
    this.reading = unreadable(zh, en);
  }
}

export function tooLong(): BeyondLimit {
  return new BeyondLimit(
    `文字超过 ${MOST_CHARACTERS / 10_000} 万字，不像一份公文。请确认选对了文件，或拆开导入`,
    `more than ${MOST_CHARACTERS} characters: hardly one document; check that it is the right file, or import it in parts`,
  );
}

function tooManyBlocks(): BeyondLimit {
  return new BeyondLimit(
    `超过 ${MOST_BLOCKS} 段，不像一份公文。请确认选对了文件，或拆开导入`,
    `more than ${MOST_BLOCKS} paragraphs: hardly one document; check that it is the right file, or import it in parts`,
  );
}

function noParagraphs(): BeyondLimit {
  return new BeyondLimit(
    `有一段超过 ${MOST_IN_PARAGRAPH} 字，多半是换行丢了。请在 Word 里分好段，另存为 .docx`,
    `a paragraph of more than ${MOST_IN_PARAGRAPH} characters: its line ends were probably lost; part it in Word and save it as .docx`,
  );
}

export function tooDeep(): BeyondLimit {
  return new BeyondLimit(
    '文件的结构套得太深或太大，不像办公软件存出来的。请在 Word 里打开，另存为 .docx 或 .txt',
    'its structure is nested too deeply or too large for a file of an office; open it in Word and save it as .docx or .txt',
  );
}

/** Measured while a text grows, since every line asks how the paragraph so far ends. */
export function withinParagraph(text: string): string {
  if (text.length > MOST_IN_PARAGRAPH) throw noParagraphs();
  return text;
}

export function withinLength(text: string): string {
  if (text.length > MOST_CHARACTERS) throw tooLong();
  return text;
}

/** The document, when it is no larger than documents are. */
export function withinDocument(document: SourceDocument): SourceDocument {
  if (document.blocks.reduce((sum, block) => sum + piecesOf(block).length, 0) > MOST_BLOCKS)
    throw tooManyBlocks();
  const lengths = document.blocks.flatMap((block) => piecesOf(block).map(({ length }) => length));
  if (lengths.some((length) => length > MOST_IN_PARAGRAPH)) throw noParagraphs();
  if (lengths.reduce((sum, length) => sum + length, 0) > MOST_CHARACTERS) throw tooLong();
  return document;
}

function piecesOf(block: SourceBlock): string[] {
  if (block.kind === 'table') return block.rows.map((row) => row.join('\t'));
  return [block.kind === 'paragraph' ? block.text : block.alt];
}
