import { expect, test, type Page } from '@playwright/test';

const results = '[data-search-result]';
/** The first answer waits for the bundle, which a busy machine takes its time to open. */
const FIRST_ANSWER = { timeout: 20_000 };

function list(page: Page) {
  return page.locator('#results');
}

async function search(page: Page, query: string, state = 'done'): Promise<void> {
  await page.goto(`/search/?${new URLSearchParams({ q: query }).toString()}`);
  await expect(list(page)).toHaveAttribute('data-search-state', state, FIRST_ANSWER);
}

/** Everything that a page says to the console, and every error in it. */
function complaints(page: Page): string[] {
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(String(error)));
  return said;
}

test('results appear as one types, and the address can be shared', async ({ page }) => {
  const said = complaints(page);
  await page.goto('/search/');
  await expect(list(page)).toHaveAttribute('data-search-state', 'idle');
  await page.locator('#query').pressSequentially('污水处理费');
  await expect(page).toHaveURL(/\?q=%E6%B1%A1/);
  await expect(page.locator(results).first().locator('a').first()).toContainText('污水处理费');
  await expect(list(page)).toHaveAttribute('data-search-state', 'done');
  const title = await page.locator(results).first().locator('a').first().textContent();
  await page.reload();
  await expect(page.locator(results).first().locator('a').first()).toHaveText(title!);
  await expect(page.locator('#query')).toHaveValue('污水处理费');
  expect(said).toEqual([]);
});

test('an input method that is composing asks nothing', async ({ page }) => {
  await page.goto('/search/');
  await page.locator('#query').focus();
  const keyboard = await page.context().newCDPSession(page);
  for (const text of ['h', 'hu', 'hu z', 'hu zhao']) {
    await keyboard.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
    await page.waitForTimeout(200);
    await expect(list(page)).toHaveAttribute('data-search-state', 'idle');
    expect(page.url()).not.toContain('q=');
  }
  await keyboard.send('Input.insertText', { text: '护照' });
  await expect(list(page)).toHaveAttribute('data-search-state', 'done');
  await expect(page).toHaveURL(/q=%E6%8A%A4%E7%85%A7/);
  await expect(page.locator(`${results} mark`).first()).toHaveText('护照');
});

test('a question about a price is answered above the results, and the item stands first', async ({
  page,
}) => {
  await search(page, '办护照要多少钱');
  await expect(page.locator('[data-answer] [data-verdict]')).toHaveAttribute('data-fee', /.+/);
  await expect(page.locator(results).first()).toHaveAttribute('data-kind', 'fee');
  await expect(page.locator('[data-answer] a').last()).toHaveAttribute('href', /\/fees\/check\/\?q=/);
});

test('a question in the reader’s own words finds what answers it, and says how it was read', async ({
  page,
}) => {
  await search(page, '老板欠我工资不给');
  await expect(page.locator('a.result-title').filter({ hasText: '劳动保障监察投诉' })).toBeVisible();
  await expect(page.locator('[data-status]')).toContainText('意思接近');
});

test('what nothing on the site answers is told so, with what comes nearest and who can be asked', async ({
  page,
}) => {
  await search(page, '家里装充电桩要物业开啥证明', 'empty');
  await expect(page.locator('[data-status]')).toContainText('没有页面直接回答');
  await expect(page.locator(results).first()).toBeVisible();
  await expect(page.locator('[data-help]')).toContainText('12345');
});

test('the verdict is that of the reader’s day', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-11-01T12:00:00+08:00'));
  await search(page, '护照费');
  const answer = page.locator('[data-answer] [data-verdict]');
  await expect(answer).toHaveAttribute('data-verdict', 'chargeable');
  await expect(answer).toHaveAttribute('data-on', '2026-11-01');
  await expect(answer.locator('[data-rate]').first()).toHaveAttribute('data-amount', /^\d/);
});

test('a name that nothing knows accuses nobody, and leads to the whole answer', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-11-01T12:00:00+08:00'));
  await search(page, '月球登陆许可费', 'empty');
  await expect(page.locator('[data-answer] [data-verdict]')).toHaveAttribute('data-verdict', 'unknown');
  await expect(page.locator('[data-answer] a').last()).toHaveAttribute(
    'href',
    `/fees/check/?${new URLSearchParams({ q: '月球登陆许可费' }).toString()}`,
  );
  await expect(page.locator('[data-help]')).toBeVisible();
  await expect(page.locator('[data-help]')).toContainText('12345');
});

test('facets count what they leave, combine, and stay in the address', async ({ page }) => {
  await page.setViewportSize({ width: 1200, height: 900 });
  await search(page, '收费');
  const kind = page.locator('a[data-facet=kind][data-value=policy]');
  const promised = Number(await kind.locator('.count').textContent());
  await kind.click();
  await expect(page).toHaveURL(/kind=policy/);
  await expect(page.locator('[data-status]')).toContainText(String(promised));
  for (const item of await page.locator(results).all())
    await expect(item).toHaveAttribute('data-kind', 'policy');
  await page.goBack();
  await expect(page).not.toHaveURL(/kind=policy/);
});

