import { expect, test, type Page } from '@playwright/test';
import { strToU8, zipSync } from 'fflate';
import type { VerdictCode } from '#domain/fees/answer';
import { answerRecord } from '#domain/fees/answer-record';
import { ask, contentCatalogue } from '../support/catalogue.ts';

const catalogue = contentCatalogue();

const checkPath = (query: Record<string, string>, prefix = '') =>
  `${prefix}/fees/check/?${new URLSearchParams(query)}`;

/** What the answer page says, read off its marks for machines. */
async function answerOn(page: Page, query: Record<string, string>, prefix = '') {
  await page.goto(checkPath(query, prefix));
  return saidOn(page);
}

/** The same, asked on a page that is open already, as the way back and forth through its answers asks. */
async function answerNext(page: Page, query: Record<string, string>) {
  await page.evaluate((address) => {
    history.pushState(null, '', address);
    dispatchEvent(new PopStateEvent('popstate'));
  }, checkPath(query));
  return saidOn(page);
}

async function saidOn(page: Page) {
  await expect(page.locator('[data-answer][aria-busy=false]')).toHaveCount(1);
  return page.locator('[data-verdict]').evaluate((element: HTMLElement) => ({
    verdict: element.dataset['verdict'],
    fee: element.dataset['fee'],
    rates: [...element.querySelectorAll<HTMLElement>('[data-rate]')].map(({ dataset }) => [
      dataset['item'],
      dataset['kind'],
      dataset['amount'] ?? '',
      dataset['min'] ?? '',
      dataset['max'] ?? '',
      dataset['unit'],
    ]),
  }));
}

function expectedAnswer(query: string, on: string, payer?: 'citizen' | 'enterprise') {
  const { verdict, fee, rates } = answerRecord(ask(catalogue, query, on, { payer }));
  return {
    verdict,
    fee: fee ?? '',
    rates: rates.map(({ item, kind, amount, min, max, unit }) => [
      item,
      kind,
      amount ?? '',
      min ?? '',
      max ?? '',
      unit ?? '',
    ]),
  };
}

/** No list that the city holds is whole: it never says 不在清单. */
const QUESTIONS: Record<Exclude<VerdictCode, 'not-listed'>, [string, string]> = {
  chargeable: ['护照费', '2018-01-01'],
  free: ['婚姻登记费', '2026-07-01'],
  abolished: ['社会抚养费', '2026-07-01'],
  prohibited: ['dep-labour', '2026-07-01'],
  regulated: ['自来水费', '2026-07-01'],
  'out-of-scope': ['快递费', '2026-07-01'],
  unknown: ['量子纠缠费', '2026-07-01'],
  several: ['换身份证', '2026-07-01'],
  unverified: ['护照费', '2030-01-01'],
};

test.describe('the answer page says what the domain says', () => {
  for (const [code, [query, on]] of Object.entries(QUESTIONS)) {
    test(`${code}: ${query} on ${on}`, async ({ page }) => {
      const answer = await answerOn(page, { q: query, on });
      expect(answer.verdict).toBe(code);
      expect(answer).toEqual(expectedAnswer(query, on));
      await expect(page.locator('.answer-title strong')).not.toBeEmpty();
      await expect(page.locator('.answer-scope')).toContainText('不在其内');
    });
  }

  test('on both sides of each day on which the passport changed', async ({ page }) => {
    await page.goto('/fees/check/');
    for (const on of ['2000-12-31', '2001-01-01', '2017-06-30', '2017-07-01', '2019-06-30', '2019-07-01'])
      expect(await answerNext(page, { q: '护照费', on }), on).toEqual(expectedAnswer('护照费', on));
  });

  for (const prefix of ['/en', '/ja', '/ko'])
    test(`in the words of ${prefix} as in Chinese`, async ({ page }) => {
      const said = await answerOn(page, { q: '护照费', on: '2019-06-30' }, prefix);
      expect(said).toEqual(expectedAnswer('护照费', '2019-06-30'));
    });

  test('for every fifth item on one day, asked by its slug', async ({ page }) => {
    await page.goto('/fees/check/');
    for (const { slug } of catalogue.fees.filter((_, index) => index % 5 === 0)) {
      expect(await answerNext(page, { q: slug, on: '2025-06-01', payer: 'enterprise' }), slug).toEqual(
        expectedAnswer(slug, '2025-06-01', 'enterprise'),
      );
    }
  });

  test('a market price and a made-up name never become 可收', async ({ page }) => {
    await page.goto('/fees/check/');
    for (const q of [
      '宽带费',
      '装修费',
      '停车费',
      '空气使用费',
      '护照加急费',
      '<b>护照</b>',
      'constructor',
    ]) {
      const { verdict } = await answerNext(page, { q, on: '2026-07-01' });
      expect(verdict, q).not.toBe('chargeable');
    }
  });
});

