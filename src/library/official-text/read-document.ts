import path from 'node:path';
import { readDocx } from './docx/read-docx.ts';
import { readHtml } from './html/read-html.ts';
import { BeyondLimit, tooDeep, withinDocument } from './limits.ts';
import { readPdf } from './pdf/read-pdf.ts';
import { readText } from './read-text.ts';
import { unreadable, type Reading } from './source.ts';

/** No document of an office is larger. */
export const MOST_BYTES = 100 * 1024 * 1024;

/**
 * Reads a document of an office in whichever form it comes. What the file is, its first bytes say; its name only tells
 * apart what they cannot.
 * @param file the file's name, or its path where pictures may lie beside it
 */
export async function readDocument(bytes: Uint8Array, file: string): Promise<Reading> {
  const extension = path.extname(file).toLowerCase();
  if (bytes.length === 0) return unreadable('文件是空的', 'the file is empty');
  if (bytes.length > MOST_BYTES)
    return unreadable('文件超过 100 MB，请拆开或压缩图片', 'the file is larger than 100 MB');
  try {
    const reading = await readAsWhatItIs(bytes, file, extension);
    if (reading.ok) withinDocument(reading.document);
    return reading;
  } catch (error) {
    if (error instanceof BeyondLimit) return error.reading;
    // The stack was exhausted: by what stands in one another, or by lists of a million parts.
    if (error instanceof RangeError) return tooDeep().reading;
    const said = error instanceof Error ? error.message : String(error);
    return unreadable(
      `这个文件读不出来（${said}），请另存为 .docx 或 .txt 再试`,
      `this file cannot be read (${said}); save it as .docx or .txt`,
    );
  }
}

async function readAsWhatItIs(bytes: Uint8Array, file: string, extension: string): Promise<Reading> {
  if (startsWith(bytes, '%PDF')) return readPdf(bytes);
  if (startsWith(bytes, 'PK')) return readDocx(bytes);
  if (startsWith(bytes, '\xd0\xcf\x11\xe0')) return OLD_WORD;
  if (startsWith(bytes, '{\\rtf')) return RICH_TEXT;
  return isHtml(bytes, extension) ? readHtml(bytes, file) : readText(bytes, extension === '.md');
}

const OLD_WORD = unreadable(
  '这是旧格式的 Word 或 WPS 文件（.doc、.wps）。请打开后另存为 .docx',
  'this is a Word or WPS file of the old format (.doc, .wps); open it and save it as .docx',
);
const RICH_TEXT = unreadable(
  '这是 RTF 文件。请用 Word 或 WPS 打开后另存为 .docx',
  'this is an RTF file; open it in Word or WPS and save it as .docx',
);

function startsWith(bytes: Uint8Array, sign: string): boolean {
  return [...sign].every((character, index) => bytes[index] === character.charCodeAt(0));
}

function isHtml(bytes: Uint8Array, extension: string): boolean {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  return /^\.x?html?$/.test(extension) || /<!doctype html|<html[\s>]/i.test(head);
}
