import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { after, test } from 'node:test';
import { Refusal } from '#library/report';
import { causeOf } from '#scripts/site/causes';
import { portOf, serveSite } from '#scripts/site/serve';
import { command } from '../../support/command.ts';
import { smallSite } from '../../support/small-site.ts';

const site = smallSite('1');
after(() => rmSync(site, { recursive: true, force: true }));

test('a port is a whole number that a server can have, or none; anything else is a sentence', async () => {
  assert.deepEqual([undefined, '', '8080', '65535'].map(portOf), [0, 0, 8080, 65_535]);
  for (const wanted of ['abc', '-1', '80.5', '65536', '99999'])
    assert.throws(() => portOf(wanted), Refusal, wanted);
  const { status, stderr } = await command('start', [], { PORT: 'abc' });
  assert.equal(status, 1);
  assert.match(
    stderr,
    /^PORT=abc 不是端口号[^\n]* \/ PORT=abc is no port[^\n]*\n$/,
    'told before anything is built',
  );
});

test('a port that is in use is told in a sentence, and whoever has it goes on', async () => {
  const first = await serveSite(site);
  const { port } = new URL(first.url);
  const error = await serveSite(site, Number(port)).catch((reason: unknown) => reason);
  assert.match(
    causeOf(error)!.message,
    new RegExp(`^端口已被占用[^\\n]* / the port is in use[^\\n]*${port}$`),
  );
  assert.match(await (await fetch(`${first.url}/fees/`)).text(), /fees 1/);
  await first.close();
});

test('pages answer with their type, a wrong address with the page for it, a folder without a page as well', async () => {
  const server = await serveSite(site);
  const ask = (address: string) => fetch(server.url + address);
  assert.match((await ask('/feeds/all.atom')).headers.get('content-type')!, /atom/);
  for (const address of ['/nope/', '/fees', '/fees/by/']) {
    const answer = await ask(address);
    assert.deepEqual([answer.status, await answer.text()], [404, '<html>404</html>'], address);
  }
  await server.close();
});
