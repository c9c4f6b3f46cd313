import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, test } from 'node:test';
import { pngSize } from '#cards/png/png';
import { feeContext } from '#views/fees/fee-context';
import { feedView } from '#views/feeds/feed-view';
import { cityWith, FIXTURE_CITY, fixtureLibrary } from '../../../support/city.ts';
import { command } from '../../../support/command.ts';
import { APP_ID, SECRET, wechatServer } from '../../../support/wechat-server.ts';

const work = mkdtempSync(path.join(tmpdir(), 'wechat-command-'));
const server = await wechatServer();
after(async () => {
  await server.close();
  rmSync(work, { recursive: true, force: true });
});

const PAGE = '/interpretations/action-explained/';
const output: string[] = [];

/** Runs the command as an editor does. */
async function wechat(args: string[], env: Record<string, string> = {}) {
  const city = { CONTENT_DIR: FIXTURE_CITY, BUILD_DAY: '2026-07-01', WECHAT_CACHE: path.join(work, 'cache') };
  const { status, stdout, stderr } = await command('wechat', args, { ...city, ...env });
  output.push(stdout, stderr);
  return { code: status, out: stdout, err: stderr };
}

const account = () => ({ WECHAT_APPID: APP_ID, WECHAT_SECRET: SECRET, WECHAT_API: server.base });

