import { expect, test, type Page } from '@playwright/test';

const at = (page: Page, day: string) => page.clock.setFixedTime(new Date(`${day}T12:00:00+08:00`));

test.describe('a dated change turns the page on its day, in the reader’s browser', () => {
  // 商标法 (2026-06-26): the period for objections is three months until 2026-12-31, two months from 2027-01-01.
  for (const [day, months, article] of [
    ['2026-12-31', '3', '第二十八条'],
    ['2027-01-01', '2', '第三十二条'],
    ['2027-01-02', '2', '第三十二条'],
  ] as const) {
    test(day, async ({ page }) => {
      await at(page, day);
      await page.goto('/guides/g-trademark/');
      const objections = page.locator('.limits li:visible', { hasText: '异议期' });
      await expect(objections).toHaveCount(1);
      await expect(objections.locator('.length')).toContainText(months);
      // The nine months for examination stay; where the law writes them turns.
      const examination = page.locator('#l1 .article-cite');
      await expect(examination.locator('[data-from]:visible')).toContainText(article);
    });
  }

  for (const [day, words] of [
    ['2026-12-31', '将全文修订'],
    ['2027-01-01', '已全文修订'],
    ['2027-01-02', '已全文修订'],
  ] as const) {
    test(`the list of changes, ${day}: ${words}`, async ({ page }) => {
      await at(page, day);
      await page.goto('/changes/#trademark-law-1');
      await expect(page.locator('#trademark-law-1 [data-from]:visible')).toContainText(words);
    });
  }
});

test('the line of currency grows old by itself', async ({ page }) => {
  const line = page.locator('.law-currency .note [data-from]:visible').first();
  await at(page, '2027-09-29');
  await page.goto('/guides/g-trademark/');
  await expect(line).toContainText('核到2026年9月29日');
  await expect(line).not.toContainText('已过一年');
  await at(page, '2027-09-30');
  await page.reload();
  await expect(line).toContainText('已过一年');
});

test.describe('自某日起，对开餐馆的有什么变化', () => {
  test('by a day, which the address keeps', async ({ page }) => {
    await page.goto('/changes/for/business/catering/');
    await page.locator('input[name="since"]').fill('2026-08-01');
    await page.locator('changes-since button').click();
    await expect(page).toHaveURL(/\?since=2026-08-01$/);
    const days = await page
      .locator('changes-since [data-on]:visible')
      .evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset['on']!));
    expect(days.length).toBeGreaterThan(0);
    expect(days.every((day) => day >= '2026-08-01')).toBe(true);
    await page.reload();
    await expect(page.locator('changes-since [data-on]:visible')).toHaveCount(days.length);
  });

  test('a day without changes says so', async ({ page }) => {
    await page.goto('/changes/?since=2099-01-01');
    await expect(page.locator('changes-since [data-none]')).toBeVisible();
    await expect(page.locator('changes-since [data-on]:visible')).toHaveCount(0);
  });

  test('older months are folded; an anchor, a day or a touch opens them', async ({ page }) => {
    await page.goto('/changes/');
    const folded = page.locator('details[data-month]:not([open])');
    expect(await folded.count()).toBeGreaterThan(0);
    const old = page.locator('details[data-month]:not([open]) li[id]').last();
    const anchor = (await old.getAttribute('id'))!;
    await page.goto(`/changes/#${anchor}`);
    await expect(page.locator(`[id="${anchor}"]`)).toBeInViewport();
    await page.goto('/changes/?since=2024-06-01');
    await expect(page.locator('details[data-month]:not([hidden], [open])')).toHaveCount(0);
  });

  test('without scripts', async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
    const page = await context.newPage();
    await page.goto('/changes/');
    await page.locator('aside summary').nth(1).click();
    await page.locator('aside a[href="/changes/for/business/catering/"]').click();
    await expect(page.locator('h1')).toContainText('餐饮');
    const rows = page.locator('changes-since [data-on]');
    expect(await rows.count()).toBeGreaterThan(1);
    const [newest, oldest] = await Promise.all(
      [rows.first(), rows.last()].map((row) => row.getAttribute('data-on')),
    );
    expect(newest! >= oldest!).toBe(true);
    await context.close();
  });
});
