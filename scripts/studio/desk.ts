import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import { today } from '#clock';
import type { Day } from '#domain/calendar';
import { isDay } from '#domain/calendar';
import { markOf } from '#library/preview';
import type { Issue } from '#library/report';
import { parseWith } from '#library/schema-issues';
import { writeAside } from '#library/write-aside';
import type { State } from '#schemas/state';
import { contentFileOf, placeOf, type ContentFile } from './content-file.ts';
import { partsOf, withBody, withFields, withState } from './edit-text.ts';
import { emptyFields } from './empty-fields.ts';
import { formSchema } from './form-schema.ts';
import { HEADERS, refusalOf, type Gate } from './guard.ts';
import { DESK_FOLDER, type History } from './history.ts';
import type { Planned } from './inspector.ts';
import { Superseded, type InspectorThread } from './inspector-thread.ts';

/** What the desk can do beyond files: each is a part of its own, so that a test can stand in for it. */
export interface Parts {
  contentDir: string;
  gate: Gate;
  history: History;
  inspector: Pick<InspectorThread, 'ask'>;
  /** The page of the desk and what it loads, by name. */
  assets: ReadonlyMap<string, { type: string; content: string | Uint8Array }>;
  handbook: () => string;
  /** The address of the preview, started when it is first asked for. */
  preview: () => Promise<string>;
  /** Runs one of the project's commands and gives back what it said. */
  run: (
    command: 'release' | 'check' | 'build' | 'wechat',
    page: string,
    key: string,
  ) => Promise<{ ok: boolean; said: string }>;
  /** The catalogue of charges as a table. */
  sheet: () => Promise<Uint8Array<ArrayBuffer>>;
  /** Takes a table of charges, or a bureau's list, into the content. */
  takeSheet: (
    name: string,
    bytes: Uint8Array,
    slug: string,
    yes: boolean,
  ) => Promise<{ said: string; files: string[] }>;
}

type Body = Record<string, unknown>;
type Route = (parts: Parts, url: URL, request: Request) => Promise<unknown> | unknown;

/** What cannot be done, said to the editor. */
class Trouble extends Error {
  readonly status: number;
  constructor(status: number, words: string) {
    super(words);
    this.status = status;
  }
}

const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const GETS: Readonly<Record<string, Route>> = {
  'api/list': ({ contentDir, inspector }) =>
    inspector.ask({ ask: 'inspect', edits: waitingTexts(contentDir) }),
  'api/references': ({ inspector }) => inspector.ask({ ask: 'references', edits: {} }),
  'api/file': openFile,
  'api/history': ({ history }, url) => history.of(fileAsked(url).file),
  'api/kept': keptText,
  'api/handbook': ({ handbook }) => ({ text: handbook() }),
  'api/preview': async ({ preview }) => ({ url: await preview() }),
  'api/sheet': async ({ sheet }) =>
    new Response(await sheet(), { headers: { ...HEADERS, 'content-type': SHEET } }),
};

const POSTS: Readonly<Record<string, Route>> = {
  'api/check': check,
  'api/save': save,
  'api/new': create,
  'api/picture': picture,
  'api/run': runCommand,
  'api/import': importFile,
};

/** Answers one request of the desk's page, and of nobody else. */
export async function answer(parts: Parts, request: Request): Promise<Response> {
  const refusal = refusalOf(request, parts.gate);
  if (refusal) return reply({ error: refusal.why }, refusal.status);
  const url = new URL(request.url);
  const name = url.pathname.split('/').slice(2).join('/');
  const asset = parts.assets.get(name);
  if (asset && request.method === 'GET')
    return new Response(asset.content as string, { headers: { ...HEADERS, 'content-type': asset.type } });
  const routes = request.method === 'GET' ? GETS : POSTS;
  const route = Object.hasOwn(routes, name) ? routes[name] : undefined;
  if (!route) return reply({ error: '没有这个地址' }, 404);
  try {
    const answered = await route(parts, url, request);
    return answered instanceof Response ? answered : reply(answered, 200);
  } catch (error) {
    if (error instanceof Superseded) return reply({ error: '' }, 409);
    return reply({ error: (error as Error).message }, error instanceof Trouble ? error.status : 422);
  }
}

