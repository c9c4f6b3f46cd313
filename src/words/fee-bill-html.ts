import type { JudgedBill, JudgedLine } from '#domain/fees/bill';
import type { LineFault, PassedLine, ReadBill } from '#domain/fees/bill-lines';
import { decimal, decimalText } from '#domain/fees/decimal';
import { signOf, toneOf } from './fee-answer.ts';
import { yuanOfFen } from './fee-money.ts';
import { titleOf, yuan } from './fee-answer-title.ts';
import { feeName, type FeeContext } from './fee-words.ts';
import { html, wordsHtml, type Html } from './html.ts';

/** More lines than these are not drawn: nobody reads them on a screen, and the totals count all. */
export const SHOWN_LINES = 500;

/**
 * The report on a bill: what was certainly charged too much, then a card a line.
 * @param checkHref the address that asks about one line
 */
export function billHtml(
  bill: JudgedBill,
  { faults, passed }: Pick<ReadBill, 'faults' | 'passed'>,
  context: FeeContext,
  checkHref: (line: JudgedLine['line']) => string,
): Html {
  const { say } = context;
  const left = html`${faultsHtml(faults, context)}${passedHtml(passed, context)}`;
  // A bill of which no line was read has nothing to sum up.
  if (bill.lines.length === 0) return left;
  return html`${summaryHtml(bill, context)}${left}
    ${bill.lines.length > SHOWN_LINES && html`<p class="note">${say('feeBill.line.more', { shown: SHOWN_LINES, count: bill.lines.length })}</p>`}
    <ol class="plain bill-lines">
      ${bill.lines.slice(0, SHOWN_LINES).map((line) => lineHtml(line, context, checkHref))}
    </ol>`;
}

function summaryHtml(bill: JudgedBill, context: FeeContext): Html {
  const { say } = context;
  const isOver = bill.overFen > 0n;
  const title = isOver
    ? say('feeBill.line.overBy', { over: yuanFromFen(bill.overFen, context) })
    : say('feeBill.line.notOver');
  return html`<div
    class="bill-summary${isOver ? ' is-over' : ''}"
    data-charged="${yuanOfFen(bill.chargedFen)}"
    data-over="${yuanOfFen(bill.overFen)}"
    data-open="${bill.open}"
  >
    <h2 tabindex="-1">${title}</h2>
    <p>
      ${say('feeBill.line.summary', { count: bill.lines.length, charged: yuanFromFen(bill.chargedFen, context) })}${bill.open > 0 && html` ${say('feeBill.line.open', { open: bill.open })}`}
    </p>
  </div>`;
}

function yuanFromFen(fen: bigint, context: FeeContext): string {
  return yuan(decimalText({ digits: fen, scale: 2 }), context);
}

/** Verdict and excess first, then what the bill says. */
function lineHtml(
  judged: JudgedLine,
  context: FeeContext,
  checkHref: (line: JudgedLine['line']) => string,
): Html {
  const { locale, say } = context;
  const { line, answer, overFen } = judged;
  const isOver = overFen !== null && overFen > 0n;
  const title = titleOf(answer, context);
  const name = answer.fee && feeName(answer.fee, locale);
  return html`<li
    class="bill-line${isOver ? ' is-over' : ''}"
    data-line-verdict="${answer.verdict}"
    data-line-fee="${answer.fee?.slug ?? ''}"
    data-line-over="${overFen === null ? '' : yuanOfFen(overFen)}"
  >
    <a href="${checkHref(line)}">
      ${isOver && html`<strong class="bill-over">${say('feeBill.line.overBy', { over: yuanFromFen(overFen, context) })}</strong>`}
      <span class="bill-title tone-${toneOf(answer)}"
        ><span aria-hidden="true">${signOf(answer)}</span> ${title}</span
      >
      <span class="bill-asked"
        ><b>${line.name}</b> <b class="bill-amount">${yuan(decimalText(decimal(line.amount)), context)}</b>
        <span class="bill-day">${answer.on}</span></span
      >
      ${name && name.text !== line.name && html`<small>${wordsHtml(name)}</small>`}
    </a>
  </li>`;
}

/** Lines that could not be read are named: a bill is never judged in part without saying so. */
export function faultsHtml(faults: readonly LineFault[], { say }: FeeContext): Html | null {
  if (faults.length === 0) return null;
  const shown = faults.slice(0, 20);
  return html`<div class="caution" role="note">
    <strong>${say('feeBill.line.faults', { count: faults.length })}</strong>
    <ul>
      ${shown.map(
        ({ line, column, value }) =>
          html`<li>
            ${say('feeBill.line.fault', { line, what: say(`feeBill.line.${value === '' ? 'missing' : 'fault'}.${column}`, { value }) })}
          </li>`,
      )}
    </ul>
  </div>`;
}

/** Lines that are no charge: how many were passed over, and which, for whoever misses one. */
function passedHtml(passed: readonly PassedLine[], { say }: FeeContext): Html | null {
  if (passed.length === 0) return null;
  return html`<details class="bill-passed" data-passed="${passed.length}">
    <summary>${say('feeBill.line.passed', { count: passed.length })}</summary>
    <ul>
      ${passed.slice(0, SHOWN_LINES).map(({ line, text }) => html`<li>${say('feeBill.line.passedLine', { line, text })}</li>`)}
    </ul>
  </details>`;
}

/** The report as CSV. A field that a spreadsheet would take for a formula gets an apostrophe before it. */
export function billCsv(bill: JudgedBill, context: FeeContext): string {
  const { say } = context;
  const head = ['name', 'on', 'charged', 'verdict', 'allowed', 'over'].map((key) =>
    say(`feeBill.line.${key}`),
  );
  const rows = bill.lines.map(({ line, answer, allowedFen, overFen }) => [
    line.name,
    answer.on,
    line.amount,
    titleOf(answer, context),
    allowedFen === null ? '' : yuanOfFen(allowedFen),
    overFen === null ? say('feeBill.line.unsaid') : yuanOfFen(overFen),
  ]);
  return `\uFEFF${[head, ...rows].map((row) => row.map(csvField).join(',')).join('\r\n')}\r\n`;
}

function csvField(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
