import { expect, test } from '@playwright/test';

test.use({ viewport: { width: 360, height: 640 } });

test('a word back begins with its page and day, keeps what was written, and is sent by the reader', async ({
  page,
}) => {
  await page.goto('/zh-hant/fees/');
  await page.locator('.to-feedback a').click();
  const message = page.locator('textarea');
  await expect(message).toHaveValue(
    /^頁面：https:\/\/portal\.example\/fees\/\n日期：\d{4}-\d\d-\d\d\n頁面上寫的：/,
  );
  await page.getByLabel('這頁有用').check();
  await expect(message).toHaveValue(/日期：\S+$/);
  await message.fill('一句話');
  await page.getByLabel('沒找到要的').check();
  await expect(message).toHaveValue('一句話');
  await expect(page.locator('a[href^="tel:"]')).toHaveCount(1);
});

test('a page of another site is not named', async ({ page }) => {
  await page.goto('/en/feedback/?page=//elsewhere.example/');
  await expect(page.locator('textarea')).toHaveValue(/^Page: ?\n/);
});
