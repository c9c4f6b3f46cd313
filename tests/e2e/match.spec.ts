import { expect, test, type Page } from '@playwright/test';

interface Item {
  id: string;
  href: string;
  facts: Record<string, string[]>;
  source: { href: string | null } | null;
}

/** The addresses of the matches on a page, in order. */
function matched(page: Page): Promise<(string | null)[]> {
  return page
    .locator('[data-kind] li > a:first-child')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
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
  const { items } = (await (await page.request.get('/match/items.json')).json()) as { items: Item[] };
  const expected = items.filter(
    ({ facts }) => facts['who']!.includes('enterprise') && facts['stage']!.includes('open-enterprise'),
  );
  const shown = await matched(page);
  expect(shown).toEqual(expected.map(({ href }) => href));
  expect(expected.length).toBeGreaterThan(10);
  expect(requests.filter((url) => !url.startsWith(baseURL!))).toEqual([]);
  expect(requests.filter((url) => url.includes('who='))).toEqual([]);
});

test('an address can be shared, and the back button goes back', async ({ page }) => {
  await page.goto('/en/match/?who=citizen');
  await expect(page.locator('a[data-value="citizen"]')).toHaveAttribute('aria-current', 'true');
  await expect(page.locator('[data-status]')).toHaveText(/^Matches: \d+$/);
  await page.locator('a[data-value="enterprise"]').click();
  await expect(page).toHaveURL('/en/match/?who=enterprise');
  await page.goBack();
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
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 800 } });

  test('each single choice is a plain page with the same matches', async ({ page }) => {
    await page.goto('/match/');
    await page.locator('a[data-facet="stage"][data-value="open-enterprise"]').click();
    await expect(page).toHaveURL('/match/stage/open-enterprise/');
    const { items } = (await (await page.request.get('/match/items.json')).json()) as { items: Item[] };
    const expected = items
      .filter(({ facts }) => facts['stage']!.includes('open-enterprise'))
      .map(({ href }) => href);
    const shown = await matched(page);
    expect(shown).toEqual(expected);
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

test('by keyboard: choose, and follow a match', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto('/match/');
  await page.locator('a[data-facet="who"][data-value="citizen"]').focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-results] li').first()).toBeVisible();
  await page.locator('[data-results] li a').first().focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/guides\//);
});

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
