import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';

const FEE = 'fees/waste.mdx';

let city: string;
let desk: ChildProcess;
let address: string;

test.beforeAll(async () => {
  city = path.join(mkdtempSync(path.join(tmpdir(), 'desk-')), 'city');
  cpSync('tests/fixtures/city', city, { recursive: true });
  desk = spawn(process.execPath, ['scripts/studio.ts'], {
    env: { ...process.env, CONTENT_DIR: city },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  address = await new Promise<string>((resolve) => {
    let said = '';
    desk.stdout!.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const found = /http:\/\/127\.0\.0\.1:\d+\/\S+\//.exec(said);
      if (found) resolve(found[0]);
    });
  });
});

test.afterAll(() => {
  desk.kill();
  rmSync(path.dirname(city), { recursive: true, force: true });
});

test('an editor finds a charge, is told of a mistake beside its field, mends it and keeps it under a name', async ({
  page,
}) => {
  const wrong: string[] = [];
  page.on('pageerror', (error) => wrong.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()));
  page.on(
    'request',
    (request) => request.url().startsWith(new URL(address).origin) || wrong.push(request.url()),
  );
  await page.goto(address);
  await page.getByLabel('您的名字').fill('王某');
  await page.getByLabel('找内容').fill(FEE);
  await page.locator('#list button').first().click();
  await expect(page.locator('.faults')).toContainText('没有错');

  const level = page.getByLabel('哪一级设立或定价');
  const right = await level.inputValue();
  await level.fill('没有这一级');
  await level.blur();
  await expect(page.locator('.fields .fault')).toContainText('没有这一级');
  await level.fill(right);
  await level.blur();
  await expect(page.locator('.faults')).toContainText('没有错');

  await page.getByRole('tab', { name: '正文' }).click();
  await page.getByLabel('正文', { exact: true }).fill('\n换了一句话。\n');
  await page.getByRole('button', { name: '存一稿' }).click();
  await expect(page.getByRole('status').filter({ hasText: '存一稿：好了' })).toBeVisible();
  const before = readFileSync(`tests/fixtures/city/${FEE}`, 'utf8');
  const head = before.slice(0, before.indexOf('\n---\n', 4) + 5);
  expect(readFileSync(path.join(city, FEE), 'utf8')).toBe(`${head}\n换了一句话。\n`);

  await page.getByRole('tab', { name: '以前的稿' }).click();
  await expect(page.locator('.history li')).toHaveCount(2);
  await expect(page.locator('.history li').first()).toContainText('王某：存一稿');
  await page.getByRole('button', { name: '手册' }).click();
  await expect(page.locator('.book')).toContainText('编辑台');
  expect(wrong).toEqual([]);
});

test('a rate that changes is written in one place, and a new guide asks only for what its editor knows', async ({
  page,
}) => {
  const charge = path.join(city, 'fees/parking-permit.mdx');
  const held = readFileSync(charge, 'utf8').replace(
    /2023-12-31(\n {4}state: charged[\s\S]*?) {2}- from: 2024[\s\S]*?(?=reductions)/,
    '至今$1',
  );
  writeFileSync(charge, held);
  await page.goto(`${address}#fees/parking-permit.mdx`);
  await page.getByRole('button', { name: '改标准…' }).click();
  await page.getByLabel('新标准从哪一天起').fill('2030-01-01');
  await page.getByRole('button', { name: '好', exact: true }).click();
  const amount = page.getByLabel('金额或比例').and(page.locator(':focus'));
  await amount.fill('33');
  await amount.blur();
  await page.getByRole('button', { name: '存一稿' }).click();
  await expect(page.getByRole('status').filter({ hasText: '存一稿：好了' })).toBeVisible();
  expect(readFileSync(charge, 'utf8')).toMatch(
    /until: 2029-12-31[\s\S]*- from: 2030-01-01\n +until: 至今[\s\S]*amount: "33"/,
  );

  await page.getByRole('button', { name: '新建…' }).click();
  await page.getByLabel('写什么').selectOption('办事指南');
  await page.getByLabel(/^编号/).fill('g-new');
  await page.getByRole('button', { name: '好', exact: true }).click();
  await expect(page.locator('.faults li').first()).toContainText('事项名称');
  await page.locator('.contents').getByRole('button', { name: '办理步骤' }).click();
  await page.locator('[data-schemapath="root.steps"]').getByRole('button', { name: '加一条' }).click();
  await expect(page.getByLabel('这一步叫什么')).toBeVisible();
  await expect(page.getByLabel('谁来做')).toHaveValue('');
});

test('a dropped text is shown, and lies on the desk as a draft once the editor says so', async ({ page }) => {
  await page.goto(address);
  await page.locator('#pick').setInputFiles('tests/fixtures/documents/liaocheng-2021-2.txt');
  await page.getByLabel(/^编号/).fill('from-a-file');
  await page.getByRole('button', { name: '好', exact: true }).click();
  await expect(page.locator('dialog pre')).toContainText('聊营转办');
  expect(existsSync(path.join(city, 'policies/from-a-file.mdx'))).toBe(false);
  await page.getByRole('button', { name: '好', exact: true }).click();
  await expect(page.locator('#desk small')).toHaveText('policies/from-a-file.mdx');
  await expect(page.locator('#desk h2')).toContainText('草稿');
  const places = [city, path.join(city, '.studio/drafts')].map((at) =>
    path.join(at, 'policies/from-a-file.mdx'),
  );
  const [written] = places.filter((place) => existsSync(place)).map((place) => readFileSync(place, 'utf8'));
  expect(written).toContain('state: { is: draft }');
});

test('a fault that is folded away is named, and a touch opens the way to it', async ({ page }) => {
  await page.goto(`${address}#policies/future-2027.mdx`);
  await expect(page.locator('.faults')).toContainText('没有错');
  await page.getByRole('tab', { name: '原样文字' }).click();
  const raw = page.getByLabel('原样文字');
  await expect(raw).toHaveValue(/writtenOn/);
  await raw.fill((await raw.inputValue()).replace(/writtenOn: .*/, 'writtenOn: 2026-02-30'));
  await expect(page.locator('.faults')).toContainText('成文日期');
  await page.locator('.faults button').first().click();
  await expect(page.getByRole('tab', { name: '表单' })).toHaveAttribute('aria-selected', 'true');
  await expect(page.locator('.fields .fault').first()).toBeInViewport();
});
