import { spawn } from 'node:child_process';
import { globSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { provideBrowser } from './site/browser.ts';
import { serveSite } from './site/serve.ts';
import { runTestFiles, type Tally } from './test/shared-runs.ts';

/**
 * Every test of the project, in the order in which a fault shows soonest. Two cities are built, the invented one and
 * the real one; node:test takes what is not a page, Playwright what is. The last line counts.
 */
const WORK = path.resolve('.cache/test');
const SITES = {
  fixture: { contentDir: 'tests/fixtures/city', outDir: path.join(WORK, 'fixture') },
  city: { contentDir: 'content', outDir: path.join(WORK, 'city') },
};

const tally: Tally = { passed: 0, failed: 0 };

function count(passed: number, failed: number): void {
  tally.passed += passed;
  tally.failed += failed;
}

/** Runs a program; its success is one test passed. */
async function step(
  name: string,
  script: string,
  args: string[] = [],
  env: Record<string, string> = {},
): Promise<boolean> {
  console.log(`\n── ${name}`);
  const code = await execute(script, args, env);
  count(code === 0 ? 1 : 0, code === 0 ? 0 : 1);
  return code === 0;
}

function execute(script: string, args: string[], env: Record<string, string>): Promise<number> {
  const child = spawn(process.execPath, [script, ...args], {
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  return new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
}

async function nodeTests(name: string, pattern: string): Promise<void> {
  console.log(`\n── ${name}`);
  const { passed, failed } = await runTestFiles(globSync(pattern));
  count(passed, failed);
}

async function browserTests(): Promise<void> {
  console.log('\n── pages in a browser');
  const fixture = await serveSite(SITES.fixture.outDir);
  const city = await serveSite(SITES.city.outDir);
  const report = path.join(WORK, 'playwright.json');
  rmSync(report, { force: true });
  await execute(
    'node_modules/@playwright/test/cli.js',
    ['test', '--config', 'tests/playwright.config.ts', '--reporter', 'dot,json'],
    {
      FIXTURE_URL: fixture.url,
      CITY_URL: city.url,
      PLAYWRIGHT_JSON_OUTPUT_NAME: report,
    },
  );
  await Promise.all([fixture.close(), city.close()]);
  const { stats, errors } = JSON.parse(readFileSync(report, 'utf8')) as {
    stats: { expected: number; unexpected: number; flaky: number };
    errors: unknown[];
  };
  if (stats.flaky > 0) console.log(`${stats.flaky} passed only at the second try (named above)`);
  count(stats.expected + stats.flaky, stats.unexpected + errors.length);
}

async function main(): Promise<void> {
  provideBrowser();
  await step('lint', 'node_modules/eslint/bin/eslint.js', ['--config', 'scripts/eslint.config.js', '.']);
  await step('format', 'node_modules/prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']);
  await step('content and types', 'scripts/check.ts');
  await nodeTests('unit', 'tests/unit/**/*.test.ts');
  await nodeTests('the city', 'tests/city/**/*.test.ts');
  for (const [name, { contentDir, outDir }] of Object.entries(SITES)) {
    const built = await step(`build: ${name}`, 'scripts/build.ts', [], {
      CONTENT_DIR: contentDir,
      OUT_DIR: outDir,
    });
    if (!built) return;
  }
  await nodeTests('built sites', 'tests/site/**/*.test.ts');
  await browserTests();
}

try {
  await main();
} catch (error) {
  console.error(error);
  count(0, 1);
}
console.log(`\n${tally.passed} passed, ${tally.failed} failed`);
process.exit(tally.failed === 0 ? 0 : 1);
