import type { Day } from '#domain/calendar';
import { group, itemAt } from '#domain/known';
import { amountTyped, dayTyped } from '#domain/typed-cells';
import { daysIn } from '#domain/written-days';
import type { ListRow } from './sheet-with-merges.ts';

/** A charge as an official list prints it. */
export interface ListItem {
  /** Row of the sheet. */
  row: number;
  number: string | null;
  /** The group that it stands under: 证照费. */
  group: string | null;
  name: string;
  department: string;
  /** As it is printed, and as far as it is one amount: 120元/本. */
  standard: string | null;
  amount: { amount: string; unit: string } | null;
  treasury: string | null;
  basis: string[];
  enterpriseRelated: boolean | null;
  remark: string | null;
}

/** An official list of charges, as a finance bureau publishes it. */
export interface OfficialList {
  title: string | null;
  day: Day | null;
  /** Which column of the sheet is read as what. */
  columns: { header: string; as: string }[];
  items: ListItem[];
  /** Rows that are neither head nor item nor group. */
  others: { row: number; text: string }[];
}

type Field =
  | 'department'
  | 'number'
  | 'group'
  | 'name'
  | 'part'
  | 'standard'
  | 'treasury'
  | 'basis'
  | 'enterprise'
  | 'remark';

const HEADERS: readonly [Field, RegExp][] = [
  ['enterprise', /涉企/],
  ['treasury', /资金管理|资金去向|缴库|收入归属|管理方式/],
  ['basis', /依据|文号|文件/],
  ['standard', /标准|收费额|金额|征收/],
  ['group', /一级项目|项目类别|收费类别|项目大类/],
  ['name', /项目名称|收费项目|项目$|^名称|二级项目|基金名称|保证金名称/],
  ['part', /子项|细项|分项/],
  ['number', /序号|编号|^号$/],
  ['department', /部门|执收单位|收费单位|主管/],
  ['remark', /备注|说明/],
];
const COLUMN_WORDS: Readonly<Record<Field, string>> = {
  department: '部门',
  number: '序号',
  group: '类别',
  name: '项目名称',
  part: '子项',
  standard: '收费标准',
  treasury: '资金管理方式',
  basis: '政策依据',
  enterprise: '是否涉企',
  remark: '备注',
};
const FIRST_ROWS = 15;

/** Reads a list by its header row, wherever it stands; null for a sheet that has none, such as our own. */
export function readList(rows: readonly ListRow[]): OfficialList | null {
  const head = rows.slice(0, FIRST_ROWS).findIndex((row) => {
    const fields = fieldsOf(row.cells);
    return fields.has('name') && (fields.has('basis') || fields.has('standard') || fields.has('treasury'));
  });
  if (head < 0 || itemAt(rows, head).cells.includes('行类')) return null;
  const fields = fieldsOf(itemAt(rows, head).cells);
  const above = rows.slice(0, head).flatMap(({ cells }) => [...new Set(cells.filter((cell) => cell !== ''))]);
  const reader = new ListReader(fields);
  rows.slice(head + 1).forEach((row, index) => reader.read(row, head + index + 2));
  return {
    title: above.find((text) => /清单|目录|一览表|收费/.test(text)) ?? null,
    day:
      above.flatMap((text) => daysIn(text.normalize('NFKC')).map(({ day }) => day))[0] ??
      dayTyped(above.at(-1) ?? ''),
    columns: [...fields].map(([field, at]) => ({
      header: itemAt(itemAt(rows, head).cells, at),
      as: COLUMN_WORDS[field],
    })),
    items: reader.items,
    others: reader.others,
  };
}

function fieldsOf(cells: readonly string[]): Map<Field, number> {
  const found = new Map<Field, number>();
  cells.forEach((cell, at) => {
    const bare = cell.replace(/\s/g, '');
    const field = HEADERS.find(
      ([name, pattern]) => bare.length <= 16 && pattern.test(bare) && !found.has(name),
    )?.[0];
    if (field && bare !== '' && cells.indexOf(cell) === at) found.set(field, at);
  });
  const part = found.get('part');
  if (part !== undefined && !found.has('name')) found.set('name', part);
  if (part === found.get('name')) found.delete('part');
  return found;
}

