import { setTimeout as after } from 'node:timers/promises';
import { z } from 'zod';
import { Refusal } from '#library/report';
import { pictureType, type Picture } from './check-article.ts';
import { errorWords } from './error-words.ts';

/** An official account: from the environment only, and never in any output. */
export interface Account {
  appId: string;
  secret: string;
  /** The address before /cgi-bin. */
  base: string;
}

/** An article as `draft/add` takes it. */
export interface DraftArticle {
  article_type: 'news';
  title: string;
  author: string;
  digest: string;
  content: string;
  content_source_url: string;
  thumb_media_id: string;
  need_open_comment: 0 | 1;
  only_fans_can_comment: 0 | 1;
  /** Which part of the cover is shown at 2.35:1 and at 1:1. */
  pic_crop_235_1: string;
  pic_crop_1_1: string;
}

/** A tag of readers, as the account's editors made it. */
export interface ReaderTag {
  id: number;
  name: string;
  /** Its followers. */
  count: number;
}

/** WeChat's answer that something cannot be done, with what to do about it. */
export class WechatError extends Refusal {
  readonly code: number;
  /** The message that was sent before, where WeChat names it; nothing else of its answer is kept: it may repeat a credential. */
  readonly messageId: string | null;
  constructor(what: string, code: number, message: string, messageId: string | null) {
    super(errorWords(what, code, message));
    this.code = code;
    this.messageId = messageId;
  }
}

/** No answer came: whether the request was carried out is unknown, and the next run finds out. */
export class LostAnswer extends Refusal {
  constructor(what: string, reason: string) {
    super(
      `${what}：没有收到微信的回答（${reason}）。检查网络，再运行一次，会先查有没有办成，不会重办。\n` +
        `${what}: no answer from WeChat (${reason}). Check the network and run it again: it first finds out what was done.`,
    );
  }
}

const BUSY = -1;
/** The token is wrong or too old: a new one may help, once. */
const TOKEN_REFUSED = new Set([40001, 40014, 42001]);
/** Before each further try while the system is busy, ms. */
const WAITS = [1_000, 3_000, 9_000];
const TIMEOUT = 30_000;
/** The most that a list gives at once. */
const PAGE = 20;

const mediaId = z.object({ media_id: z.string().min(1) });
const draftList = z.object({
  total_count: z.number(),
  item: z.array(
    z.object({
      media_id: z.string(),
      content: z.object({
        news_item: z.array(
          z.object({ title: z.string(), content_source_url: z.string(), thumb_media_id: z.string() }),
        ),
      }),
    }),
  ),
});
const materialList = z.object({
  total_count: z.number(),
  item: z.array(z.object({ media_id: z.string(), name: z.string() })),
});

interface Call {
  path: string;
  query?: Record<string, string>;
  /** Absent for GET. */
  body?: object | FormData;
}

/**
 * The official interface, as far as articles need it. A busy system is asked again after a while, a refused token is
 * replaced once; every other refusal is a `WechatError` that says what to do. Nothing that it throws holds a credential.
 */
export class WechatApi {
  readonly #account: Account;
  /** What is never said: the credentials, and every token that was issued. */
  readonly #unsaid: Set<string>;
  readonly #wait: (milliseconds: number) => Promise<unknown>;
  #token: string | null = null;

  /** @param wait waits before a further try; tests need not */
  constructor(account: Account, wait: (milliseconds: number) => Promise<unknown> = (time) => after(time)) {
    this.#account = account;
    this.#unsaid = new Set([account.secret, account.appId]);
    this.#wait = wait;
  }

  /** Uploads a picture for the text of articles (media/uploadimg): its address. */
  async uploadImage(picture: Picture): Promise<string> {
    const answer = await this.#call({ path: '/media/uploadimg', body: formOf(picture) });
    return this.#read(answer, z.object({ url: z.string().min(1) }), '/media/uploadimg').url;
  }

