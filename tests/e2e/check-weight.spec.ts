import { brotliCompressSync } from 'node:zlib';
import { expect, test, type Page, type Response } from '@playwright/test';

/** What everything that the check page loads until its answer stands may weigh, packed as a server packs it. */
const MOST_BYTES = 64_000;
/** In traditional characters the two tables by which the browser converts come on top. */
const MOST_BYTES_CONVERTED = 66_000;
const PHONE = { width: 360, height: 640 };

test.use({ viewport: PHONE, serviceWorkers: 'block' });

/** The bytes of all that is asked for, from the address to the answer; what a reader scrolls towards comes after it. */
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
    return [
      ...performance
        .getEntriesByType('resource')
        .filter(before)
        .map(({ name }) => name),
    ];
  });
  const bodies = await Promise.all(
    [...new Set([opened?.url() ?? '', ...asked])].flatMap((url) => loading.get(url) ?? []),
  );
  expect(bodies.length).toBeGreaterThan(10);
  return bodies.reduce((sum, body) => sum + brotliCompressSync(body).length, 0);
}

const asking = (prefix: string, q: string) => `${prefix}/fees/check/?${new URLSearchParams({ q })}`;

for (const [prefix, ...names] of [
  ['', '护照', '换身份证要我60'],
  ['/en', 'passport', 'ID card'],
  ['/ja', 'パスポート', '身分証'],
  ['/ko', '여권', '신분증'],
] as const)
  test(`${prefix || '/zh'}: an everyday charge is answered with 64 KB in all, the page itself among them`, async ({
    browser,
    baseURL,
  }) => {
    for (const name of names) {
      // Each in a browser that has kept nothing.
      const page = await browser.newPage({ baseURL, viewport: PHONE, serviceWorkers: 'block' });
      expect(await weightOfAnswer(page, asking(prefix, name)), name).toBeLessThanOrEqual(MOST_BYTES);
      await page.close();
    }
  });

test('in traditional characters too, with the tables that convert what scripts write', async ({ page }) => {
  expect(await weightOfAnswer(page, asking('/zh-hant', '護照'))).toBeLessThanOrEqual(MOST_BYTES_CONVERTED);
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
