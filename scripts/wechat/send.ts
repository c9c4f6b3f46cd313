import { Refusal } from '#library/report';
import { feedWords } from '#views/feeds/feed-names';
import { massMessage, WechatError, type ReaderTag, type WechatApi } from './api.ts';
import type { Say } from './draft.ts';
import { hashOf } from './export.ts';
import type { Ledger, LedgerDraft, LedgerMessage } from './ledger.ts';
import type { Edition } from './pages.ts';
import { concerns, subjectOfTag } from './selection.ts';

/** This message has been sent before, says WeChat; its answer holds the id of that one. */
const SENT_BEFORE = 45065;

/**
 * Sends the draft of a page to the readers of a tag, once.
 * @throws {Refusal} when it was sent to them, when it does not concern them, when there is no such tag or no draft
 * @throws {WechatError} with what to do; {LostAnswer} after which a further run cannot send it twice
 */
export async function sendDraft(
  edition: Edition,
  tag: string,
  api: WechatApi,
  ledger: Ledger,
  say: Say,
): Promise<void> {
  const draft = checkedDraft(edition, tag, ledger);
  const { id, count } = await tagNamed(tag, api);
  if (count === 0)
    throw new Refusal(`标签“${tag}”下没有关注者，没有发 / The tag ${tag} has no followers; nothing was sent`);
  const { page, edition: text, title } = edition.article;
  const message: LedgerMessage = { page, edition: text, tag, messageId: null, on: edition.city.day };
  record(ledger, message);
  const messageId = await sentOnce(api, id, draft.mediaId!, clientMessageId(message));
  record(ledger, { ...message, messageId });
  forgetDraft(ledger, page);
  say(`已提交群发 / Handed over: ${title} → ${tag}（${count} 人 / followers），msg_id ${messageId}`);
}

/** What `sendDraft` would ask of WeChat, in order. */
export function sendPlan(edition: Edition, tag: string, ledger: Ledger): string[] {
  const { page, edition: text } = edition.article;
  const draft = checkedDraft(edition, tag, ledger);
  const id = clientMessageId({ page, edition: text, tag });
  const body = JSON.stringify(massMessage('<tag_id>', draft.mediaId!, id), null, 2);
  return [
    `GET /cgi-bin/tags/get  （找标签“${tag}”的编号和人数 / the id and followers of ${tag}）`,
    `POST /cgi-bin/message/mass/sendall\n${body}`,
  ];
}

/** All that can be known without asking WeChat. */
function checkedDraft(
  { city: { library }, article, order }: Edition,
  tag: string,
  ledger: Ledger,
): LedgerDraft {
  const { page, edition } = article;
  const sent = ledger.message({ page, edition, tag });
  if (sent?.messageId)
    throw new Refusal(
      `${page} 已在 ${sent.on} 群发给“${tag}”，不再发；内容有重大修改（changes 里的 major）以后可以再发一次\n` +
        `${page} was sent to ${tag} on ${sent.on}; after a major change it may be sent once more`,
    );
  const subject = subjectOfTag(library, tag);
  if (subject !== null && !concerns(library, subject, order))
    throw new Refusal(
      `${page} 与“${feedWords(library, 'zh-CN', subject).text}”无关，没有发；npm run wechat -- list --tag ${tag} 列出该发给他们的\n` +
        `${page} does not concern the readers of ${tag}; npm run wechat -- list --tag ${tag} shows what does`,
    );
  const draft = ledger.entries.drafts[page];
  if (!draft?.mediaId || draft.edition !== edition)
    throw new Refusal(
      `草稿箱里没有这一页现在的草稿：先运行 npm run wechat -- draft ${page} --yes，在公众平台看过再群发\n` +
        `No draft of the present text: run npm run wechat -- draft ${page} --yes first, and look at it on the platform`,
    );
  return draft;
}

async function tagNamed(name: string, api: WechatApi): Promise<ReaderTag> {
  const tags = await api.tags();
  const tag = tags.find((each) => each.name === name);
  if (tag) return tag;
  const known = tags.map((each) => each.name).join('、');
  throw new Refusal(
    `公众号没有标签“${name}”，现有：${known || '（没有）'}。标签在公众平台“用户管理”里建\nThere is no tag ${name}; tags are made on the platform, 用户管理`,
  );
}

/** A message that an earlier run handed over without hearing so is not sent again: WeChat knows it by its id. */
async function sentOnce(api: WechatApi, tag: number, draft: string, id: string): Promise<string> {
  try {
    return await api.sendToTag(tag, draft, id);
  } catch (error) {
    if (error instanceof WechatError && error.code === SENT_BEFORE) return error.messageId ?? '';
    throw error;
  }
}

/** The same for the same edition of a page and tag; WeChat allows 64 bytes, some accounts fewer. */
export function clientMessageId({
  page,
  edition,
  tag,
}: Pick<LedgerMessage, 'page' | 'edition' | 'tag'>): string {
  return hashOf([page, edition, tag].join('\n')).slice(0, 32);
}

function record(ledger: Ledger, message: LedgerMessage): void {
  const others = ledger.entries.messages.filter((each) => each !== ledger.message(message));
  ledger.write({ messages: [...others, message] });
}

/** A draft that was sent is no longer in the box. */
function forgetDraft(ledger: Ledger, page: string): void {
  const { [page]: _, ...drafts } = ledger.entries.drafts;
  ledger.write({ drafts });
}
