import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { today } from '#clock';
import { isDay, type Day } from '#domain/calendar';
import { parseCsv, type CsvRecord } from '#domain/csv';
import { amountTyped } from '#domain/typed-cells';
import type { Question } from '#domain/fees/question';
import { LOCALES } from '#i18n/locales';

/** Something the caller can put right; its message says where and how. */
export class UsageError extends Error {}

export const USAGE = [
  '用法 / usage:',
  '  npm run -s verdict -- "<名称、别名、编号或一句话>" [--on 2026-07-01] [--amount 60] [--payer citizen|enterprise] [--region 区县] [--locale zh-CN] [--json]',
  '  npm run -s verdict -- --file questions.csv      （表头 / header: name,on,amount,payer,region,locale；除 name 都可以不写 / all but name may be missing）',
].join('\n');

/** Columns of a file, and options of the command beside the name. */
const COLUMNS = ['name', 'on', 'amount', 'payer', 'region', 'locale'] as const;
type Written = Readonly<Record<(typeof COLUMNS)[number], string>>;

/**
 * Reads the command line, and the file that it names.
 * @param regions the city and its districts, by their names in regions.yaml
 * @throws {UsageError} naming the file, the line and the remedy; before anything has been answered
 */
export function questionsOf(
  args: string[],
  regions: readonly string[],
): { questions: Question[]; asJson: boolean } {
  const { values, positionals } = parsed(args);
  if (values.file !== undefined) {
    if (positionals.length > 0)
      throw new UsageError('--file 和名称只能用一个 / give either --file or a name');
    return { questions: questionsInFile(values.file, regions), asJson: true };
  }
  const [name, ...more] = positionals;
  if (!name?.trim() || more.length > 0)
    throw new UsageError('请写一个名称，有空格的加引号 / give one name, in quotes');
  const { on = '', amount = '', payer = '', region = '', locale = '' } = values;
  const written = { name, on, amount, payer, region, locale };
  return { questions: [checked(written, regions, (column) => `--${column}`)], asJson: values.json };
}

function parsed(args: string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        on: text,
        amount: text,
        payer: text,
        region: text,
        locale: text,
        file: text,
        json: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function questionsInFile(file: string, regions: readonly string[]): Question[] {
  const [header, ...records] = recordsOf(file);
  const columns = header?.fields.map((field) => field.trim().toLowerCase()) ?? [];
  const strange = columns.filter((column) => !(COLUMNS as readonly string[]).includes(column));
  if (!columns.includes('name') || strange.length > 0) {
    throw new UsageError(
      `${file} 第 1 行：表头要有 name，还可以有 ${COLUMNS.slice(1).join('、')}，现在是“${columns.join(',')}”` +
        ` / line 1: the header must name the column name; ${COLUMNS.slice(1).join(', ')} are optional`,
    );
  }
  return records.map((record) => questionOf(file, columns, record, regions));
}

function questionOf(
  file: string,
  columns: string[],
  { line, fields }: CsvRecord,
  regions: readonly string[],
): Question {
  const written = Object.fromEntries(
    COLUMNS.map((column) => [column, fields[columns.indexOf(column)]?.trim() ?? '']),
  ) as Written;
  const place = `${file} 第 ${line} 行 / line ${line}`;
  if (!written.name)
    throw new UsageError(`${place}：name 是空的，写上收费名称 / name is empty; write the name of the charge`);
  return checked(written, regions, (column) => `${place} › ${column}`);
}

function checked(written: Written, regions: readonly string[], place: (column: string) => string): Question {
  if (written.locale !== '' && !isLocale(written.locale)) {
    throw new UsageError(
      `${place('locale')}：“${written.locale}”，只能写 ${LOCALES.join('、')}、zh-Hant / write one of these`,
    );
  }
  return {
    text: written.name,
    today: today(),
    on: dayOf(written.on, place('on')),
    amount: yuanOf(written.amount, place('amount')),
    payer: payerOf(written.payer, place('payer')),
    region: regionOf(written.region, regions, place('region')),
  };
}

/** A name is understood in every language, whichever the file says: the column only keeps its questions apart. */
function isLocale(text: string): boolean {
  return text === 'zh-Hant' || (LOCALES as readonly string[]).includes(text);
}

function dayOf(on: string, place: string): Day | undefined {
  if (on === '') return undefined;
  if (isDay(on)) return on;
  throw new UsageError(
    `${place}：“${on}”不是一个存在的日子，写成 2026-07-01 这样 / not a day; write YYYY-MM-DD`,
  );
}

function yuanOf(amount: string, place: string): string | undefined {
  if (amount === '') return undefined;
  const yuan = amountTyped(amount);
  if (yuan !== null) return yuan;
  throw new UsageError(`${place}：“${amount}”不是金额，写成 60 或 60.5 / not an amount; write 60 or 60.5`);
}

function payerOf(payer: string, place: string): Question['payer'] {
  if (payer === '') return undefined;
  if (payer === 'citizen' || payer === 'enterprise') return payer;
  throw new UsageError(`${place}：“${payer}”，只能写 citizen 或 enterprise / write citizen or enterprise`);
}

/** The answer for a district that the city does not have would be that of no district, unsaid. */
function regionOf(region: string, regions: readonly string[], place: string): string | undefined {
  if (region === '') return undefined;
  if (regions.includes(region)) return region;
  throw new UsageError(
    `${place}：没有“${region}”这个区县，只能写 ${regions.join('、')} / no such district; write one of these`,
  );
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
