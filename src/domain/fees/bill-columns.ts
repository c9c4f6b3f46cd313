import { keysOf } from '../own-keys.ts';

/** What a bill's columns hold. */
export type Column = 'name' | 'on' | 'amount' | 'quantity';

/** How people, offices and payment systems head each column; the surer word first. */
const HEADS: Readonly<Record<Column, readonly string[]>> = {
  name: [
    '收费项目名称',
    '收费项目',
    '收费名称',
    '缴费项目',
    '项目名称',
    '费用名称',
    '费用项目',
    '名称',
    '项目',
    '交易说明',
    '商品说明',
    '商品名称',
    '商品',
    '摘要',
    '说明',
    'name',
    'item',
    'fee',
    'charge',
    'description',
    '項目',
    '品目',
    '名称',
    '내역',
    '항목',
    '품목',
  ],
  on: [
    '收费日期',
    '缴费日期',
    '交费日期',
    '付款日期',
    '开票日期',
    '交易日期',
    '收费时间',
    '缴费时间',
    '付款时间',
    '支付时间',
    '交易时间',
    '交易创建时间',
    '日期',
    '时间',
    'on',
    'day',
    'date',
    'time',
    '日付',
    '支払日',
    '날짜',
    '일자',
  ],
  amount: [
    '实收金额',
    '实缴金额',
    '实付金额',
    '收费金额',
    '收取金额',
    '缴费金额',
    '交易金额',
    '支付金额',
    '应收金额',
    '应缴金额',
    '价税合计',
    '金额',
    '实收',
    '实缴',
    '应收',
    'amount',
    'charged',
    'total',
    '金額',
    '금액',
  ],
  quantity: ['数量', '份数', '件数', '本数', 'quantity', 'qty', 'count', '個数', '수량'],
};
const COLUMNS = keysOf(HEADS);

/** Which field holds what, where a record heads columns; null where it does not. 金额(元) and 金额（元） are 金额. */
export function billColumns(fields: readonly string[]): ReadonlyMap<Column, number> | null {
  const heads = fields.map(headOf);
  const found = new Map<Column, number>();
  for (const column of COLUMNS) {
    const word = HEADS[column].find((head) => heads.includes(head));
    if (word !== undefined) found.set(column, heads.indexOf(word));
  }
  return found.has('name') && found.size >= 2 ? found : null;
}

/** The titles above a header of WeChat Pay are sixteen, of Alipay two dozen. */
const HEADER_WITHIN = 40;

/** Which of the first records heads columns, by the fields that it has or would have; -1 where none does. */
export function headedWithin<T>(records: readonly T[], fieldsOf: (record: T) => readonly string[]): number {
  return records.slice(0, HEADER_WITHIN).findIndex((record) => billColumns(fieldsOf(record)) !== null);
}

function headOf(field: string): string {
  return field
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\([^)]*\)|【[^】]*】/gu, '')
    .replace(/[\s:：*_/]+/gu, '');
}