function reply(content: unknown, status: number): Response {
  const headers = { ...HEADERS, 'content-type': 'application/json; charset=utf-8' };
  return new Response(JSON.stringify(content), { status, headers });
}

function fileAsked(url: URL): ContentFile {
  return contentFile(url.searchParams.get('file'));
}

function contentFile(name: unknown): ContentFile {
  const file = typeof name === 'string' ? contentFileOf(name) : null;
  if (file === null) throw new Trouble(404, '没有这样的内容文件');
  return file;
}

function placeFor(contentDir: string, file: ContentFile): string {
  const place = placeOf(contentDir, file);
  if (place === null) throw new Trouble(403, '这个位置是一个链接（快捷方式），不能打开');
  return place;
}

/** A text with faults waits here under its own name: it is not lost, and the site does not stop for it. */
function waitingPlace(contentDir: string, { file }: ContentFile): string {
  return path.join(contentDir, DESK_FOLDER, 'drafts', file);
}

/** Every text that waits, by the name that it will have: the list and each check hold them beside the content. */
function waitingTexts(contentDir: string): Record<string, string> {
  const folder = path.join(contentDir, DESK_FOLDER, 'drafts');
  if (!existsSync(folder)) return {};
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'));
  return Object.fromEntries(
    names
      .filter((name) => contentFileOf(name) !== null)
      .map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]),
  );
}

function openFile({ contentDir }: Parts, url: URL): unknown {
  const file = fileAsked(url);
  const place = placeFor(contentDir, file);
  const waiting = waitingPlace(contentDir, file);
  if (!existsSync(place) && !existsSync(waiting)) throw new Trouble(404, '没有这个文件');
  const kept = existsSync(place) ? readFileSync(place, 'utf8') : '';
  const isWaiting = existsSync(waiting);
  const text = isWaiting ? readFileSync(waiting, 'utf8') : kept;
  const { schema, ...facts } = file;
  return {
    ...facts,
    text,
    seen: hashOf(kept),
    isWaiting,
    ...partsOf(text, file.hasBody),
    mark: stateMark(text, file.hasBody),
    form: formSchema(schema),
  };
}

/** The state of a text in a word, as the list has it; empty where readers are shown it. */
function stateMark(text: string, hasBody: boolean): string {
  const { state } = partsOf(text, hasBody).data as { state?: State };
  return markOf(state, today()).slice(1, -1);
}

async function keptText({ history }: Parts, url: URL): Promise<unknown> {
  const text = await history.textOf(fileAsked(url).file, url.searchParams.get('id') ?? '');
  if (text === null) throw new Trouble(404, '没有这一稿');
  return { text };
}

/** The text that the desk's page means: fields and body over the file as it was opened, or the whole as it was typed. */
function textMeant(file: ContentFile, body: Body): string {
  const { text, before, after, written, isRaw } = body;
  if (typeof text !== 'string') throw new Trouble(400, '缺少文字');
  if (isRaw === true) return text;
  const fields = before === undefined ? text : withFields(text, file.hasBody, before, after);
  return file.hasBody && typeof written === 'string' ? withBody(fields, written) : fields;
}

async function check(parts: Parts, _: URL, request: Request): Promise<unknown> {
  const body = (await request.json()) as Body;
  const file = contentFile(body['file']);
  const text = textMeant(file, body);
  if (body['isQuick'] === true) return { issues: fieldIssues(file, text) };
  const edits = { ...waitingTexts(parts.contentDir), [file.file]: text };
  const question = { ask: 'inspect', edits } as const;
  const { issues } = await parts.inspector.ask(question, `check ${file.file}`);
  const own = issues.filter((issue) => issue.file === file.file);
  return { text, ...partsOf(text, file.hasBody), issues: own, elsewhere: elsewhereFor(file, issues) };
}

/** What this text makes wrong in other files: they refer to something that it no longer has, or that is not shown. */
function elsewhereFor({ file, slug }: ContentFile, issues: readonly Issue[]): Issue[] {
  return issues.filter(
    (issue) => issue.file !== file && (issue.value === slug || issue.zh.problem.includes(`“${slug}”`)),
  );
}

const MOST_NAMED = 6;

