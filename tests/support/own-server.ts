import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** A port of this machine that nobody listens on, for a program that a test starts. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  await new Promise((done) => probe.close(done));
  return port;
}

/** Waits until something answers at an address, in whatever way. */
export async function answering(url: string, seconds: number): Promise<void> {
  const isUp = () =>
    fetch(url).then(
      () => true,
      () => false,
    );
  for (let tries = 0; tries < seconds * 20; tries += 1) {
    if (await isUp()) return;
    await pause(50);
  }
  assert.fail(`nothing answers at ${url}`);
}
