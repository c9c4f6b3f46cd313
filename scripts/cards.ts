import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { sharedRenderer } from '#cards/render/render-card';
import { today } from '#clock';
import { openLibrary } from '#library/open-library';
import { localePath } from '#i18n/locales';
import { cardOrders, type CardOrder } from '#views/site/cards';

/**
 * Draws the pictures of one page while it is being written: `npm run cards -- /en/fees/passport/`. The files lie in
 * .cache/preview; their paths are printed.
 */
const FOLDER = path.resolve('.cache', 'preview');

function ordersOf(page: string): CardOrder[] {
  const wanted = `/${page}/`.replace(/\/+/g, '/');
  const library = openLibrary();
  return cardOrders(library, today()).filter(
    ({ locale, kind, slug }) => localePath(locale, `/${kind}/${slug}/`) === wanted,
  );
}

async function preview({ locale, kind, slug, names, view }: CardOrder): Promise<void> {
  for (const name of names) {
    const { png, width, height } = await sharedRenderer().render(view(), name);
    const file = path.join(FOLDER, `${kind}-${slug}-${locale}-${name}.png`);
    writeFileSync(file, png);
    console.log(`${file}  ${width}×${height}  ${Math.round(png.length / 1000)} kB`);
  }
}

const [page] = process.argv.slice(2);
const orders = page === undefined ? [] : ordersOf(page);
if (orders.length === 0) {
  console.error(
    '写上页面的路径，例如 npm run cards -- /policies/lc-2021-2/；没有这一页，或这一页没有图片。\n' +
      'Give the path of a page, such as npm run cards -- /en/fees/passport/; there is no such page, or it has no pictures.',
  );
  process.exit(1);
}
mkdirSync(FOLDER, { recursive: true });
for (const order of orders) await preview(order);
await sharedRenderer().close();
