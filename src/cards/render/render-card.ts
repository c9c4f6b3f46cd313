import { availableParallelism, totalmem } from 'node:os';
import { join } from 'node:path';
import type { CardView } from '#views/cards/card-view';
import { CardCache } from './card-cache.ts';
import { fingerprintOf } from './fingerprint.ts';
import { pngSize } from '#cards/png/png';
import type { CardName } from '#cards/tokens';
import { WorkerPool } from './worker-pool.ts';

export { drawIcon } from './draw-icon.ts';
export { keptQr } from './kept-qr.ts';
export { CARD_NAMES, CARD_SIZES, type CardName } from '#cards/tokens';
export { glyphFaults, MissingGlyphError, type GlyphFault } from '#cards/type/glyphs';

/** A finished picture; width and height in px. */
export interface RenderedCard {
  png: Buffer;
  width: number;
  height: number;
}

/** How far the cards of a build are. */
export interface CardProgress {
  asked: number;
  /** Taken from the cache. */
  cached: number;
  drawn: number;
  /** Since the first card was asked for. */
  milliseconds: number;
}

export interface CardRendererOptions {
  /** Where cards are kept from build to build; `.cache/cards` unless given. */
  cacheFolder?: string;
  /** Threads at most; one for each processor, as memory allows, unless given. */
  workers?: number;
  /** Called after each card. */
  onProgress?: (progress: CardProgress) => void;
}

/** Draws cards, each at most once: an unchanged card comes from the cache, a card asked for twice is drawn once. */
export class CardRenderer {
  readonly #cache: CardCache;
  readonly #pool: WorkerPool;
  readonly #running = new Map<string, Promise<Buffer>>();
  readonly #progress: CardProgress = { asked: 0, cached: 0, drawn: 0, milliseconds: 0 };
  #startedAt = 0;
  onProgress: (progress: CardProgress) => void;

  constructor({
    cacheFolder = join(process.cwd(), '.cache', 'cards'),
    workers = affordableWorkers(),
    onProgress = () => {},
  }: CardRendererOptions = {}) {
    this.#cache = new CardCache(cacheFolder);
    this.#pool = new WorkerPool(workers);
    this.onProgress = onProgress;
  }

  /**
   * @throws MissingGlyphError that names every character of the card that cannot be drawn, with file and field
   * @throws Error named CardOverflowError when the words do not fit; RangeError for a picture of 1 MB or more
   */
  async render(view: CardView, name: CardName): Promise<RenderedCard> {
    this.#startedAt ||= performance.now();
    this.#progress.asked += 1;
    const shown = shownOn(view, name);
    const fingerprint = fingerprintOf(shown, name);
    const running = this.#running.get(fingerprint) ?? this.#obtain(fingerprint, shown, name);
    this.#running.set(fingerprint, running);
    const png = await running.finally(() => this.#running.delete(fingerprint));
    return { png, ...pngSize(png) };
  }

  /** Stops the threads. */
  close(): Promise<void> {
    return this.#pool.close();
  }

  async #obtain(fingerprint: string, view: CardView, name: CardName): Promise<Buffer> {
    const kept = await this.#cache.find(fingerprint);
    const png = kept ?? (await this.#pool.draw(view, name));
    if (kept === null) await this.#cache.keep(fingerprint, png);
    this.#progress[kept === null ? 'drawn' : 'cached'] += 1;
    this.#progress.milliseconds = performance.now() - this.#startedAt;
    this.onProgress({ ...this.#progress });
    return png;
  }
}

/** Without the words that a card of that name never shows: a day on a poster must not draw its square cover again. */
export function shownOn(view: CardView, name: CardName): CardView {
  if (name === 'long') return view;
  if (name === 'poster') return { ...view, body: [] };
  const bare = { ...view, body: [], timeline: null };
  if (name === 'og') return { ...bare, rows: view.figures.length === 1 ? view.rows : [] };
  return { ...bare, subtitle: null, meta: [], figures: [], rows: [] };
}

/** The fonts of four languages, parsed as each is first asked for, their outlines and a few rasters: measured. */
const BYTES_PER_WORKER = 0.8e9;

/** One thread for each processor, but no more than half the memory holds. */
function affordableWorkers(): number {
  return Math.max(1, Math.min(availableParallelism(), Math.floor(totalmem() / 2 / BYTES_PER_WORKER)));
}

let shared: CardRenderer | undefined;

/** The renderer of this process, with its cache in `.cache/cards`. */
export function sharedRenderer(): CardRenderer {
  return (shared ??= new CardRenderer());
}

/** Draws a card, or takes it from the cache: see `CardRenderer.render`. */
export function renderCard(view: CardView, name: CardName): Promise<RenderedCard> {
  return sharedRenderer().render(view, name);
}
