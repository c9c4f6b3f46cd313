import path from 'node:path';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { Refusal } from '#library/report';
import { run } from './site/run.ts';
import { KINDS, type FuzzOrder, type FuzzReport, type Kind } from './fuzz/orders.ts';

const USAGE = `用法 / Usage:
  npm run fuzz -- --minutes 10 [--kind ${KINDS.join('|')}] [--seed N]
  npm run fuzz -- --runs 200`;

/** A case that has taken so much of the processor never ends. */
const ENDLESS_MS = 40_000;

await run(async () => {
  const { minutes, runs, kinds, seed } = options();
  for (const kind of kinds) {
    const report = await fuzz({ kind, seed, runs, milliseconds: (minutes * 60_000) / kinds.length });
    const built = kind === 'content' ? `, ${report.built} accepted and built` : '';
    console.log(
      `${kind}: ${report.runs} runs, slowest ${Math.round(report.slowest)} ms, seed ${seed}${built}`,
    );
    if (report.failure === null) continue;
    console.error(report.failure);
    throw new Refusal(
      `${kind}: npm run fuzz -- --kind ${kind} --seed ${seed} --runs ${report.runs} 重现 / repeats it`,
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
  const worker = new Worker(path.resolve('scripts/fuzz/worker.ts'), { workerData: { order, beat } });
  return new Promise((resolve, reject) => {
    let last = { beat: -1n, taken: 0 };
    const watch = setInterval(() => {
      void worker.cpuUsage().then(({ user, system }) => {
        const taken = (user + system) / 1000;
        const now = Atomics.load(beat, 0);
        if (now !== last.beat) last = { beat: now, taken };
        else if (now > 0n && taken - last.taken > ENDLESS_MS) end(endless(order, now));
      }, ignore);
    }, 500);
    const end = (error: Error) => {
      clearInterval(watch);
      void worker.terminate();
      reject(error);
    };
    worker.once('message', (report: FuzzReport) => {
      clearInterval(watch);
      resolve(report);
    });
    worker.once('error', end);
  });
}

/** A thread that has just ended cannot be asked. */
function ignore(): void {}

function endless({ kind, seed }: FuzzOrder, run: bigint): Refusal {
  return new Refusal(
    `${kind}: 第 ${run} 例 ${ENDLESS_MS / 1000} 秒没有结束 / case ${run} has not ended in ${ENDLESS_MS / 1000} s; seed ${seed}`,
  );
}