test('results can stand by day, the newest first', async ({ page }) => {
  await search(page, '营商环境');
  await page.locator('[data-sort=day]').click();
  await expect(page).toHaveURL(/sort=day/);
  // The address turns first, and the list after it.
  await expect(async () => {
    const days = await page
      .locator(`${results} time`)
      .evaluateAll((times) => times.map((time) => time.getAttribute('datetime')!));
    expect(days.length).toBeGreaterThan(1);
    expect(days).toEqual([...days].sort().reverse());
  }).toPass();
});

test('sections under a result lead to where the words stand', async ({ page }) => {
  await search(page, '接诉即办');
  const section = page.locator('.result-sections a').first();
  const address = decodeURIComponent((await section.getAttribute('href'))!);
  await section.click();
  await expect(page.locator(`[id="${address.split('#')[1]!}"]`)).toBeInViewport();
});

test('what a result shows of its page is not its title again', async ({ page }) => {
  await search(page, '护照');
  const first = page.locator(results).first();
  await expect(first.locator('.result-title')).toHaveText('因私普通护照工本费');
  await expect(first.locator('.excerpt')).toContainText('中国公民办因私普通护照交的工本费');
});

test('by keyboard: arrows walk through the results, Escape goes back to the field', async ({ page }) => {
  await search(page, '护照');
  await page.locator('#query').focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('a.result-title').first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('a.result-title').nth(1)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.locator('#query')).toBeFocused();
});

test('the field of any page suggests, as a combobox, and loads nothing before it has the focus', async ({
  page,
}) => {
  const said = complaints(page);
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(request.url()));
  await page.setViewportSize({ width: 1200, height: 900 });
  await page.goto('/policies/');
  expect(loaded.filter((url) => url.includes('/search/'))).toEqual([]);
  const field = page.locator('.bar input[name=q]');
  await field.fill('护照');
  await expect(field).toHaveAttribute('aria-expanded', 'true');
  expect(loaded.filter((url) => url.includes('pagefind'))).toEqual([]);
  await field.press('ArrowDown');
  const option = page.locator('[role=option]').first();
  await expect(option).toHaveAttribute('aria-selected', 'true');
  await expect(field).toHaveAttribute('aria-activedescendant', (await option.getAttribute('id'))!);
  expect(await page.locator('[role=option] :is(a, button)').count(), 'nothing acts within an option').toBe(0);
  await field.press('Escape');
  await expect(page.locator('[role=listbox]')).toBeHidden();
  await expect(field).toHaveAttribute('aria-expanded', 'false');
  await expect(field).not.toHaveAttribute('aria-activedescendant');
  await field.press('ArrowDown');
  await expect(field).toHaveAttribute('aria-expanded', 'true');
  await expect(option).toHaveAttribute('aria-selected', 'true');
  await field.press('Enter');
  await expect(page).toHaveURL(/\/fees\/|\/policies\/|\/guides\//);
  expect(said).toEqual([]);
});

test('Enter without a chosen suggestion searches', async ({ page }) => {
  await page.setViewportSize({ width: 1200, height: 900 });
  await page.goto('/');
  const field = page.locator('#home-search');
  await field.fill('电梯');
  await field.press('Enter');
  await expect(page).toHaveURL(/\/search\/\?q=/);
});

for (const query of [
  '<img src=x onerror="document.title=1"><script>alert(1)</script>',
  '护'.repeat(10_000),
  '\u202E\u200B费\u0000照护\u2066',
  '？！〔〕""\'\'((([[[***\\\\',
  '\uD800',
  '$& $1 {} # %',
]) {
  test(`hostile input is answered: ${JSON.stringify(query.slice(0, 24))}`, async ({ page }) => {
    const said = complaints(page);
    await page.goto('/search/');
    const title = await page.title();
    await page.locator('#query').evaluate((field: HTMLInputElement, value) => {
      field.value = value;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }, query);
    await expect(list(page)).toHaveAttribute('data-search-state', /^(done|empty)$/, FIRST_ANSWER);
    expect(await page.title()).toBe(title);
    await expect(page.locator('search-page img, search-page script')).toHaveCount(0);
    expect(said).toEqual([]);
  });
}

test('an index that cannot be had is told, and the sections are offered', async ({ page }) => {
  await page.route('**/search/bundle/**', (route) => route.abort());
  await search(page, '护照', 'error');
  await expect(page.locator('[data-status]')).toContainText('没有下载成功');
  await expect(page.locator('.browse a').first()).toBeVisible();
  await page.unroute('**/search/bundle/**');
  await page.locator('form[data-own-results] button').click();
  await expect(page.locator(results).first()).toBeVisible();
});

for (const [path, query, expected] of [
  ['/en/search/', 'passport', /passport/i],
  ['/ja/search/', '手数料', /手数料/],
  ['/ko/search/', '등기', /등기/],
] as const) {
  test(`${path} answers in its own language, and offers the others apart`, async ({ page }) => {
    await page.goto(`${path}?${new URLSearchParams({ q: query }).toString()}`);
    await expect(page.locator('a.result-title').first()).toContainText(expected);
    await expect(list(page)).toHaveAttribute('data-search-state', 'done');
    await page.locator('[data-elsewhere] > summary').click();
    await expect(page.locator('[data-elsewhere-lists] section').first()).toBeVisible();
  });
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('a plain page tells how to browse', async ({ page }) => {
    await page.goto('/search/');
    await expect(page.locator('.until-scripts')).toBeVisible();
    await page.locator('.browse a').first().click();
    await expect(page).not.toHaveURL(/search/);
  });
});