test('several items of one name are offered to choose from', async ({ page }) => {
  await page.goto(checkPath({ q: '居民身份证工本费', on: '2026-07-01' }));
  await expect(page.locator('[data-choice]')).toHaveCount(3);
  await page.locator('[data-choice=id-renew] a').click();
  await expect(page.locator('[data-verdict]')).toHaveAttribute('data-fee', 'id-renew');
});

test('the form is the address, and the address is the answer', async ({ page }) => {
  await page.goto('/');
  await page.locator('#home-check').fill('护照费');
  await page.locator('.home-check button').click();
  await expect(page).toHaveURL(/\/fees\/check\/\?q=/);
  await page.getByRole('button', { name: '改', exact: true }).click();
  await page.locator('.check-more > summary').click();
  await page.getByLabel('哪一天').fill('2018-01-01');
  await page.getByRole('button', { name: '核对' }).click();
  await expect(page.locator('[data-verdict]')).toHaveAttribute('data-verdict', 'chargeable');
  await expect(page.locator('[data-rate]').first()).toHaveAttribute('data-amount', '160');
  const permalink = await page.locator('[data-permalink]').getAttribute('href');
  const before = await page.locator('[data-answer]').innerHTML();
  await page.goto(permalink!);
  await expect(page.locator('[data-verdict]')).toHaveCount(1);
  expect(await page.locator('[data-answer]').innerHTML()).toBe(before);
});

