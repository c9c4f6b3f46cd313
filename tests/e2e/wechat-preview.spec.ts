import { expect, test } from '@playwright/test';
import type { Edition } from '#scripts/wechat/pages';
import { previewPage } from '#scripts/wechat/preview';

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const picture = (file: string) => ({ file, bytes: PIXEL, width: 1, height: 1 });
const CONTENT =
  '<section style="font-size:16px"><p style="margin:0 0 16px;color:#a61e1e"><strong>20 元/证</strong></p>' +
  '<p><img src="poster.png" alt="海报" style="width:100%"></p></section>';

test('one touch copies an article, and it pastes with its styles and its pictures', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const article = {
    page: '/fees/id-renew/',
    locale: 'zh-CN',
    title: '身份证工本费',
    author: '门户',
    digest: '20 元/证',
    content: CONTENT,
    sourceUrl: 'https://portal.example/fees/id-renew/',
  };
  const edition = {
    article,
    pictures: [picture('poster.png')],
    cover: picture('cover.png'),
    square: picture('square.png'),
  };
  await page.setContent(previewPage(edition as unknown as Edition));
  await page.getByRole('button', { name: '复制正文' }).click();
  await expect(page.getByRole('button', { name: /已复制/ })).toBeVisible();
  await page.setContent('<div contenteditable></div>');
  await page.locator('div').focus();
  await page.keyboard.press('Control+V');
  const pasted = page.locator('div');
  await expect(pasted).toContainText('20 元/证');
  await expect(pasted.locator('img')).toHaveAttribute('src', /^data:image\/png;base64,/);
  expect(await pasted.innerHTML()).toContain('color:');
});
