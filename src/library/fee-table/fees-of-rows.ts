import { feeSchema } from '#schemas/fee';
import type { z } from 'zod';
import { entryOf, itemAt, known } from '#domain/known';
import type { Issue } from '../report.ts';
import { parseWith } from '../schema-issues.ts';
import { EDITOR_NOTE, FIELDS, ID, REQUIRED, COLUMNS, ROW_KIND, ROW_KINDS, type RowKind } from './layout.ts';
import type { Sheet } from './sheet.ts';

/** An item as a sheet gives it. */
export interface SheetFee {
  slug: string;
  /** What an editor would write as frontmatter. */
  raw: RawFee;
  data: z.output<typeof feeSchema>;
  /** Row of the sheet in which each part stands: `periods[0].rates[1]` → 12; the item itself under ''. */
  rows: ReadonlyMap<string, number>;
}
export type RawFee = Record<string, unknown>;

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * Reads a sheet into items. Every fault goes to `issues`, named by row and column.
 * @param file the sheet's file name, for the report
 */
export function feesOfSheet(sheet: Sheet, file: string, issues: Issue[]): SheetFee[] {
  const [header = [], ...rows] = sheet;
  const headerIssues = checkHeader(header, file);
  issues.push(...headerIssues);
  if (headerIssues.length > 0) return [];
  const drafts = new Map<string, Draft>();
  rows.forEach((cells, index) => enterRow(drafts, rowOf(header, cells, index + 2), file, issues));
  return [...drafts.values()].flatMap((draft) => finished(draft, file, issues));
}

interface Row {
  number: number;
  cells: Record<string, string>;
}

interface Draft {
  slug: string;
  raw: RawFee;
  rows: Map<string, number>;
}

function rowOf(header: readonly string[], cells: readonly string[], number: number): Row {
  return { number, cells: Object.fromEntries(header.map((name, index) => [name, cells[index] ?? ''])) };
}

function checkHeader(header: readonly string[], file: string): Issue[] {
  const issue = (value: string, zh: Issue['zh'], en: Issue['en']): Issue => ({
    file,
    field: '第 1 行 / row 1',
    value,
    zh,
    en,
  });
  const named = header.filter((name) => name !== '');
  const missing = REQUIRED.filter((name) => !named.includes(name));
  const unknown = named.filter((name) => !COLUMNS.includes(name));
  const twice = named.filter((name, index) => named.indexOf(name) !== index);
  const advice = {
    zh: '第一行是栏目名，照 npm run export 写出的表，不增不减',
    en: 'the first row holds the column names as npm run export writes them',
  };
  return [
    ...(missing.length > 0
      ? [
          issue(
            missing.join('、'),
            { problem: `缺少 ${missing.length} 栏`, remedy: advice.zh },
            { problem: `${missing.length} column(s) missing`, remedy: advice.en },
          ),
        ]
      : []),
    ...(unknown.length > 0
      ? [
          issue(
            unknown.join('、'),
            { problem: `有 ${unknown.length} 栏不认识`, remedy: advice.zh },
            { problem: `${unknown.length} unknown column(s)`, remedy: advice.en },
          ),
        ]
      : []),
    ...twice.map((name) =>
      issue(
        name,
        { problem: '栏目重复', remedy: '删去一栏' },
        { problem: 'the column stands twice', remedy: 'remove one' },
      ),
    ),
  ];
}

function enterRow(drafts: Map<string, Draft>, row: Row, file: string, issues: Issue[]): void {
  if (Object.values(row.cells).every((cell) => cell === '')) return;
  const kind = row.cells[ROW_KIND] as RowKind;
  const slug = known(row, 'cells', ID);
  const fault = rowFault(drafts, row, slug, kind);
  if (fault) issues.push({ file, field: `第 ${row.number} 行 / row ${row.number}`, ...fault });
  else enter(drafts, row, slug, kind, file, issues);
}

type Fault = Pick<Issue, 'value' | 'zh' | 'en'>;

function rowFault(
  drafts: ReadonlyMap<string, Draft>,
  { cells }: Row,
  slug: string,
  kind: RowKind,
): Fault | null {
  if (!ROW_KINDS.includes(kind)) {
    const kinds = ROW_KINDS.join('、');
    return {
      value: kind,
      zh: { problem: '行类不对', remedy: `写：${kinds}` },
      en: { problem: 'not a kind of row', remedy: `write one of: ${kinds}` },
    };
  }
  if (!SLUG.test(slug)) {
    return {
      value: slug,
      zh: { problem: '标识不合规定', remedy: '每一行都要写标识：小写英文字母、数字和连字符' },
      en: { problem: 'not an id', remedy: 'every row needs its id: lowercase letters, digits and hyphens' },
    };
  }
  if (kind === '项目' && drafts.has(slug)) {
    return {
      value: slug,
      zh: { problem: '这个标识的项目已经有一行', remedy: '一个项目只写一行“项目”' },
      en: { problem: 'a second row for this item', remedy: 'one row 项目 for each item' },
    };
  }
  if (kind !== '项目' && !drafts.has(slug)) {
    return {
      value: slug,
      zh: { problem: `“${kind}”之前没有这个标识的“项目”行`, remedy: '先写“项目”行，再写它的各行' },
      en: { problem: 'no 项目 row before it has this id', remedy: 'put the 项目 row first, its parts below' },
    };
  }
  if (kind === '标准' && (entryOf(drafts, slug).raw['periods'] as unknown[]).length === 0) {
    return {
      value: cells['子项或情形'] ?? '',
      zh: { problem: '“标准”之前没有“时段”行', remedy: '先写“时段”行，再写这一段的标准' },
      en: { problem: 'no 时段 row before it', remedy: 'put the 时段 row first, its rates below' },
    };
  }
  return null;
}

