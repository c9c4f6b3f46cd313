import { Worker } from 'node:worker_threads';
import type { CardView } from '#views/cards/card-view';
import type { CardAnswer, CardOrder } from './card-worker.ts';
import { MissingGlyphError } from '#cards/type/glyphs';
import type { CardName } from '#cards/tokens';
import { present } from '#domain/known';

interface Job {
  order: CardOrder;
  resolve(png: Buffer): void;
  reject(error: Error): void;
}

/** Threads that draw cards. None is started before the first card is asked for; idle ones do not keep Node alive. */
export class WorkerPool {
  readonly #most: number;
  readonly #idle: Worker[] = [];
  readonly #all = new Set<Worker>();
  readonly #waiting: Job[] = [];

  constructor(most: number) {
    this.#most = most;
  }

  /** @throws what `drawCard` throws */
  draw(view: CardView, name: CardName): Promise<Buffer> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ order: { view, name }, resolve, reject });
      this.#assign();
    });
  }

  /** Stops all threads; cards still waiting are never drawn. */
  async close(): Promise<void> {
    await Promise.all([...this.#all].map((worker) => worker.terminate()));
    this.#all.clear();
    this.#idle.length = 0;
  }

  #assign(): void {
    while (this.#waiting.length > 0) {
      const worker = this.#idle.pop() ?? this.#start();
      if (!worker) return;
      this.#give(worker, present(this.#waiting.shift(), 'shift'));
    }
  }

  #start(): Worker | null {
    if (this.#all.size >= this.#most) return null;
    const worker = new Worker(new URL('./card-worker.ts', import.meta.url));
    this.#all.add(worker);
    return worker;
  }

  #give(worker: Worker, job: Job): void {
    worker.ref();
    const onAnswer = (answer: CardAnswer) => {
      worker.off('error', onCrash);
      worker.unref();
      this.#idle.push(worker);
      if ('png' in answer)
        job.resolve(Buffer.from(answer.png.buffer, answer.png.byteOffset, answer.png.length));
      else job.reject(errorOf(answer.error));
      this.#assign();
    };
    const onCrash = (error: Error) => {
      worker.off('message', onAnswer);
      this.#all.delete(worker);
      job.reject(error);
      this.#assign();
    };
    worker.once('message', onAnswer);
    worker.once('error', onCrash);
    worker.postMessage(job.order);
  }
}

function errorOf({ name, message, faults }: Extract<CardAnswer, { error: unknown }>['error']): Error {
  if (faults.length > 0) return new MissingGlyphError(faults);
  return Object.assign(new Error(message), { name });
}