/** Which files refer to a text, for an editor to go to first. */
function namesOf(issues: readonly Issue[]): string {
  const files = [...new Set(issues.map(({ file }) => file))];
  const more = files.length > MOST_NAMED ? `等 ${files.length} 个文件` : '';
  return `${files.slice(0, MOST_NAMED).join('、')}${more}`;
}

/** What the fields themselves say of a text, at once: to hold it against the whole city takes seconds. */
function fieldIssues(file: ContentFile, text: string): Issue[] {
  const issues: Issue[] = [];
  parseWith(file.schema, partsOf(text, file.hasBody).data, file.file, issues);
  return issues;
}

/** What the buttons do with a text that has a state. */
const STATES: Readonly<Record<string, (body: Body, by: string, on: Day) => object>> = {
  送审: (_, by, on) => ({ is: 'in-review', by, on }),
  定稿: ({ publishFrom }, by, on) => ({
    is: 'approved',
    by,
    on,
    ...(typeof publishFrom === 'string' && isDay(publishFrom) ? { publishFrom } : {}),
  }),
  退回: () => ({ is: 'draft' }),
  撤回: ({ reason }, by, on) => ({ is: 'withdrawn', by, on, reason: { 'zh-CN': reason } }),
};

async function save(parts: Parts, _: URL, request: Request): Promise<unknown> {
  const { contentDir, history, inspector } = parts;
  const body = (await request.json()) as Body;
  const file = contentFile(body['file']);
  const place = placeFor(contentDir, file);
  const [who, what] = [String(body['who'] ?? '').trim(), String(body['what'] ?? '存一稿')];
  const current = existsSync(place) ? readFileSync(place, 'utf8') : '';
  if (body['seen'] !== hashOf(current))
    throw new Trouble(409, '这个文件在您打开以后被别人改过了。您的文字还在这里：另存下来，重新打开再改');
  const text = await stated(file, textMeant(file, body), body, what, who);
  const edits = { ...waitingTexts(contentDir), [file.file]: text };
  const { issues } = await inspector.ask({ ask: 'inspect', edits });
  const own = issues.filter((issue) => issue.file === file.file);
  const elsewhere = elsewhereFor(file, issues);
  const waiting = waitingPlace(contentDir, file);
  if (own.length + elsewhere.length > 0) {
    if (what !== '存一稿' && own.length > 0) throw new Trouble(422, `还有 ${own.length} 处错，改好再${what}`);
    if (what !== '存一稿')
      throw new Trouble(
        422,
        `别处还引用着它，${what}以后网站就生成不了。先到这里去掉或者改掉引用：${namesOf(elsewhere)}`,
      );
    mkdirSync(path.dirname(waiting), { recursive: true });
    writeAside([{ file: waiting, content: text }]);
    const mark = stateMark(text, file.hasBody);
    return { isWaiting: true, issues: own, elsewhere, seen: hashOf(current), text, mark };
  }
  if (current) await history.keepForeign(file.file);
  writeAside([{ file: place, content: text }]);
  rmSync(waiting, { force: true });
  const note = String(body['note'] ?? '').trim();
  await history.keep([file.file], note ? `${what}：${note}` : what, who);
  const mark = stateMark(text, file.hasBody);
  return { isWaiting: false, issues: [], elsewhere: [], seen: hashOf(text), text, mark };
}

async function stated(
  file: ContentFile,
  text: string,
  body: Body,
  what: string,
  who: string,
): Promise<string> {
  const state = Object.hasOwn(STATES, what) ? STATES[what] : undefined;
  if (!state) return text;
  if (!file.isStated) throw new Trouble(400, '这一类内容没有草稿、送审、定稿：存下就上网');
  if (!who) throw new Trouble(400, '先写上您的名字');
  if (what === '撤回' && !String(body['reason'] ?? '').trim())
    throw new Trouble(400, '写上撤回的原因，给读者看');
  return withState(text, state(body, who, today()));
}

