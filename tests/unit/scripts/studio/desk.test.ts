import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { today } from '#clock';
import { answer, type Parts } from '#scripts/studio/desk';
import { History } from '#scripts/studio/history';
import { openWorkroom } from '#library/open-library';
import { InspectorThread, Superseded } from '#scripts/studio/inspector-thread';
import { inspectFolder } from '#scripts/studio/inspect';
import { syncCopy } from '#scripts/studio/work-copy';
import { cityWith } from '../../../support/city.ts';

const TOKEN = 'a-secret-of-this-run';
const PORT = 4567;
const HOST = `127.0.0.1:${PORT}`;
const POLICY = 'policies/future-2027.mdx';

const copy = mkdtempSync(path.join(tmpdir(), 'copy-'));
after(() => rmSync(copy, { recursive: true, force: true }));

/** A desk over a city, whose thread is this one and whose commands do nothing. */
function deskOver(contentDir: string): Parts {
  return {
    contentDir,
    gate: { token: TOKEN, port: PORT },
    history: new History(contentDir),
    inspector: {
      // What a thread would say of the whole folder is tested below; here it knows one fault.
      ask: (({ ask, edits, bytes }: { ask: string; edits: Record<string, string>; bytes?: Uint8Array }) => {
        if (ask === 'plan')
          return Promise.resolve({
            ok: true,
            said: '读出来的',
            text: String(Buffer.from(bytes!)),
            originals: [],
          });
        const wrong = Object.entries(edits).filter(([, text]) => text.includes('2026-02-30'));
        return Promise.resolve({
          rows: [],
          issues: wrong.map(([file]) => ({ file, field: 'writtenOn', value: '', zh: { problem: '' } })),
        });
      }) as never,
    },
    assets: new Map([['', { type: 'text/html', content: 'the page' }]]),
    handbook: () => '<h1>手册</h1>',
    preview: () => Promise.resolve('http://127.0.0.1:1'),
    run: (command, page, key) => Promise.resolve({ ok: true, said: `${command}|${page}|${key}` }),
    sheet: () => Promise.resolve(new Uint8Array([80, 75])),
    takeSheet: () => Promise.resolve({ said: '', files: [] }),
  };
}

const city = cityWith({});
const desk = deskOver(city);

