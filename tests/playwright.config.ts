import { defineConfig } from '@playwright/test';
import { browserPath } from '#scripts/site/browser';

/**
 * Two built sites, served by scripts/test.ts: `fixture` is the invented city, on which templates are tested;
 * `city` is the real one.
 */
const launchOptions = {
  executablePath: browserPath() ?? undefined,
  // A closed network refuses what Chromium asks for in the background; the refusals would slow every test.
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
};

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  // Generous, and once more: on two shared cores a machine may stand still for a minute, which is no fault of a page.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  retries: 1,
  use: { locale: 'zh-CN', timezoneId: 'Asia/Shanghai', launchOptions },
  projects: [
    { name: 'fixture', testMatch: 'a11y/**/*.spec.ts', use: { baseURL: process.env['FIXTURE_URL'] } },
    { name: 'city', testMatch: 'e2e/**/*.spec.ts', use: { baseURL: process.env['CITY_URL'] } },
  ],
});
