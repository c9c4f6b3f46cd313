import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * A stand-in for api.weixin.qq.com on the loopback. It holds to the documented limits by its own means, refuses what
 * WeChat refuses or would silently take out, and shares no code with the checker of articles.
 */
export interface WechatServer {
  base: string;
  /** Paths in the order in which they were asked, each without /cgi-bin. */
  asked: string[];
  drafts: Map<string, Record<string, unknown>>;
  materials: Map<string, string>;
  images: string[];
  messages: { tag: number; draft: string; clientId: string }[];
  /** The next requests of a path are refused with these codes, one after the other. */
  refuse(path: string, ...codes: number[]): void;
  /** The connection of the next request of a path breaks: before it is carried out, or after, without an answer. */
  drop(path: string, when: 'before' | 'after'): void;
  /** The token that is out expires. */
  expireToken(): void;
  close(): Promise<void>;
}

export const APP_ID = 'wx00112233aabbccdd';
export const SECRET = 'b7e4f1c0d9a84e5f9c3d2e1f0a9b8c7d';
export const TAGS = [
  { id: 101, name: '企业', count: 12 },
  { id: 102, name: '老读者', count: 3 },
  { id: 103, name: '空标签', count: 0 },
];

type Answer = Record<string, unknown>;
class Refused extends Error {
  readonly answer: Answer;
  constructor(code: number, message: string, more: Answer = {}) {
    super(message);
    this.answer = { errcode: code, errmsg: message, ...more };
  }
}