test('who goes back to the form while the answer is on its way keeps it', async ({ page }) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/shelves/**', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(checkPath({ q: '护照费' }));
  await page.getByRole('button', { name: '改', exact: true }).click();
  await page.locator('#check-q').fill('婚姻登记费');
  release();
  await expect(page.locator('[data-fee=passport]')).toHaveCount(1);
  await expect(page.locator('#check-q')).toBeFocused();
  await expect(page.locator('#check-q')).toHaveValue('婚姻登记费');
});

test('the next question is answered in place, and the way back leads to the one before', async ({ page }) => {
  await page.goto(checkPath({ q: '护照费', on: '2018-01-01' }));
  await saidOn(page);
  await page.evaluate(() => Object.assign(window, { isSamePage: true }));
  await page.getByRole('button', { name: '改', exact: true }).click();
  await page.locator('#check-q').fill('婚姻登记费');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-verdict=free]')).toHaveCount(1);
  await page.goBack();
  await expect(page.locator('[data-fee=passport]')).toHaveAttribute('data-on', '2018-01-01');
  await expect(page.locator('[data-asked-words]')).toContainText('护照费');
  expect(await page.evaluate(() => 'isSamePage' in window)).toBe(true);
});

test('a day that does not exist is named, and not answered', async ({ page }) => {
  await page.goto(checkPath({ q: '护照费', on: '2026-02-30' }));
  await expect(page.locator('[data-status]')).toContainText('2026-02-30');
  await expect(page.locator('[data-verdict]')).toHaveCount(0);
});

test('the complaint is made on the device: nothing leaves this site, and it carries the answer', async ({
  page,
  context,
  baseURL,
}) => {
  const foreign: string[] = [];
  page.on('request', (request) => request.url().startsWith(baseURL!) || foreign.push(request.url()));
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(checkPath({ q: '婚姻登记费', on: '2026-07-01' }));
  const text = page.locator('[data-letter-text]');
  await page.locator('.answer-tools a[href="#letter"]').click();
  await expect(text).toHaveValue(/婚姻登记费[\s\S]*不收费[\s\S]*请填写/);
  await page.locator('[data-copy-letter]').click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await text.inputValue());
  await expect(page.locator('.check-channels a[href="tel:12345"]')).toBeVisible();
  await page.locator('[data-permalink]').scrollIntoViewIfNeeded();
  await expect(page.locator('[data-qr] svg')).toBeVisible();
  expect(foreign).toEqual([]);
});

test.describe('on the first screen of a small phone', () => {
  test.use({ viewport: { width: 360, height: 640 } });

  /** The first line of the card and the amount in it lie within the screen, whole. */
  async function isInView(page: Page, prefix: string, amount: RegExp): Promise<void> {
    const title = page.locator('.answer-title:visible').first();
    await expect(title, prefix).toContainText(amount);
    await expect(title, prefix).toBeInViewport({ ratio: 1 });
  }

  for (const [prefix, asked] of [
    ['', '换身份证要我60'],
    ['/zh-hant', '換身份證要我60'],
    ['/en', '换身份证要我60'],
    ['/ja', '换身份证要我60'],
    ['/ko', '换身份证要我60'],
  ] as const) {
    test(`${prefix || '/zh'}: the answer and its amount stand in view on check, item and search`, async ({
      page,
    }) => {
      await page.goto(checkPath({ q: asked }, prefix));
      await isInView(page, prefix, /20\D+40/);
      await expect(page.locator('.answer-asked.is-over')).toBeInViewport({ ratio: 1 });
      await page.goto(`${prefix}/fees/passport/`);
      await isInView(page, prefix, /1[24]0/);
      await page.goto(`${prefix}/search/?${new URLSearchParams({ q: '护照费' })}`);
      await isInView(page, prefix, /1[24]0/);
    });
  }

  test('after asking, the answer has the focus and is spoken, and the form is one line that opens again', async ({
    page,
  }) => {
    await page.goto(checkPath({ q: '换身份证要我60' }));
    await expect(page.locator('.answer-title')).toBeFocused();
    await expect(page.locator('[data-spoken]')).toContainText('20 到 40');
    await expect(page.locator('[data-asked-words]')).toHaveText('换身份证 · 60 元 · 今天');
    await expect(page.locator('#check-q')).toBeHidden();
    await page.getByRole('button', { name: '改' }).press('Enter');
    await expect(page.locator('#check-q')).toBeFocused();
    await expect(page.locator('#check-q')).toHaveValue('换身份证要我60');
  });

  test('nothing moves on the way to the answer, while suggestions open, and as a bill is judged', async ({
    page,
  }) => {
    await page.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & {
          value: number;
          hadRecentInput: boolean;
        })[])
          if (!entry.hadRecentInput) shifts.push(entry.value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    const moved = async () => {
      await page.waitForTimeout(500);
      const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
      return shifts.reduce((sum, each) => sum + each, 0);
    };
    for (const path of [checkPath({ q: '护照费' }), `/search/?${new URLSearchParams({ q: '护照费' })}`]) {
      await page.goto(path);
      await expect(page.locator('.answer-title')).toBeVisible();
      expect(await moved(), path).toBeLessThanOrEqual(0.05);
    }
    await page.goto('/fees/check/');
    await page.locator('#check-q').pressSequentially('护照', { delay: 600 });
    expect(await moved(), 'suggestions').toBeLessThanOrEqual(0.05);
    await page.goto('/fees/bill/');
    await page.locator('#bill-text').fill('护照费 160\n婚姻登记费 9\n快递费 12');
    await page.getByRole('button', { name: '核对' }).click();
    await expect(page.locator('.bill-summary')).toBeVisible();
    expect(await moved(), 'bill').toBeLessThanOrEqual(0.05);
    await page.setViewportSize({ width: 412, height: 823 });
    await page.goto(`/search/?${new URLSearchParams({ q: '护照' })}`);
    await expect(page.locator('[data-search-state="done"]')).toBeVisible();
    expect(await moved(), 'search on a phone').toBeLessThanOrEqual(0.05);
  });

  test('where modules do not run, one sentence says so and leads to the list', async ({ page }) => {
    await page.route('**/_astro/*.js', (route) => route.abort());
    await page.goto(checkPath({ q: '护照费' }));
    await expect(page.locator('.until-scripts')).toBeVisible({ timeout: 8000 });
    await expect(page.locator('.until-scripts a')).toHaveAttribute('href', '/fees/');
  });
});

