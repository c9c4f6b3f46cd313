import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { nginxConfig } from '#scripts/deploy/nginx';
import { NOTHING_PUBLISHED } from '#scripts/deploy/published';
import { addRelease, switchTo, writeWhole } from '#scripts/deploy/releases';
import { policyOf } from '#scripts/site/headers';
import { siteOfFixture } from '../support/fixture-site.ts';
import { ownNginx } from '../support/own-nginx.ts';
import { freePort } from '../support/own-server.ts';

/** What Mozilla's HTTP Observatory says of the headers, over TLS as readers have them; npm fetches it for this test only. */
const OBSERVATORY = '@mdn/mdn-http-observatory@1.4.8';
const CHECKER = 'node_modules/@mdn/mdn-http-observatory';
const work = mkdtempSync(path.join(tmpdir(), 'headers-'));
const target = path.join(work, 'portal');
let stopNginx: () => Promise<void>;
let front: Server;

before(
  async () => {
    const site = siteOfFixture();
    switchTo(target, (await addRelease(site, target)).release, NOTHING_PUBLISHED);
    const port = await freePort();
    writeWhole(
      path.join(target, 'nginx/portal.conf'),
      nginxConfig({
        target,
        hostname: 'localhost',
        listen: `127.0.0.1:${port} ssl`,
        policy: policyOf(site),
        moved: {},
        brotli: false,
      }),
    );
    certify();
    stopNginx = await ownNginx(
      work,
      target,
      `http://127.0.0.1:${port}`,
      `ssl_certificate ${work}/site.pem; ssl_certificate_key ${work}/site.key;`,
    );
    front = createServer((socket) => eitherWay(socket, port)).listen(0, '127.0.0.1');
    await once(front, 'listening');
    const install = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--prefix', work, OBSERVATORY];
    execFileSync('npm', install, { stdio: ['ignore', 'ignore', 'inherit'] });
    // Its script after installing fetches the list of names that browsers only ask by TLS; portal.example is none.
    writeFileSync(path.join(work, CHECKER, 'conf/hsts-preload.json'), '{}');
  },
  { timeout: 300_000 },
);

after(async () => {
  front.close();
  await stopNginx();
  rmSync(work, { recursive: true, force: true });
});

/** A certificate for localhost, and who signed it. */
function certify(): void {
  const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd: work, stdio: 'ignore' });
  const key = (name: string) => ['-newkey', 'rsa:2048', '-nodes', '-keyout', `${name}.key`];
  writeFileSync(path.join(work, 'names'), 'subjectAltName=DNS:localhost');
  openssl('req', '-x509', ...key('signer'), '-out', 'signer.pem', '-days', '2', '-subj', '/CN=signer');
  openssl('req', ...key('site'), '-out', 'site.csr', '-subj', '/CN=localhost');
  const signer = ['-CA', 'signer.pem', '-CAkey', 'signer.key', '-CAcreateserial'];
  openssl(
    'x509',
    '-req',
    '-in',
    'site.csr',
    ...signer,
    '-out',
    'site.pem',
    '-days',
    '2',
    '-extfile',
    'names',
  );
}

/** The checker asks one name in plain and by TLS: who comes in plain is led to TLS, as a city's port 80 does. */
function eitherWay(socket: ReturnType<typeof connect>, port: number): void {
  socket.on('error', () => socket.destroy());
  socket.once('data', (first: Buffer) => {
    if (first[0] !== 0x16) {
      const here = `https://localhost:${(front.address() as AddressInfo).port}/`;
      socket.end(`HTTP/1.1 301 Moved\r\nLocation: ${here}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`);
      return;
    }
    const nginx = connect(port, '127.0.0.1').on('error', () => socket.destroy());
    nginx.write(first);
    socket.pipe(nginx).pipe(socket);
  });
}

test('the HTTP Observatory finds nothing', async () => {
  const { port } = front.address() as AddressInfo;
  const scan = spawn(process.execPath, [path.join(work, CHECKER, 'src/scan.js'), `localhost:${port}`], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_EXTRA_CA_CERTS: path.join(work, 'signer.pem') },
  });
  let said = '';
  scan.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  await once(scan, 'close');
  const { scan: outcome, tests } = JSON.parse(said) as {
    scan: { grade: string; testsFailed: number; score: number };
    tests: Record<string, { pass: boolean; result: string }>;
  };
  const failed = Object.entries(tests).filter(([, { pass }]) => !pass);
  assert.deepEqual(failed, []);
  assert.deepEqual([outcome.grade, outcome.testsFailed], ['A+', 0]);
});
