import { expect, test } from '@playwright/test';

test.use({ viewport: { width: 360, height: 640 } });

test('words and an order find a document in the list, and the address keeps them', async ({ page }) => {
  await page.goto('/policies/');
  const rows = page.locator('[data-row]:visible');
  const all = await rows.count();
  await page.locator('input[name="find"]').fill('聊营转办 2号');
  await expect(rows).toHaveCount(1);
  await expect(page.locator('[data-count]')).toBeInViewport();
  await expect(rows.first()).toBeInViewport();
  await page.locator('a.clear').evaluate((link: HTMLAnchorElement) => link.click());
  await expect(rows).toHaveCount(all);
  const newest = await rows.first().innerText();
  await page.locator('select[name="order"]').selectOption('oldest');
  await expect(rows.last()).toHaveText(newest, { useInnerText: true });
  await page.reload();
  await expect(page.locator('select[name="order"]')).toHaveValue('oldest');
  await expect(rows.last()).toHaveText(newest, { useInnerText: true });
});
