import { Tinypool } from 'tinypool';
import type { CardView } from '#views/cards/card-view';
import type { CardAnswer, CardOrder } from './card-worker.ts';
import { MissingGlyphError } from '#cards/type/glyphs';
import type { CardName } from '#cards/tokens';

/** A thread that has nothing to draw keeps its fonts for so long: a build asks for cards in fits. */
const IDLE_MS = 600_000;

/** Threads that draw cards. None is started before the first card is asked for; idle ones do not keep Node alive. */
export class WorkerPool {
  readonly #threads: Tinypool;

  constructor(most: number) {
    this.#threads = new Tinypool({
      filename: new URL('./card-worker.ts', import.meta.url).href,
      runtime: 'worker_threads',
      minThreads: 0,
      maxThreads: most,
      idleTimeout: IDLE_MS,
    });
  }

  /** @throws what `drawCard` throws */
  async draw(view: CardView, name: CardName): Promise<Buffer> {
    const order: CardOrder = { view, name };
    const answer = (await this.#threads.run(order)) as CardAnswer;
    if ('png' in answer) return Buffer.from(answer.png.buffer, answer.png.byteOffset, answer.png.length);
    throw errorOf(answer.error);
  }

  /** Stops all threads; cards still waiting are never drawn. */
  close(): Promise<void> {
    return this.#threads.destroy();
  }
}

function errorOf({ name, message, faults }: Extract<CardAnswer, { error: unknown }>['error']): Error {
  if (faults.length > 0) return new MissingGlyphError(faults);
  return Object.assign(new Error(message), { name });
}
