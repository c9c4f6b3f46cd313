/**
 * Cards per second, side by side in one run: this renderer, a Chromium that takes screenshots of the same tree on one
 * page kept open, and takumi, the fastest other renderer on npm. Then a build of many cards on all cores, cold and
 * unchanged. Rounds are interleaved, so that a busy machine slows all alike; the median of each is shown.
 *
 *   npm run bench:cards [-- --rounds 20 --build 1000]
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Page } from '@playwright/test';
import { drawCard } from '#cards/render/draw-card';
import type { CardChild, CardElement, Style } from '#cards/element';
import { facesOf } from '#cards/type/fonts';
import { CardRenderer } from '#cards/render/render-card';
import { og } from '#cards/templates/og';
import { poster } from '#cards/templates/poster';
import { CARD_SIZES, type CardName } from '#cards/tokens';
import type { CardView } from '#views/cards/card-view';
import { feeCard, policyCard } from '#tests/fixtures/cards/views';
import { browserPath } from '../site/browser.ts';

interface Contender {
  name: string;
  draw(view: CardView, card: 'og' | 'poster'): Promise<{ length: number }>;
  close(): Promise<void>;
}

const TREES = { og, poster };

async function ours(): Promise<Contender> {
  return { name: 'this renderer (1 thread)', draw: drawCard, close: async () => {} };
}

// --- Chromium ---------------------------------------------------------------------------------------------------

async function browser(): Promise<Contender> {
  const running = await chromium.launch({ executablePath: browserPath() ?? undefined });
  const page = await running.newPage({ viewport: { width: 1200, height: 1440 } });
  await page.setContent(
    `<!doctype html><style>*{box-sizing:border-box}body{margin:0}${fontRules()}</style><body></body>`,
  );
  return {
    name: 'Chromium, page kept open',
    draw: (view, card) => screenshot(page, view, card),
    close: () => running.close(),
  };
}

function fontRules(): string {
  const rule = ({ name, weight, data }: ReturnType<typeof facesOf>[number]) =>
    `@font-face{font-family:"${name}";font-weight:${weight};src:url(data:font/ttf;base64,${data.toString('base64')})}`;
  return facesOf('zh-CN').map(rule).join('');
}

async function screenshot(page: Page, view: CardView, card: 'og' | 'poster'): Promise<Buffer> {
  const html = htmlOf(TREES[card].draw(view, 0));
  await page.evaluate(async (content) => {
    document.body.innerHTML = content;
    await document.fonts.ready;
  }, html);
  return page.screenshot({ clip: { x: 0, y: 0, ...CARD_SIZES[card] } });
}

function htmlOf(node: CardChild): string {
  if (typeof node === 'string') return node.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const { style = {}, children = [], setting: _setting, ...attributes } = node.props;
  const named = Object.entries(attributes).map(([key, value]) => `${key}="${String(value)}"`);
  return `<${node.type} style="${cssOf(style)}" ${named.join(' ')}>${children.map(htmlOf).join('')}</${node.type}>`;
}

const UNITLESS = new Set(['fontWeight', 'lineHeight', 'opacity', 'flexGrow', 'flexShrink']);

function cssOf(style: Style): string {
  const length = (key: string, value: string | number) =>
    typeof value === 'number' && !UNITLESS.has(key) ? `${value}px` : value;
  const rules = Object.entries(style).map(
    ([key, value]) =>
      `${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}:${length(key, value)}`,
  );
  return rules.join(';').replaceAll('"', "'");
}

// --- takumi -----------------------------------------------------------------------------------------------------

type TakumiNode = import('@takumi-rs/core').Node;

async function takumi(): Promise<Contender> {
  const { Renderer } = createRequire(import.meta.url)('@takumi-rs/core') as typeof import('@takumi-rs/core');
  const renderer = new Renderer();
  for (const { name, weight, data } of facesOf('zh-CN')) await renderer.registerFont({ name, weight, data });
  const draw: Contender['draw'] = (view, card) =>
    renderer.render(takumiNode(TREES[card].draw(view, 0)), { ...CARD_SIZES[card], format: 'png' });
  return { name: 'takumi', draw, close: async () => {} };
}

function takumiNode(node: CardElement): TakumiNode {
  const { style = {}, children = [] } = node.props;
  if (node.type === 'svg') return { type: 'image', src: dataUrl(node), style } as TakumiNode;
  const [only] = children;
  if (children.length === 1 && typeof only === 'string')
    return { type: 'text', text: only, style } as TakumiNode;
  const inner = children.map((child) =>
    typeof child === 'string' ? ({ type: 'text', text: child } as TakumiNode) : takumiNode(child),
  );
  return { type: 'container', style, children: inner } as TakumiNode;
}

function dataUrl(svg: CardElement): string {
  return `data:image/svg+xml;base64,${Buffer.from(htmlOf(svg).replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" ')).toString('base64')}`;
}

// --- the run ----------------------------------------------------------------------------------------------------

/** A view that no cache has seen. */
function fresh(make: () => CardView, number: number): CardView {
  return { ...make(), subtitle: `第${number}次：打造极简高效政务生态和一流营商环境。` };
}

