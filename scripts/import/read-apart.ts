import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { SheetReading } from '#library/import-fees';
import type { ListPlan } from '#library/official-list/match-list';
import type { PolicyPlanning } from '#library/import-policy';
import type { Library } from '#library/library';
import { Refusal } from '#library/report';

/** A file to be read, and as what. */
export type ReadingOrder = { bytes: Uint8Array; file: string } & (
  | { kind: 'sheet' }
  | { kind: 'list'; library: Library; contentDir: string; slug: string | null }
  | { kind: 'policy'; library: Pick<Library, 'offices' | 'policies'>; contentDir: string; slug: string }
);

export interface ReadingResult {
  sheet: SheetReading;
  list: ListPlan | null;
  policy: PolicyPlanning;
}

/** The thread's program, and what it may take. */
export interface Bounds {
  /** Told the order as its `workerData`; it posts one answer. */
  reader: URL;
  /** Of the processor: documents of offices take a second, and some more for each megabyte. */
  seconds: number;
  /** In megabytes. */
  memory: number;
}

const BOUNDS: Bounds = { reader: new URL('./reader.ts', import.meta.url), seconds: 10, memory: 1500 };
const SECONDS_PER_MEGABYTE = 4;
const LOOK_AGAIN_MS = 250;

/**
 * Reads a file from somewhere else in a thread of its own, which is ended when it takes longer, or more memory, than any
 * real file does: damaged and hostile files find ways through every limit that was thought of.
 * @throws {Refusal} in words, when it was ended
 */
export function readApart<K extends ReadingOrder['kind']>(
  order: Extract<ReadingOrder, { kind: K }>,
  bounds = BOUNDS,
): Promise<ReadingResult[K]> {
  const seconds = bounds.seconds + (order.bytes.length / 1024 / 1024) * SECONDS_PER_MEGABYTE;
  const name = path.basename(order.file);
  const worker = new Worker(bounds.reader, {
    workerData: order,
    resourceLimits: { maxOldGenerationSizeMb: bounds.memory },
  });
  return new Promise<ReadingResult[K]>((resolve, reject) => {
    const watch = setInterval(() => {
      // The time of the processor, not of the clock: a busy computer must refuse nobody's file.
      void worker.cpuUsage().then(({ user, system }) => {
        if ((user + system) / 1e6 > seconds) stop(tooSlow(name, Math.round(seconds)));
      }, ignore);
    }, LOOK_AGAIN_MS);
    const stop = (refusal: Error) => {
      clearInterval(watch);
      reject(refusal);
      void worker.terminate();
    };
    worker.once('message', (result: ReadingResult[K]) => {
      clearInterval(watch);
      resolve(result);
    });
    worker.once('error', (error: NodeJS.ErrnoException) => {
      stop(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooMuch(name) : broken(name, error));
    });
    // Where nothing is left that could answer, the thread ends without a word.
    worker.once('exit', () => stop(tooMuch(name)));
  });
}

/** The thread may be gone when it is asked; then its end is told by its own events. */
function ignore(): void {}

/** pdf.js leaves promises behind when it gives up on a damaged file; one that is rejected ends the thread. */
function broken(name: string, { message }: Error): Refusal {
  return new Refusal(
    `${name} 读不出来（${message}），多半已损坏；什么都没有写入。请在原来的程序里打开，另存一份再试 / ` +
      `${name} cannot be read (${message}) and is probably damaged; nothing was written. Open it in its own program and save it anew.`,
  );
}

function tooSlow(name: string, seconds: number): Refusal {
  return new Refusal(
    `${name} 读了 ${seconds} 秒还没有读完，多半已损坏；什么都没有写入。请在原来的程序里打开，另存一份再试 / ` +
      `${name} could not be read in ${seconds} seconds and is probably damaged; nothing was written. Open it in its own program and save it anew.`,
  );
}

function tooMuch(name: string): Refusal {
  return new Refusal(
    `${name} 读不下去：占用的内存太多，多半已损坏；什么都没有写入。请在原来的程序里打开，另存一份再试 / ` +
      `${name} cannot be read: it takes too much memory and is probably damaged; nothing was written. Open it in its own program and save it anew.`,
  );
}
