import { expect, test, type Locator, type Page } from '@playwright/test';
import { declaredIn, query } from '../support/match-query.ts';

const PHONE = { width: 360, height: 800 };

interface Value {
  facet: string;
  value: string;
}

/** The ids of the matches on a page, sorted. */
async function matched(page: Page): Promise<string[]> {
  const ids = await page
    .locator('[data-kind] li')
    .evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset['id']!));
  return ids.sort();
}

/** Today in the reader's time zone, as the page has it. */
function today(page: Page): Promise<string> {
  return page.evaluate(() => new Intl.DateTimeFormat('sv-SE').format(new Date()));
}

/** Reaches an element with the Tab key alone, as somebody without a pointer does. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 400; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the Tab key does not reach ${String(target)}`);
}

test('choices combine in place, the address says them, and nothing leaves the device', async ({
  page,
  baseURL,
}) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.goto('/match/');
  await page.locator('a[data-facet="who"][data-value="enterprise"]').click();
  await page.locator('a[data-facet="stage"][data-value="open-enterprise"]').click();
  await expect(page).toHaveURL('/match/?who=enterprise&stage=open-enterprise');
  expect((await matched(page)).length).toBeGreaterThan(10);
  expect(requests.filter((url) => !url.startsWith(baseURL!))).toEqual([]);
  expect(requests.filter((url) => url.includes('who='))).toEqual([]);
});

test('a reader can be several things at once, and take one back', async ({ page }) => {
  await page.goto('/match/');
  await page
    .locator('details', { has: page.locator('a[data-facet="business"]') })
    .locator('summary')
    .click();
  await page.locator('a[data-value="catering"]').click();
  await page.locator('a[data-value="sole-trader"]').click();
  await expect(page).toHaveURL('/match/?business=catering&business=sole-trader');
  await page.locator('a[data-value="catering"]').click();
  await expect(page).toHaveURL('/match/?business=sole-trader');
  await expect(page.locator('a[data-value="sole-trader"]')).toHaveAttribute('aria-current', 'true');
});

test('every choice that a page offers, and pairs of them, find what a query over the content files finds', async ({
  page,
}) => {
  test.setTimeout(180_000);
  await page.goto('/match/');
  const rows = declaredIn('content', await today(page));
  const links = await page.locator('a[data-facet]').evaluateAll((all) =>
    (all as HTMLElement[]).map(({ dataset }): Value => ({
      facet: dataset['facet']!,
      value: dataset['value']!,
    })),
  );
  const readers = links.filter(({ facet }) => facet === 'who' || facet === 'business');
  const rest = links.filter((link) => !readers.includes(link));
  const choices = [
    ...links.map((value) => [value]),
    ...readers.flatMap((reader) => rest.map((value) => [reader, value])),
  ];
  for (const values of choices) {
    const address = new URLSearchParams(values.map(({ facet, value }) => [facet, value]));
    const found = await page.evaluate((search) => {
      history.replaceState(null, '', `/match/?${search}`);
      dispatchEvent(new PopStateEvent('popstate'));
      return [...document.querySelectorAll<HTMLElement>('[data-kind] li')].map(
        ({ dataset }) => dataset['id']!,
      );
    }, address.toString());
    const choice = Object.fromEntries(values.map(({ facet, value }) => [facet, [value]]));
    expect(found.sort(), address.toString()).toEqual(query(rows, choice).sort());
  }
  expect(choices.length).toBeGreaterThan(500);
});

test('an address can be shared, and the back button goes back', async ({ page }) => {
  await page.goto('/en/match/?who=citizen');
  await expect(page.locator('a[data-value="citizen"]')).toHaveAttribute('aria-current', 'true');
  await expect(page.locator('[data-status]')).toHaveText(/^Matches: \d+$/);
  await page.locator('a[data-value="close-enterprise"]').click();
  await expect(page).toHaveURL('/en/match/?who=citizen&stage=close-enterprise');
  await page.goBack();
  await expect(page).toHaveURL('/en/match/?who=citizen');
  await expect(page.locator('a[data-value="citizen"]')).toHaveAttribute('aria-current', 'true');
  await page.locator('a.clear').click();
  await expect(page).toHaveURL('/en/match/');
  await expect(page.locator('[data-results] li')).toHaveCount(0);
});

test('a reason leads to the clause that it names', async ({ page }) => {
  await page.goto('/match/?indicator=start');
  const row = page.locator('[data-results] li', { has: page.locator('> a[href="/policies/lc-2021-2/"]') });
  await row.getByRole('link', { name: '聊营转办〔2021〕2号 三（一）' }).click();
  await expect(page).toHaveURL('/policies/lc-2021-2/#s3-1');
  await expect(page.locator('#s3-1')).toBeInViewport();
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false, viewport: PHONE });

  test('each single choice is a plain page with the same matches', async ({ page }) => {
    await page.goto('/match/');
    await page.locator('a[data-facet="stage"][data-value="open-enterprise"]').click();
    await expect(page).toHaveURL('/match/stage/open-enterprise/');
    const rows = declaredIn('content', await today(page));
    expect(await matched(page)).toEqual(query(rows, { stage: ['open-enterprise'] }).sort());
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(360);
  });
});

test('a returning reader sees what changed, and can make the device forget', async ({ page }) => {
  await page.goto('/match/');
  await expect(page.locator('since-visit')).toContainText('这台设备记住了');
  await page.evaluate(() => {
    const visit = JSON.parse(localStorage.getItem('visit')!) as {
      on: string;
      editions: Record<string, string>;
    };
    visit.on = '2026-01-01';
    visit.editions['guides/g-start-company'] = '2020-01-01';
    delete visit.editions['guides/g-tax'];
    localStorage.setItem('visit', JSON.stringify(visit));
  });
  await page.reload();
  const since = page.locator('since-visit');
  await expect(since).toContainText('2026年1月1日以来，新增或变化的有 2 条');
  await expect(since.locator('li')).toHaveCount(2);
  await expect(since.locator('a[href="/guides/g-tax/"]')).toBeVisible();
  await since.getByRole('button', { name: '清除记录' }).click();
  await expect(since).toContainText('记录已清除');
  expect(await page.evaluate(() => localStorage.getItem('visit'))).toBeNull();
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(`by keyboard on a phone, scripts ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled, viewport: PHONE });

    test('home, the matcher, a choice, the law behind a match; nothing leaves this site', async ({
      page,
      baseURL,
    }) => {
      const foreign: string[] = [];
      page.on('request', (request) => request.url().startsWith(baseURL!) || foreign.push(request.url()));
      const follow = async (link: Locator) => {
        await tabTo(page, link);
        await page.keyboard.press('Enter');
      };
      await page.goto('/');
      await follow(page.locator('.home-links a[href="/match/"]'));
      await expect(page).toHaveURL('/match/');
      await follow(page.locator('a[data-facet="stage"][data-value="open-enterprise"]'));
      await expect(page).toHaveURL(
        javaScriptEnabled ? '/match/?stage=open-enterprise' : '/match/stage/open-enterprise/',
      );
      const law = page.locator('[data-id="policies/cn-722"]');
      await follow(law.locator('.row-facts a'));
      await expect(page).toHaveURL('/policies/cn-722/');
      await expect(page.locator('main')).toContainText('第十九条');
      expect(foreign).toEqual([]);
    });
  });
}

test('feeds are announced on the pages they belong to, and are there', async ({ page }) => {
  const pages = {
    '/': 'all',
    '/policies/': 'policies',
    '/fees/': 'fees',
    '/guides/': 'guides',
    '/indicators/start/': 'indicator/start',
    '/fees/by/list/government-fund/': 'list/government-fund',
  };
  for (const [path, feed] of Object.entries(pages)) {
    await page.goto(path);
    for (const [type, extension] of [
      ['application/atom+xml', 'atom'],
      ['application/feed+json', 'json'],
    ]) {
      const link = page.locator(`link[rel="alternate"][type="${type}"][href="/feeds/${feed}.${extension}"]`);
      await expect(link).toHaveCount(1);
      const response = await page.request.get(`/feeds/${feed}.${extension}`);
      expect(response.status()).toBe(200);
    }
  }
});

test('the page of feeds names every feed, and the calendar', async ({ page }) => {
  await page.goto('/ko/feeds/');
  const links = page.locator('.feeds a');
  expect(await links.count()).toBeGreaterThan(100);
  for (const href of await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')!)))
    expect(href).toMatch(/^\/ko\/feeds\/[a-z/-]+\.(atom|json)$/);
  const calendar = await page.request.get('/ko/feeds/deadlines.ics');
  expect(await calendar.text()).toMatch(/^BEGIN:VCALENDAR\r\n/);
});