async function compare(
  contenders: readonly Contender[],
  card: 'og' | 'poster',
  rounds: number,
): Promise<void> {
  const times = new Map(contenders.map(({ name }) => [name, { milliseconds: [] as number[], bytes: 0 }]));
  for (let round = -2; round < rounds; round += 1) {
    for (const { name, draw } of contenders) {
      const view = fresh(round % 2 === 0 ? policyCard : feeCard, round + 2);
      const startedAt = performance.now();
      const { length } = await draw(view, card);
      const record = times.get(name)!;
      if (round >= 0) record.milliseconds.push(performance.now() - startedAt);
      record.bytes = length;
    }
  }
  console.log(`\n${card} ${CARD_SIZES[card].width}×${CARD_SIZES[card].height}, ${rounds} rounds, median`);
  for (const [name, { milliseconds, bytes }] of times) report(name, median(milliseconds), bytes);
}

function report(name: string, milliseconds: number, bytes: number): void {
  const rate = (1000 / milliseconds).toFixed(1);
  console.log(
    `  ${name.padEnd(26)} ${milliseconds.toFixed(1).padStart(7)} ms  ${rate.padStart(6)} cards/s  ${(bytes / 1000).toFixed(0).padStart(4)} kB`,
  );
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!;
}

async function build(cards: number): Promise<void> {
  const cacheFolder = await mkdtemp(join(tmpdir(), 'bench-cards-'));
  const orders = Array.from({ length: cards }, (_, number): [CardView, CardName] => [
    fresh((number >> 1) % 2 === 0 ? policyCard : feeCard, number >> 1),
    number % 2 === 0 ? 'og' : 'poster',
  ]);
  const cold = await timed(cacheFolder, orders);
  const unchanged = await timed(cacheFolder, orders);
  await rm(cacheFolder, { recursive: true });
  console.log(`\n${cards} cards (og and poster by turns), all cores`);
  console.log(
    `  cold       ${cold.toFixed(0).padStart(7)} ms  ${((cards * 1000) / cold).toFixed(1)} cards/s`,
  );
  console.log(
    `  unchanged  ${unchanged.toFixed(0).padStart(7)} ms  ${((unchanged / cold) * 100).toFixed(2)} % of the first`,
  );
}

async function timed(cacheFolder: string, orders: readonly [CardView, CardName][]): Promise<number> {
  const renderer = new CardRenderer({ cacheFolder });
  const startedAt = performance.now();
  await Promise.all(orders.map(([view, name]) => renderer.render(view, name)));
  const milliseconds = performance.now() - startedAt;
  await renderer.close();
  return milliseconds;
}

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '20' }, build: { type: 'string', default: '1000' } },
});
const contenders = await Promise.all([ours(), browser(), takumi()]);
for (const card of ['og', 'poster'] as const) await compare(contenders, card, Number(values.rounds));
await Promise.all(contenders.map((contender) => contender.close()));
await build(Number(values.build));