export async function wechatServer(): Promise<WechatServer> {
  const refusals = new Map<string, number[]>();
  const drops = new Map<string, 'before' | 'after'>();
  const state = {
    asked: [] as string[],
    drafts: new Map<string, Record<string, unknown>>(),
    materials: new Map<string, string>(),
    images: [] as string[],
    messages: [] as { tag: number; draft: string; clientId: string }[],
  };
  let token = 'TOKEN-1';
  const expired = new Set<string>();
  let ids = 0;

  function checkToken(given: string | null): void {
    if (given === null) throw new Refused(41001, 'access_token missing');
    if (expired.has(given)) throw new Refused(42001, `access_token expired ${given}`);
    if (given !== token)
      throw new Refused(40001, 'invalid credential, access_token is invalid or not latest');
  }

  function issueToken(body: Answer): Answer {
    if (body['grant_type'] !== 'client_credential') throw new Refused(40002, 'invalid grant_type');
    // WeChat's messages repeat what was sent, so a careless client prints it.
    if (body['appid'] !== APP_ID) throw new Refused(40013, `invalid appid ${String(body['appid'])}`);
    if (body['secret'] !== SECRET) throw new Refused(40125, `invalid appsecret ${String(body['secret'])}`);
    if (body['force_refresh'] === true || expired.has(token)) token = `TOKEN-${Number(token.slice(6)) + 1}`;
    return { access_token: token, expires_in: 7200 };
  }

  function checkText(value: unknown, most: number, code: number, name: string): string {
    if (typeof value !== 'string') throw new Refused(47003, `${name} missing`);
    if (Array.from(value).length > most) throw new Refused(code, `${name} size out of limit`);
    return value;
  }

  function checkDraft(article: Answer): void {
    if (checkText(article['title'], 32, 45003, 'title') === '') throw new Refused(47003, 'title missing');
    checkText(article['author'] ?? '', 16, 45110, 'author');
    checkText(article['digest'] ?? '', 128, 45004, 'description');
    if (Buffer.byteLength(String(article['content_source_url'] ?? '')) > 1024)
      throw new Refused(45005, 'url size out of limit');
    const content = article['content'];
    if (typeof content !== 'string' || content === '') throw new Refused(44003, 'empty news data');
    if (Array.from(content).length >= 20_000 || Buffer.byteLength(content) >= 1_000_000)
      throw new Refused(45002, 'content size out of limit');
    if (/<\s*(script|style|link|iframe|form|svg|a)[\s>/]/i.test(content))
      throw new Refused(45166, 'invalid content');
    if (/\s(?:on\w+|id|class|href)\s*=/i.test(content.replace(/>[^<]*</g, '><')))
      throw new Refused(45166, 'invalid content');
    if (/style="[^"]*(position|transform)\s*:/i.test(content)) throw new Refused(45166, 'invalid content');
    for (const [, address] of content.matchAll(/<img[^>]*\ssrc="([^"]*)"/g))
      if (!state.images.includes(address!.replaceAll('&amp;', '&')))
        throw new Refused(45166, 'external image');
    if (![...state.materials.keys()].includes(String(article['thumb_media_id'])))
      throw new Refused(40007, 'invalid media_id');
    for (const crop of ['pic_crop_235_1', 'pic_crop_1_1'])
      if (!/^[01](\.\d{1,6})?(_[01](\.\d{1,6})?){3}$/.test(String(article[crop])))
        throw new Refused(47003, `${crop} invalid`);
  }

  function send(body: Answer): Answer {
    const { filter, mpnews, msgtype, clientmsgid } = body as {
      filter: { is_to_all: boolean; tag_id: number };
      mpnews: { media_id: string };
      msgtype: string;
      clientmsgid: string;
    };
    if (Buffer.byteLength(clientmsgid) > 64) throw new Refused(45067, 'clientmsgid size out of limit');
    const before = state.messages.findIndex(({ clientId }) => clientId === clientmsgid);
    if (before !== -1) throw new Refused(45065, 'clientmsgid exist', { msg_id: 9000 + before });
    if (filter.is_to_all || !TAGS.some(({ id }) => id === filter.tag_id))
      throw new Refused(40152, 'invalid group id');
    if (msgtype !== 'mpnews' || !state.drafts.has(mpnews.media_id))
      throw new Refused(40007, 'invalid media_id');
    state.messages.push({ tag: filter.tag_id, draft: mpnews.media_id, clientId: clientmsgid });
    state.drafts.delete(mpnews.media_id);
    return { errcode: 0, errmsg: 'send job submission success', msg_id: 8999 + state.messages.length };
  }

  async function fileIn(request: IncomingMessage, body: Buffer): Promise<{ name: string; bytes: Buffer }> {
    const type = request.headers['content-type'] ?? '';
    if (!type.startsWith('multipart/form-data')) throw new Refused(41005, 'media data missing');
    const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData();
    const file = form.get('media');
    if (file === null || typeof file === 'string') throw new Refused(41005, 'media data missing');
    return { name: file.name, bytes: Buffer.from(await file.arrayBuffer()) };
  }

  function kindOf(bytes: Buffer): 'png' | 'jpg' | 'gif' | null {
    if (bytes.toString('latin1', 1, 4) === 'PNG') return 'png';
    if (bytes[0] === 0xff && bytes[1] === 0xd8) return 'jpg';
    return bytes.toString('latin1', 0, 3) === 'GIF' ? 'gif' : null;
  }

  const routes: Record<
    string,
    (url: URL, request: IncomingMessage, body: Buffer) => Answer | Promise<Answer>
  > = {
    '/media/uploadimg': async (_, request, body) => {
      const { bytes } = await fileIn(request, body);
      const kind = kindOf(bytes);
      if (kind !== 'png' && kind !== 'jpg') throw new Refused(40005, 'invalid file type');
      if (bytes.length >= 1_000_000) throw new Refused(40009, 'invalid image size');
      const address = `http://mmbiz.qpic.cn/mmbiz_png/${(ids += 1)}/0?wx_fmt=png&from=appmsg`;
      state.images.push(address);
      return { url: address };
    },
    '/material/add_material': async (url, request, body) => {
      const { name, bytes } = await fileIn(request, body);
      const kind = kindOf(bytes);
      const type = url.searchParams.get('type');
      if (type !== 'image' && type !== 'thumb') throw new Refused(40004, 'invalid media type');
      if (kind === null || (type === 'thumb' && kind !== 'jpg'))
        throw new Refused(40005, 'invalid file type');
      if (bytes.length > (type === 'thumb' ? 64_000 : 10_000_000))
        throw new Refused(40006, 'invalid meida size');
      const id = `MATERIAL-${(ids += 1)}`;
      state.materials.set(id, name);
      return { media_id: id, url: 'http://mmbiz.qpic.cn/cover' };
    },
    '/material/batchget_material': (_url, _request, body) => {
      const { offset, count } = jsonOf(body) as { offset: number; count: number };
      const all = [...state.materials].map(([media_id, name]) => ({
        media_id,
        name,
        update_time: 1,
        url: '',
      }));
      return { total_count: all.length, item_count: count, item: all.slice(offset, offset + count) };
    },
    '/draft/add': (_url, _request, body) => {
      const [article] = jsonOf(body)['articles'] as Answer[];
      checkDraft(article!);
      const id = `DRAFT-${(ids += 1)}`;
      state.drafts.set(id, article!);
      return { media_id: id };
    },
    '/draft/update': (_url, _request, body) => {
      const { media_id: id, articles } = jsonOf(body) as { media_id: string; articles: Answer };
      if (!state.drafts.has(id)) throw new Refused(40007, 'invalid media_id');
      checkDraft(articles);
      state.drafts.set(id, articles);
      return { errcode: 0, errmsg: 'ok' };
    },
    '/draft/get': (_url, _request, body) => {
      const article = state.drafts.get(String(jsonOf(body)['media_id']));
      if (article === undefined) throw new Refused(40007, 'invalid media_id');
      return { news_item: [article] };
    },
    '/draft/batchget': (_url, _request, body) => {
      const { offset, count } = jsonOf(body) as { offset: number; count: number };
      if (count < 1 || count > 20) throw new Refused(40097, 'invalid args');
      const all = [...state.drafts].map(([media_id, article]) => ({
        media_id,
        content: { news_item: [{ ...article, content: undefined }] },
        update_time: 1,
      }));
      return { total_count: all.length, item_count: count, item: all.slice(offset, offset + count) };
    },
    '/tags/get': () => ({ tags: TAGS }),
    '/message/mass/sendall': (_url, _request, body) => send(jsonOf(body)),
  };

  async function answerTo(url: URL, path: string, request: IncomingMessage, body: Buffer): Promise<Answer> {
    try {
      const code = refusals.get(path)?.shift();
      if (code !== undefined) throw new Refused(code, `refused, secret ${SECRET}, rid: 1`);
      if (path === '/stable_token') return issueToken(jsonOf(body));
      checkToken(url.searchParams.get('access_token'));
      const route = routes[path];
      if (route === undefined) throw new Refused(40066, 'invalid url');
      return await route(url, request, body);
    } catch (error) {
      if (error instanceof Refused) return error.answer;
      throw error;
    }
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url!, 'http://loopback');
    const path = url.pathname.replace('/cgi-bin', '');
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    state.asked.push(path);
    const drop = drops.get(path);
    drops.delete(path);
    if (drop === 'before') return void request.socket.destroy();
    const answer = await answerTo(url, path, request, Buffer.concat(chunks));
    if (drop === 'after') return void request.socket.destroy();
    response.setHeader('content-type', 'application/json');
    // A connection kept for later may be closed just as the next request takes it.
    response.setHeader('connection', 'close');
    response.end(JSON.stringify(answer));
  }

  const server = createServer((request, response) => void handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    ...state,
    refuse: (path, ...codes) => void refusals.set(path, codes),
    drop: (path, when) => void drops.set(path, when),
    expireToken: () => void expired.add(token),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function jsonOf(body: Buffer): Answer {
  try {
    return JSON.parse(body.toString('utf8')) as Answer;
  } catch {
    throw new Refused(47001, 'data format error');
  }
}
