import { brotliCompressSync } from 'node:zlib';
import { expect, test, type Page, type Response } from '@playwright/test';

/** What the check page and all that it loads until its answer stands may weigh, packed as a server packs it. */
const MOST_BYTES = 60_000;
const PHONE = { width: 360, height: 640 };

test.use({ viewport: PHONE, serviceWorkers: 'block' });

/** What an answer weighs, in bytes: the page's own HTML and all that it asks for; what a reader scrolls towards comes after. */
async function weightOfAnswer(page: Page, path: string): Promise<number> {
  const loading = new Map<string, Promise<Buffer>>();
  const weigh = (response: Response) => void loading.set(response.url(), response.body());
  page.on('response', weigh);
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (document.querySelector('[data-answer][aria-busy=false] [data-verdict]') === null) return;
      performance.mark('answered');
      observer.disconnect();
    }).observe(document, { subtree: true, childList: true, attributes: true });
  });
  const opened = await page.goto(path);
  await page.waitForFunction(() => performance.getEntriesByName('answered').length > 0);
  page.off('response', weigh);
  const asked = await page.evaluate(() => {
    const [answered] = performance.getEntriesByName('answered');
    const before = (each: PerformanceEntry) => each.startTime <= (answered?.startTime ?? 0);
    return performance
      .getEntriesByType('resource')
      .filter(before)
      .map(({ name }) => name);
  });
  const weightOf = async (url: string) => {
    const body = await loading.get(url);
    return body === undefined ? 0 : brotliCompressSync(body).length;
  };
  expect(asked.length).toBeGreaterThan(10);
  const weights = await Promise.all([opened?.url() ?? '', ...new Set(asked)].map(weightOf));
  expect(weights[0]).toBeGreaterThan(0);
  return weights.reduce((sum, weight) => sum + weight, 0);
}

const asking = (prefix: string, q: string) => `${prefix}/fees/check/?${new URLSearchParams({ q })}`;

async function holds(page: Page, path: string): Promise<void> {
  expect(await weightOfAnswer(page, path), path).toBeLessThanOrEqual(MOST_BYTES);
}

// One item, and a name of several.
for (const [prefix, ...names] of [
  ['', '护照', '换身份证要我60'],
  ['/en', 'passport', 'ID card'],
  ['/ja', 'パスポート', '身分証'],
  ['/ko', '여권', '신분증'],
  ['/zh-hant', '護照', '身分證'],
] as const)
  test(`${prefix || '/zh'}: an everyday charge is answered within its bytes`, async ({
    browser,
    baseURL,
  }) => {
    for (const name of names) {
      // Each in a browser that has kept nothing.
      const page = await browser.newPage({ baseURL, viewport: PHONE, serviceWorkers: 'block' });
      await holds(page, asking(prefix, name));
      await page.close();
    }
  });

test('a name that is none takes the whole catalogue, and nothing twice', async ({ page }) => {
  const urls: string[] = [];
  page.on('request', (request) => {
    if (!request.url().endsWith('/favicon.svg')) urls.push(request.url());
  });
  const weight = await weightOfAnswer(page, asking('', '量子纠缠费'));
  expect(urls.filter((url) => url.endsWith('/fees/catalogue.json'))).toHaveLength(1);
  expect(new Set(urls).size).toBe(urls.length);
  expect(weight).toBeLessThanOrEqual(3 * MOST_BYTES);
});
