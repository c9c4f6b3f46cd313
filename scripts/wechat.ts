import path from 'node:path';
import { sharedRenderer } from '#cards/render/render-card';
import { today } from '#clock';
import { openLibrary } from '#library/open-library';
import { feedWords } from '#views/feeds/feed-names';
import { accountMark, accountOfEnvironment } from './wechat/account.ts';
import { WechatApi } from './wechat/api.ts';
import { addDraft, draftPlan } from './wechat/draft.ts';
import { articleFolder, writeArticle } from './wechat/export.ts';
import { Ledger } from './wechat/ledger.ts';
import { orderOf, type Order } from './wechat/options.ts';
import { articleOf, articleOrders, pageOf, type City, type Edition } from './wechat/pages.ts';
import { pagesFor, selectionOf, subjectOfTag } from './wechat/selection.ts';
import { sendDraft, sendPlan } from './wechat/send.ts';
import { run } from './site/run.ts';

/**
 * npm run wechat -- export | draft | send | list | tags: pages as articles of an official account; the commands and their
 * options stand in wechat/options.ts. Credentials come from WECHAT_APPID and WECHAT_SECRET only.
 */
await run(async () => {
  try {
    const order = orderOf(process.argv.slice(2));
    await carryOut({ library: openLibrary(), day: today() }, order);
  } finally {
    await sharedRenderer().close();
  }
});

async function carryOut(city: City, order: Order): Promise<void> {
  switch (order.command) {
    case 'export':
      await exported(city, order.page, order.out);
      return;
    case 'draft':
      return draft(city, order);
    case 'send':
      return send(city, order);
    case 'list':
      return list(city, order);
    case 'tags':
      return tags(city);
  }
}

async function exported(city: City, page: string, out?: string): Promise<Edition> {
  const edition = await articleOf(city, page);
  const folder = path.resolve(out ?? articleFolder(edition.article.page));
  writeArticle(edition, folder);
  const { title, content } = edition.article;
  console.log(
    `${title}\n  ${content.length} 字符 / characters\n  预览 / Preview: ${path.join(folder, 'preview.html')}`,
  );
  return edition;
}

async function draft(
  city: City,
  { page, replace, yes }: Extract<Order, { command: 'draft' }>,
): Promise<void> {
  const edition = await exported(city, page);
  const ledger = new Ledger(accountMark());
  if (!yes) return plan(draftPlan(edition, ledger));
  await addDraft(edition, new WechatApi(accountOfEnvironment()), ledger, { replace, say: console.log });
}

async function send(city: City, { page, tag, yes }: Extract<Order, { command: 'send' }>): Promise<void> {
  const edition = await articleOf(city, page);
  const ledger = new Ledger(accountMark());
  if (!yes) return plan(sendPlan(edition, tag, ledger));
  await sendDraft(edition, tag, new WechatApi(accountOfEnvironment()), ledger, console.log);
}

function plan(steps: readonly string[]): void {
  console.log('\n试运行，什么都没有发出；加 --yes 才真的发 / Dry run, nothing was sent; --yes does it\n');
  console.log(steps.map((step, index) => `${index + 1}. ${step}`).join('\n'));
}

function list(city: City, { tag, since, asked }: Extract<Order, { command: 'list' }>): void {
  const { library, day } = city;
  const selection = selectionOf(library, asked, since);
  const subject = tag === undefined ? null : subjectOfTag(library, tag);
  if (tag !== undefined && subject === null)
    console.error(`“${tag}”不是主题、对象或指标的名称，下面是全部 / ${tag} names no subject; these are all`);
  const feeds = [...selection.feeds, ...(subject === null ? [] : [subject])];
  const ledger = new Ledger(accountMark());
  const orders = new Map(articleOrders(city).map((order) => [pageOf(order), order]));
  for (const { kind, slug, on } of pagesFor(library, { ...selection, feeds }, day)) {
    const page = `/${kind}/${slug}/`;
    const order = orders.get(page);
    if (order !== undefined) console.log(`${on}  ${page}  ${order.view().title}${marksOf(page, ledger)}`);
  }
}

/** What has been done with a page: 草稿, 已发给 企业. */
function marksOf(page: string, { entries }: Ledger): string {
  const sent = entries.messages.filter((each) => each.page === page && each.messageId !== null);
  const marks = [
    ...(entries.drafts[page] ? ['草稿 / draft'] : []),
    ...sent.map(({ tag, on }) => `已发 / sent: ${tag} ${on}`),
  ];
  return marks.map((mark) => `  [${mark}]`).join('');
}

async function tags({ library }: City): Promise<void> {
  for (const { name, count } of await new WechatApi(accountOfEnvironment()).tags()) {
    const subject = subjectOfTag(library, name);
    const about =
      subject === null
        ? ''
        : `  → ${subject.facet} ${subject.id} ${feedWords(library, 'zh-CN', subject).text}`;
    console.log(`${name}  ${count} 人 / followers${about}`);
  }
}
