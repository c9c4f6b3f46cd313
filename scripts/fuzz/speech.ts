import fc from 'fast-check';
import { parseCsv, UnclosedQuote } from '#domain/csv';
import { answerTo } from '#domain/fees/answer-to';
import { judgeBill } from '#domain/fees/bill';
import { billLines } from '#domain/fees/bill-lines';
import { catalogueOf } from '#library/catalogue-facts';
import type { Library } from '#library/library';

const PIECES = [
  '护照费',
  '停车费',
  '垃圾',
  '，',
  ',',
  '\t',
  '\n',
  '"',
  '""',
  '2026-07-01',
  '2026年7月1日',
  '46204',
  '0000-00-00',
  '160',
  '￥1,600.50',
  '-1',
  'abc',
  '1e308',
  '9'.repeat(60),
  '0.1',
  '１２０元',
  '1.',
  '（1）',
  '一、',
  '⺠',
  '護照',
  'constructor',
  '__proto__',
  '\u0000',
  '\uD800',
  '()',
  '[',
  '\\',
  '/',
  '名称,日期,金额,数量',
];
const speech = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...PIECES) },
      fc.string({ unit: 'binary', maxLength: 12 }),
    ),
    { maxLength: 30 },
  )
  .map((pieces) => pieces.join(''));

/** Whatever a bill holds, each line is judged or named as a fault, and sums are what they are sums of. */
export function billProperty(library: Library, today: string): fc.IProperty<unknown> {
  const catalogue = catalogueOf(library);
  return fc.property(speech, (text) => {
    const records = recordsOf(text);
    const { lines, faults } = billLines(records, today);
    const bill = judgeBill(catalogue, lines, { today });
    if (bill.lines.length !== lines.length) throw new Error('a line was lost');
    if (lines.length + faults.length > records.length) throw new Error('a line was made up');
    const charged = bill.lines.reduce((sum, line) => sum + line.chargedFen, 0n);
    if (charged !== bill.chargedFen) throw new Error('the sum is not that of its lines');
    if (
      bill.lines.some(({ chargedFen, overFen }) => overFen !== null && (overFen < 0n || overFen > chargedFen))
    ) {
      throw new Error('more is in dispute than was charged');
    }
  });
}

function recordsOf(text: string): ReturnType<typeof parseCsv> {
  try {
    return parseCsv(text);
  } catch (error) {
    if (error instanceof UnclosedQuote) return [];
    throw error;
  }
}

/** Whatever is asked, something is answered. */
export function questionProperty(library: Library, today: string): fc.IProperty<unknown> {
  const catalogue = catalogueOf(library);
  return fc.property(
    speech,
    fc.option(fc.constantFrom('2026-07-01', '1999-12-31', '2099-01-01'), { nil: undefined }),
    (text, on) => {
      const { verdict } = answerTo(catalogue, { text, today, on });
      if (typeof verdict !== 'string') throw new Error('no verdict');
    },
  );
}
