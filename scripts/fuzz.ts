import path from 'node:path';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { Refusal } from '#library/report';
import { run } from './site/run.ts';
import { KINDS, type FuzzOrder, type FuzzReport, type Kind } from './fuzz/orders.ts';

const USAGE = `用法 / Usage:
  npm run fuzz -- --minutes 10 [--kind ${KINDS.join('|')}] [--seed N]
  npm run fuzz -- --runs 200`;

/** A case that takes so long never ends: the slowest takes a second, on a busy machine a few. */
const ENDLESS_MS = 60_000;

await run(async () => {
  const { minutes, runs, kinds, seed } = options();
  for (const kind of kinds) {
    const report = await fuzz({ kind, seed, runs, milliseconds: (minutes * 60_000) / kinds.length });
    console.log(`${kind}: ${report.runs} runs, slowest ${Math.round(report.slowest)} ms, seed ${seed}`);
    if (report.failure === null) continue;
    console.error(report.failure);
    throw new Refusal(
      `${kind}: npm run fuzz -- --kind ${kind} --seed ${seed} --runs ${Math.max(report.runs, 100)} 重现 / repeats it`,
    );
  }
});

function options() {
  const { values } = parseArgs({
    options: {
      minutes: { type: 'string' },
      runs: { type: 'string' },
      kind: { type: 'string' },
      seed: { type: 'string' },
    },
  });
  const kinds = values.kind === undefined ? KINDS : KINDS.filter((kind) => kind === values.kind);
  const runs = values.runs === undefined ? null : Number(values.runs);
  const minutes = Number(values.minutes ?? (runs === null ? Number.NaN : 0));
  const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31));
  if (kinds.length === 0 || [minutes, seed, runs ?? 1].some((each) => !Number.isFinite(each)))
    throw new Refusal(USAGE);
  return { minutes, runs, kinds: kinds as readonly Kind[], seed };
}

/** In a thread of its own, so that a case which never ends can be told of. */
function fuzz(order: FuzzOrder): Promise<FuzzReport> {
  const beat = new BigInt64Array(new SharedArrayBuffer(8));
  beat[0] = BigInt(Date.now());
  const worker = new Worker(path.resolve('scripts/fuzz/worker.ts'), { workerData: { order, beat } });
  return new Promise((resolve, reject) => {
    const watch = setInterval(() => {
      const since = Date.now() - Number(Atomics.load(beat, 0));
      if (since < ENDLESS_MS) return;
      clearInterval(watch);
      void worker.terminate();
      reject(
        new Refusal(
          `${order.kind}: 一例超过 ${since} 毫秒没有结束 / a case has not ended; seed ${order.seed}`,
        ),
      );
    }, 500);
    worker.once('message', (report: FuzzReport) => {
      clearInterval(watch);
      resolve(report);
    });
    worker.once('error', (error) => {
      clearInterval(watch);
      reject(error);
    });
  });
}
