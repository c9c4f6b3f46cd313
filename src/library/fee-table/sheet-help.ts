import { LANGUAGES, TRANSLATION_LOCALES } from '#i18n/locales';
import { isAmong } from '#domain/own-keys';
import { DERIVED, FIELDS, ROW_KIND, ROW_KINDS, STAMP } from './layout.ts';
import type { Sheet } from './sheet.ts';

/** Rows below the last that an editor may fill: the lists reach as far. */
const SPARE_ROWS = 500;
/** What a list in a cell's own validation may hold at most (ECMA-376, 18.3.1.32 formula1; Excel refuses longer ones). */
const MOST_IN_LIST = 255;

/** Every word that a column may hold, where these are few; a header stands for the same field in each kind of row. */
const WORDS: ReadonlyMap<string, readonly string[]> = new Map(
  [
    { headers: [ROW_KIND], words: ROW_KINDS },
    ...ROW_KINDS.flatMap((kind) => FIELDS[kind]).map(({ headers, words = [] }) => ({ headers, words })),
  ].flatMap(({ headers, words }) =>
    words.length > 0 && words.join(',').length <= MOST_IN_LIST
      ? headers.slice(0, 1).map((header) => [header, words] as const)
      : [],
  ),
);
const TRANSLATED = TRANSLATION_LOCALES.map((locale) => LANGUAGES[locale].zh);

/**
 * The XML of a worksheet with what helps to fill it in: lists to choose from, no typing in the columns that the export
 * fills by itself, and the translations folded away until they are wanted.
 * @param xml as the writer made it (ECMA-376 Part 1, 18.3.1.99 worksheet)
 */
export function withHelp(xml: string, [header = [], ...rows]: Sheet): string {
  const last = rows.length + 1 + SPARE_ROWS;
  const validations = header.flatMap((name, column) => validationOf(name, columnName(column), last));
  return header
    .reduce((text, name, column) => (isTranslation(name) ? folded(text, column + 1) : text), xml)
    .replace('<cols>', '<sheetFormatPr defaultRowHeight="15" outlineLevelCol="1"/><cols>')
    .replace(
      '</sheetData>',
      `</sheetData><dataValidations count="${validations.length}">${validations.join('')}</dataValidations>`,
    );
}

function validationOf(header: string, column: string, last: number): string[] {
  const range = `${column}2:${column}${last}`;
  if (header === STAMP || isAmong(DERIVED, header))
    return [
      `<dataValidation type="custom" allowBlank="1" showErrorMessage="1" errorTitle="不用填" error="这一列由程序填写，不要改" sqref="${range}"><formula1>FALSE</formula1></dataValidation>`,
    ];
  const words = WORDS.get(header);
  if (!words) return [];
  return [
    `<dataValidation type="list" allowBlank="1" showErrorMessage="1" errorTitle="没有这个词" error="从列表里选一个" sqref="${range}"><formula1>"${words.join(',')}"</formula1></dataValidation>`,
  ];
}

function isTranslation(header: string): boolean {
  return TRANSLATED.some((language) => header.endsWith(`（${language}）`));
}

function folded(xml: string, column: number): string {
  return xml.replace(
    `<col min="${column}" max="${column}" `,
    (start) => `${start}outlineLevel="1" hidden="1" `,
  );
}

/** 0 is A, 26 is AA. */
function columnName(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnName(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}
