import { expect, test } from '@playwright/test';
import { asOldEngine } from '../support/old-engine.ts';

/** The main tasks, in every script, in an engine as old as those that the site promises to serve. */
const EDITIONS = [
  { root: '', name: '护照', bill: '护照费,2026-07-01,160' },
  { root: '/zh-hant', name: '護照', bill: '護照費,2026-07-01,160' },
  { root: '/en', name: 'passport', bill: 'passport,2026-07-01,160' },
  { root: '/ja', name: 'パスポート', bill: '护照费,2026-07-01,160' },
  { root: '/ko', name: '여권', bill: '护照费,2026-07-01,160' },
];

for (const { root, name, bill } of EDITIONS) {
  test.describe(`an old engine, ${root || '/zh'}`, () => {
    const errors: Error[] = [];
    test.beforeEach(async ({ page }) => {
      errors.length = 0;
      page.on('pageerror', (error) => errors.push(error));
      await asOldEngine(page);
    });
    test.afterEach(() => {
      expect(errors).toEqual([]);
    });

    test('may they charge this? is answered', async ({ page }) => {
      await page.goto(`${root}/fees/check/?q=${encodeURIComponent(name)}&on=2026-07-01`);
      await expect(page.locator('[data-answer]')).toContainText('120');
      await expect(page.locator('.until-scripts')).toBeHidden();
    });

    test('a search finds pages', async ({ page }) => {
      await page.goto(`${root}/search/?q=${encodeURIComponent(name)}`);
      await expect(page.locator('#results a, [data-answer] a').first()).toBeVisible();
    });

    test('a bill is judged', async ({ page }) => {
      await page.goto(`${root}/fees/bill/`);
      await page.locator('textarea').fill(bill);
      await page.locator('fee-bill button[type=submit]').click();
      await expect(page.locator('[data-report] ol')).toContainText('160');
    });

    test('releases are verified', async ({ page }) => {
      await page.goto(`${root}/fees/releases/verify/`);
      await page.locator('verify-releases button').first().click();
      await expect(page.locator('[data-results] section.verified').first()).toBeVisible();
    });
  });
}

test('scripts that are there and do not run leave a sentence, and it leads on', async ({ page }) => {
  await page.route('**/_astro/*.js', (route) => route.abort());
  for (const tool of ['/fees/check/', '/fees/bill/', '/search/', '/fees/releases/verify/']) {
    await page.goto(tool);
    await expect(page.locator('.until-scripts')).toBeVisible();
  }
});