const LIST_NUMBER =
  /^\s*(?:[一二三四五六七八九十]+[、.．]|[（(][一二三四五六七八九十\d]+[）)]|\d{1,3}[.．、]|[①-⑳])\s*/;

class ListReader {
  readonly items: ListItem[] = [];
  readonly others: OfficialList['others'] = [];
  #department = '';
  #group: string | null = null;
  readonly #fields: ReadonlyMap<Field, number>;

  constructor(fields: ReadonlyMap<Field, number>) {
    this.#fields = fields;
  }

  read({ cells, isTitle }: ListRow, row: number): void {
    const cell = (field: Field) => {
      const at = this.#fields.get(field);
      return at === undefined ? '' : (cells[at] ?? '').trim();
    };
    const filled = [...new Set(cells.filter((each) => each.trim() !== ''))];
    if (filled.length === 0) return;
    const department = cell('department');
    if (!isTitle && department !== '' && !/^\d+$/.test(department)) this.#enter(bareName(department));
    const name = cell('name');
    if (isTitle || name === '') {
      this.#heading(filled, row);
      return;
    }
    const standard = cell('standard');
    const basis = cell('basis');
    const isSub = /^[（(]/.test(name);
    if (standard === '' && basis === '' && cell('treasury') === '') {
      // A row with a name alone is the group of those below it.
      this.#group = bareName(name);
      return;
    }
    if (!isSub) this.#group = cell('group') === '' ? null : bareName(cell('group'));
    this.items.push({
      row,
      number: cell('number') || null,
      group: this.#group,
      name: cell('part') === '' ? bareName(name) : `${bareName(name)}（${bareName(cell('part'))}）`,
      department: this.#department,
      standard: standard || null,
      amount: amountIn(standard),
      treasury: cell('treasury') || null,
      basis: numbersIn(basis),
      enterpriseRelated: yesOrNo(cell('enterprise')),
      remark: cell('remark') || null,
    });
  }

  /** 一、公安 over a whole row is the department of those below; a note under the table is neither. */
  #heading(filled: readonly string[], row: number): void {
    const text = filled.join(' ');
    if (/^[一二三四五六七八九十]+、/.test(text) && text.length <= 30) this.#enter(bareName(text));
    else this.others.push({ row, text });
  }

  #enter(department: string): void {
    if (department === this.#department) return;
    this.#department = department;
    this.#group = null;
  }
}

function bareName(name: string): string {
  return name
    .replace(/\s+/g, '')
    .replace(LIST_NUMBER, '')
    .replace(/^[△▲*※#]+/, '');
}

/** 120元/本 is an amount and its unit; 按目录, 50-100元 and two amounts are none. */
function amountIn(standard: string): ListItem['amount'] {
  const parts = /^([¥￥]?[\d０-９][\d０-９,，]*(?:[.．][\d０-９]+)?)\s*(元[/／每]?[^\d；;，,。]*)?$/.exec(
    standard.normalize('NFKC').replace(/\s/g, ''),
  );
  if (!parts) return null;
  const amount = amountTyped(group(parts, 1));
  return amount === null ? null : { amount, unit: (parts[2] ?? '元').replace('／', '/') };
}

/** Document numbers of a cell, in whatever marks and brackets they are listed. */
function numbersIn(text: string): string[] {
  const found = [
    ...text
      .normalize('NFKC')
      .matchAll(/([^\s、,;:《》()〔〕[\]\d]{1,12})[〔[(【]\s*(\d{4})\s*[〕\])】]\s*第?\s*(\d+)\s*号/g),
  ];
  return [...new Set(found.map(([, agency, year, serial]) => `${agency}〔${year}〕${serial}号`))];
}

function yesOrNo(text: string): boolean | null {
  if (/^(?:是|涉企|√|✓|有)$/.test(text)) return true;
  return /^(?:否|不涉企|×|无)$/.test(text) ? false : null;
}
