import { expect, test, type Page } from '@playwright/test';
import { isWritableInTraditional } from '../support/big5.ts';

/** What a reader sees of a page's content, other languages and names of languages left out. */
async function simplifiedOn(page: Page): Promise<string[]> {
  const texts = await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const lang = node.parentElement!.closest('[lang]')!.getAttribute('lang');
      if (lang === 'zh-Hant' && !node.parentElement!.closest('script, code, template, textarea, a[hreflang]'))
        texts.push(node.nodeValue!);
    }
    return [...texts, document.title];
  });
  return texts.filter((text) => !isWritableInTraditional(text));
}

test('the language switch leads to Traditional Chinese and back', async ({ page }) => {
  await page.goto('/fees/passport/');
  await page.getByRole('link', { name: '繁體中文' }).click();
  await expect(page).toHaveURL('/zh-hant/fees/passport/');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('護照');
  await page.locator('.converted a').click();
  await expect(page).toHaveURL('/fees/passport/');
});

for (const query of ['護照費', '护照费']) {
  test(`a charge is answered in traditional characters, asked as ${query}`, async ({ page }) => {
    await page.goto(`/zh-hant/fees/check/?q=${query}&on=2026-01-15`);
    await expect(page.locator('[data-verdict="chargeable"]')).toBeVisible();
    await expect(page.locator('[data-answer]')).toContainText('護照');
    expect(await simplifiedOn(page)).toEqual([]);
  });

  test(`search and suggestions find pages for ${query}, and lead to converted ones`, async ({ page }) => {
    await page.goto(`/zh-hant/search/?q=${query}`);
    const first = page.locator('a.result-title').first();
    await expect(first).toContainText('護照');
    await expect(first).toHaveAttribute('href', /^\/zh-hant\/fees\//);
    await expect(page.locator('.results li').first().locator('.excerpt')).toBeVisible();
    expect(await simplifiedOn(page)).toEqual([]);
    await page.goto('/zh-hant/fees/');
    await page.locator('form[role="search"] input[name="q"]').fill(query.slice(0, 2));
    const suggestion = page.locator('a[role="option"]').first();
    await expect(suggestion).toContainText('護照');
    await expect(suggestion).toHaveAttribute('href', /^\/zh-hant\//);
  });

  test(`the list of charges finds ${query}, and a bill is judged`, async ({ page }) => {
    await page.goto('/zh-hant/fees/');
    await page.locator('input[name="find"]').fill(query);
    await expect(page.locator('[data-row="passport"]')).toBeVisible();
    await expect(page.locator('[data-row]')).toHaveCount(1);
    expect(await simplifiedOn(page)).toEqual([]);
    await page.goto('/zh-hant/fees/bill/');
    await page.locator('textarea').fill(`名稱,日期,金額\n${query},2026-01-15,500`);
    await page.locator('button[type="submit"]').last().click();
    await expect(page.locator('[data-report]')).toContainText('護照');
    expect(await simplifiedOn(page)).toEqual([]);
  });
}

for (const asked of ['補辦駕駛證50', '补办驾驶证50']) {
  test(`the complaint goes to an office that writes simplified characters, asked as ${asked}`, async ({
    page,
  }) => {
    await page.goto(`/zh-hant/fees/check/?q=${asked}&on=2026-01-15`);
    await expect(page.locator('#complaint')).toHaveValue(/驾驶证/);
    await expect(page.locator('#complaint')).not.toHaveValue(/[駕駛證]/);
  });
}

test('matches are found in traditional characters', async ({ page }) => {
  await page.goto('/zh-hant/match/?who=enterprise');
  await expect(page.locator('[data-results] a').first()).toHaveAttribute('href', /^\/zh-hant\//);
  expect(await simplifiedOn(page)).toEqual([]);
});

test('a citation is copied as the original writes it', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/zh-hant/policies/lc-2021-2/');
  await page.locator('#s3-4 .anchor').click();
  await expect(page.locator('.toast')).toHaveText('已複製：聊營轉辦〔2021〕2號 三（四）');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('聊营转办〔2021〕2号 三（四）');
});
