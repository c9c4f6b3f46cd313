import { execFileSync } from 'node:child_process';
import { importsIn, withSources } from './check/imports.ts';
import { run } from './site/run.ts';
import { runTestFiles } from './test/shared-runs.ts';

/** What is read and not imported, and the file that reads it. */
const READ_BY: readonly [pattern: RegExp, reader: RegExp][] = [
  [/^content\//, /^tests\/city\//],
  [/^tests\/fixtures\/city\//, /^tests\/support\/city\.ts$/],
  [/^src\/i18n\/strings\//, /^src\/i18n\/translate\.ts$/],
  [/^src\/styles\//, /^tests\/unit\/styles\//],
];

/**
 * The tests that a change touches, through whatever imports it: `npm run test:changed`, or `-- main` for all that has
 * changed since that commit. Without one, what is not committed yet; where all is, the last commit.
 */
await run(async () => {
  const changed = changedFiles(process.argv[2]);
  const tests = await testsOf(changed);
  console.log(
    `改动 ${changed.length} 个文件，测试 ${tests.length} 个 / ${changed.length} files changed, ${tests.length} tests`,
  );
  if (tests.length === 0) return;
  const { failed } = await runTestFiles(tests);
  if (failed > 0) process.exitCode = 1;
});

function changedFiles(since = lines('status', '--porcelain').length > 0 ? 'HEAD' : 'HEAD~1'): string[] {
  return [...lines('diff', '--name-only', since), ...lines('ls-files', '--others', '--exclude-standard')];
}

function lines(...args: string[]): string[] {
  return execFileSync('git', args, { encoding: 'utf8' }).split('\n').filter(Boolean);
}

async function testsOf(changed: readonly string[]): Promise<string[]> {
  const { modules } = await withSources({}, (copy) => importsIn(copy, { types: false, forbidden: [] }));
  const files = modules.map(({ source }) => source);
  const read = READ_BY.flatMap(([pattern, reader]) =>
    changed.some((file) => pattern.test(file)) ? files.filter((file) => reader.test(file)) : [],
  );
  const importers = new Map(modules.map(({ source, dependents }) => [source, dependents]));
  const reached = new Set([...changed, ...read]);
  for (const file of reached) for (const importer of importers.get(file) ?? []) reached.add(importer);
  return [...reached]
    .filter((file) => /^tests\/(?:unit|city)\/.*\.test\.ts$/.test(file) && importers.has(file))
    .sort();
}
