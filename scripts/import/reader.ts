import { parentPort, workerData } from 'node:worker_threads';
import { readSheet } from '#library/import-fees';
import { planList } from '#library/official-list/match-list';
import { planPolicy } from '#library/import-policy';
import type { ReadingOrder } from './read-apart.ts';

/** Reads one file in a thread of its own: a file made to be endless ends with the thread, and nothing is written here. */
async function read(order: ReadingOrder): Promise<unknown> {
  const { bytes, file } = order;
  switch (order.kind) {
    case 'sheet':
      return readSheet(bytes, file);
    case 'list':
      return planList(bytes, file, order.library, order);
    case 'policy':
      return planPolicy(bytes, file, order.slug, order.contentDir, order.library);
  }
}

parentPort!.postMessage(await read(workerData as ReadingOrder));
