import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { today } from '#clock';
import { isDay, type Day } from '#domain/calendar';
import { parseCsv, type CsvRecord } from '#domain/csv';
import type { Payer } from '#domain/fees/fee';

/** One question: may they charge me this? */
export interface Question {
  name: string;
  on: Day;
  payer: Payer | undefined;
  region: string | undefined;
}

/** Something the caller can put right; its message says where and how. */
export class UsageError extends Error {}

export const USAGE = [
  '用法 / usage:',
  '  npm run -s verdict -- "<名称、别名或编号>" --on 2026-07-01 [--payer citizen|enterprise] [--region 区县] [--json]',
  '  npm run -s verdict -- --file questions.csv      （表头 / header: name,on,payer）',
].join('\n');

/**
 * Reads the command line, and the file that it names.
 * @throws {UsageError} naming the file, the line and the remedy; before anything has been answered
 */
export function questionsOf(args: string[]): { questions: Question[]; asJson: boolean } {
  const { values, positionals } = parsed(args);
  if (values.file !== undefined) {
    if (positionals.length > 0)
      throw new UsageError('--file 和名称只能用一个 / give either --file or a name');
    return { questions: questionsInFile(values.file), asJson: true };
  }
  const [name, ...more] = positionals;
  if (!name?.trim() || more.length > 0)
    throw new UsageError('请写一个名称，有空格的加引号 / give one name, in quotes');
  const question = { name, on: values.on ?? today(), payer: values.payer ?? '' };
  return {
    questions: [{ ...checked(question, '--on', '--payer'), region: values.region }],
    asJson: values.json,
  };
}

function parsed(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        on: { type: 'string' },
        payer: { type: 'string' },
        region: { type: 'string' },
        file: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

const COLUMNS = ['name', 'on', 'payer'] as const;

function questionsInFile(file: string): Question[] {
  const [header, ...records] = recordsOf(file);
  const columns = header?.fields.map((field) => field.trim().toLowerCase()) ?? [];
  if (!columns.includes('name') || !columns.includes('on')) {
    throw new UsageError(
      `${file} 第 1 行：表头要有 name、on（和可选的 payer），现在是“${columns.join(',')}”` +
        ` / line 1: the header must name the columns name and on (payer is optional)`,
    );
  }
  return records.map((record) => questionOf(file, columns, record));
}

function questionOf(file: string, columns: string[], { line, fields }: CsvRecord): Question {
  const [name, on, payer] = COLUMNS.map((column) => fields[columns.indexOf(column)]?.trim() ?? '');
  const place = `${file} 第 ${line} 行 / line ${line}`;
  if (!name)
    throw new UsageError(`${place}：name 是空的，写上收费名称 / name is empty; write the name of the charge`);
  return {
    ...checked({ name, on: on!, payer: payer! }, `${place} › on`, `${place} › payer`),
    region: undefined,
  };
}

function checked(
  question: { name: string; on: string; payer: string },
  dayPlace: string,
  payerPlace: string,
): Omit<Question, 'region'> {
  const { name, on, payer } = question;
  if (!isDay(on)) {
    throw new UsageError(
      `${dayPlace}：“${on}”不是一个存在的日子，写成 2026-07-01 这样 / not a day; write YYYY-MM-DD`,
    );
  }
  if (payer !== '' && payer !== 'citizen' && payer !== 'enterprise') {
    throw new UsageError(
      `${payerPlace}：“${payer}”，只能写 citizen 或 enterprise / write citizen or enterprise`,
    );
  }
  return { name, on, payer: payer === '' ? undefined : payer };
}

function recordsOf(file: string): CsvRecord[] {
  try {
    return parseCsv(textOf(file));
  } catch (error) {
    if (error instanceof RangeError)
      throw new UsageError(`${file}：引号没有成对 / ${error.message}; close it`);
    throw error;
  }
}

/** UTF-8, or GB18030 as older spreadsheet programs save it. */
function textOf(file: string): string {
  const bytes = bytesOf(file);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

function bytesOf(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    throw new UsageError(`${file}：读不到这个文件，检查路径 / the file cannot be read; check the path`);
  }
}
