import { citationText } from '#domain/fees/fee';
import { itemAt } from '#domain/known';
import type { Citation } from '#schemas/citation';
import { UNKNOWN } from '#schemas/fields';
import type { Fee, Library } from '../library.ts';
import {
  COLUMNS,
  DERIVED,
  EDITOR_NOTE,
  FIELDS,
  ID,
  ROW_KIND,
  STAMP,
  STATE_WORDS,
  type RowKind,
} from './layout.ts';
import type { Sheet } from './sheet.ts';
import { stamped } from './stamps.ts';

type Cells = Record<string, string>;
type Data = Fee['data'];

/**
 * The catalogue as one sheet, ids in order.
 * @param withEditorNotes for the office; files for the public carry none
 */
export function sheetOfFees(library: Library, withEditorNotes: boolean): Sheet {
  const headers = COLUMNS.filter((header) => withEditorNotes || (header !== EDITOR_NOTE && header !== STAMP));
  const rows = feesInOrder(library).flatMap((fee) => rowsOfFee(library, fee));
  const sheet = [[...headers], ...rows.map((cells) => headers.map((header) => cells[header] ?? ''))];
  return withEditorNotes ? stamped(sheet) : sheet;
}

function feesInOrder(library: Library): Fee[] {
  return [...library.fees.values()].sort((a, b) => (a.slug < b.slug ? -1 : 1));
}

/** The rows of one item: itself, then its parts in the order of its file. */
function rowsOfFee(library: Library, fee: Fee): Cells[] {
  const { data } = fee;
  const row = (kind: RowKind, record: object, derived: Cells = {}): Cells => ({
    [ID]: fee.slug,
    [ROW_KIND]: kind,
    ...cellsOf(kind, record as Record<string, unknown>),
    ...derived,
  });
  return [
    row('项目', data, derivedCells(library, fee)),
    ...(data.collectors ?? []).map((collector) => row('执收单位', collector)),
    ...data.periods.flatMap((period) => [
      row('时段', period, { 收费标准: standardOf(data, period), ...basisCells(library, period.basis) }),
      ...ratesShown(data, period).map((rate) => row('标准', rate, { 收费标准: rateWords(rate) })),
    ]),
    ...data.reductions.map((reduction) => row('减免', reduction, basisCells(library, reduction.basis))),
    ...data.exemptions.map((text) => row('长期减免', { text })),
  ];
}

function cellsOf(kind: RowKind, record: Record<string, unknown>): Cells {
  const entries = FIELDS[kind].flatMap((field) => {
    const cells = field.write(record[field.key]);
    return field.headers.map((header, index) => [header, itemAt(cells, index)] as const);
  });
  return Object.fromEntries(entries);
}

type Period = Data['periods'][number];
type Rate = Period['rates'][number];

/** An item that must not show an amount shows none here either. */
function ratesShown(data: Data, period: Period): readonly Rate[] {
  return data.publishable === 'no-amount' ? [] : period.rates;
}

/** What the official lists have and the content holds in another form, or not at all. */
function derivedCells(library: Library, fee: Fee): Cells {
  const newest = itemAt(fee.data.periods, -1);
  const cells: Record<(typeof DERIVED)[number], string> = {
    项目序号: String(numberInList(library, fee)),
    收费标准: standardOf(fee.data, newest),
    ...basisCells(library, fee.data.legalBasis),
    单位性质: UNKNOWN,
    服务内容: UNKNOWN,
    定价方式: UNKNOWN,
  };
  return cells;
}

function numberInList(library: Library, fee: Fee): number {
  return (
    feesInOrder(library)
      .filter(({ data }) => data.list === fee.data.list)
      .indexOf(fee) + 1
  );
}

function standardOf(data: Data, period: Period): string {
  if (period.state !== 'charged') return STATE_WORDS[period.state];
  return ratesShown(data, period).map(rateWords).join('；') || UNKNOWN;
}

function rateWords(rate: Rate): string {
  return `${rate.item['zh-CN']}：${figureWords(rate)}`;
}

function figureWords(rate: Rate): string {
  switch (rate.kind) {
    case 'formula':
      return rate.formula['zh-CN'];
    case 'unknown':
      return UNKNOWN;
    case 'range':
      return `${rate.min}–${rate.max} ${rate.unit}`;
    case 'tier':
      return `超过 ${rate.over}${rate.upTo === null ? '' : ` 至 ${rate.upTo}`} ${rate.countedIn ?? '元'}：${rate.amount ?? `${rate.min}–${rate.max}`} ${rate.unit}`;
    case 'cap':
      return `不超过 ${rate.amount} ${rate.unit}`;
    case 'floor':
      return `不低于 ${rate.amount} ${rate.unit}`;
    default:
      return `${rate.amount} ${rate.unit}`;
  }
}

function basisCells(library: Library, citations: readonly Citation[]): { 政策依据: string; 文号: string } {
  const numbers = citations.flatMap(({ document }) => library.documents[document]?.number ?? []);
  return {
    政策依据: citations.map((each) => citationText(each, library.documents)).join('；'),
    文号: [...new Set(numbers)].join('；'),
  };
}