  /** Adds a picture to the material of the account (material/add_material), for covers: its media_id. */
  async addMaterial(picture: Picture): Promise<string> {
    const path = '/material/add_material';
    const answer = await this.#call({ path, query: { type: 'image' }, body: formOf(picture) });
    return this.#read(answer, mediaId, path).media_id;
  }

  /** The media_id of a picture of that name among the account's material (material/batchget_material); null if none. */
  async findMaterial(file: string): Promise<string | null> {
    const path = '/material/batchget_material';
    for (let offset = 0; ; offset += PAGE) {
      const answer = await this.#call({ path, body: { type: 'image', offset, count: PAGE } });
      const { item, total_count } = this.#read(answer, materialList, path);
      const found = item.find(({ name }) => name === file);
      if (found) return found.media_id;
      if (item.length === 0 || offset + item.length >= total_count) return null;
    }
  }

  /** Adds a draft (draft/add): its media_id. */
  async addDraft(article: DraftArticle): Promise<string> {
    return this.#read(
      await this.#call({ path: '/draft/add', body: { articles: [article] } }),
      mediaId,
      '/draft/add',
    ).media_id;
  }

  /** Writes a draft anew in its place (draft/update). */
  async updateDraft(id: string, article: DraftArticle): Promise<void> {
    await this.#call({ path: '/draft/update', body: { media_id: id, index: 0, articles: article } });
  }

  /** False when the draft was deleted, published or sent (draft/get). */
  async hasDraft(id: string): Promise<boolean> {
    try {
      await this.#call({ path: '/draft/get', body: { media_id: id } });
      return true;
    } catch (error) {
      if (error instanceof WechatError && error.code === 40007) return false;
      throw error;
    }
  }

  /** The media_id of the draft of the same title, page and cover (draft/batchget); null if there is none. */
  async findDraft(article: DraftArticle): Promise<string | null> {
    const path = '/draft/batchget';
    for (let offset = 0; ; offset += PAGE) {
      const answer = await this.#call({ path, body: { offset, count: PAGE, no_content: 1 } });
      const { item, total_count } = this.#read(answer, draftList, path);
      const found = item.find(({ content }) => content.news_item.some((each) => isSame(each, article)));
      if (found) return found.media_id;
      if (item.length === 0 || offset + item.length >= total_count) return null;
    }
  }

  /** The tags of readers of the account (tags/get). */
  async tags(): Promise<ReaderTag[]> {
    const tag = z.object({ id: z.number(), name: z.string(), count: z.number() });
    return this.#read(await this.#call({ path: '/tags/get' }), z.object({ tags: z.array(tag) }), '/tags/get')
      .tags;
  }

  /**
   * Sends a draft to the readers of a tag (message/mass/sendall): the id of the message.
   * @param clientMessageId the same for the same message: WeChat refuses it a second time
   */
  async sendToTag(tagId: number, draft: string, clientMessageId: string): Promise<string> {
    const path = '/message/mass/sendall';
    const answer = await this.#call({ path, body: massMessage(tagId, draft, clientMessageId) });
    return String(this.#read(answer, z.object({ msg_id: z.union([z.number(), z.string()]) }), path).msg_id);
  }

  async #call(call: Call): Promise<Record<string, unknown>> {
    let renewed = false;
    for (let tries = 0; ;) {
      try {
        return await this.#ask(
          call.path,
          { access_token: await this.#accessToken(), ...call.query },
          call.body,
        );
      } catch (error) {
        if (!(error instanceof WechatError)) throw error;
        if (TOKEN_REFUSED.has(error.code) && !renewed && this.#token !== null) {
          renewed = true;
          await this.#renewToken();
        } else if (error.code === BUSY && tries < WAITS.length) await this.#wait(WAITS[tries++]!);
        else throw error;
      }
    }
  }

  async #accessToken(): Promise<string> {
    return (this.#token ??= await this.#askToken(false));
  }

  /** A stable token stays the same until it expires; only where WeChat refuses that very token is it forced to change. */
  async #renewToken(): Promise<void> {
    const refused = this.#token;
    this.#token = null;
    const token = await this.#askToken(false);
    this.#token = token === refused ? await this.#askToken(true) : token;
  }

  async #askToken(force: boolean): Promise<string> {
    const { appId, secret } = this.#account;
    const body = { grant_type: 'client_credential', appid: appId, secret, force_refresh: force };
    const answer = await this.#ask('/stable_token', {}, body);
    const token = this.#read(
      answer,
      z.object({ access_token: z.string().min(1) }),
      '/stable_token',
    ).access_token;
    this.#unsaid.add(token);
    return token;
  }

  async #ask(
    path: string,
    query: Record<string, string>,
    body?: object | FormData,
  ): Promise<Record<string, unknown>> {
    const address = `${this.#account.base}/cgi-bin${path}?${new URLSearchParams(query)}`;
    const text = await this.#textOf(path, address, body);
    const answer = parsed(text);
    if (answer === null) throw new LostAnswer(path, this.#redacted(`not JSON: ${text.slice(0, 80)}`));
    const { errcode = 0, errmsg = '', msg_id: messageId } = answer;
    if (Number(errcode) === 0) return answer;
    throw new WechatError(
      path,
      Number(errcode),
      this.#redacted(String(errmsg)),
      messageId === undefined ? null : String(messageId),
    );
  }

  async #textOf(path: string, address: string, body?: object | FormData): Promise<string> {
    const signal = AbortSignal.timeout(TIMEOUT);
    try {
      const response = await fetch(
        address,
        body === undefined ? { signal } : { method: 'POST', signal, ...bodyOf(body) },
      );
      return await response.text();
    } catch (error) {
      throw new LostAnswer(path, this.#redacted(reasonOf(error)));
    }
  }

  #read<T>(answer: Record<string, unknown>, schema: z.ZodType<T>, path: string): T {
    const { success, data, error } = schema.safeParse(answer);
    if (success) return data;
    throw new LostAnswer(path, this.#redacted(z.prettifyError(error)));
  }

  /** Whatever the other side answers, credentials do not go on from here. */
  #redacted(text: string): string {
    return [...this.#unsaid].reduce((left, each) => left.replaceAll(each, '***'), text);
  }
}

