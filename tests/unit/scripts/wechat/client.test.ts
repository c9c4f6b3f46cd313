import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, afterEach, beforeEach, describe, test } from 'node:test';
import { fixtureLibrary } from '../../../support/city.ts';
import { APP_ID, SECRET, wechatServer, type WechatServer } from '../../../support/wechat-server.ts';

const cache = mkdtempSync(path.join(tmpdir(), 'wechat-'));
after(() => rmSync(cache, { recursive: true, force: true }));
process.env['WECHAT_CACHE'] = cache;

const { sharedRenderer } = await import('#cards/render/render-card');
const { WechatApi, WechatError, LostAnswer } = await import('#scripts/wechat/api');
const { addDraft, draftArticle } = await import('#scripts/wechat/draft');
const { Ledger } = await import('#scripts/wechat/ledger');
const { articleOf } = await import('#scripts/wechat/pages');
const { sendDraft } = await import('#scripts/wechat/send');

const PAGE = '/interpretations/action-explained/';
const edition = await articleOf({ library: fixtureLibrary(), day: '2026-07-01' }, PAGE);
after(() => sharedRenderer().close());

let server: WechatServer;
let waits: number[];
let said: string[];
let runs = 0;

/** A client as a new run of the command has it: the ledger is read from the disk again. */
function client(account: { appId?: string; secret?: string } = {}) {
  const api = new WechatApi({ appId: APP_ID, secret: SECRET, base: server.base, ...account }, (time) => {
    waits.push(time);
    return Promise.resolve();
  });
  return { api, ledger: new Ledger(`test-${runs}`) };
}

function draft(changed = edition, replace = false): Promise<void> {
  const { api, ledger } = client();
  return addDraft(changed, api, ledger, { replace, say: (line) => said.push(line) });
}

function send(tag = '企业'): Promise<void> {
  const { api, ledger } = client();
  return sendDraft(edition, tag, api, ledger, (line) => said.push(line));
}

/** How often a path was asked. */
function times(asked: string): number {
  return server.asked.filter((each) => each === asked).length;
}

/** The code that WeChat refused with. */
async function codeOf(work: Promise<unknown>): Promise<number> {
  const error = await work.then(
    () => assert.fail('nothing was refused'),
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof WechatError, String(error));
  return error.code;
}

