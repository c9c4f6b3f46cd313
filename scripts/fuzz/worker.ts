import path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import fc from 'fast-check';
import { calendarDay } from '#clock';
import { openLibrary } from '#library/open-library';
import { ChangingCity } from './content.ts';
import type { FuzzOrder, FuzzReport, Kind } from './orders.ts';

/** A small city is changed thousands of times; only sealed releases are taken from the real one. */
const CITY = path.resolve('tests/fixtures/city');
const ROUND = 300;
/** A build costs as much as a hundred checks. */
const WORTH_BUILDING = 20;
/** No case may take so long, in milliseconds. */
const TOO_SLOW = 10_000;

const { order, beat } = workerData as { order: FuzzOrder; beat: BigInt64Array };
const city = new ChangingCity(CITY);
const report: FuzzReport = { runs: 0, slowest: 0, built: 0, failure: null };

/** Each kind loads what it tries and no more: readers of documents take a second. */
async function propertyOf(kind: Kind): Promise<fc.IRawProperty<unknown>> {
  const today = calendarDay();
  switch (kind) {
    case 'content':
      return city.property();
    case 'imports':
      return (await import('./tables.ts')).tableProperty(CITY);
    case 'documents':
      return (await import('./documents.ts')).documentProperty(CITY);
    case 'bills':
      return (await import('./speech.ts')).billProperty(openLibrary(CITY), today);
    case 'questions':
      return (await import('./speech.ts')).questionProperty(openLibrary(CITY), today);
    case 'releases':
      return (await import('./releases.ts')).releaseProperty('content');
  }
}

type Outcome = fc.PropertyFailure | fc.PreconditionFailure | null;

/** Every case leaves a sign of life and is timed; one that takes too long has failed, and is shrunk like any other. */
function timed(property: fc.IRawProperty<unknown>): fc.IRawProperty<unknown> {
  const inner = property.run.bind(property);
  const ended = (since: number, outcome: Outcome): Outcome => {
    const taken = processorTime() - since;
    report.slowest = Math.max(report.slowest, taken);
    report.runs += 1;
    return outcome === null && taken > TOO_SLOW
      ? { error: new Error(`it took ${Math.round(taken)} ms`) }
      : outcome;
  };
  return Object.assign(property, {
    run: (value: unknown) => {
      const since = processorTime();
      signOfLife();
      const result = inner(value) as Outcome | Promise<Outcome>;
      return result instanceof Promise
        ? result.then((outcome) => ended(since, outcome))
        : ended(since, result);
    },
  });
}

/** What this thread has taken of the processor: the clock would count what else the computer does. */
function processorTime(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

function signOfLife(): void {
  Atomics.add(beat, 0, 1n);
}

async function round(property: fc.IRawProperty<unknown>, seed: number, numRuns: number): Promise<void> {
  const details = await fc.check(property, { seed, numRuns, endOnFailure: false });
  if (details.failed) report.failure = (await fc.asyncDefaultReportMessage(details)) ?? 'failed';
}

/** What the check accepts, the build builds: as many files at once as there are, so that a build is worth its time. */
function buildAccepted(atLeast: number): void {
  while (report.failure === null && city.waiting() >= atLeast) {
    const { files, blamed } = city.buildAccepted();
    report.built += files;
    if (blamed)
      report.failure = `accepted by the check, refused by the build: ${blamed.file}\n${blamed.said}\n${blamed.content}`;
  }
}

/** A round has a seed of its own, so that the same seed and as many runs repeat what was found in any of them. */
async function rounds(): Promise<void> {
  const end = Date.now() + order.milliseconds;
  const isOver = () => (order.runs === null ? Date.now() > end : report.runs >= order.runs);
  for (let seed = order.seed; report.failure === null && !isOver(); seed += 1) {
    await round(property, seed, Math.min(ROUND, (order.runs ?? Infinity) - report.runs));
    buildAccepted(WORTH_BUILDING);
  }
}

// pdf.js leaves promises behind when it gives up on a damaged file; the command gives such a file up in words.
if (order.kind === 'documents') process.on('unhandledRejection', () => undefined);
const property = timed(await propertyOf(order.kind));
await rounds();
if (report.runs >= ROUND) buildAccepted(1);
city.remove();
parentPort!.postMessage(report);