/** What `message/mass/sendall` is asked. An article that WeChat takes for a reprint is not sent. */
export function massMessage(tagId: number | string, draft: string, clientMessageId: string): object {
  return {
    filter: { is_to_all: false, tag_id: tagId },
    msgtype: 'mpnews',
    mpnews: { media_id: draft },
    send_ignore_reprint: 0,
    clientmsgid: clientMessageId,
  };
}

function isSame(
  {
    title,
    content_source_url,
    thumb_media_id,
  }: Pick<DraftArticle, 'title' | 'content_source_url' | 'thumb_media_id'>,
  article: DraftArticle,
): boolean {
  return (
    title === article.title &&
    content_source_url === article.content_source_url &&
    thumb_media_id === article.thumb_media_id
  );
}

function formOf({ file, bytes }: Picture): FormData {
  const form = new FormData();
  form.set(
    'media',
    new Blob([new Uint8Array(bytes)], { type: pictureType(bytes) ?? 'application/octet-stream' }),
    file,
  );
  return form;
}

function bodyOf(body: object | FormData): RequestInit {
  if (body instanceof FormData) return { body };
  return { body: JSON.stringify(body), headers: { 'content-type': 'application/json; charset=utf-8' } };
}

function parsed(text: string): Record<string, unknown> | null {
  try {
    const answer: unknown = JSON.parse(text);
    return typeof answer === 'object' && answer !== null ? (answer as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

function reasonOf(error: unknown): string {
  const { cause } = error as { cause?: { code?: string; message?: string } };
  return cause?.code ?? cause?.message ?? (error instanceof Error ? error.message : String(error));
}
