import { readFileSync } from 'node:fs';
import type { Browser, Page } from '@playwright/test';
import { Refusal } from '#library/report';

const POSTER_STYLE = new URL('poster.css', import.meta.url);
/** A sheet of A3 within its margins, in CSS pixels: 267 × 390 mm. */
const SHEET = { width: 1009, height: 1474 };
/** Letters of a poster, in pixels of its root: as large as the sheet holds, never smaller than a document's. */
const TYPE = { largest: 36, smallest: 13 };

/** What is printed: an address that is served, the file to write, and whether it is the poster of the page. */
export interface Printing {
  url: string;
  file: string;
  isPoster: boolean;
}

/**
 * Prints a page as its print style says; the poster of a charge or a guide on one sheet of A3.
 * @throws {Refusal} when a poster of another kind of page is asked for
 */
export async function printPage(browser: Browser, { url, file, isPoster }: Printing): Promise<void> {
  // The style of a poster comes from here: no reader has to fetch what is printed once for a counter.
  const context = await browser.newContext({
    bypassCSP: isPoster,
    serviceWorkers: 'block',
    timezoneId: 'Asia/Shanghai',
    viewport: SHEET,
  });
  try {
    const page = await context.newPage();
    await page.goto(url, { waitUntil: 'networkidle' });
    if (isPoster) await makePoster(page);
    else await writeBases(page);
    await page.pdf({ path: file, preferCSSPageSize: true, printBackground: isPoster });
  } finally {
    await context.close();
  }
}

/** The list of charges writes what each rests on when it is printed by its button: on paper here as well. */
async function writeBases(page: Page): Promise<void> {
  const button = page.locator('fee-list [data-print]');
  if ((await button.count()) === 0) return;
  await page.evaluate(() => (window.print = () => undefined));
  await button.click();
  await page.locator('[data-basis]').first().waitFor({ state: 'attached' });
}

async function makePoster(page: Page): Promise<void> {
  if ((await page.locator('.fee-item, .guide').count()) === 0) throw noPoster(new URL(page.url()).pathname);
  await page.addStyleTag({ content: readFileSync(POSTER_STYLE, 'utf8') });
  await page.emulateMedia({ media: 'print', colorScheme: 'light' });
  await page.evaluate(setLargest, { height: SHEET.height, ...TYPE });
}

/** Runs in the page: sets it as large as one sheet holds. */
function setLargest({
  height,
  largest,
  smallest,
}: {
  height: number;
  largest: number;
  smallest: number;
}): void {
  const { style } = document.documentElement;
  for (let size = largest; size >= smallest; size -= 0.5) {
    style.setProperty('--poster-type', `${size}px`);
    if (document.body.getBoundingClientRect().height <= height) return;
  }
}

function noPoster(address: string): Refusal {
  return new Refusal(
    `${address} 没有张贴用的海报：只有收费项目和办事指南有；不加 --poster 可以打印这一页 / ` +
      `${address} has no poster: charges and guides have one; without --poster the page itself is printed.`,
  );
}
