import { expect, test } from '@playwright/test';

const PHONE = { width: 360, height: 640 };

test.describe('长者模式', () => {
  test.use({ viewport: PHONE });

  test.describe('without scripts', () => {
    test.use({ javaScriptEnabled: false });
    test('its own page has large letters and targets, and nothing wider than the phone', async ({ page }) => {
      await page.goto('/elder/');
      await expect(page.locator('reading-switch:visible')).toHaveCount(0);
      const links = page.locator('.elder-links a');
      for (const link of await links.all()) {
        const box = (await link.boundingBox())!;
        expect(box.height).toBeGreaterThanOrEqual(56);
        const size = await link.evaluate((element) => parseFloat(getComputedStyle(element).fontSize));
        expect(size).toBeGreaterThanOrEqual(22);
      }
      await expect(page.locator('.elder-links strong').first()).toHaveText(/20/);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        PHONE.width,
      );
    });
  });

  test('the switch is remembered on every page, until it is switched off', async ({ page }) => {
    await page.goto('/elder/');
    await page.getByRole('button', { name: '全站都用大字' }).click();
    await page.goto('/fees/passport/');
    await expect(page.locator('html')).toHaveAttribute('data-reading', 'large');
    await page.locator('.reading-bar a').click();
    await page.getByRole('button', { name: '全站恢复普通字' }).click();
    await page.goto('/fees/passport/');
    await expect(page.locator('html')).not.toHaveAttribute('data-reading');
  });

  test('high contrast is on at once, and remembered until it is switched off', async ({ page }) => {
    const contrast = () => page.locator('html').getAttribute('data-contrast');
    await page.goto('/elder/');
    await page.getByRole('button', { name: '全站都用高对比' }).click();
    expect(await contrast()).toBe('high');
    await page.goto('/channels/');
    await expect(page.locator('body')).toHaveCSS('color', 'rgb(0, 0, 0)');
    await page.goto('/elder/');
    await page.getByRole('button', { name: '全站恢复普通颜色' }).click();
    expect(await contrast()).toBe(null);
  });

  test('pinyin stands over hard words on demand, and nothing is said twice', async ({ page }) => {
    await page.goto('/elder/');
    await page.getByRole('button', { name: '难字上标拼音' }).click();
    await page.goto('/guides/g-labour-arb/');
    const title = page.getByRole('heading', { level: 1 });
    await expect(title.locator('ruby')).toHaveText('仲裁');
    const above = title.locator('rt');
    await expect(above).toHaveAttribute('aria-hidden', 'true');
    expect(await above.evaluate((rt) => getComputedStyle(rt, '::before').content)).toBe('"zhòng cái"');
    await expect(title).toHaveAccessibleName(/^劳动人事争议 ?仲裁$/);
    expect(await title.innerText()).toBe('劳动人事争议仲裁');
    await page.goto('/zh-hant/elder/');
    await expect(page.locator('reading-switch[data-choice="contrast"]')).toBeVisible();
    await expect(page.locator('reading-switch[data-choice="pinyin"]')).toBeHidden();
    await page.goto('/elder/');
    await page.getByRole('button', { name: '不标拼音' }).click();
    await page.goto('/guides/g-labour-arb/');
    await expect(title).toHaveText('劳动人事争议仲裁');
    await expect(page.locator('ruby')).toHaveCount(0);
  });

  test('a page is read by the device’s voices, from its title on, in its language', async ({ page }) => {
    await page.addInitScript(() => {
      const said: { text: string; lang: string }[] = [];
      Object.defineProperty(window, 'said', { value: said });
      Object.defineProperty(window, 'speechSynthesis', {
        value: {
          cancel: () => undefined,
          speak: ({ text, lang }: SpeechSynthesisUtterance) => said.push({ text, lang }),
        },
      });
    });
    await page.goto('/ja/elder/');
    await page.getByRole('button', { name: 'このページを読み上げる' }).click();
    await expect(page.getByRole('button', { name: '読み上げを止める' })).toBeVisible();
    const said = await page.evaluate(
      () => (window as unknown as { said: { text: string; lang: string }[] }).said,
    );
    expect(said[0]).toEqual({ text: '大きな文字', lang: 'ja' });
    expect(said.length).toBeGreaterThan(10);
  });
});
