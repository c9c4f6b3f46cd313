import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { chromium, expect, type Browser, type Page } from '@playwright/test';
import { LOCALES, convertedHref, localePath } from '#i18n/locales';
import { browserPath } from '#scripts/site/browser';
import { serveSite, type SiteServer } from '#scripts/site/serve';
import { siteOfFixture } from '../support/fixture-site.ts';
import { asOldEngine } from '../support/old-engine.ts';
import { TEMPLATES } from '../support/templates.ts';
import { useEverything } from '../support/use-page.ts';

/** Every kind of page in every script, in an engine as old as the oldest that the site promises to serve. */
const SCRIPTS = [
  ...LOCALES.map((locale) => ({ name: locale, addressOf: localePath.bind(null, locale) })),
  { name: 'zh-Hant', addressOf: convertedHref },
];

let site: SiteServer;
let browser: Browser;
before(async () => {
  site = await serveSite(siteOfFixture());
  browser = await chromium.launch({ executablePath: browserPath() ?? undefined, args: ['--no-sandbox'] });
});
after(async () => {
  await browser.close();
  await site.close();
});

/** A page of an old engine, with what it threw. */
async function oldPage(): Promise<{ page: Page; thrown: string[] }> {
  const page = await browser.newPage({ baseURL: site.url, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
  const thrown: string[] = [];
  page.on('pageerror', (error) => thrown.push(`${error.stack}`));
  await asOldEngine(page);
  return { page, thrown };
}

/** What readers come for. */
const TASKS: Record<string, (page: Page) => Promise<void>> = {
  '/fees/check/?q=waste&on=2026-01-01': async (page) => {
    await expect(page.locator('[data-answer] [data-verdict]').first()).toBeVisible();
    await expect(page.locator('.until-scripts')).toBeHidden();
  },
  '/search/?q=parking': (page) => expect(page.locator('#results a, [data-answer] a').first()).toBeVisible(),
  '/fees/bill/': async (page) => {
    await page.locator('textarea').fill('停车证工本费,2026-01-01,160');
    await page.locator('fee-bill button[type=submit]').click();
    await expect(page.locator('[data-report] ol')).toContainText('160');
  },
  '/match/': async (page) => {
    await page.locator('a[data-facet=who][data-value=enterprise]').click();
    await expect(page).toHaveURL(/\/match\/\?who=enterprise$/);
    await expect(page.locator('[data-kind] li').first()).toBeVisible();
  },
  '/policies/': async (page) => {
    const rows = page.locator('[data-row]:visible');
    const before = await rows.count();
    await page.locator('a[data-facet=level]').first().click();
    await expect(page).toHaveURL(/\?level=/);
    assert.ok((await rows.count()) < before);
  },
  '/fees/': async (page) => {
    await page.locator('input[name=find]').fill('lajichulifei');
    await expect(page.locator('[data-row=waste]')).toBeVisible();
    await expect(page.locator('[data-row=parking-permit]')).toBeHidden();
  },
};

describe('in an old engine', () => {
  for (const { name, addressOf } of SCRIPTS) {
    test(`every kind of page opens, and all that is on it can be used: ${name}`, async () => {
      const { page, thrown } = await oldPage();
      let pressed = 0;
      for (const template of TEMPLATES) {
        await page.goto(addressOf(template), { waitUntil: 'load' });
        pressed += await useEverything(page, '停车 100');
        await page.waitForLoadState('networkidle');
        assert.deepEqual(thrown, [], addressOf(template));
      }
      assert.ok(pressed > 100, `${pressed} things were pressed`);
      await page.close();
    });

    for (const [address, task] of Object.entries(TASKS)) {
      test(`${addressOf(address)} does what it is for`, async () => {
        const { page, thrown } = await oldPage();
        await page.goto(addressOf(address));
        await task(page);
        assert.deepEqual(thrown, []);
        await page.close();
      });
    }
  }
});
