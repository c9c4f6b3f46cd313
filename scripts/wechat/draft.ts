import { Refusal } from '#library/report';
import { escapeHtml } from '#words/html';
import type { DraftArticle, WechatApi } from './api.ts';
import { checkArticle } from './check-article.ts';
import { hashOf } from './export.ts';
import type { Ledger, LedgerDraft } from './ledger.ts';
import { SQUARE_CROP, type Edition, type SizedPicture } from './pages.ts';

/** Says a line while the work goes on. */
export type Say = (line: string) => void;

/**
 * Uploads what has not been uploaded, and adds the draft of a page unless it is there.
 * @param replace writes the draft anew that an older text of the page has left in the box
 * @throws {Refusal} when a draft of an older text is there and `replace` was not asked for
 * @throws {WechatError} with what to do; {LostAnswer} after which the next run finds out what was done
 */
export async function addDraft(
  edition: Edition,
  api: WechatApi,
  ledger: Ledger,
  { replace, say }: { replace: boolean; say: Say },
): Promise<void> {
  const { page, title, edition: text } = edition.article;
  const known = await knownDraft(page, api, ledger);
  const hash = draftHash(edition);
  if (known?.mediaId && known.hash === hash) return say(alreadyThere(known));
  if (known?.mediaId && !replace) throw new Refusal(olderDraft(page, known));
  const addresses = new Map<string, string>();
  for (const picture of edition.pictures)
    addresses.set(picture.file, await addressOf(picture, api, ledger, say));
  const article = draftArticle(edition, await coverOf(edition.cover, api, ledger, say), addresses);
  const record = (mediaId: string | null) =>
    ledger.write({
      drafts: {
        ...ledger.entries.drafts,
        [page]: { edition: text, hash, mediaId, title, on: edition.city.day },
      },
    });
  if (known?.mediaId) await api.updateDraft(known.mediaId, article);
  const found =
    known !== null && known.mediaId === null ? await api.findDraft(article) : (known?.mediaId ?? null);
  if (found === null) record(null);
  record(found ?? (await api.addDraft(article)));
  say(
    `草稿已${known?.mediaId ? '改写' : '加入草稿箱'} / Draft ${known?.mediaId ? 'rewritten' : 'added'}：${title}`,
  );
}

/** The draft of a page as the ledger has it; null where the box no longer holds it. */
async function knownDraft(page: string, api: WechatApi, ledger: Ledger): Promise<LedgerDraft | null> {
  const known = ledger.entries.drafts[page] ?? null;
  if (known === null || known.mediaId === null) return known;
  return (await api.hasDraft(known.mediaId)) ? known : null;
}

async function addressOf(picture: SizedPicture, api: WechatApi, ledger: Ledger, say: Say): Promise<string> {
  const hash = hashOf(picture.bytes);
  const known = ledger.entries.pictures[hash];
  if (known !== undefined) return known;
  const address = await api.uploadImage(picture);
  ledger.write({ pictures: { ...ledger.entries.pictures, [hash]: address } });
  say(`已上传 / Uploaded: ${picture.file}`);
  return address;
}

/** A cover counts in the account's material: where an answer was lost, it is looked for before it is uploaded again. */
async function coverOf(cover: SizedPicture, api: WechatApi, ledger: Ledger, say: Say): Promise<string> {
  const hash = hashOf(cover.bytes);
  const known = ledger.entries.covers[hash];
  if (known) return known;
  const file = coverFile(hash);
  const record = (mediaId: string | null) =>
    ledger.write({ covers: { ...ledger.entries.covers, [hash]: mediaId } });
  const found = known === null ? await api.findMaterial(file) : null;
  record(null);
  const mediaId = found ?? (await api.addMaterial({ file, bytes: cover.bytes }));
  record(mediaId);
  say(`已上传封面 / Cover uploaded: ${file}`);
  return mediaId;
}

