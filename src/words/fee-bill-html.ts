import type { JudgedBill, JudgedLine } from '#domain/fees/bill';
import type { LineFault } from '#domain/fees/bill-lines';
import { yuanOfFen } from './fee-money.ts';
import { SIGNS } from './fee-answer.ts';
import { feeName, type FeeContext } from './fee-words.ts';
import { html, wordsHtml, type Html } from './html.ts';

/** More lines than these are not drawn: nobody reads them on a screen, and the totals count all. */
export const SHOWN_LINES = 500;

/**
 * The report on a bill: what is in dispute, then line by line.
 * @param checkHref the address that asks about one line
 */
export function billHtml(
  bill: JudgedBill,
  faults: readonly LineFault[],
  context: FeeContext,
  checkHref: (line: JudgedLine['line']) => string,
): Html {
  const { say } = context;
  const head = (key: string, number = false) =>
    html`<th scope="col" ${number && html` class="number"`}>${say(`feeBill.line.${key}`)}</th>`;
  // A bill of which no line was read has nothing to sum up.
  if (bill.lines.length === 0) return html`${faultsHtml(faults, context)}`;
  return html`<p
      class="bill-summary"
      data-charged="${yuanOfFen(bill.chargedFen)}"
      data-over="${yuanOfFen(bill.overFen)}"
      data-open="${bill.open}"
    >
      <strong
        >${say('feeBill.line.summary', {
          count: bill.lines.length,
          charged: yuanOfFen(bill.chargedFen),
          over: yuanOfFen(bill.overFen),
          open: bill.open,
        })}</strong
      >
    </p>
    ${faultsHtml(faults, context)}
    ${bill.lines.length > SHOWN_LINES && html`<p class="note">${say('feeBill.line.more', { shown: SHOWN_LINES, count: bill.lines.length })}</p>`}
    <div class="scroll" tabindex="0" role="region" aria-label="${say('feeBill.line.verdict')}">
      <table class="bill">
        <thead>
          <tr>
            ${head('name')}${head('on')}${head('charged', true)}${head('verdict')}${head('allowed', true)}${head('over', true)}
          </tr>
        </thead>
        <tbody>
          ${bill.lines.slice(0, SHOWN_LINES).map((line) => lineHtml(line, context, checkHref))}
        </tbody>
      </table>
    </div>`;
}

function lineHtml(
  judged: JudgedLine,
  { locale, say }: FeeContext,
  checkHref: (line: JudgedLine['line']) => string,
): Html {
  const { line, answer, allowedFen, overFen } = judged;
  const name = answer.fee ? html`<small>${wordsHtml(feeName(answer.fee, locale))}</small>` : null;
  const over = overFen === null ? say('feeBill.line.unsaid') : yuanOfFen(overFen);
  return html`<tr
    data-line-verdict="${answer.verdict}"
    data-line-fee="${answer.fee?.slug ?? ''}"
    ${overFen !== null && overFen > 0n && html` class="is-over"`}
  >
    <th scope="row"><a href="${checkHref(line)}">${line.name}</a>${name}</th>
    <td class="bill-day">${answer.on}</td>
    <td class="number">${line.amount}</td>
    <td>
      <span class="state state-${answer.verdict}"
        >${SIGNS[answer.verdict]} ${say(`answer.word.${answer.verdict}`)}</span
      >
    </td>
    <td class="number">${allowedFen === null ? say('feeBill.line.none') : yuanOfFen(allowedFen)}</td>
    <td class="number over">${over}</td>
  </tr>`;
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

/** The report as CSV. A field that a spreadsheet would take for a formula gets an apostrophe before it. */
export function billCsv(bill: JudgedBill, { say }: FeeContext): string {
  const head = ['name', 'on', 'charged', 'verdict', 'allowed', 'over'].map((key) =>
    say(`feeBill.line.${key}`),
  );
  const rows = bill.lines.map(({ line, answer, allowedFen, overFen }) => [
    line.name,
    answer.on,
    line.amount,
    say(`answer.word.${answer.verdict}`),
    allowedFen === null ? '' : yuanOfFen(allowedFen),
    overFen === null ? say('feeBill.line.unsaid') : yuanOfFen(overFen),
  ]);
  return `\uFEFF${[head, ...rows].map((row) => row.map(csvField).join(',')).join('\r\n')}\r\n`;
}

function csvField(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
