import assert from 'node:assert/strict';
import { mkdtempSync } from 'node:fs';
import { readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, mock, test } from 'node:test';
import { qrInPage, qrPng } from '#cards/png/qr-png';
import { drawCard } from '#cards/render/draw-card';
import { CardRenderer, keptQr, type CardProgress, type RenderedCard } from '#cards/render/render-card';
import { reportProgress } from '#cards/render/report-progress';
import { feeCard, longCard } from '../../../fixtures/cards/views.ts';

const cacheFolder = mkdtempSync(join(tmpdir(), 'cards-'));
const renderers: CardRenderer[] = [];

/** A renderer with a process's worth of memory: it knows only what the cache folder holds. */
function renderer() {
  const seen: CardProgress[] = [];
  const made = new CardRenderer({ cacheFolder, workers: 1, onProgress: (progress) => seen.push(progress) });
  renderers.push(made);
  return { made, seen };
}

/** One for the tests that ask what is drawn: a thread takes a second to load its fonts. */
const { made, seen } = renderer();

/** How many cards were drawn and how many taken from the cache meanwhile. */
async function spentOn(work: () => Promise<unknown>): Promise<{ drawn: number; cached: number }> {
  const { drawn, cached } = seen.at(-1) ?? { drawn: 0, cached: 0 };
  await work();
  const after = seen.at(-1)!;
  return { drawn: after.drawn - drawn, cached: after.cached - cached };
}

after(async () => {
  await Promise.all(renderers.map((each) => each.close()));
  await rm(cacheFolder, { recursive: true });
});

test('a card from a thread is the card drawn here, and is kept whole', async () => {
  const card = await made.render(feeCard(), 'og');
  assert.deepEqual({ width: card.width, height: card.height }, { width: 1200, height: 630 });
  assert.deepEqual(card.png, await drawCard(feeCard(), 'og'));
  const files = await readdir(cacheFolder, { recursive: true });
  assert.equal(
    files.filter((file) => file.endsWith('.png')).length,
    files.length - 1,
    'nothing written aside is left',
  );
});

test('an unchanged card costs no drawing in the next build', async () => {
  await made.render(feeCard(), 'poster');
  const next = renderer();
  await next.made.render(feeCard(), 'poster');
  assert.deepEqual(
    next.seen.map(({ cached, drawn }) => ({ cached, drawn })),
    [{ cached: 1, drawn: 0 }],
  );
});

test('a change of one word, or of the name, draws again', async () => {
  const changed = feeCard();
  changed.figures[0]!.value = '130';
  const spent = await spentOn(async () => {
    await made.render(feeCard(), 'og');
    await made.render(changed, 'og');
    await made.render(changed, 'square');
  });
  assert.deepEqual(spent, { drawn: 2, cached: 1 }, 'the first was kept by another test');
});

test('words that a card of its name never shows draw nothing again', async () => {
  const view = { ...feeCard('en'), shortTitle: 'Not shown' };
  const rows = [{ label: 'As of', value: 'another day' }];
  const spent = await spentOn(async () => {
    await made.render(view, 'cover');
    await made.render({ ...view, rows, figures: [], subtitle: 'Not on a cover' }, 'cover');
    await made.render({ ...view, rows }, 'poster');
  });
  assert.deepEqual(spent, { drawn: 2, cached: 1 });
});

test('the body counts for the long picture only', async () => {
  const view = longCard();
  const spent = await spentOn(async () => {
    await made.render(view, 'square');
    await made.render({ ...view, body: view.body.slice(1) }, 'square');
  });
  assert.deepEqual(spent, { drawn: 1, cached: 1 });
});

test('a card asked for twice at once is drawn once', async () => {
  const view = { ...feeCard('ko'), subtitle: '한 번만' };
  let cards: RenderedCard[] = [];
  const spent = await spentOn(async () => {
    cards = await Promise.all([made.render(view, 'og'), made.render(view, 'og')]);
  });
  assert.equal(cards[0]!.png, cards[1]!.png);
  assert.deepEqual(spent, { drawn: 1, cached: 0 });
});

test('what a thread refuses is told here, and the thread goes on', async () => {
  const bad = made.render({ ...feeCard(), title: '𪚥' }, 'square');
  await assert.rejects(bad, (error: Error & { faults?: unknown }) => {
    assert.equal(error.name, 'MissingGlyphError');
    assert.deepEqual(error.faults, [
      { file: 'content/fees/passport.mdx', field: 'title', character: '𪚥', codePoint: 'U+2A6A5' },
    ]);
    return true;
  });
  await assert.rejects(made.render({ ...feeCard(), title: '长'.repeat(900) }, 'og'), {
    name: 'CardOverflowError',
  });
  assert.equal((await made.render({ ...feeCard(), title: '好' }, 'square')).width, 500);
});

test('progress is told once for each hundred drawn, and at the end', async () => {
  const said = mock.method(console, 'log', () => {});
  const report = reportProgress(204);
  for (const [drawn, cached] of [
    [99, 1],
    [100, 1],
    [100, 2],
    [101, 2],
    [200, 2],
    [200, 3],
    [200, 4],
  ] as const)
    report({ asked: 204, drawn, cached, milliseconds: 1000 });
  said.mock.restore();
  assert.deepEqual(
    said.mock.calls.map(({ arguments: [line] }) => /cards: (.*),/.exec(String(line))?.[1]),
    ['100 drawn, 1 unchanged, of 204', '200 drawn, 2 unchanged, of 204', '200 drawn, 4 unchanged, of 204'],
  );
});

test('a QR code is drawn once and kept; on a page it is another than by itself', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'qr-'));
  const address = 'https://portal.example/fees/passport/';
  assert.deepEqual(await keptQr(address, 'apart', folder), qrPng(address));
  assert.deepEqual(await keptQr(address, 'in-page', folder), qrInPage(address));
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.png'));
  assert.equal(files.length, 2);
  for (const file of files) await writeFile(join(folder, file), 'kept');
  assert.equal(String(await keptQr(address, 'in-page', folder)), 'kept');
  await rm(folder, { recursive: true });
});
