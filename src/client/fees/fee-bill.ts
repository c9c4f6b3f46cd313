import { today } from '#clock';
import { UnclosedQuote } from '#domain/csv';
import { judgeBill, type BillLine } from '#domain/fees/bill';
import { billLines } from '#domain/fees/bill-lines';
import { billRecords, type BillRecord } from '#domain/fees/bill-records';
import type { Payer } from '#domain/fees/fee';
import { billCsv, billHtml } from '#words/fee-bill-html';
import { html } from '#words/html';
import type { FeeContext } from '#words/fee-words';
import { wholeCatalogue } from './whole-catalogue.ts';
import { scriptOfPage } from '#client/page-locale';
import { carried, partOf } from '#client/part';

const MOST_BYTES = 10 * 1024 * 1024;
const MOST_LINES = 50_000;

/** A bill that is refused as a whole, and why: a key of `feeBill.line.fault.*`. */
class Refused extends Error {}

/** `<fee-bill>` judges a pasted, dropped or chosen bill on the reader's device; nothing of it leaves the page. */
class FeeBill extends HTMLElement {
  private table = () => '';

  connectedCallback(): void {
    const form = partOf<HTMLFormElement>(this, 'form');
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.judge(() => Promise.resolve(billRecords(this.text.value)));
    });
    this.file.addEventListener('change', () => this.read(this.file.files?.[0]));
    this.addEventListener('dragover', (event) => event.preventDefault());
    this.addEventListener('drop', (event) => {
      event.preventDefault();
      this.read(event.dataTransfer?.files[0]);
    });
    partOf(this, '[data-print]').addEventListener('click', () => print());
    const link = partOf<HTMLAnchorElement>(this, 'a[download]');
    link.addEventListener('click', () => this.offerTable(link));
  }

  private get text(): HTMLTextAreaElement {
    return partOf<HTMLTextAreaElement>(this, 'textarea');
  }
  private get file(): HTMLInputElement {
    return partOf<HTMLInputElement>(this, 'input[type="file"]');
  }
  private get payer(): Payer | undefined {
    return (partOf<HTMLSelectElement>(this, 'select').value || undefined) as Payer | undefined;
  }

  private read(file: File | undefined): void {
    if (file) void this.judge(() => recordsInFile(file));
  }

  private async judge(records: () => Promise<BillRecord[]>): Promise<void> {
    const report = partOf(this, '[data-report]');
    // Room for what comes, made at once: what stands below does not jump when it is there.
    report.classList.add('is-coming');
    const context = await wholeCatalogue(carried(this, 'catalogue'));
    try {
      report.innerHTML = this.reportOn(await inScriptOfPage(await records()), context);
    } catch (error) {
      report.innerHTML = refusal(error, context);
    }
    partOf(this, '[data-tools]').hidden = report.querySelector('ol') === null;
    turnTo(report);
  }

  private reportOn(records: readonly BillRecord[], context: FeeContext): string {
    if (records.length > MOST_LINES) throw new Refused('big');
    const read = billLines(records, today());
    if (read.lines.length + read.faults.length === 0) throw new Refused('empty');
    const bill = judgeBill(context.catalogue, read.lines, { today: today(), payer: this.payer });
    this.table = () => billCsv(bill, context);
    return billHtml(bill, read, context, (line) => this.checkHref(line)).html;
  }

  /** The file is made when it is asked for: of ten thousand lines, that takes as long as a tenth of their answers. */
  private offerTable(link: HTMLAnchorElement): void {
    URL.revokeObjectURL(link.href);
    link.href = URL.createObjectURL(new Blob([this.table()], { type: 'text/csv' }));
  }

  private checkHref({ name, on, amount }: BillLine): string {
    const query = new URLSearchParams({
      q: name,
      ...(on && { on }),
      amount,
      ...(this.payer && { payer: this.payer }),
    });
    return `${this.dataset['check']}?${query}`;
  }
}

/** Focus and view are on the result. */
function turnTo(report: HTMLElement): void {
  report.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
  report.scrollIntoView();
}

function refusal(error: unknown, context: FeeContext): string {
  const value = whyOf(error, context);
  return html`<p class="caution" role="alert">${context.say('feeBill.line.fault.file', { value })}</p>`.html;
}

function whyOf(error: unknown, { say }: FeeContext): string {
  if (error instanceof UnclosedQuote) return say('feeBill.line.fault.quote', { line: error.line });
  if (error instanceof Refused) return say(`feeBill.line.fault.${error.message}`);
  if (error instanceof RangeError && error.message === 'big') return say('feeBill.line.fault.big');
  return error instanceof Error ? error.message : String(error);
}

async function inScriptOfPage(records: readonly BillRecord[]): Promise<BillRecord[]> {
  const script = await scriptOfPage();
  return records.map(({ line, fields }) => ({ line, fields: fields.map(script) }));
}

async function recordsInFile(file: File): Promise<BillRecord[]> {
  if (file.size > MOST_BYTES) throw new Refused('big');
  const bytes = new Uint8Array(await file.arrayBuffer());
  // "PK": an XLSX file is a ZIP archive, whatever it is called.
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return billRecords(decoded(bytes));
  const { firstSheet } = await import('./spreadsheet.ts');
  return firstSheet(bytes).filter(({ fields }) => fields.some((field) => field.trim() !== ''));
}

/** UTF-8, or GB18030 as older spreadsheet programs save it. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

customElements.define('fee-bill', FeeBill);
