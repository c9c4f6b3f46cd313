import { strFromU8, unzipSync } from 'fflate';

/** A record of a sheet and the row it stands in, counted from 1. */
export interface SheetRecord {
  line: number;
  fields: string[];
}

/** What a small archive may unfold to: a sheet of 50,000 rows stays far below it, a zip bomb far above. */
const MOST_BYTES = 64 * 1024 * 1024;
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/**
 * The first sheet of an XLSX file (ECMA-376) as text, on the reader's device. Days come as the serial numbers that the
 * file holds. Unzipped without workers, because the Content-Security-Policy allows none made from text.
 * @throws {RangeError} when the file unfolds to more than a bill can hold
 * @throws {Error} when it is not a spreadsheet
 */
export function firstSheet(bytes: Uint8Array): SheetRecord[] {
  const files = unzipped(bytes);
  const sheet = Object.keys(files)
    .filter((name) => /^xl\/worksheets\/[^/]+\.xml$/.test(name))
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))[0];
  if (sheet === undefined) throw new Error('xlsx');
  const strings = files['xl/sharedStrings.xml'] ? stringsOf(xml(files['xl/sharedStrings.xml'])) : [];
  return [...xml(files[sheet]!).getElementsByTagNameNS(MAIN, 'row')].map((row, index) => ({
    line: Number(row.getAttribute('r') ?? index + 1),
    fields: fieldsOf(row, strings),
  }));
}

function unzipped(bytes: Uint8Array): Record<string, Uint8Array> {
  let total = 0;
  return unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!/^xl\/(sharedStrings|worksheets\/[^/]+)\.xml$/.test(name)) return false;
      total += originalSize;
      if (total > MOST_BYTES) throw new RangeError('big');
      return true;
    },
  });
}

function xml(bytes: Uint8Array): Document {
  const parsed = new DOMParser().parseFromString(strFromU8(bytes), 'application/xml');
  if (parsed.getElementsByTagName('parsererror').length > 0) throw new Error('xml');
  return parsed;
}

function stringsOf(shared: Document): string[] {
  return [...shared.getElementsByTagNameNS(MAIN, 'si')].map(textIn);
}

/** A text may be cut into runs of different type; readings above characters (phonetic) are not part of it. */
function textIn(element: Element): string {
  return [...element.getElementsByTagNameNS(MAIN, 't')]
    .filter((text) => text.parentElement?.localName !== 'rPh')
    .map((text) => text.textContent ?? '')
    .join('');
}

function fieldsOf(row: Element, strings: readonly string[]): string[] {
  const fields: string[] = [];
  for (const cell of row.getElementsByTagNameNS(MAIN, 'c')) {
    fields[columnOf(cell.getAttribute('r') ?? '', fields.length)] = valueOf(cell, strings);
  }
  return Array.from(fields, (field) => field ?? '');
}

function columnOf(reference: string, next: number): number {
  const letters = /^[A-Z]+/.exec(reference)?.[0];
  return letters
    ? [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1
    : next;
}

function valueOf(cell: Element, strings: readonly string[]): string {
  const value = cell.getElementsByTagNameNS(MAIN, 'v')[0]?.textContent ?? '';
  if (cell.getAttribute('t') === 's') return strings[Number(value)] ?? '';
  if (cell.getAttribute('t') === 'inlineStr') return textIn(cell);
  return value;
}
