import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { Refusal } from '#library/report';
import { manifestOf, pagesOf, releaseName } from '#scripts/deploy/manifest';
import { nginxConfig } from '#scripts/deploy/nginx';
import { refuseDemonstration } from '#scripts/deploy/profile';
import { NOTHING_PUBLISHED, publishedWith, refuseBrokenPromises } from '#scripts/deploy/published';
import { addRelease, currentRelease, prune, readState, rollBack, switchTo } from '#scripts/deploy/releases';
import { cacheRuleOf, isHashed, policyOf, securityHeaders, typeOf } from '#scripts/site/headers';
import { movedAddresses } from '#scripts/site/moved-pages';
import { FIXTURE_CITY, fixtureLibrary } from '../../support/city.ts';
import { command } from '../../support/command.ts';
import { smallSite } from '../../support/small-site.ts';

const made: string[] = [];
after(() => made.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

function target(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'deploy-'));
  made.push(folder);
  return folder;
}

function site(edition: string, more: Record<string, string> = {}): string {
  const folder = smallSite(edition, more);
  made.push(folder);
  return folder;
}

async function serve(to: string, edition: string, more: Record<string, string> = {}): Promise<string> {
  const { release } = await addRelease(site(edition, more), to);
  switchTo(to, release, NOTHING_PUBLISHED);
  return release;
}

const read = (to: string, file: string) => readFileSync(path.join(to, 'current', file), 'utf8');

describe('releases', () => {
  test('the same content has the same name; another has another', () => {
    const [one, same, other] = [site('1'), site('1'), site('2')].map((each) => releaseName(manifestOf(each)));
    assert.equal(one, same);
    assert.notEqual(one, other);
    assert.deepEqual(pagesOf(manifestOf(site('1'))), ['/fees/by/list/x/', '/fees/', '/']);
  });

  test('stand side by side, packed, and are served through a link that is switched', async () => {
    const to = target();
    const first = await serve(to, '1');
    const second = await serve(to, '2');
    assert.equal(currentRelease(to), second);
    assert.equal(readlinkSync(path.join(to, 'current')), `releases/${second}`);
    assert.deepEqual(readdirSync(path.join(to, 'releases')).sort(), [first, second].sort());
    const page = readFileSync(path.join(to, 'current/index.html'));
    assert.deepEqual(gunzipSync(readFileSync(path.join(to, 'current/index.html.gz'))), page);
    assert.deepEqual(brotliDecompressSync(readFileSync(path.join(to, 'current/index.html.br'))), page);
    assert.deepEqual(JSON.parse(read(to, 'health.json')), { status: 'ok', release: second });
  });

  test('share what they have in common', async () => {
    const to = target();
    await serve(to, '1');
    await serve(to, '2');
    const [a, b] = readdirSync(path.join(to, 'releases')).map(
      (name) => statSync(path.join(to, 'releases', name, '404.html')).ino,
    );
    assert.equal(a, b);
  });

  test('a reader in mid-visit still gets the script and the piece of the index of an earlier one', async () => {
    const to = target();
    await serve(to, '1');
    await serve(to, '2');
    assert.ok(existsSync(path.join(to, 'kept/_astro/a.1.js')));
    assert.ok(existsSync(path.join(to, 'kept/search/bundle/zh/index/zh_aaaaaa1.pf_index')));
    assert.ok(!existsSync(path.join(to, 'kept/index.html')));
  });

  test('one goes back to the one before, or to one by name, and forward again', async () => {
    const to = target();
    const first = await serve(to, '1');
    const second = await serve(to, '2');
    assert.equal(rollBack(to), first);
    assert.match(read(to, 'index.html'), /data-edition="1"/);
    assert.equal(rollBack(to, second), second);
    assert.throws(() => rollBack(to, '../../etc'), Refusal);
    assert.deepEqual(
      readState(to).served.map(({ release }) => release),
      [first, second, first, second],
    );
  });

  test('the oldest are cleared away, never the one that is served', async () => {
    const to = target();
    const all: string[] = [];
    for (let edition = 1; edition <= 8; edition += 1) all.push(await serve(to, String(edition)));
    rollBack(to, all[0]);
    prune(to, new Date());
    assert.ok(existsSync(path.join(to, 'current/index.html')));
    assert.ok(readdirSync(path.join(to, 'releases')).length <= 7);
    assert.ok(existsSync(path.join(to, 'kept/_astro/a.2.js')));
    prune(to, new Date(Date.now() + 40 * 86_400_000));
    assert.ok(!existsSync(path.join(to, 'kept/_astro/a.2.js')));
  });

  test('what a killed deploy left half-made is swept away', async () => {
    const to = target();
    mkdirSync(path.join(to, 'releases/.0123456789abcdef'), { recursive: true });
    writeFileSync(path.join(to, 'releases/.0123456789abcdef/index.html'), 'half');
    const release = await serve(to, '1');
    assert.deepEqual(readdirSync(path.join(to, 'releases')), [release]);
  });
});