/** A new text begins as a draft in the folder of the desk: every field that it must have, unknown where that is a word. */
async function create({ contentDir }: Parts, _: URL, request: Request): Promise<unknown> {
  const { file: name } = (await request.json()) as Body;
  const file = contentFile(name);
  const [place, waiting] = [placeFor(contentDir, file), waitingPlace(contentDir, file)];
  if (existsSync(place) || existsSync(waiting)) throw new Trouble(409, '已经有这个文件了，不覆盖');
  if (!file.hasBody) throw new Trouble(400, '这一类文件请照手册新建');
  const state = file.isStated ? 'state: { is: draft }\n' : '';
  const fields = stringify(emptyFields(file.schema), { lineWidth: 0 });
  mkdirSync(path.dirname(waiting), { recursive: true });
  writeAside([{ file: waiting, content: `---\n${state}${fields}---\n\n` }]);
  return { file: file.file };
}

async function picture(parts: Parts, _: URL, request: Request): Promise<unknown> {
  const { page, name, file, text } = (await request.json()) as Body;
  if (!['og', 'poster', 'cover', 'square', 'long'].includes(String(name)))
    throw new Trouble(400, '没有这种图片');
  const edits =
    typeof file === 'string' && typeof text === 'string' ? { [contentFile(file).file]: text } : {};
  const png = await parts.inspector.ask({ ask: 'picture', page: String(page), name: name as 'long', edits });
  if (!png) throw new Trouble(404, '这一页没有这种图片，或者有错还画不出来');
  return new Response(png, { headers: { ...HEADERS, 'content-type': 'image/png' } });
}

async function runCommand({ run }: Parts, _: URL, request: Request): Promise<unknown> {
  const { command, page, key } = (await request.json()) as Body;
  if (!['release', 'check', 'build', 'wechat'].includes(String(command)))
    throw new Trouble(400, '没有这个命令');
  if (command === 'wechat' && !/^\/([a-z]{2}\/)?[a-z]+\/[a-z0-9-]+\/$/.test(String(page)))
    throw new Trouble(400, '没有这一页');
  return run(command as 'release', String(page), typeof key === 'string' ? key : '');
}

/**
 * A dropped document is read and told; with `yes` it lies on the desk as a draft, aside while it has faults. A table
 * goes the way of the command.
 */
async function importFile(parts: Parts, url: URL, request: Request): Promise<unknown> {
  const asked = url.searchParams;
  const name = path.basename(asked.get('name') ?? '').replaceAll('\0', '');
  const slug = asked.get('slug') ?? '';
  const who = asked.get('who') ?? '';
  if (slug !== '' && !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug))
    throw new Trouble(400, '编号只用小写英文字母、数字和连字符，例如 lc-2021-2');
  const bytes = new Uint8Array(await request.arrayBuffer());
  const isYes = asked.get('yes') === '1';
  if (/\.(xlsx|csv)$/i.test(name)) {
    const { said, files } = await parts.takeSheet(name, bytes, slug, isYes);
    if (files.length > 0) await parts.history.keep(files, `导入：${name}`, who);
    return { said, files, isReadable: true };
  }
  const planned = await parts.inspector.ask({ ask: 'plan', file: name, bytes, slug, edits: {} });
  if (!planned.ok) return { said: planned.said, files: [], isReadable: false };
  const files = isYes ? [await layOnDesk(parts, `policies/${slug}.mdx`, planned, name, who)] : [];
  return { said: planned.said, files, isReadable: true };
}

async function layOnDesk(
  { contentDir, history, inspector }: Parts,
  name: string,
  { text, originals }: Extract<Planned, { ok: true }>,
  source: string,
  who: string,
): Promise<string> {
  const file = contentFile(name);
  const place = placeFor(contentDir, file);
  if (existsSync(place) || existsSync(waitingPlace(contentDir, file)))
    throw new Trouble(409, `${name} 已经有了，不覆盖；换一个编号`);
  const edits = { ...waitingTexts(contentDir), [name]: text };
  const { issues } = await inspector.ask({ ask: 'inspect', edits });
  const isSound = !issues.some((issue) => issue.file === name);
  const target = isSound ? place : waitingPlace(contentDir, file);
  for (const each of [target, ...originals.map((original) => original.file)])
    mkdirSync(path.dirname(each), { recursive: true });
  writeAside([{ file: target, content: text }, ...originals]);
  if (isSound) await history.keep([name], `导入：${source}`, who);
  return name;
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