describe('npm run wechat -- export', () => {
  const folder = path.join(work, 'article');

  test('writes the article, its pictures, its cover pair, a preview and a description', async () => {
    const { code, out } = await wechat(['export', PAGE, '--out', folder]);
    assert.equal(code, 0);
    assert.match(out, /preview\.html/);
    const names = readdirSync(folder).sort();
    assert.deepEqual(names, [
      'article.html',
      'article.json',
      'cover.png',
      'poster.png',
      'preview.html',
      'square.png',
    ]);
    const size = (name: string) => Object.values(pngSize(readFileSync(path.join(folder, name))));
    assert.deepEqual(
      [size('cover.png'), size('square.png')],
      [
        [900, 383],
        [500, 500],
      ],
    );
    const described = JSON.parse(readFileSync(path.join(folder, 'article.json'), 'utf8'));
    assert.equal(described.page, PAGE);
    assert.equal(described.contentSourceUrl, `https://portal.example${PAGE}`);
    assert.deepEqual(
      described.pictures.map((each: { file: string }) => each.file),
      ['poster.png'],
    );
    const html = readFileSync(path.join(folder, 'article.html'), 'utf8').trim();
    assert.equal(described.content.characters, html.length);
    // The pictures stand in the preview itself, so that they are copied with the text.
    const preview = readFileSync(path.join(folder, 'preview.html'), 'utf8');
    assert.ok(preview.replace(/src="data:image\/png;base64,[^"]+"/g, 'src="poster.png"').includes(html));
  });

  test('replaces an article as a whole, and nothing else', async () => {
    writeFileSync(path.join(folder, 'left-over.txt'), 'x');
    assert.equal((await wechat(['export', PAGE, '--out', folder])).code, 0);
    assert.ok(!existsSync(path.join(folder, 'left-over.txt')));
    const other = path.join(work, 'other');
    mkdirSync(other);
    writeFileSync(path.join(other, 'letter.txt'), 'mine');
    const { code, err } = await wechat(['export', PAGE, '--out', other]);
    assert.deepEqual([code, readdirSync(other)], [1, ['letter.txt']]);
    assert.match(err, /--out/);
    assert.deepEqual(
      readdirSync(work).filter((name) => /\.(new|old)-/.test(name)),
      [],
    );
  });

  test('takes a whole address and a page of another language', async () => {
    const { code, out } = await wechat([
      'export',
      'https://portal.example/ja/interpretations/action-explained',
    ]);
    assert.equal(code, 0);
    assert.match(out, /ja-interpretations-action-explained/);
  });

  test('a title that is too long says what to write, and writes nothing', async () => {
    const at = path.join(work, 'long');
    const { code, err } = await wechat(['export', '/en/policies/action-2021/', '--out', at]);
    assert.equal(code, 1);
    assert.match(
      err,
      /policies\/action-2021\.mdx › title\n.*\n.*写 shortTitle，不超过 32 个字\n.*write shortTitle/,
    );
    assert.ok(!existsSync(at));
    const city = cityWith({
      'policies/action-2021.mdx': (old) =>
        old.replace('documentNumber:', 'shortTitle:\n  zh-CN: 行动方案\n  en: Action plan\ndocumentNumber:'),
    });
    const { out } = await wechat(['export', '/en/policies/action-2021/', '--out', at], { CONTENT_DIR: city });
    assert.match(out, /^Action plan\n/);
  });

  test('a page that does not exist or is no article is refused', async () => {
    for (const page of ['/policies/none/', '/indicators/'])
      assert.match((await wechat(['export', page])).err, /没有这一页，或这一页不能做成文章/);
  });
});

describe('npm run wechat -- draft and send', () => {
  test('without --yes nothing is asked of WeChat, and everything that would be is said', async () => {
    const { code, out } = await wechat(['draft', PAGE], account());
    assert.equal(code, 0);
    assert.deepEqual(server.asked, []);
    for (const said of [
      '什么都没有发出',
      'media/uploadimg  poster.png 1080×1440',
      'add_material?type=image  cover-',
      'draft/add',
      '"title": "临营办〔2021〕2号讲了什么"',
      '"content_source_url"',
    ])
      assert.ok(out.includes(said), said);
  });

  test('with --yes a draft is added, and sent to the readers of a tag, once', async () => {
    assert.equal((await wechat(['draft', PAGE, '--yes'], account())).code, 0);
    assert.equal(server.drafts.size, 1);
    const asked = server.asked.length;
    const dry = await wechat(['send', '--tag', '企业', PAGE], account());
    assert.match(dry.out, /"is_to_all": false,\n\s+"tag_id": "<tag_id>"/);
    assert.equal(server.asked.length, asked);
    assert.equal((await wechat(['send', '--tag', '企业', PAGE, '--yes'], account())).code, 0);
    assert.equal(server.messages.length, 1);
    const again = await wechat(['send', '--tag', '企业', PAGE, '--yes'], account());
    assert.deepEqual([again.code, server.messages.length], [1, 1]);
    assert.match(again.err, /不再发/);
  });

  test('credentials are taken from the environment only, and a secret never travels unencrypted', async () => {
    assert.match((await wechat(['tags'])).err, /WECHAT_APPID、WECHAT_SECRET/);
    assert.match((await wechat(['tags', '--secret', SECRET.slice(0, 8)], account())).err, /--secret/);
    assert.match(
      (await wechat(['tags'], { ...account(), WECHAT_API: 'http://api.weixin.qq.com' })).err,
      /https:/,
    );
  });
});

describe('npm run wechat -- list and tags', () => {
  const fees = feeContext(fixtureLibrary(), 'zh-CN');
  const pages = (out: string) =>
    [...out.matchAll(/\/(?:policies|interpretations|infographics)\/[\w-]+\//g)].map(([page]) => page);

  test('lists the pages of the same selection as the feeds', async () => {
    const { out } = await wechat(['list', '--audience', 'enterprise'], account());
    const feed = feedView(fixtureLibrary(), { facet: 'audience', id: 'enterprise' }, fees, '2026-07-01');
    const told = feed.entries.flatMap(({ url }) => pages(new URL(url).pathname));
    assert.deepEqual(pages(out), [...new Set(told)]);
    assert.ok(pages(out).includes(PAGE));
    assert.match(out, /已发 \/ sent: 企业 2026-07-01/);
    const since = await wechat(['list', '--audience', 'enterprise', '--since', '2026-06-15']);
    assert.deepEqual(pages(since.out), [PAGE]);
    assert.deepEqual(pages((await wechat(['list', '--tag', '外国投资者和在华外国人'])).out), []);
  });

  test('a subject that there is not is refused with those there are', async () => {
    assert.match(
      (await wechat(['list', '--topic', 'none'])).err,
      /--topic：没有“none”，可以写 business-environment /,
    );
    assert.match((await wechat(['list', '--since', '2026-02-30'])).err, /--since/);
  });

  test('tags says how many follow each, and which subject it is', async () => {
    const { out } = await wechat(['tags'], account());
    assert.match(out, /^企业 {2}12 人 \/ followers {2}→ audience enterprise 企业$/m);
    assert.match(out, /^老读者 {2}3 人 \/ followers$/m);
  });
});

test('no command has printed a credential', () => {
  assert.ok(output.length > 20);
  for (const credential of [SECRET, SECRET.slice(0, 12), APP_ID, 'TOKEN-'])
    assert.deepEqual(
      output.filter((text) => text.includes(credential)),
      [],
      credential,
    );
});
