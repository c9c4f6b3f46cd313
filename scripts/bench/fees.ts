import { loadavg } from 'node:os';
import { chromium, type Page, type Route } from '@playwright/test';
import type { BrowserCatalogue } from '#views/fees/fee-context';
import { browserPath, provideBrowser } from '../site/browser.ts';
import { outDir } from '../site/build-site.ts';
import { run } from '../site/run.ts';
import { serveSite } from '../site/serve.ts';

/**
 * How fast charges are found and bills are judged, in Chromium on this machine, on the built site (`OUT_DIR`, else
 * dist/): keystroke → filtered list with 5,000 items, and a bill of 10,000 lines. The 5,000 items are the catalogue's
 * own, repeated under other names between the server and the page; the page itself is the one that readers get.
 */
const ITEMS = 5000;
const LINES = 10_000;
/** Each thing is done so often and its best time counts: what else the machine does is not the page's. */
const ROUNDS = 5;
const MOST_MS = { keystroke: 16, bill: 1000 };
const QUERIES = [
  'h',
  'hz',
  'hzf',
  'hu',
  'huzhao',
  '费',
  '登记费',
  '护照',
  '办护照的钱',
  'passport',
  '第7号',
  '量子',
];

/** The item's n-th twin, under another name. */
function twin<T extends { slug: string; name: Record<string, string> }>(fee: T, n: number): T {
  const name = Object.fromEntries(
    Object.entries(fee.name).map(([locale, text]) => [locale, `${text}第${n}号`]),
  );
  return { ...fee, slug: `${fee.slug}-${n}`, name };
}

async function repeatCatalogue(route: Route): Promise<void> {
  const sent = (await (await route.fetch()).json()) as BrowserCatalogue;
  const { fees } = sent.facts;
  const copies = Array.from({ length: ITEMS - fees.length }, (_, n) => twin(fees[n % fees.length]!, n));
  await route.fulfill({ json: { ...sent, facts: { ...sent.facts, fees: [...fees, ...copies] } } });
}

async function repeatPinyin(route: Route): Promise<void> {
  const sent = (await (await route.fetch()).json()) as Record<string, string>;
  const slugs = Object.keys(sent);
  const copies = Array.from({ length: ITEMS - slugs.length }, (_, n) => {
    const slug = slugs[n % slugs.length]!;
    return [`${slug}-${n}`, sent[slug]!];
  });
  await route.fulfill({ json: { ...sent, ...Object.fromEntries(copies) } });
}

async function repeatRows(route: Route): Promise<void> {
  const response = await route.fetch();
  const page = await response.text();
  const rows = page.match(/<li data-row=.*?<\/li>/gs);
  if (rows === null) throw new Error('/fees/ lists nothing; build the site first: npm run build');
  const copies = Array.from({ length: ITEMS - rows.length }, (_, n) =>
    rows[n % rows.length]!.replace(/data-row="([^"]+)"/, `data-row="$1-${n}"`).replace(
      '</a>',
      `第${n}号</a>`,
    ),
  );
  await route.fulfill({ response, body: page.replace(rows[0]!, [...copies, rows[0]!].join('')) });
}

/** Milliseconds from a keystroke to the laid-out list, for each query typed letter by letter. */
async function keystrokes(page: Page): Promise<number[]> {
  await page.route('**/fees/catalogue.json', repeatCatalogue);
  await page.route('**/fees/pinyin.json', repeatPinyin);
  await page.route(/\/fees\/$/, repeatRows);
  await page.goto('/fees/');
  await page.locator('input[name=find]').fill('护');
  await page.waitForFunction(() => document.querySelector('[data-count]')!.textContent !== '');
  await page.waitForLoadState('networkidle');
  return page.evaluate(
    ({ queries, rounds }) => {
      const field = document.querySelector<HTMLInputElement>('input[name=find]')!;
      const type = (text: string) => {
        field.value = text;
        const start = performance.now();
        field.dispatchEvent(new Event('input', { bubbles: true }));
        // Reading a size makes the browser lay the list out now.
        void document.body.offsetHeight;
        return performance.now() - start;
      };
      const typed = queries.flatMap((query) => [...query].map((_, index) => query.slice(0, index + 1)));
      const steps = [...typed, ''];
      const all = Array.from({ length: rounds }, () => steps.map(type));
      return steps.map((_, step) => Math.min(...all.map((times) => times[step]!)));
    },
    { queries: QUERIES, rounds: ROUNDS },
  );
}

async function bill(page: Page): Promise<number> {
  const names = [
    '护照费',
    '婚姻登记费',
    '机动车号牌工本费',
    '快递费',
    '量子纠缠费',
    '案件受理费',
    '垃圾处理费',
    '不动产登记费',
  ];
  const lines = Array.from(
    { length: LINES },
    (_, n) => `${names[n % names.length]},2026-0${(n % 9) + 1}-1${n % 10},${n % 400}.5`,
  );
  // A bill is judged by the catalogue as it is.
  await page.unrouteAll();
  await page.goto('/fees/bill/');
  return page.evaluate(async (text) => {
    document.querySelector<HTMLTextAreaElement>('#bill-text')!.value = text;
    const start = performance.now();
    document.querySelector<HTMLButtonElement>('.bill-form button')!.click();
    while (!document.querySelector('.bill-summary')) await new Promise((resolve) => setTimeout(resolve, 1));
    void document.body.offsetHeight;
    return performance.now() - start;
  }, lines.join('\n'));
}

async function best(measure: () => Promise<number>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) times.push(await measure());
  return Math.min(...times);
}

function report(name: string, times: readonly number[], most: number): void {
  const sorted = [...times].sort((a, b) => a - b);
  const share = (part: number) => sorted[Math.ceil(sorted.length * part) - 1]!;
  const [median, p95] = [share(0.5), share(0.95)];
  const verdict = p95 <= most ? 'ok' : 'TOO SLOW';
  console.log(
    `${name}: median ${median.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms of ${times.length} (limit ${most} ms) ${verdict}; load ${loadavg()[0]!.toFixed(1)}`,
  );
  if (p95 > most) process.exitCode = 1;
}

await run(async () => {
  provideBrowser();
  const server = await serveSite(outDir());
  const browser = await chromium.launch({
    executablePath: browserPath() ?? undefined,
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const page = await browser.newPage({ baseURL: server.url, locale: 'zh-CN' });
  page.setDefaultTimeout(120_000);
  report(`keystroke → list of ${ITEMS} filtered`, await keystrokes(page), MOST_MS.keystroke);
  report(`bill of ${LINES} lines judged`, [await best(() => bill(page))], MOST_MS.bill);
  await browser.close();
  await server.close();
});
