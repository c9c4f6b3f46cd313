import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { pagesIn } from './deploy/manifest.ts';
import { askedFor, pageNamed, pdfName } from './pdf/page-named.ts';
import { printPage } from './pdf/print-page.ts';
import { browserPath, provideBrowser } from './site/browser.ts';
import { buildSite } from './site/build-site.ts';
import { run } from './site/run.ts';
import { serveSite } from './site/serve.ts';

/**
 * npm run pdf -- <page> [--poster]: a page on paper, as its print style says, or the poster of a charge or a guide on a
 * sheet of A3. The file lies in .cache/preview; its path is printed.
 */
const FOLDER = path.resolve('.cache', 'preview');

await run(async () => {
  const { asked, isPoster } = askedFor(process.argv.slice(2));
  const site = await buildSite();
  const address = pageNamed(asked, pagesIn(site));
  provideBrowser();
  mkdirSync(FOLDER, { recursive: true });
  const file = path.join(FOLDER, pdfName(address, isPoster));
  await print(site, address, file, isPoster);
  console.log(file);
});

async function print(site: string, address: string, file: string, isPoster: boolean): Promise<void> {
  const server = await serveSite(site);
  const browser = await chromium.launch({
    executablePath: browserPath()!,
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    await printPage(browser, { url: server.url + address, file, isPoster });
  } finally {
    await browser.close();
    await server.close();
  }
}
