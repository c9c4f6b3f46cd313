import { expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { printPage } from '#scripts/pdf/print-page';

/** The size of the first sheet of a PDF in mm. */
function sheetOf(pdf: Buffer): number[] {
  const [, ...points] = /\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/.exec(pdf.toString('latin1'))!;
  return points.map((length) => Math.round((Number(length) / 72) * 25.4));
}

test('the home page answers what people ask, and every request stays on this site', async ({
  page,
  baseURL,
}) => {
  const foreign: string[] = [];
  page.on('request', (request) => request.url().startsWith(baseURL!) || foreign.push(request.url()));
  await page.goto('/');
  await page.locator('.questions a', { hasText: '换身份证' }).click();
  await expect(page).toHaveURL('/fees/id-renew/');
  await page.getByRole('link', { name: '首页' }).click();
  await expect(page).toHaveURL('/');
  expect(foreign).toEqual([]);
});

test('the language switch keeps the page', async ({ page }) => {
  await page.goto('/indicators/start/');
  await page.getByRole('link', { name: '한국어' }).click();
  await expect(page).toHaveURL('/ko/indicators/start/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('창업');
  await expect(page.locator('html')).toHaveAttribute('lang', 'ko');
});

test('by keyboard: the skip link, then a policy, then one of its clauses', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto('/policies/');
  await page.keyboard.press('Tab');
  await expect(page.locator('.skip')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
  const link = page.locator('.rows a[href="/policies/lc-2021-2/"]');
  for (
    let presses = 0;
    presses < 120 && !(await link.evaluate((element) => element === document.activeElement));
    presses += 1
  ) {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/policies/lc-2021-2/');
  const clause = page.locator('.contents a[href="#s3-4"]');
  await clause.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#s3-4$/);
  await expect(page.locator('#s3-4')).toBeInViewport();
});

test('a click on a clause’s mark copies its citation', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/policies/lc-2021-2/');
  await page.locator('#s3-4 .anchor').click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('聊营转办〔2021〕2号 三（四）');
  await expect(page.locator('.toast')).toHaveText('已复制：聊营转办〔2021〕2号 三（四）');
  await expect(page).toHaveURL(/#s3-4$/);
});

test.describe('facets', () => {
  test('filter in place, keep the choice in the address, and come back', async ({ page }) => {
    await page.goto('/policies/');
    const rows = page.locator('[data-row]:visible');
    await expect(rows).toHaveCount(57);
    await page.locator('a[data-facet=level][data-value=national]').click();
    await expect(page).toHaveURL('/policies/?level=national');
    const national = await rows.count();
    expect(national).toBeLessThan(57);
    await expect(page.locator('[data-count]')).toHaveText(`共 ${national} 件`);
    await page.reload();
    await expect(rows).toHaveCount(national);
    await page.goBack();
    await expect(rows).toHaveCount(57);
  });

  test('combine, and each count says how many a click would leave', async ({ page }) => {
    await page.goto('/policies/?level=city');
    await page.locator('summary', { hasText: '年份' }).click();
    const year = page.locator('a[data-facet=year]:visible').first();
    const promised = Number(await year.locator('.count').textContent());
    await year.click();
    await expect(page.locator('[data-row]:visible')).toHaveCount(promised);
  });

  test.describe('without scripts', () => {
    test.use({ javaScriptEnabled: false });
    test('are plain linked pages', async ({ page }) => {
      await page.goto('/policies/');
      await page.locator('[data-facets] > summary').click();
      await page.locator('summary', { hasText: '层级' }).click();
      const link = page.locator('a[data-facet=level][data-value=national]');
      const promised = Number(await link.locator('.count').textContent());
      await link.click();
      await expect(page).toHaveURL('/policies/by/level/national/');
      await expect(page.locator('[data-row]')).toHaveCount(promised);
      await page.getByRole('link', { name: '清除筛选' }).click();
      await expect(page).toHaveURL('/policies/');
    });
  });
});

test.describe('the validity is that of the reader’s day', () => {
  // 优化营商环境条例: in force by the database's state of 2026-09-29, which holds for 365 days.
  for (const [day, state] of [
    ['2019-12-31', 'not-yet-effective'],
    ['2020-01-01', 'in-force'],
    ['2027-09-29', 'in-force'],
    ['2027-09-30', 'unconfirmed'],
  ] as const) {
    test(`${day}: ${state}`, async ({ page }) => {
      await page.clock.setFixedTime(new Date(`${day}T12:00:00+08:00`));
      await page.goto('/policies/cn-722/');
      await expect(page.locator('.record as-of [data-from]:visible')).toHaveAttribute('data-state', state);
    });
  }

  test('the day is China’s, wherever the reader is', async ({ browser, baseURL }) => {
    const context = await browser.newContext({ timezoneId: 'America/Los_Angeles', baseURL });
    const page = await context.newPage();
    await page.clock.setFixedTime(new Date('2019-12-31T16:30:00Z'));
    await page.goto('/policies/cn-722/');
    await expect(page.locator('.record as-of [data-from]:visible')).toHaveAttribute('data-state', 'in-force');
    await context.close();
  });
});

test('a wrong address is answered with help in four languages', async ({ page }) => {
  const response = await page.goto('/policies/no-such-policy/');
  expect(response!.status()).toBe(404);
  for (const words of [
    '没有找到这个页面',
    'Page not found',
    'ページが見つかりません',
    '페이지를 찾을 수 없습니다',
  ]) {
    await expect(page.getByRole('heading', { name: words })).toBeVisible();
  }
});

test('a policy prints in the manner of GB/T 9704: A4, 22 lines to 225 mm, red in the head only', async ({
  page,
}) => {
  await page.goto('/policies/lc-2021-2/');
  await page.emulateMedia({ media: 'print' });
  const measures = await page.evaluate(() => {
    const paragraph = getComputedStyle(document.querySelector('.document.full > div > p')!);
    const color = (selector: string) => getComputedStyle(document.querySelector(selector)!).color;
    const red = [...document.querySelectorAll('main *')].filter(
      (element) => getComputedStyle(element).color === 'rgb(230, 0, 18)',
    );
    return {
      size: paragraph.fontSize,
      lines: Math.floor(225 / ((parseFloat(paragraph.lineHeight) * 25.4) / 96) + 0.01),
      head: color('.document-head .issuer'),
      redOnlyInHead: red.every((element) => element.closest('.issuer')),
      header: [...document.querySelectorAll('.site-header > *')]
        .filter((element) => getComputedStyle(element).display !== 'none')
        .map((element) => element.className),
      belowText: [...document.querySelectorAll('.policy .key-facts, .policy .caution')].map(
        (element) =>
          element.getBoundingClientRect().top >=
          document.querySelector('.document')!.getBoundingClientRect().bottom,
      ),
    };
  });
  expect(measures).toEqual({
    size: '21.3333px',
    lines: 22,
    head: 'rgb(230, 0, 18)',
    redOnlyInHead: true,
    // Of the site only that it is a demonstration: paper leaves the site.
    header: ['demonstration'],
    // The document begins with its head.
    belowText: [true, true],
  });
  expect(sheetOf(await page.pdf({ preferCSSPageSize: true }))).toEqual([210, 297]);
});

test('the poster of a charge is one sheet of A3', async ({ browser, baseURL }, testInfo) => {
  const file = testInfo.outputPath('poster.pdf');
  await printPage(browser, { url: `${baseURL}/fees/passport/`, file, isPoster: true });
  const pdf = readFileSync(file);
  expect(sheetOf(pdf)).toEqual([297, 420]);
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  const printing = printPage(browser, { url: `${baseURL}/policies/`, file, isPoster: true });
  await expect(printing).rejects.toThrow('/policies/ has no poster: charges and guides have one');
});

test('the page’s own source is read by the browser as it was written', async ({ page }) => {
  await page.goto('/policies/lc-2021-2/');
  const shown = await page
    .locator('[data-document]')
    .evaluate((element) => element.textContent!.replace(/\s/g, ''));
  const source = readFileSync('tests/fixtures/documents/liaocheng-2021-2.txt', 'utf8').replace(/\s/g, '');
  expect(shown).toBe(source);
});

for (const scripts of [true, false]) {
  test.describe(`on a phone ${scripts ? 'with' : 'without'} scripts`, () => {
    test.use({ viewport: { width: 360, height: 640 }, javaScriptEnabled: scripts });

    for (const start of ['/', '/zh-hant/', '/en/', '/ja/', '/ko/'])
      test(`${start} has a head of 64 px, with menu and search one touch away`, async ({ page }) => {
        await page.goto(`${start}fees/passport/`);
        const head = page.locator('.site-header');
        expect((await head.boundingBox())!.height).toBeLessThanOrEqual(64);
        await expect(page.locator('.sections')).toBeHidden();
        await page.locator('.to-menu').click();
        await expect(page.locator('.sections a')).toHaveCount(8);
        for (const link of await page.locator('.sections a').all()) await expect(link).toBeInViewport();
        await page.locator('.close-menu').click();
        await expect(page.locator('.sections')).toBeHidden();
        await page.locator('.to-search').click();
        await expect(page).toHaveURL(`${start}search/`);
      });
  });
}

test('a sheet of paper says where it is from and on which day it was printed', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-11-30T12:00:00+08:00'));
  await page.goto('/fees/passport/');
  const line = page.locator('.printed');
  await expect(line).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  for (let times = 0; times < 2; times += 1)
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect(line).toBeVisible();
  await expect(line).toHaveText('https://portal.example/fees/passport/ · 打印于2026年11月30日');
});

test('the list of charges on paper says what each rests on', async ({ page, browser, baseURL }, testInfo) => {
  await page.addInitScript(() => (window.print = () => undefined));
  await page.goto('/fees/?list=administrative');
  await page.locator('fee-list [data-print]').click();
  const row = page.locator('[data-row=passport]');
  await expect(row).toHaveAttribute('data-basis', /^发改价格〔2019〕914号；/);
  const after = () => row.evaluate((element) => getComputedStyle(element, '::after').content);
  expect(await after()).toBe('none');
  await page.emulateMedia({ media: 'print' });
  expect(await after()).toMatch(/发改价格〔2019〕914号/);
  const file = testInfo.outputPath('list.pdf');
  await printPage(browser, { url: `${baseURL}/fees/`, file, isPoster: false });
  expect(sheetOf(readFileSync(file))).toEqual([210, 297]);
});
