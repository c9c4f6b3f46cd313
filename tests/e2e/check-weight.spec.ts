import { brotliCompressSync } from 'node:zlib';
import { expect, test, type Page, type Response } from '@playwright/test';

/** What all that the check page loads until its answer stands may weigh, packed as a server packs it. */
const MOST_BYTES = 60_000;
/** With the page's own HTML where a name means several items, or the tables come on top that convert what scripts write. */
const MOST_BYTES_OF_SEVERAL = 64_000;
const PHONE = { width: 360, height: 640 };

test.use({ viewport: PHONE, serviceWorkers: 'block' });

interface Weight {
  /** The page's own HTML. */
  page: number;
  /** All that it asks for until the answer stands; what a reader scrolls towards comes after it. */
  rest: number;
}

/** What an answer weighs, in bytes. */
async function weightOfAnswer(page: Page, path: string): Promise<Weight> {
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
  const weights = await Promise.all([...new Set(asked)].map(weightOf));
  return {
    page: await weightOf(opened?.url() ?? ''),
    rest: weights.reduce((sum, weight) => sum + weight, 0),
  };
}

const asking = (prefix: string, q: string) => `${prefix}/fees/check/?${new URLSearchParams({ q })}`;

/** @param inAll the bound of all, the page itself among it */
async function holds(page: Page, path: string, inAll: number): Promise<void> {
  const { page: own, rest } = await weightOfAnswer(page, path);
  expect(rest, path).toBeLessThanOrEqual(MOST_BYTES);
  expect(own + rest, path).toBeLessThanOrEqual(inAll);
}

for (const [prefix, ...names] of [
  ['', ['护照', MOST_BYTES], ['换身份证要我60', MOST_BYTES]],
  ['/en', ['passport', MOST_BYTES], ['ID card', MOST_BYTES_OF_SEVERAL]],
  ['/ja', ['パスポート', MOST_BYTES], ['身分証', MOST_BYTES_OF_SEVERAL]],
  ['/ko', ['여권', MOST_BYTES], ['신분증', MOST_BYTES_OF_SEVERAL]],
] as const)
  test(`${prefix || '/zh'}: an everyday charge is answered within its bytes, the page itself among them`, async ({
    browser,
    baseURL,
  }) => {
    for (const [name, inAll] of names) {
      // Each in a browser that has kept nothing.
      const page = await browser.newPage({ baseURL, viewport: PHONE, serviceWorkers: 'block' });
      await holds(page, asking(prefix, name), inAll);
      await page.close();
    }
  });

test('in traditional characters too, with the tables that convert what scripts write', ({ page }) =>
  holds(page, asking('/zh-hant', '護照'), MOST_BYTES_OF_SEVERAL));

test('a name that is none takes the whole catalogue, and nothing twice', async ({ page }) => {
  const urls: string[] = [];
  page.on('request', (request) => {
    if (!request.url().endsWith('/favicon.svg')) urls.push(request.url());
  });
  const { page: own, rest } = await weightOfAnswer(page, asking('', '量子纠缠费'));
  expect(urls.filter((url) => url.endsWith('/fees/catalogue.json'))).toHaveLength(1);
  expect(new Set(urls).size).toBe(urls.length);
  expect(own + rest).toBeLessThanOrEqual(3 * MOST_BYTES);
});