describe('the client of WeChat', () => {
  beforeEach(async () => {
    server = await wechatServer();
    [waits, said] = [[], []];
    runs += 1;
  });
  afterEach(() => server.close());

  describe('a draft', () => {
    test('is added with its pictures uploaded and its page as 阅读原文', async () => {
      await draft();
      const [article] = [...server.drafts.values()];
      assert.equal(article!['title'], '临营办〔2021〕2号讲了什么');
      assert.equal(article!['content_source_url'], `https://portal.example${PAGE}`);
      assert.deepEqual([server.images.length, server.materials.size], [1, 1]);
      assert.ok(
        String(article!['content']).includes(
          'src="http://mmbiz.qpic.cn/mmbiz_png/1/0?wx_fmt=png&amp;from=appmsg"',
        ),
      );
      assert.match(said.join('\n'), /草稿已加入草稿箱/);
    });

    test('is not added twice, and nothing is uploaded twice', async () => {
      await draft();
      await draft();
      assert.deepEqual([server.drafts.size, server.images.length, server.materials.size], [1, 1, 1]);
      assert.match(said.at(-1)!, /已经有了/);
    });

    test('that was deleted on the platform is added again, without its pictures', async () => {
      await draft();
      server.drafts.clear();
      await draft();
      assert.deepEqual([server.drafts.size, server.images.length, server.materials.size], [1, 1, 1]);
    });

    test('of an older text is rewritten only when asked', async () => {
      await draft();
      const changed = { ...edition, article: { ...edition.article, digest: '新的摘要' } };
      await assert.rejects(draft(changed), /--replace/);
      assert.equal(times('/draft/update'), 0);
      await draft(changed, true);
      assert.deepEqual(
        [...server.drafts.values()].map(({ digest }) => digest),
        ['新的摘要'],
      );
    });
  });

  describe('a connection that breaks', () => {
    const PATHS = ['/stable_token', '/media/uploadimg', '/material/add_material', '/draft/add'];
    for (const broken of PATHS) {
      for (const when of ['before', 'after'] as const) {
        test(`${when} ${broken} is carried out: the next run ends with one draft and one cover`, async () => {
          server.drop(broken, when);
          await assert.rejects(draft(), LostAnswer);
          await draft();
          assert.deepEqual([server.drafts.size, server.materials.size], [1, 1]);
          // Pictures in texts cannot be looked up: only one whose own answer was lost is uploaded once more.
          assert.equal(server.images.length, broken === '/media/uploadimg' && when === 'after' ? 2 : 1);
        });
      }
    }

    for (const when of ['before', 'after'] as const) {
      test(`${when} a mass message is handed over: the next run ends with one message`, async () => {
        await draft();
        server.drop('/message/mass/sendall', when);
        await assert.rejects(send(), LostAnswer);
        await send();
        assert.equal(server.messages.length, 1);
        await assert.rejects(send(), /已在 2026-07-01 群发给“企业”/);
      });
    }
  });

  describe('tokens', () => {
    test('an expired token is replaced once, in the middle of the work', async () => {
      const { api } = client();
      await api.tags();
      server.expireToken();
      await api.tags();
      assert.equal(times('/stable_token'), 2);
    });

    test('a token that WeChat refuses although it is the current one is forced to change, once', async () => {
      server.refuse('/tags/get', 40001);
      await client().api.tags();
      assert.equal(times('/stable_token'), 3);
      server.refuse('/tags/get', 40014, 40014);
      assert.equal(await codeOf(client().api.tags()), 40014);
    });

    test('a wrong AppID or AppSecret is told at once, without either in the message', async () => {
      assert.equal(await codeOf(client({ appId: 'wx9999999999999999' }).api.tags()), 40013);
      assert.equal(await codeOf(client({ secret: 'not-the-secret-at-all' }).api.tags()), 40125);
      assert.equal(times('/stable_token'), 2);
    });
  });

  describe('refusals', () => {
    test('a busy system is asked again, later each time, and given up in the end', async () => {
      server.refuse('/draft/add', -1, -1);
      await draft();
      assert.deepEqual(waits, [1_000, 3_000]);
      server.refuse('/tags/get', -1, -1, -1, -1);
      assert.equal(await codeOf(client().api.tags()), -1);
    });

    for (const code of [45009, 45011, 48001, 45028]) {
      test(`${code} is told with what to do and not tried again`, async () => {
        server.refuse('/draft/add', code);
        const error = await draft().then(
          () => null,
          (reason: Error) => reason,
        );
        assert.match(error!.message, new RegExp(`draft/add（${code}）：.+ → .+\nWeChat refused .+ → `));
        assert.deepEqual([times('/draft/add'), waits], [1, []]);
        await draft();
        assert.equal(server.images.length, 1);
      });
    }

    test('an answer that is not WeChat’s is no success', async () => {
      const { api } = client();
      await assert.rejects(api.sendToTag(101, '', '').then(String), WechatError);
      const elsewhere = new WechatApi({ appId: APP_ID, secret: SECRET, base: `${server.base}/nothing` });
      await assert.rejects(elsewhere.tags(), WechatError);
    });
  });

  describe('the stand-in refuses what WeChat would', () => {
    const picture = (bytes: number[], size = 100) => {
      const file = new Uint8Array(size);
      file.set(bytes);
      return { file: 'a.png', bytes: file };
    };
    const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

    test('pictures that are not jpg or png, and those of 1 MB', async () => {
      const { api } = client();
      const webp = [...Buffer.from('RIFF\0\0\0\0WEBP', 'latin1')];
      assert.equal(await codeOf(api.uploadImage(picture(webp))), 40005);
      assert.equal(await codeOf(api.uploadImage(picture(PNG, 1_000_000))), 40009);
      assert.match(await api.uploadImage(picture(PNG, 999_999)), /^http:\/\/mmbiz/);
    });

    const CASES: [string, object, number][] = [
      ['a title of 33 characters', { title: '字'.repeat(33) }, 45003],
      ['an author of 17 characters', { author: '字'.repeat(17) }, 45110],
      ['a digest of 129 characters', { digest: '字'.repeat(129) }, 45004],
      ['20,000 characters', { content: 'a'.repeat(20_000) }, 45002],
      ['a script', { content: '<p>a</p><script>1</script>' }, 45166],
      ['a style element', { content: '<style>p{}</style>' }, 45166],
      ['a link', { content: '<p><a href="https://portal.example/">a</a></p>' }, 45166],
      ['a picture from elsewhere', { content: '<p><img src="https://portal.example/a.png"></p>' }, 45166],
      ['an unknown cover', { thumb_media_id: 'MATERIAL-0' }, 40007],
    ];
    for (const [name, change, code] of CASES) {
      test(name, async () => {
        const { api } = client();
        const cover = await api.addMaterial(edition.cover);
        const address = await api.uploadImage(edition.pictures[0]!);
        const article = draftArticle(edition, cover, new Map([['poster.png', address]]));
        assert.equal(await codeOf(api.addDraft({ ...article, ...change })), code);
        assert.match(await api.addDraft(article), /^DRAFT-/);
      });
    }

    test('a limit less one passes: 32, 16 and 128 characters, 19,999 of content', async () => {
      const { api } = client();
      const cover = await api.addMaterial(edition.cover);
      const article = draftArticle(
        edition,
        cover,
        new Map([['poster.png', await api.uploadImage(edition.pictures[0]!)]]),
      );
      const full = {
        title: '字'.repeat(32),
        author: '字'.repeat(16),
        digest: '字'.repeat(128),
        content: 'a'.repeat(19_999),
      };
      assert.match(await api.addDraft({ ...article, ...full }), /^DRAFT-/);
    });
  });

  describe('a mass message', () => {
    test('goes to the tag, takes the draft out of the box, and is refused a second time', async () => {
      await draft();
      await send();
      assert.deepEqual(
        server.messages.map(({ tag }) => tag),
        [101],
      );
      assert.equal(server.drafts.size, 0);
      assert.match(said.at(-1)!, /12 人/);
      await assert.rejects(send(), /不再发/);
      assert.equal(server.messages.length, 1);
    });

    test('goes to another tag after another draft, with nothing uploaded again', async () => {
      await draft();
      await send();
      await draft();
      await send('老读者');
      assert.deepEqual(
        server.messages.map(({ tag }) => tag),
        [101, 102],
      );
      assert.deepEqual([server.images.length, server.materials.size], [1, 1]);
    });

    test('needs a draft, a tag that exists and has readers, and readers whom the page concerns', async () => {
      await assert.rejects(send(), /先运行 npm run wechat -- draft/);
      await draft();
      await assert.rejects(send('没有这个标签'), /现有：企业、老读者、空标签/);
      await assert.rejects(send('空标签'), /没有关注者/);
      await assert.rejects(send('外国投资者和在华外国人'), /list --tag 外国投资者和在华外国人/);
      assert.equal(server.messages.length, 0);
    });

    test('whose draft is gone says so', async () => {
      await draft();
      server.drafts.clear();
      assert.equal(await codeOf(send()), 40007);
    });
  });

  test('no credential is in any message or file, even where WeChat repeats it', async () => {
    const messages: string[] = [];
    const heard = (work: Promise<unknown>) =>
      work.catch((error: Error) => messages.push(`${error.stack} ${JSON.stringify(error)}`));
    server.refuse('/stable_token', 40125);
    await heard(client().api.tags());
    await heard(client({ secret: 'another-secret-0123456789' }).api.tags());
    await heard(client({ appId: 'wx9999999999999999' }).api.tags());
    const { api } = client();
    await api.tags();
    server.refuse('/tags/get', 42001, 42001);
    await heard(api.tags());
    server.drop('/tags/get', 'before');
    await heard(api.tags());
    await heard(new WechatApi({ appId: APP_ID, secret: SECRET, base: 'http://127.0.0.1:1' }).tags());
    await draft();
    messages.push(...said, ...readdirSync(cache).map((file) => readFileSync(path.join(cache, file), 'utf8')));
    assert.ok(messages.length > 7);
    for (const credential of [SECRET, APP_ID, 'another-secret-0123456789', 'wx9999999999999999', 'TOKEN-'])
      assert.deepEqual(
        messages.filter((message) => message.includes(credential)),
        [],
        credential,
      );
  });
});
