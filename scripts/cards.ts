import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { pruneCards, type Amount } from '#cards/render/prune-cards';
import { sharedRenderer } from '#cards/render/render-card';
import { today } from '#clock';
import { openLibrary } from '#library/open-library';
import { Refusal } from '#library/report';
import { localePath } from '#i18n/locales';
import { cardOrders, type CardOrder } from '#views/site/cards';
import { run } from './site/run.ts';

/**
 * Draws the pictures of one page while it is being written: `npm run cards -- /en/fees/passport/`. The files lie in
 * .cache/preview; their paths are printed. `npm run cards -- prune` removes kept pictures that nobody uses.
 */
const FOLDER = path.resolve('.cache', 'preview');
const KEPT = path.resolve('.cache', 'cards');

await run(async () => {
  const [page, ...rest] = process.argv.slice(2);
  if (page === 'prune') prune(rest);
  else await preview(page);
});

async function preview(page: string | undefined): Promise<void> {
  const orders = page === undefined ? [] : ordersOf(page);
  if (orders.length === 0)
    throw new Refusal(
      '写上页面的路径，例如 npm run cards -- /policies/lc-2021-2/；没有这一页，或这一页没有图片。\n' +
        'Give the path of a page, such as npm run cards -- /en/fees/passport/; there is no such page, or it has no pictures.',
    );
  mkdirSync(FOLDER, { recursive: true });
  for (const order of orders) await draw(order);
  await sharedRenderer().close();
}

function ordersOf(page: string): CardOrder[] {
  const wanted = `/${page}/`.replace(/\/+/g, '/');
  const library = openLibrary();
  return cardOrders(library, today()).filter(
    ({ locale, kind, slug }) => localePath(locale, `/${kind}/${slug}/`) === wanted,
  );
}

async function draw({ locale, kind, slug, names, view }: CardOrder): Promise<void> {
  for (const name of names) {
    const { png, width, height } = await sharedRenderer().render(view(), name);
    const file = path.join(FOLDER, `${kind}-${slug}-${locale}-${name}.png`);
    writeFileSync(file, png);
    console.log(`${file}  ${width}×${height}  ${Math.round(png.length / 1000)} kB`);
  }
}

function prune(args: string[]): void {
  const bounds = boundsOf(args);
  const { left, gone } = existsSync(KEPT)
    ? pruneCards(KEPT, bounds, Date.now())
    : { left: { files: 0, bytes: 0 }, gone: { files: 0, bytes: 0 } };
  console.log(
    `删去 ${amount(gone)}，留下 ${amount(left)} / removed ${amount(gone)}, left ${amount(left)}: .cache/cards/`,
  );
}

function amount({ files, bytes }: Amount): string {
  return `${files} (${(bytes / 1e6).toFixed(1)} MB)`;
}

function boundsOf(args: string[]): { days: number; bytes: number } {
  const options = {
    days: { type: 'string', default: '30' },
    megabytes: { type: 'string', default: '2000' },
  } as const;
  const [days, megabytes] = numbersIn(() => Object.values(parseArgs({ args, options }).values));
  if (days === undefined || megabytes === undefined)
    throw new Refusal('用法 / Usage: npm run cards -- prune [--days 30] [--megabytes 2000]');
  return { days, bytes: megabytes * 1e6 };
}

/** None where one is no number, or where something else was asked for. */
function numbersIn(words: () => string[]): number[] {
  try {
    const numbers = words().map((word) => (/^\d+$/.test(word) ? Number(word) : NaN));
    return numbers.some(Number.isNaN) ? [] : numbers;
  } catch {
    return [];
  }
}