describe('promises', () => {
  const library = fixtureLibrary();

  test('an address that was published must answer', () => {
    const before = publishedWith(NOTHING_PUBLISHED, ['/', '/policies/a/'], library);
    refuseBrokenPromises(before, ['/', '/policies/a/', '/policies/b/'], library);
    assert.throws(() => refuseBrokenPromises(before, ['/'], library), /\/policies\/a\/[^]*moved\.yaml/);
  });

  test('a page moves in every language and in the converted script', () => {
    const moved = movedAddresses({ ...fixtureLibrary(), moved: { '/policies/a/': '/policies/b/' } });
    assert.equal(moved['/policies/a/'], '/policies/b/');
    assert.equal(moved['/en/policies/a/'], '/en/policies/b/');
    assert.equal(moved['/zh-hant/policies/a/'], '/zh-hant/policies/b/');
  });

  test('a sealed release that was published must be there', () => {
    const before = { addresses: [], seals: [{ id: '2026-01-01-1', hash: 'ab' }] };
    assert.throws(() => refuseBrokenPromises(before, [], library), /releases\/2026-01-01-1\.json[^]*restore/);
  });

  test('a demonstration is not served as a government’s', () => {
    assert.throws(() => refuseDemonstration(library), /demonstration[^]*portal\.example[^]*siteCode/);
  });
});

describe('what the server says', () => {
  test('every type that a site has, and hashed files for ever', () => {
    assert.equal(typeOf('a/b.atom'), 'application/atom+xml; charset=utf-8');
    assert.equal(typeOf('zh_1234567.pf_index'), 'application/octet-stream');
    assert.ok(isHashed('/_astro/x.js') && isHashed('/search/bundle/zh/text/zh_214ff82.json'));
    assert.ok(!isHashed('/data/v1/fees.json') && !isHashed('/index.html'));
    assert.equal(cacheRuleOf('/fees/index.html'), 'no-cache');
    assert.equal(cacheRuleOf('/health.json'), 'no-store');
  });

  test('the policy is that of the pages, and nobody may frame them', () => {
    const policy = policyOf(site('1'));
    assert.equal(policy, "default-src 'none'; script-src 'self'");
    const headers = securityHeaders(policy);
    assert.match(headers['Content-Security-Policy']!, /script-src 'self'; frame-ancestors 'none'$/);
    const config = nginxConfig({
      target: '/srv/p',
      hostname: 'a.gov.cn',
      listen: '80',
      policy,
      moved: { '/a/': '/b/' },
      brotli: true,
    });
    for (const [name, value] of Object.entries(headers))
      assert.ok(config.includes(`add_header ${name} "${value}" always;`));
    assert.match(config, /"\/a\/" "\/b\/";/);
    assert.match(config, /brotli_static on;/);
  });
});

test('the command: refuses a demonstration unless told, a foreign folder, and a folder without a site', async () => {
  const run = (to: string, out: string, ...more: string[]) =>
    command('deploy', ['--to', to, ...more], { CONTENT_DIR: FIXTURE_CITY, OUT_DIR: out });
  const to = target();
  assert.match((await run(to, site('1'))).stderr, /--demonstration/);
  assert.equal(currentRelease(to), null);
  assert.match((await run(to, site('1'), '--demonstration')).stdout, /3 页/);
  assert.match((await run(to, path.join(to, 'nothing'), '--demonstration')).stderr, /npm run build/);
  const foreign = target();
  writeFileSync(path.join(foreign, 'thesis.docx'), 'x');
  assert.match((await run(foreign, site('1'), '--demonstration')).stderr, /不能部署到.*thesis\.docx/);
});