test('no word of accusation is said of what may be charged, is not known, or is asked back', async ({
  page,
}) => {
  await page.goto('/fees/check/');
  for (const q of ['护照费', '水费', '密室费', '换身份证', '快递费', '护照加急费']) {
    await answerNext(page, { q });
    const said = (await page.locator('[data-verdict]').innerText()).replace(
      /不能据此说不该收|也不是乱收费/g,
      '',
    );
    expect(said, q).not.toMatch(/多收|不得收|不该收|乱收|违法|违规|不在清单/);
    await expect(page.locator('.answer-wrong')).toHaveCount(0);
  }
});

test('by keyboard at 360 px: a question is asked and answered', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto('/fees/check/');
  await page.locator('#check-q').focus();
  await page.keyboard.type('护照费');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-verdict]')).toHaveCount(1);
  const width = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(width).toBeLessThanOrEqual(0);
});

test.describe('the catalogue', () => {
  const rows = '[data-row]:visible';

  test('filters in place; the choice stands in the address', async ({ page }) => {
    await page.goto('/fees/');
    await expect(page.locator(rows)).toHaveCount(131);
    await page.locator('summary', { hasText: '涉企' }).first().click();
    const facet = page.locator('a[data-facet=enterprise][data-value=yes]');
    const promised = Number(await facet.locator('.count').textContent());
    expect(promised).toBeGreaterThan(0);
    expect(promised).toBeLessThan(131);
    await facet.click();
    await expect(page).toHaveURL('/fees/?enterprise=yes');
    await expect(page.locator(rows)).toHaveCount(promised);
    await page.goBack();
    await expect(page.locator(rows)).toHaveCount(131);
  });

  test('finds by part of a name, everyday name, pinyin and initials', async ({ page }) => {
    await page.goto('/fees/');
    for (const words of ['普通护照', '办护照的钱', 'putonghuzhao', 'pthz']) {
      await page.locator('input[name=find]').fill(words);
      await expect(page.locator('[data-row=passport]'), words).toBeVisible();
      await expect(page.locator('[data-row=weee]'), words).toBeHidden();
    }
    await expect(page).toHaveURL(/find=pthz/);
    await page.locator('input[name=find]').fill('量子纠缠');
    await expect(page.locator('[data-none]')).toBeVisible();
  });

  test('shows another day', async ({ page }) => {
    await page.goto('/fees/?day=2019-06-30');
    await expect(page.locator('[data-row=passport] [data-brief-state]')).toContainText('160 元');
    await expect(page.locator('[data-as-of]')).toContainText('2019年6月30日');
    await page.locator('input[name=day]').fill('2017-06-30');
    await expect(page.locator('[data-row=passport] [data-brief-state]')).toContainText('200 元');
    await expect(page).toHaveURL('/fees/?day=2017-06-30');
  });

  test('says when its review is overdue', async ({ page }) => {
    await page.clock.setFixedTime(new Date('2027-02-21T12:00:00+08:00'));
    await page.goto('/fees/');
    await expect(page.locator('[data-overdue]')).toBeHidden();
    await page.clock.setFixedTime(new Date('2027-02-22T12:00:00+08:00'));
    await page.goto('/fees/');
    await expect(page.locator('[data-overdue]')).toBeVisible();
  });
});

test('an item’s page tells the answer of the reader’s day', async ({ page }) => {
  const answer = page.locator('.answers > :not([hidden]) [data-verdict]');
  await page.clock.setFixedTime(new Date('2026-12-24T12:00:00+08:00'));
  await page.goto('/fees/passport/');
  await expect(answer).toHaveAttribute('data-verdict', 'chargeable');
  await page.clock.setFixedTime(new Date('2027-12-24T12:00:00+08:00'));
  await page.goto('/fees/passport/');
  await expect(answer).toHaveAttribute('data-verdict', 'unverified');
  await expect(answer.locator('[data-known-on]')).toContainText('120');
});

