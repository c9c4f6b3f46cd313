import { Worker } from 'node:worker_threads';
import type { Inspection, References } from './inspect.ts';
import type { Planned, Question } from './inspector.ts';

interface Answers {
  inspect: Inspection;
  references: References | null;
  picture: Uint8Array<ArrayBuffer> | null;
  plan: Planned;
}

/** A check whose text has changed again: nobody waits for its answer. */
export class Superseded extends Error {}

interface Waiting {
  question: Question;
  /** Of several questions with one key, the last alone is asked. */
  key: string | null;
  resolve(answer: never): void;
  reject(error: Error): void;
}

/** Asks the thread that reads the content folder; questions are answered one after the other. */
export class InspectorThread {
  readonly #worker: Worker;
  #queue: Waiting[] = [];
  #current: Waiting | null = null;

  constructor(contentDir: string, copy: string) {
    this.#worker = new Worker(new URL('./inspector.ts', import.meta.url), {
      workerData: { contentDir, copy },
    });
    this.#worker.unref();
    this.#worker.on('message', ({ answer, error }: { answer: never; error?: string }) => {
      const current = this.#current;
      this.#current = null;
      this.#next();
      if (error === undefined) current?.resolve(answer);
      else current?.reject(new Error(error));
    });
    this.#worker.on('error', (error) => {
      for (const { reject } of [this.#current, ...this.#queue].filter((each) => each !== null))
        reject(error as Error);
      this.#queue = [];
    });
  }

  /** @param key a question waits no longer once another with its key is asked: it is rejected as superseded */
  ask<K extends Question['ask']>(
    question: Extract<Question, { ask: K }>,
    key: string | null = null,
  ): Promise<Answers[K]> {
    const [old, rest] = [this.#queue.filter(isReplaced), this.#queue.filter((each) => !isReplaced(each))];
    for (const { reject } of old) reject(new Superseded());
    return new Promise<Answers[K]>((resolve, reject) => {
      this.#queue = [...rest, { question, key, resolve: resolve as (answer: never) => void, reject }];
      this.#next();
    });

    function isReplaced(each: Waiting): boolean {
      return key !== null && each.key === key;
    }
  }

  #next(): void {
    if (this.#current !== null) return;
    this.#current = this.#queue.shift() ?? null;
    if (this.#current) this.#worker.postMessage(this.#current.question);
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }
}
