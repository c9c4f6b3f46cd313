import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { LOCALES, convertedHref, localePath } from '#i18n/locales';
import { TEMPLATES } from '../support/templates.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Everything a browser complains of while a page loads: errors, refused resources, policy violations. */
function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on(
    'response',
    (response) => response.status() >= 400 && complaints.push(`${response.status()} ${response.url()}`),
  );
  return complaints;
}

const widthOver = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Words of a state that stand on two lines, cells of a row too narrow for a phone, and a heading set as wide as text. */
const brokenSetting = (page: Page) =>
  page.evaluate(() => {
    const lineHeight = (element: Element) => parseFloat(getComputedStyle(element).lineHeight);
    const broken = [...document.querySelectorAll('main .state')].filter(
      (element) => element.getBoundingClientRect().height > 1.9 * lineHeight(element),
    );
    const narrow = [...document.querySelectorAll('main .stacked td, main .stacked th')].filter(
      (element) => element.getClientRects().length > 0 && element.getBoundingClientRect().width < 200,
    );
    const loose = [...document.querySelectorAll('h1')].filter(
      (element) => lineHeight(element) > 1.5 * parseFloat(getComputedStyle(element).fontSize),
    );
    return [...broken, ...narrow, ...loose].map((element) => element.outerHTML);
  });

/** What axe finds on the page as it stands. No page has a frame, so axe's blank page to gather frames in is spared. */
async function axeFinds(page: Page, choice: string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const { violations } = await axe.options({ runOnly: choice, resultTypes: ['violations'] }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
}

for (const addressOf of [...LOCALES.map((locale) => localePath.bind(null, locale)), convertedHref]) {
  for (const template of [...TEMPLATES, '/no-such-page/']) {
    const path = addressOf(template);
    test(`${path}: axe finds nothing, the console is silent, nothing is wider than the screen`, async ({
      page,
    }) => {
      const complaints = complaintsOf(page);
      await page.goto(path);
      expect(await axeFinds(page, RULES), 'light').toEqual([]);
      // The dark scheme changes colours and nothing else.
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await axeFinds(page, ['color-contrast']), 'dark').toEqual([]);
      // 1280 px at 400 % zoom is 320 px wide; 360 is a small phone; 768 a tablet.
      for (const width of [320, 360, 768, 1440]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await widthOver(page), `${width} px`).toBeLessThanOrEqual(0);
        if (width === 360) expect(await brokenSetting(page), `${width} px`).toEqual([]);
      }
      const wanted =
        template === '/no-such-page/' ? complaints.filter((text) => !/404/.test(text)) : complaints;
      expect(wanted).toEqual([]);
    });
  }
}
