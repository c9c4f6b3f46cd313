import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { run } from 'node:test';
import { finished } from 'node:stream/promises';
import { dot, spec } from 'node:test/reporters';
import { pathToFileURL } from 'node:url';

export interface Tally {
  passed: number;
  failed: number;
}

/** How many processes run at once. */
const AT_ONCE = 2;

/**
 * The rooms whose tests only compute: none of them changes the environment, the console or a global. What starts a
 * command, draws a picture or waits for a server has a process of its own.
 */
const ONLY_COMPUTES =
  /^tests\/unit\/(?:client|domain|hant|i18n|library|rules|schemas|search|styles|views|words)\//;

/**
 * Runs test files. Those that only compute share a few processes: to start Node and to load the modules anew for each
 * took longer than the tests themselves.
 */
export async function runTestFiles(
  files: readonly string[],
  report: 'dot' | 'spec' = 'spec',
): Promise<Tally> {
  process.env['NODE_COMPILE_CACHE'] ??= path.resolve('.cache/compile');
  mkdirSync('.cache', { recursive: true });
  const folder = mkdtempSync(path.resolve('.cache/test-run-'));
  const computing = files.filter((file) => ONLY_COMPUTES.test(file));
  const others = files.filter((file) => !ONLY_COMPUTES.test(file));
  const shares = dealt(computing).map((share, index) => shareFile(folder, share, index));
  try {
    return await runFiles([...shares, ...others], report);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function runFiles(files: string[], report: 'dot' | 'spec'): Promise<Tally> {
  const tally = { passed: 0, failed: 0 };
  const stream = run({ files, concurrency: AT_ONCE });
  stream.on('test:pass', ({ details }) => void (details.type === 'suite' || (tally.passed += 1)));
  stream.on('test:fail', ({ details }) => void (details.type === 'suite' || (tally.failed += 1)));
  const output = report === 'dot' ? stream.compose(dot) : stream.compose(spec);
  output.pipe(process.stdout, { end: false });
  await finished(output, { writable: false });
  return tally;
}

/** Dealt like cards, so that the slow files of one folder do not fall to one process. */
function dealt(files: readonly string[]): string[][] {
  const count = Math.min(AT_ONCE, files.length);
  const sorted = [...files].sort();
  return Array.from({ length: count }, (_, share) =>
    sorted.filter((_file, index) => index % count === share),
  );
}

function shareFile(folder: string, share: readonly string[], index: number): string {
  const file = path.join(folder, `${index + 1}.test.mjs`);
  const lines = share.map(
    (each) => `await import(${JSON.stringify(pathToFileURL(path.resolve(each)).href)});`,
  );
  writeFileSync(file, `${lines.join('\n')}\n`);
  return file;
}
