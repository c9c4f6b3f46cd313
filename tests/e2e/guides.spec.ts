import { expect, test, type Locator, type Page } from '@playwright/test';
import { readFileSync, readdirSync } from 'node:fs';

const PHONE = { width: 360, height: 740 };

/** Reaches an element with the Tab key alone, as somebody without a pointer does. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 200; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the Tab key does not reach ${String(target)}`);
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(`scripts ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled, viewport: PHONE });

    test('by keyboard on a phone: home, services, a journey, its guide, its law; nothing leaves this site', async ({
      page,
      baseURL,
    }) => {
      const foreign: string[] = [];
      page.on('request', (request) => request.url().startsWith(baseURL!) || foreign.push(request.url()));
      const follow = async (link: Locator, address: string) => {
        await tabTo(page, link);
        await page.keyboard.press('Enter');
        await expect(page).toHaveURL(address);
      };
      await page.goto('/');
      await follow(page.locator('.home-links a[href="/guides/"]'), '/guides/');
      await follow(
        page.locator('.journeys a[href="/journeys/open-enterprise/"]'),
        '/journeys/open-enterprise/',
      );
      await expect(page.locator('.journey-path > li')).toHaveCount(5);
      await expect(page.locator('#tax')).toContainText('第 2 步');
      await follow(page.locator('#register .to-guide a'), '/guides/g-start-company/');
      await follow(page.locator('.glance a[href="#materials"]'), '/guides/g-start-company/#materials');
      const first = page.locator('check-list input').first();
      await tabTo(page, first);
      await page.keyboard.press('Space');
      await expect(first).toBeChecked();
      await follow(page.locator('#basis ~ ul a[href="/policies/cn-722/"]'), '/policies/cn-722/');
      expect(foreign).toEqual([]);
    });

    test('nothing is wider than the phone', async ({ page }) => {
      for (const path of [
        '/guides/',
        '/guides/g-heat/',
        '/en/guides/g-trademark/',
        '/journeys/build-factory/',
        '/channels/',
        '/ko/ledger/',
      ]) {
        await page.goto(path);
        const box = await page.locator('body').boundingBox();
        expect(box!.width, path).toBeLessThanOrEqual(PHONE.width);
      }
    });
  });
}

test('ticks stay on the device: they are there after a reload, and gone when cleared', async ({ page }) => {
  await page.goto('/guides/g-vehicle/');
  const boxes = page.locator('check-list input');
  await boxes.nth(0).check();
  await boxes.nth(2).check();
  await expect(page.locator('check-list [data-status]')).toHaveText('已备 2 / 10');
  await page.reload();
  await expect(boxes.nth(2)).toBeChecked();
  await page.goto('/guides/g-review/');
  await expect(page.locator('check-list [data-status]')).toHaveText(/^已备 0 \/ \d+$/);
  await page.goto('/guides/g-vehicle/');
  await page.getByRole('button', { name: '清除勾选' }).click();
  await page.reload();
  await expect(page.locator('check-list input:checked')).toHaveCount(0);
});

test('a deadline is reckoned on the device and saved as a calendar file', async ({ page }) => {
  await page.goto('/guides/g-review/');
  const save = page.getByRole('button', { name: '存到日历（.ics）' });
  await expect(save).toBeDisabled();
  await page.locator('#reminder-term').selectOption('l1');
  await page.locator('#reminder-start').fill('2026-03-02');
  await expect(page.locator('term-reminder [data-result]')).toHaveText('推算的最后一天：2026年5月1日星期五');
  const [download] = await Promise.all([page.waitForEvent('download'), save.click()]);
  const file = readFileSync((await download.path())!, 'utf8').replace(/\r\n /g, '');
  expect(download.suggestedFilename()).toBe('l1-2026-05-01.ics');
  expect(file).toContain('DTSTART;VALUE=DATE:20260501\r\n');
  expect(file).toContain('SUMMARY:行政复议 · 60日 · 申请复议');
});

test('the yearly report has a calendar file that repeats', async ({ request }) => {
  const response = await request.get('/guides/g-start-company/d5.ics');
  expect(response.headers()['content-type']).toContain('text/calendar');
  expect(await response.text()).toContain('RRULE:FREQ=YEARLY\r\n');
});

test('without scripts the reminder is not offered, the filters are pages, and amounts are those of the build day', async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/guides/g-passport/');
  await expect(page.locator('term-reminder')).toBeHidden();
  await expect(page.locator('.guide-fees as-of > span:visible')).toHaveCount(1);
  await page.goto('/guides/');
  await page.locator('[data-facets] > summary').click();
  await page.locator('a[data-facet="audience"][data-value="citizen"]').click();
  await expect(page).toHaveURL('/guides/by/audience/citizen/');
  await context.close();
});

/** How many guides the content has: all, and those that are for citizens. */
function guidesWritten(): { all: number; citizen: number } {
  const originals = readdirSync('content/guides').map((slug) =>
    readFileSync(`content/guides/${slug}/zh-CN.mdx`, 'utf8'),
  );
  const citizen = originals.filter((text) => /^audience: (citizen|both)$/m.test(text));
  return { all: originals.length, citizen: citizen.length };
}

test('filters work in place and can be shared', async ({ page }) => {
  const { all, citizen } = guidesWritten();
  await page.goto('/guides/');
  await page.locator('a[data-facet="audience"][data-value="citizen"]').click();
  await expect(page).toHaveURL('/guides/?audience=citizen');
  await expect(page.locator('[data-count]')).toHaveText(`共 ${citizen} 份指南`);
  await page.goBack();
  await expect(page.locator('[data-count]')).toHaveText(`共 ${all} 份指南`);
});

test('an applicant’s deadline is never among the office’s', async ({ page }) => {
  await page.goto('/guides/g-review/');
  await expect(page.locator('.limits-applicant #l1')).toContainText('申请复议');
  await expect(page.locator('.limits-office #l1')).toHaveCount(0);
});

test('the ledger shows three deadlines as a picture and as a table', async ({ page }) => {
  await page.goto('/ledger/');
  await expect(page.getByRole('img', { name: '从发文到三个时间节点的时间线' })).toBeVisible();
  await expect(page.locator('main table').first().locator('tbody tr')).toHaveCount(3);
  await expect(page.locator('#title-on-handover')).toContainText('常态化推进“交房即办证”');
  await expect(page.locator('#title-on-handover')).toContainText('未取得');
});
