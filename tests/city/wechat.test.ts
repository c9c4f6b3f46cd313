import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { today } from '#clock';
import { openLibrary } from '#library/open-library';
import { SOURCE_LOCALE } from '#i18n/locales';
import { cardOrders } from '#views/site/cards';
import { feeContext } from '#views/fees/fee-context';
import { isArticle, wechatArticle } from '#views/wechat/wechat-article';
import { checkArticle } from '#scripts/wechat/check-article';

test('what the city tells its readers is within WeChat’s limits: policies in Chinese, all else in every language', () => {
  const library = openLibrary(path.resolve('content'));
  const day = today();
  const orders = cardOrders(library, day)
    .filter(isArticle)
    .filter(({ kind, locale }) => kind !== 'policies' || locale === SOURCE_LOCALE);
  const faults = orders.flatMap((order) => {
    const article = wechatArticle(library, order, feeContext(library, order.locale), day);
    const pictures = article.pictures.map((name) => ({
      file: `${name}.png`,
      bytes: Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    }));
    return checkArticle(article, pictures).map(({ file, field, value }) => `${file} › ${field}: ${value}`);
  });
  assert.ok(orders.length > 90);
  assert.deepEqual(faults, []);
});