function get(address: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Response> {
  return answer(
    desk,
    new Request(`http://${HOST}${address}`, { method, headers: { host: HOST, ...headers } }),
  );
}

function post(
  name: string,
  body: unknown,
  headers: Record<string, string> = {},
  on = desk,
): Promise<Response> {
  const text = JSON.stringify(body);
  const request = new Request(`http://${HOST}/${TOKEN}/api/${name}`, {
    method: 'POST',
    headers: {
      host: HOST,
      origin: `http://${HOST}`,
      'content-type': 'application/json',
      'content-length': String(Buffer.byteLength(text)),
      ...headers,
    },
    body: text,
  });
  return answer(on, request);
}

async function opened(file: string): Promise<Record<string, unknown>> {
  const response = await get(`/${TOKEN}/api/file?file=${encodeURIComponent(file)}`);
  assert.equal(response.status, 200);
  return (await response.json()) as Record<string, unknown>;
}

test('its own page is answered, and may load nothing from elsewhere', async () => {
  const response = await get(`/${TOKEN}/`);
  assert.equal(await response.text(), 'the page');
  assert.match(response.headers.get('content-security-policy') ?? '', /default-src 'none'/);
  assert.equal(response.headers.get('referrer-policy'), 'no-referrer');
  assert.equal(response.headers.get('cache-control'), 'no-store');
});

test('without the secret nothing is told, not even that there is a page', async () => {
  for (const address of [
    '/',
    '/api/list',
    '/wrong/api/list',
    `/${TOKEN.slice(0, -1)}/`,
    `/${TOKEN}x/`,
    `//${TOKEN}/`,
  ])
    assert.equal((await get(address)).status, 404, address);
});

test('a name that was made to lead to this machine (DNS rebinding) is refused', async () => {
  for (const host of ['evil.example', `evil.example:${PORT}`, '127.0.0.1', `127.0.0.1:${PORT + 1}`, ''])
    assert.equal((await get(`/${TOKEN}/`, { host })).status, 421, host);
  assert.equal((await get(`/${TOKEN}/`, { host: `localhost:${PORT}` })).status, 200);
});

test('a page of another origin is refused, whatever it asks', async () => {
  for (const origin of ['http://evil.example', 'null', `https://${HOST}`, 'http://127.0.0.1:1']) {
    assert.equal((await get(`/${TOKEN}/api/list`, { origin })).status, 403, origin);
    assert.equal((await post('save', {}, { origin })).status, 403, origin);
  }
  for (const site of ['cross-site', 'same-site'])
    assert.equal((await get(`/${TOKEN}/`, { 'sec-fetch-site': site })).status, 403, site);
});

test('a form of another page could send text; only JSON and bytes with a length and an origin are taken', async () => {
  assert.equal((await post('save', {}, { 'content-type': 'text/plain' })).status, 415);
  assert.equal((await post('save', {}, { 'content-length': '' })).status, 411);
  assert.equal((await post('save', {}, { 'content-length': String(9 * 1024 * 1024) })).status, 413);
  const bare = new Request(`http://${HOST}/${TOKEN}/api/save`, {
    method: 'POST',
    headers: { host: HOST },
    body: '{}',
  });
  assert.equal((await answer(desk, bare)).status, 403);
});

test('other methods are refused', async () => {
  for (const method of ['PUT', 'DELETE', 'OPTIONS', 'PATCH', 'HEAD'])
    assert.equal((await get(`/${TOKEN}/`, {}, method)).status, 405, method);
  assert.equal((await get(`/${TOKEN}/api/save`)).status, 404, 'what changes something is no GET');
  assert.equal((await get(`/${TOKEN}/api/constructor`)).status, 404);
});

test('no name leads out of the content folder', async () => {
  for (const name of [
    '../package.json',
    'policies/../../package.json',
    'policies/..%2f..%2fpackage.mdx',
    '/etc/passwd',
    'policies/a\0.mdx',
    'C:\\windows\\win.ini',
    '.studio/history/HEAD',
    'releases/2026-11-24-1.json',
    'README.md',
    'constructor/a.mdx',
    '',
  ]) {
    assert.equal((await get(`/${TOKEN}/api/file?file=${encodeURIComponent(name)}`)).status, 404, name);
    assert.equal((await post('save', { file: name, text: '', seen: '' })).status, 404, name);
    assert.equal((await post('new', { file: name })).status, 404, name);
  }
});

test('a link in the content folder is not followed, neither of a file nor of a folder', async () => {
  const outside = mkdtempSync(path.join(tmpdir(), 'outside-'));
  after(() => rmSync(outside, { recursive: true, force: true }));
  writeFileSync(path.join(outside, 'secret.mdx'), '---\n---\nsecret');
  symlinkSync(path.join(outside, 'secret.mdx'), path.join(city, 'policies/link.mdx'));
  symlinkSync(outside, path.join(city, 'guides/linked'));
  try {
    for (const name of ['policies/link.mdx', 'guides/linked/zh-CN.mdx']) {
      assert.equal((await get(`/${TOKEN}/api/file?file=${name}`)).status, 403, name);
      assert.equal((await post('save', { file: name, text: 'x', isRaw: true, seen: '' })).status, 403, name);
    }
    assert.equal(existsSync(path.join(outside, 'zh-CN.mdx')), false);
  } finally {
    rmSync(path.join(city, 'policies/link.mdx'));
    rmSync(path.join(city, 'guides/linked'));
  }
});

test('only the four commands run, and an article only of a page', async () => {
  assert.equal((await post('run', { command: 'deploy' })).status, 400);
  assert.equal((await post('run', { command: 'wechat', page: '/policies/a/ --yes' })).status, 400);
  assert.equal((await post('run', { command: 'wechat', page: '/policies/a-1/' })).status, 200);
  const sealed = await (await post('run', { command: 'release', page: '', key: 'PEM' })).json();
  assert.deepEqual(sealed, { ok: true, said: 'release||PEM' });
});

test('the charges are handed out as a table', async () => {
  const response = await get(`/${TOKEN}/api/sheet`);
  assert.match(response.headers.get('content-type') ?? '', /spreadsheet/);
  assert.equal((await response.arrayBuffer()).byteLength, 2);
});

test('a changed field is checked as it is typed and kept with a name, and the rest of the file stays', async () => {
  const old = readFileSync(path.join(city, POLICY), 'utf8');
  const { data, text, seen } = await opened(POLICY);
  const after = { ...(data as object), indexNumber: 'LH-2027-1' };
  const checked = await (await post('check', { file: POLICY, text, before: data, after })).json();
  assert.deepEqual((checked as { issues: unknown[] }).issues, []);
  assert.equal(readFileSync(path.join(city, POLICY), 'utf8'), old, 'a check writes nothing');
  const saved = await post('save', {
    file: POLICY,
    text,
    before: data,
    after,
    seen,
    what: '存一稿',
    who: '张某',
  });
  assert.equal(saved.status, 200);
  const lines = old.split('\n');
  const changed = readFileSync(path.join(city, POLICY), 'utf8').split('\n');
  assert.deepEqual(
    changed.filter((line, index) => line !== lines[index]),
    ['indexNumber: LH-2027-1'],
  );
  const drafts = await desk.history.of(POLICY);
  assert.deepEqual(
    drafts.map(({ what, who }) => [what, who]),
    [
      ['存一稿', '张某'],
      ['改动前的样子', '（未署名）'],
    ],
  );
  const kept = await get(`/${TOKEN}/api/kept?file=${POLICY}&id=${drafts[1]?.id}`);
  assert.deepEqual(await kept.json(), { text: old });
});

test('a text with a fault waits aside: it is not lost, and the site does not stop for it', async () => {
  const { data, text, seen } = await opened(POLICY);
  const after = { ...(data as object), writtenOn: '2026-02-30' };
  const meant = { file: POLICY, text, before: data, after, seen, who: '张某' };
  const approved = await post('save', { ...meant, what: '定稿' });
  assert.equal(approved.status, 422);
  const saved = (await (await post('save', { ...meant, what: '存一稿' })).json()) as { isWaiting: boolean };
  assert.equal(saved.isWaiting, true);
  assert.equal(readFileSync(path.join(city, POLICY), 'utf8'), text, 'the file of the site is as it was');
  assert.equal((await opened(POLICY))['isWaiting'], true);
  assert.match(String((await opened(POLICY))['text']), /2026-02-30/);
});

test('two editors of one file: the second is told, and nothing is overwritten', async () => {
  const other = 'policies/service-2024.mdx';
  const { text, seen } = await opened(other);
  const saves = {
    file: other,
    text: `${text as string}\n第一个人写的。\n`,
    isRaw: true,
    seen,
    what: '存一稿',
    who: '甲',
  };
  assert.equal((await post('save', saves)).status, 200);
  assert.equal((await post('save', { ...saves, text: '第二个人写的' })).status, 409);
  assert.match(readFileSync(path.join(city, other), 'utf8'), /第一个人写的/);
});

test('sent for review, approved for a day, given back: each says who and when', async () => {
  const file = 'policies/draft-2026.mdx';
  const press = async (what: string, more: object = {}) => {
    const { text, seen } = await opened(file);
    return post('save', { file, text, seen, what, who: '张某', ...more });
  };
  assert.equal((await press('送审')).status, 200);
  assert.match(
    readFileSync(path.join(city, file), 'utf8'),
    new RegExp(`state: \\{ is: in-review, by: 张某, on: ${today()} \\}`),
  );
  assert.equal((await press('定稿', { publishFrom: '2099-01-08' })).status, 200);
  assert.match(readFileSync(path.join(city, file), 'utf8'), /is: approved[\s\S]*publishFrom: 2099-01-08/);
  assert.equal((await press('退回', { note: '日期再核对' })).status, 200);
  assert.match(readFileSync(path.join(city, file), 'utf8'), /state: \{ is: draft \}/);
  assert.equal((await press('撤回')).status, 400, 'a reason is for readers, and must be given');
  assert.equal((await press('送审', { who: ' ' })).status, 400, 'nobody is not a name');
  const [last] = await desk.history.of(file);
  assert.equal(last?.what, '退回：日期再核对');
});

test('what others refer to is not withdrawn while they do: the site could not be built', async () => {
  const own = cityWith({});
  const folder = mkdtempSync(path.join(copy, 'whole-'));
  const whole = deskOver(own);
  whole.inspector = {
    ask: (({ edits }: { edits: Record<string, string> }) => {
      syncCopy(own, folder, edits);
      return Promise.resolve(inspectFolder(folder, openWorkroom(folder), today()));
    }) as never,
  };
  const file = 'policies/action-2021.mdx';
  const text = readFileSync(path.join(own, file), 'utf8');
  const seen = createHash('sha256').update(text).digest('hex');
  const press = (what: string) =>
    post('save', { file, text, seen, what, who: '张某', reason: '有误' }, {}, whole);
  const refused = await press('撤回');
  assert.equal(refused.status, 422);
  assert.match(((await refused.json()) as { error: string }).error, /别处还引用着它.*action\.yaml/);
  assert.equal(readFileSync(path.join(own, file), 'utf8'), text);
  assert.equal((await press('存一稿')).status, 200);
});

test('a new text begins as a draft aside, and nothing is overwritten by one', async () => {
  assert.equal((await post('new', { file: 'policies/brand-new.mdx' })).status, 200);
  assert.equal(existsSync(path.join(city, 'policies/brand-new.mdx')), false);
  assert.equal((await opened('policies/brand-new.mdx'))['isWaiting'], true);
  assert.equal((await post('new', { file: POLICY })).status, 409);
});

test('a new text has every field that it must have, so that the check asks only for what its editor knows', async () => {
  for (const file of ['guides/g-new/zh-CN.mdx', 'policies/new-1.mdx', 'fees/new-fee.mdx']) {
    assert.equal((await post('new', { file })).status, 200);
    const { text } = await opened(file);
    const response = await post('check', { file, text, isRaw: true, isQuick: true });
    const { issues } = (await response.json()) as { issues: { field: string; zh: { problem: string } }[] };
    const asked = issues.map(({ field, zh }) => `${field} ${zh.problem}`);
    assert.ok(asked.length > 0);
    for (const each of asked) assert.match(each, /必填的栏目没有填|项数不够/, file);
    assert.doesNotMatch(asked.join('\n'), /indicators|conditions|priceSetter/, 'nothing of it can be said');
  }
});

test('the fields are looked at without the city, which takes seconds', async () => {
  const file = 'policies/plan-2025.mdx';
  const { data, text } = await opened(file);
  const asked = { file, text, before: data, isQuick: true };
  const told = async (after: object) => {
    const response = await post('check', { ...asked, after: { ...(data as object), ...after } });
    return ((await response.json()) as { issues: { field: string }[] }).issues.map(({ field }) => field);
  };
  assert.deepEqual(await told({ writtenOn: '2026-02-31' }), ['writtenOn']);
  assert.deepEqual(await told({ issuers: ['nobody'] }), [], 'whether there is such an office the check says');
});

test('a dropped document is only told; with a yes it lies on the desk, aside while it has a fault', async () => {
  const drop = (slug: string, text: string, yes: boolean) =>
    answer(
      desk,
      new Request(
        `http://${HOST}/${TOKEN}/api/import?name=a.docx&slug=${slug}&who=王某${yes ? '&yes=1' : ''}`,
        {
          method: 'POST',
          headers: {
            host: HOST,
            origin: `http://${HOST}`,
            'content-type': 'application/octet-stream',
            'content-length': String(Buffer.byteLength(text)),
          },
          body: text,
        },
      ),
    ).then((response) => response.json() as Promise<{ said: string; files: string[] }>);
  const place = (slug: string) => path.join(city, 'policies', `${slug}.mdx`);
  const aside = (slug: string) => path.join(city, '.studio/drafts/policies', `${slug}.mdx`);
  assert.deepEqual((await drop('dropped', '---\nx: 1\n---\n', false)).files, []);
  assert.equal(existsSync(place('dropped')), false);
  assert.deepEqual((await drop('dropped', '---\nx: 1\n---\n', true)).files, ['policies/dropped.mdx']);
  assert.ok(existsSync(place('dropped')));
  await drop('faulty', '---\nwrittenOn: 2026-02-30\n---\n', true);
  assert.deepEqual([existsSync(place('faulty')), existsSync(aside('faulty'))], [false, true]);
  const again = (await drop('faulty', '---\nx: 1\n---\n', true)) as unknown as { error: string };
  assert.match(again.error, /不覆盖/);
  assert.match(readFileSync(aside('faulty'), 'utf8'), /2026-02-30/);
});

test('of several checks of one text, the last alone is answered', async () => {
  const thread = new InspectorThread(cityWith({}), mkdtempSync(path.join(copy, 'thread-')));
  try {
    const check = () => thread.ask({ ask: 'inspect', edits: {} }, 'check x');
    const [first, second, third] = [check(), check(), check()];
    await assert.rejects(second, Superseded);
    assert.ok((await third).rows.length > 0);
    assert.ok((await first).rows.length > 0);
  } finally {
    await thread.close();
  }
});

test('the history is of the content folder alone, and no repository around it takes it in', () => {
  assert.equal(readFileSync(path.join(city, '.studio/.gitignore'), 'utf8'), '*\n');
  assert.ok(existsSync(path.join(city, '.studio/history/HEAD')));
  assert.equal(existsSync(path.join(city, '.git')), false);
});

test('the thread reads a copy with what is on the desk laid over it, and tells title, state and faults', () => {
  const own = cityWith({});
  const edited = readFileSync(path.join(own, POLICY), 'utf8').replace('---\n', '---\nstate: { is: draft }\n');
  const broken = readFileSync(path.join(own, 'policies/plan-2025.mdx'), 'utf8').replace(
    'type: plan',
    'type: plans',
  );
  syncCopy(own, copy, { [POLICY]: edited, 'policies/plan-2025.mdx': broken });
  const { rows } = inspectFolder(copy, openWorkroom(copy), today());
  const row = (file: string) => rows.find((each) => each.file === file);
  assert.deepEqual(row(POLICY), {
    file: POLICY,
    kind: 'policies',
    slug: 'future-2027',
    title: '临河市明年施行的办法',
    locale: 'zh-CN',
    mark: '草稿',
    page: '/policies/future-2027/',
    faults: 0,
  });
  assert.deepEqual([row('policies/plan-2025.mdx')?.faults, row('policies/plan-2025.mdx')?.page], [1, null]);
  assert.ok(row('site.yaml'));
  assert.equal(
    row('guides/open-shop/en.mdx')?.title,
    '开店登记',
    'a translation is listed under its original',
  );
  syncCopy(own, copy, {});
  assert.equal(readFileSync(path.join(copy, POLICY), 'utf8'), readFileSync(path.join(own, POLICY), 'utf8'));
});