/** The name of a cover among the account's material, by which it is found again. */
export function coverFile(hash: string): string {
  return `cover-${hash.slice(0, 16)}.png`;
}

/** What a draft is known by: every word of it and every picture. */
export function draftHash({ article, pictures, cover }: Edition): string {
  return hashOf(JSON.stringify([article, ...[...pictures, cover].map(({ bytes }) => hashOf(bytes))]));
}

/**
 * The article as WeChat takes it, its pictures by their addresses.
 * @throws {Error} when it would not take it so: checked once more, as the addresses have lengthened it
 */
export function draftArticle(
  { article, cover }: Edition,
  coverId: string,
  addresses: ReadonlyMap<string, string>,
): DraftArticle {
  const content = article.content.replace(
    / src="([^"]+)"/g,
    (_, file: string) => ` src="${escapeHtml(addresses.get(file)!)}"`,
  );
  const shown = [...addresses.values()].map((file) => ({ file, bytes: cover.bytes }));
  const [fault] = checkArticle({ ...article, content }, shown);
  if (fault) throw new Refusal(`${fault.file} › ${fault.field}：${fault.zh.problem} / ${fault.en.problem}`);
  return {
    article_type: 'news',
    title: article.title,
    author: article.author,
    digest: article.digest,
    content,
    content_source_url: article.sourceUrl,
    thumb_media_id: coverId,
    need_open_comment: 0,
    only_fans_can_comment: 0,
    pic_crop_235_1: '0_0_1_1',
    pic_crop_1_1: SQUARE_CROP,
  };
}

/** What `addDraft` would ask of WeChat, in order; stands in words for what only the answers will say. */
export function draftPlan(edition: Edition, ledger: Ledger): string[] {
  const { pictures, cover } = edition;
  const uploads = pictures.map((picture) => {
    const done = ledger.entries.pictures[hashOf(picture.bytes)] !== undefined;
    return `POST /cgi-bin/media/uploadimg  ${sized(picture)}${done ? DONE : ''}`;
  });
  const coverDone = Boolean(ledger.entries.covers[hashOf(cover.bytes)]);
  const named = { ...cover, file: coverFile(hashOf(cover.bytes)) };
  return [
    ...uploads,
    `POST /cgi-bin/material/add_material?type=image  ${sized(named)}${coverDone ? DONE : ''}`,
    `${draftStep(edition, ledger)}\n${planned(edition)}`,
  ];
}

const DONE = '  （已传过，跳过 / done before, skipped）';

function draftStep(edition: Edition, ledger: Ledger): string {
  const known = ledger.entries.drafts[edition.article.page];
  if (!known?.mediaId) return 'POST /cgi-bin/draft/add';
  const isSame = known.hash === draftHash(edition);
  return isSame
    ? `POST /cgi-bin/draft/get  ${alreadyThere(known)}`
    : `POST /cgi-bin/draft/get  ${olderDraft(edition.article.page, known)}`;
}

function planned(edition: Edition): string {
  const addresses = new Map(edition.pictures.map(({ file }) => [file, file]));
  const article = draftArticle(edition, '<media_id>', addresses);
  const content = `<article.html: ${article.content.length} characters>`;
  return JSON.stringify({ articles: [{ ...article, content }] }, null, 2);
}

function sized({ file, bytes, width, height }: SizedPicture): string {
  return `${file} ${width}×${height} ${bytes.length} B`;
}

function alreadyThere({ on, title }: LedgerDraft): string {
  return `草稿箱里已经有了（${on}），不再加 / It is among the drafts since ${on}: ${title}`;
}

function olderDraft(page: string, { on }: LedgerDraft): string {
  return (
    `草稿箱里有这一页较早的草稿（${on}）；要用现在的内容改写它，加 --replace（在公众平台上手改过的会被盖掉）\n` +
    `An older draft of ${page} (${on}) is there; --replace writes it anew, and what was edited on the platform is lost`
  );
}
