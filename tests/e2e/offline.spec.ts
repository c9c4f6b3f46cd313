import { expect, test, type Page } from '@playwright/test';

/** Opens a page and waits until its language's tools are kept. */
async function keep(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await expect
    .poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state ?? 'none'))
    .toBe('activated');
}

for (const prefix of ['', '/en', '/zh-hant'])
  test(`a hall without signal: ${prefix || 'zh-CN'} checks, bills and reads on`, async ({
    page,
    context,
  }) => {
    await keep(page, `${prefix}/fees/check/`);
    await page.goto(`${prefix}/policies/lc-2021-2/`);
    await context.setOffline(true);

    await page.goto(`${prefix}/fees/check/?q=passport&on=2026-11-20`);
    await expect(page.locator('fee-check')).toContainText('120');
    await expect(page.locator('.offline-notice')).toBeVisible();

    await page.goto(`${prefix}/fees/bill/`);
    await expect(page.locator('fee-bill')).toBeVisible();
    await page.goto(`${prefix}/fees/releases/verify/`);
    await expect(page.locator('verify-releases')).toBeVisible();

    await page.goto(`${prefix}/policies/lc-2021-2/`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.locator('.offline-notice')).toBeVisible();

    await page.goto(`${prefix}/guides/g-notary/`);
    await expect(page.locator('offline-store')).toBeVisible();
    await expect(page.locator('offline-store')).toContainText(`${prefix}/policies/lc-2021-2/`);

    await context.setOffline(false);
    await page.goto(`${prefix}/guides/g-notary/`);
    await expect(page.locator('offline-store')).toHaveCount(0);
    await expect(page.locator('.offline-notice')).toHaveCount(0);
  });

test('what is kept can be cleared, and is gone', async ({ page, context }) => {
  await keep(page, '/fees/check/');
  await page.goto('/offline/');
  await page.getByRole('button', { name: '清除存下的内容' }).click();
  await expect(page.getByRole('status')).toHaveText('已清除。');
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
  await context.setOffline(true);
  await expect(page.goto('/fees/check/')).rejects.toThrow();
});

test('the portal can be installed, opens on the check, and shows no emblem', async ({ page, request }) => {
  await page.goto('/ja/');
  const href = await page.locator('link[rel=manifest]').getAttribute('href');
  const manifest = (await (await request.get(href!)).json()) as {
    start_url: string;
    icons: { src: string; sizes: string }[];
  };
  expect(manifest.start_url).toBe('/ja/fees/check/');
  for (const { src } of manifest.icons) expect((await request.get(src)).ok()).toBe(true);
});
