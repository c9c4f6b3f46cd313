import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { manifestOf, releaseName } from '#scripts/deploy/manifest';
import { nginxConfig } from '#scripts/deploy/nginx';
import { NOTHING_PUBLISHED } from '#scripts/deploy/published';
import { addRelease, currentRelease, rollBack, switchTo, writeWhole } from '#scripts/deploy/releases';
import { policyOf } from '#scripts/site/headers';
import { ownNginx } from '../support/own-nginx.ts';
import { freePort } from '../support/own-server.ts';
import { smallSite } from '../support/small-site.ts';

/** The project's configuration in a real nginx, under load: `apt-get install nginx wrk`. */
const work = mkdtempSync(path.join(tmpdir(), 'serving-'));
const target = path.join(work, 'portal');
const sites = ['1', '2'].map((edition) => smallSite(edition));
let stopNginx: () => Promise<void>;
let url: string;

before(async () => {
  const releases = [];
  for (const site of sites) releases.push((await addRelease(site, target)).release);
  for (const release of releases) switchTo(target, release, NOTHING_PUBLISHED);
  const port = await freePort();
  url = `http://127.0.0.1:${port}`;
  writeWhole(
    path.join(target, 'nginx/portal.conf'),
    nginxConfig({
      target,
      hostname: 'localhost',
      listen: `127.0.0.1:${port}`,
      policy: policyOf(sites[0]!),
      moved: { '/old/': '/fees/' },
      brotli: false,
    }),
  );
  stopNginx = await ownNginx(work, target, url);
});

after(async () => {
  await stopNginx();
  for (const folder of [work, ...sites]) rmSync(folder, { recursive: true, force: true });
});

const ask = (address: string, headers: Record<string, string> = {}) =>
  fetch(url + address, { redirect: 'manual', headers });

describe('nginx with the project’s configuration', () => {
  test('leads on: without a slash, from a folder without a page, from a page that moved', async () => {
    const leads: [string, number, string][] = [
      ['/fees', 301, '/fees/'],
      ['/fees?q=1', 301, '/fees/?q=1'],
      ['/fees/by/', 302, '/fees/'],
      ['/_astro/', 302, '/'],
      ['/old/', 301, '/fees/'],
    ];
    for (const [from, status, to] of leads) {
      const answer = await ask(from);
      assert.deepEqual([answer.status, answer.headers.get('location')], [status, to], from);
    }
  });

  test('hides what is not a page, and says so with the city’s page', async () => {
    for (const address of ['/nope/', '/.portal-site', '/.manifest.json']) {
      const answer = await ask(address);
      assert.deepEqual([answer.status, await answer.text()], [404, '<html>404</html>'], address);
    }
  });

  test('says the type, the headers of security and how long to keep it', async () => {
    const page = await ask('/', { 'accept-encoding': 'gzip' });
    const names = [
      'content-security-policy',
      'strict-transport-security',
      'x-content-type-options',
      'referrer-policy',
      'permissions-policy',
      'cross-origin-opener-policy',
      'cross-origin-resource-policy',
    ];
    for (const name of names) assert.ok(page.headers.get(name), name);
    assert.equal(page.headers.get('content-encoding'), 'gzip');
    assert.equal(page.headers.get('vary'), 'Accept-Encoding');
    assert.equal(page.headers.get('cache-control'), 'no-cache');
    assert.equal(page.headers.get('server'), 'nginx');
    assert.match((await ask('/_astro/a.2.js')).headers.get('cache-control')!, /immutable/);
    assert.match((await ask('/feeds/all.atom')).headers.get('content-type')!, /atom/);
    assert.ok((await ask('/nope/')).headers.get('content-security-policy'));
  });

  test('a page opened before a release still gets its script', async () => {
    assert.equal(await (await ask('/_astro/a.1.js')).text(), "export default '1';");
  });

  test('50 switches and 50 rollbacks under load: no failed and no mixed answer', async () => {
    const wrk = spawn('wrk', ['-t1', '-c8', '-d3600s', `${url}/`], { stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    wrk.stdout!.on('data', (chunk: Buffer) => (said += chunk.toString()));
    const ended = once(wrk, 'exit');
    const readers = Array.from({ length: 4 }, reader);
    for (let turn = 0; turn < 50; turn += 1) {
      const { release } = await addRelease(sites[0]!, target);
      assert.notEqual(currentRelease(target), release);
      switchTo(target, release, NOTHING_PUBLISHED);
      await pause(100);
      assert.notEqual(rollBack(target), release);
      await pause(100);
    }
    const read = await Promise.all(readers.map((each) => each.leave()));
    wrk.kill('SIGINT');
    await ended;
    assert.ok(Math.min(...read) > 20, `pages read: ${read.join(', ')}`);
    assert.match(said, /requests in/);
    assert.doesNotMatch(said, /Non-2xx|Socket errors/);
    console.log(`${/\d+ requests in/.exec(said)![0]} by wrk; pages read whole: ${read.join(', ')}`);
  });
});

/** A page and the script that it names are of the same edition, and so are those that were open before. */
async function wholePage(): Promise<void> {
  const answer = await ask('/');
  assert.equal(answer.status, 200);
  const page = await answer.text();
  const edition = /data-edition="(\d)"/.exec(page)?.[1];
  assert.ok(page.includes(`src="/_astro/a.${edition}.js"`));
  for (const open of ['1', '2'])
    assert.equal(await (await ask(`/_astro/a.${open}.js`)).text(), `export default '${open}';`);
}

/** Reads one page after the other until it is told to leave; how many they were. */
function reader(): { leave: () => Promise<number> } {
  let isReading = true;
  const pages = (async () => {
    let read = 0;
    for (; isReading; read += 1) await wholePage();
    return read;
  })();
  return {
    leave: () => {
      isReading = false;
      return pages;
    },
  };
}

test('100 kills at random moments of a deploy: what is served is always whole', async () => {
  const script = `
    import { addRelease, switchTo, prune } from './scripts/deploy/releases.ts';
    import { NOTHING_PUBLISHED } from './scripts/deploy/published.ts';
    import { smallSite } from './tests/support/small-site.ts';
    console.log('ready');
    for (let turn = 0; ; turn += 1) {
      const { release } = await addRelease(smallSite(String(turn % 90)), ${JSON.stringify(target)});
      switchTo(${JSON.stringify(target)}, release, NOTHING_PUBLISHED);
      prune(${JSON.stringify(target)}, new Date());
    }`;
  for (let kill = 0; kill < 100; kill += 1) {
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, TMPDIR: work },
    });
    const ended = once(child, 'exit');
    const isReady = await Promise.race([
      once(child.stdout!, 'data').then(() => true),
      ended.then(() => false),
    ]);
    assert.ok(isReady, 'it ended before it began');
    await pause(Math.random() * 60);
    child.kill('SIGKILL');
    await ended;
    const served = currentRelease(target)!;
    const folder = path.join(target, 'releases', served);
    const recorded = JSON.parse(readFileSync(path.join(folder, '.manifest.json'), 'utf8')) as Record<
      string,
      string
    >;
    const found = manifestOf(folder);
    for (const [file, hash] of Object.entries(recorded)) assert.equal(found[file], hash, file);
    assert.equal(releaseName(recorded), served);
  }
});