test('the calculator works out a court fee in whole fen and shows its working', async ({ page }) => {
  await page.goto('/fees/court-property/');
  await page.locator('.calculator-form input').fill('200,000');
  await page.locator('.calculator-form button').click();
  // 50 + 90,000 × 2.5 % + 100,000 × 2 %
  await expect(page.locator('[data-result-fen]')).toHaveAttribute('data-result-fen', '430000');
  await expect(page.locator('.working tbody tr')).toHaveCount(3);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('lists, items and rates are there', async ({ page }) => {
    await page.goto('/fees/');
    await expect(page.locator('[data-row]')).toHaveCount(131);
    await page.locator('[data-facets] > summary').click();
    await page.locator('summary', { hasText: '清单' }).first().click();
    await page.locator('a[data-facet=list][data-value=government-fund]').click();
    await expect(page).toHaveURL('/fees/by/list/government-fund/');
    await expect(page.locator('[data-row]')).toHaveCount(22);
    await page.goto('/fees/passport/');
    await expect(page.locator('.answers [data-rate]:visible').first()).toContainText('120');
  });

  test('the answer page explains itself and leads to the lists', async ({ page }) => {
    await page.goto(checkPath({ q: '护照费', on: '2026-07-01' }));
    await expect(page.locator('.until-scripts')).toBeVisible();
    await page.getByRole('link', { name: '政府性基金' }).click();
    await expect(page).toHaveURL('/fees/by/list/government-fund/');
  });
});

test.describe('a bill', () => {
  const lines = [
    '名称,日期,金额',
    '护照费,2026-07-01,160',
    '婚姻登记费,2026-07-01,9',
    '快递费,2026-07-01,12',
    '护照费,2026-02-30,1',
  ];

  test('pasted: a verdict a line, what is above the rate, and the total in dispute', async ({ page }) => {
    await page.goto('/fees/bill/');
    await page.locator('#bill-text').fill(lines.join('\n'));
    await page.getByRole('button', { name: '核对' }).click();
    const verdicts = page.locator('[data-line-verdict]');
    await expect(verdicts).toHaveCount(3);
    await expect(verdicts.nth(0)).toHaveAttribute('data-line-verdict', 'chargeable');
    await expect(page.locator('.bill-summary')).toHaveAttribute('data-charged', '181.00');
    await expect(page.locator('.bill-line.is-over').first()).toContainText(/多收 \d+ 元/);
    await expect(page.locator('.bill-summary h2')).toBeFocused();
    await expect(page.locator('.caution')).toContainText('第 5 行');
  });

  test('a CSV in GB18030 and an XLSX, chosen as files', async ({ page }) => {
    await page.goto('/fees/bill/');
    const gb18030 = Buffer.from([0xbb, 0xa4, 0xd5, 0xd5, 0xb7, 0xd1, ...Buffer.from(',2026-07-01,120\n')]);
    await page
      .locator('#bill-file')
      .setInputFiles({ name: 'bill.csv', mimeType: 'text/csv', buffer: gb18030 });
    await expect(page.locator('[data-line-fee=passport]')).toHaveCount(1);
    await page
      .locator('#bill-file')
      .setInputFiles({ name: 'bill.xlsx', mimeType: 'application/zip', buffer: sheetOf() });
    await expect(page.locator('[data-line-fee=passport] .bill-day')).toHaveText('2026-07-01');
    await expect(page.locator('[data-line-verdict]')).toHaveCount(2);
  });

  test('pasted with titles and a sum: how many lines were passed over, and which', async ({ page }) => {
    await page.goto('/fees/bill/');
    await page.locator('#bill-text').fill(['缴费明细,,', ...lines, '合计,,181'].join('\n'));
    await page.getByRole('button', { name: '核对' }).click();
    const passed = page.locator('details[data-passed="2"]');
    await passed.locator('summary').click();
    await expect(passed.locator('li')).toHaveText([/缴费明细/, /合计 181/]);
    await expect(page.locator('[data-line-verdict]')).toHaveCount(3);
  });

  test('what is no spreadsheet is refused with a reason', async ({ page }) => {
    await page.goto('/fees/bill/');
    const buffer = Buffer.from('PK\u0003\u0004 this is no archive');
    await page
      .locator('#bill-file')
      .setInputFiles({ name: 'bill.xlsx', mimeType: 'application/zip', buffer });
    await expect(page.locator('[role=alert]')).toContainText('读不了');
  });
});

/** A spreadsheet as a program writes it: shared strings, a day as a serial number. */
function sheetOf(): Buffer {
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const files = {
    'xl/sharedStrings.xml': `<sst ${main}><si><t>护照费</t></si><si><t>快递费</t></si></sst>`,
    'xl/worksheets/sheet1.xml': `<worksheet ${main}><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>46204</v></c><c r="C1"><v>160</v></c></row><row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2" t="inlineStr"><is><t>2026/7/1</t></is></c><c r="C2"><v>12</v></c></row></sheetData></worksheet>`,
  };
  return Buffer.from(
    zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))),
  );
}
