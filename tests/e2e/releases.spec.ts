import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { LOCALES, localePath } from '#i18n/locales';
import { readReleases } from '#library/releases';

const releases = readReleases('content');
const newest = releases.at(-1)!;
const file = (text: string, name = newest.name) => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(text),
});

/** Gives the page a file and says what it found. */
async function faultsOf(page: Page, text: string, name?: string): Promise<string | null> {
  await page.locator('input[type=file]').setInputFiles([file(text, name)]);
  const result = page.locator('[data-results] section');
  await expect(result).toHaveCount(1);
  return result.getAttribute('data-faults');
}

for (const native of [true, false]) {
  test(`releases are verified in the browser ${native ? 'by its own cryptography' : 'without Ed25519 of its own'}, offline too`, async ({
    page,
    context,
  }) => {
    if (!native) {
      await page.addInitScript(() => {
        SubtleCrypto.prototype.importKey = () =>
          Promise.reject(new DOMException('Unrecognized name', 'NotSupportedError'));
      });
    }
    await page.goto('/fees/releases/verify/');
    await page.getByRole('button', { name: '核对本站公布的全部发布版' }).click();
    await expect(page.locator('[data-results] section.verified')).toHaveCount(releases.length);
    await page.waitForLoadState('networkidle');
    await context.setOffline(true);
    expect(await faultsOf(page, newest.text)).toBe('');
    expect(await faultsOf(page, newest.text.replace('"amount":"120"', '"amount":"130"'))).toBe('changed');
    expect(await faultsOf(page, newest.text.replace(/"key":"[^"]+"/, '"key":"other"'))).toBe('unknown-key');
    const forged = newest.text.replace(/"value":"[A-Za-z0-9+/]{4}([^"]+)"\}\}?$/, (whole, rest) =>
      whole.replace(/"value":"[^"]+"/, `"value":"AAAA${rest}"`),
    );
    expect(forged).not.toBe(newest.text);
    expect(await faultsOf(page, forged)).toBe('wrong-key');
    expect(await faultsOf(page, `${newest.text} `)).toBe('not-canonical');
    expect(await faultsOf(page, 'not a release')).toBe('unreadable');
    await page.getByRole('button', { name: '核对本站公布的全部发布版' }).click();
    await expect(page.getByRole('status')).toContainText('取不到文件');
  });
}

test('a browser before isWellFormed verifies as well', async ({ page }) => {
  await page.addInitScript(() => {
    delete (String.prototype as { isWellFormed?: unknown }).isWellFormed;
  });
  await page.goto('/fees/releases/verify/');
  expect(await faultsOf(page, newest.text)).toBe('');
});

test('a release can be dropped on the page', async ({ page }) => {
  await page.goto('/en/fees/releases/verify/');
  const transfer = await page.evaluateHandle((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], 'dropped.json', { type: 'application/json' }));
    return data;
  }, newest.text);
  await page.locator('verify-releases').dispatchEvent('drop', { dataTransfer: transfer });
  await expect(page.getByRole('status')).toContainText('Not altered');
  await expect(page.getByRole('status')).toContainText('dropped.json');
});

test('a published release is the sealed file, byte for byte, and the list names it', async ({ request }) => {
  for (const { name, text, release } of releases) {
    expect(await (await request.get(`/data/v1/releases/${name}`)).text()).toBe(text);
    expect(await (await request.get('/fees/releases/')).text()).toContain(release!.hash);
  }
});

test('without scripts the releases, their changes and the data are there', async ({ browser, baseURL }) => {
  const page = await browser.newPage({ javaScriptEnabled: false, baseURL: baseURL! });
  await page.goto('/fees/releases/');
  await page.getByRole('link', { name: newest.release!.sealed.id }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(newest.release!.sealed.id);
  await page.goto('/fees/releases/verify/');
  await expect(page.locator('.until-scripts')).toBeVisible();
  await page.goto('/data/');
  for (const name of ['fees.json', 'fees.csv', 'fees.raw.csv', 'fees.xlsx', 'fees.schema.json']) {
    await expect(page.getByRole('link', { name, exact: true })).toBeVisible();
  }
  await page.close();
});

for (const locale of LOCALES) {
  test(`the changes of a release are accessible and fit a small phone: ${locale}`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 800 });
    await page.goto(localePath(locale, `/fees/releases/${newest.release!.sealed.id}/`));
    await page.locator('.change-group > summary').first().click();
    await expect(page.locator('.change-lines').first()).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html}`)).toEqual([]);
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(over).toBeLessThanOrEqual(0);
  });
}

test('the proof of one charge is checked without a network, and a changed digit fails', async ({
  page,
  context,
  request,
}) => {
  await page.goto('/fees/passport/');
  const proof = page.locator('.fee-proof');
  const text = await (await request.get((await proof.locator('a[download]').getAttribute('href'))!)).text();
  const carried = (await proof.locator('a[href*="#f="]').getAttribute('href'))!;
  await page.goto(carried);
  const result = page.locator('[data-results] section');
  await expect(result).toHaveClass('verified');
  await expect(result).toContainText('元/本');
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  expect(await faultsOf(page, text)).toBe('');
  const amount = /"amount":"(\d+)"/.exec(text)!;
  const changed = text.replace(amount[0], `"amount":"${Number(amount[1]) + 10}"`);
  expect(await faultsOf(page, changed)).toBe('changed');
});
