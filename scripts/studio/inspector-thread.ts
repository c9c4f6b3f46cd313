import { Worker } from 'node:worker_threads';
import type { Inspection, References } from './inspect.ts';
import type { Question } from './inspector.ts';

interface Answers {
  inspect: Inspection;
  references: References | null;
  picture: Uint8Array<ArrayBuffer> | null;
}

/** Asks the thread that reads the content folder; questions are answered one after the other. */
export class InspectorThread {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, { resolve(answer: never): void; reject(error: Error): void }>();
  #last = 0;

  constructor(contentDir: string, copy: string) {
    this.#worker = new Worker(new URL('./inspector.ts', import.meta.url), {
      workerData: { contentDir, copy },
    });
    this.#worker.unref();
    this.#worker.on('message', ({ id, answer, error }: { id: number; answer: never; error?: string }) => {
      const waiting = this.#waiting.get(id);
      this.#waiting.delete(id);
      if (error === undefined) waiting?.resolve(answer);
      else waiting?.reject(new Error(error));
    });
    this.#worker.on('error', (error) => {
      for (const { reject } of this.#waiting.values()) reject(error as Error);
      this.#waiting.clear();
    });
  }

  ask<K extends Question['ask']>(question: Extract<Question, { ask: K }>): Promise<Answers[K]> {
    this.#last += 1;
    const id = this.#last;
    return new Promise<Answers[K]>((resolve, reject) => {
      this.#waiting.set(id, { resolve: resolve as (answer: never) => void, reject });
      this.#worker.postMessage({ id, question });
    });
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }
}