function enter(
  drafts: Map<string, Draft>,
  row: Row,
  slug: string,
  kind: RowKind,
  file: string,
  issues: Issue[],
): void {
  issues.push(...strayCells(row, kind, file));
  const record = recordOf(kind, row);
  if (kind === '项目') {
    drafts.set(slug, {
      slug,
      raw: { ...record, periods: [], reductions: [], exemptions: [] },
      rows: new Map([['', row.number]]),
    });
    return;
  }
  const draft = entryOf(drafts, slug);
  const { list, place } = placeOf(draft.raw, kind);
  draft.rows.set(`${place}[${list.length}]`, row.number);
  list.push(kind === '时段' ? { ...record, rates: [] } : kind === '长期减免' ? record['text'] : record);
}

/** The list of an item to which a row of a kind belongs, and its name in reports. */
function placeOf(raw: RawFee, kind: Exclude<RowKind, '项目'>): { list: unknown[]; place: string } {
  const periods = raw['periods'] as { rates: unknown[] }[];
  switch (kind) {
    case '执收单位':
      return { list: (raw['collectors'] ??= []) as unknown[], place: 'collectors' };
    case '时段':
      return { list: periods, place: 'periods' };
    case '标准':
      return { list: itemAt(periods, -1).rates, place: `periods[${periods.length - 1}].rates` };
    case '减免':
      return { list: raw['reductions'] as unknown[], place: 'reductions' };
    case '长期减免':
      return { list: raw['exemptions'] as unknown[], place: 'exemptions' };
  }
}

function recordOf(kind: RowKind, { cells }: Row): Record<string, unknown> {
  const entries = FIELDS[kind].map(
    (field) => [field.key, field.read(field.headers.map((header) => cells[header] ?? ''))] as const,
  );
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

/** A cell under a column that rows of this kind do not have would be lost: it is reported instead. */
function strayCells({ cells, number }: Row, kind: RowKind, file: string): Issue[] {
  const own = new Set([ID, ROW_KIND, ...FIELDS[kind].flatMap(({ headers }) => headers)]);
  return Object.entries(cells)
    .filter(
      ([header, cell]) =>
        cell !== '' &&
        header !== '' &&
        !own.has(header) &&
        (REQUIRED.includes(header) || header === EDITOR_NOTE),
    )
    .map(([header, value]) => ({
      file,
      field: `第 ${number} 行 · ${header} / row ${number}`,
      value,
      zh: { problem: `“${kind}”行没有这一栏`, remedy: '清空这一格，或检查行类' },
      en: {
        problem: `rows of kind ${kind} have no such column`,
        remedy: 'empty the cell, or check the kind of row',
      },
    }));
}

/** The order in which a content file writes the fields of an item. */
const ORDER = [
  ...[
    'name',
    'variant',
    'aliases',
    'list',
    'level',
    'department',
    'collectors',
    'priceSetter',
    'payer',
    'onePerPerson',
    'alsoSold',
    'amountsInDoubt',
    'regions',
  ],
  ...[
    'enterpriseRelated',
    'preApproval',
    'importExport',
    'fundDestination',
    'periods',
    'reductions',
    'exemptions',
  ],
  ...[
    'legalBasis',
    'publishable',
    'caution',
    'amountSource',
    'certainty',
    'evidence',
    'checked',
    'editorNote',
  ],
];

function finished({ slug, raw, rows }: Draft, file: string, issues: Issue[]): SheetFee[] {
  const whole: RawFee = { collectors: '未取得', ...raw };
  const inOrder = Object.fromEntries(
    ORDER.filter((key) => whole[key] !== undefined).map((key) => [key, inFileOrder(key, whole[key])]),
  );
  const found: Issue[] = [];
  const data = parseWith(feeSchema, inOrder, file, found);
  issues.push(...found.map((issue) => atRow(issue, slug, rows)));
  return data ? [{ slug, raw: inOrder, data, rows }] : [];
}

/** In a content file the rates of a period stand before its basis. */
function inFileOrder(key: string, value: unknown): unknown {
  if (key !== 'periods') return value;
  return (value as Record<string, unknown>[]).map(({ rates, basis, evidence, remark, editorNote, ...rest }) =>
    Object.fromEntries(
      Object.entries({ ...rest, rates, basis, evidence, remark, editorNote }).filter(
        ([, each]) => each !== undefined,
      ),
    ),
  );
}

/** Names the row of the sheet where the schema names a field of the item. */
function atRow(issue: Issue, slug: string, rows: ReadonlyMap<string, number>): Issue {
  const places = [...rows.keys()]
    .filter((place) => issue.field.startsWith(place))
    .sort((a, b) => b.length - a.length);
  const place = places[0] ?? '';
  const number = entryOf(rows, place);
  const key = issue.field.slice(place.length).replace(/^\./, '');
  return { ...issue, field: `第 ${number} 行 ${slug} · ${headerOf(place, key)} / row ${number}` };
}

function headerOf(place: string, key: string): string {
  const kinds: [RegExp, RowKind][] = [
    [/rates\[\d+\]$/, '标准'],
    [/^periods/, '时段'],
    [/^reductions/, '减免'],
    [/^collectors/, '执收单位'],
  ];
  const kind = kinds.find(([pattern]) => pattern.test(place))?.[1] ?? '项目';
  const field = FIELDS[kind].find((each) => each.key === key.split(/[.[]/)[0]);
  return field?.headers[0] ?? key;
}
