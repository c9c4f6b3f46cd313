import { globSync } from 'node:fs';
import { registerHooks } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { StrykerOptions } from '@stryker-mutator/api/core';
import { commonTokens, declareClassPlugin, PluginKind, tokens } from '@stryker-mutator/api/plugin';
import {
  determineHitLimitReached,
  DryRunStatus,
  TestStatus,
  toMutantRunResult,
  type DryRunOptions,
  type DryRunResult,
  type MutantRunOptions,
  type MutantRunResult,
  type TestResult,
  type TestRunner,
} from '@stryker-mutator/api/test-runner';
import { cleanUp, collect, type CollectedTest } from './collected-tests.ts';

/** What the broken code and its runner tell each other. */
interface Switch {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  hitCount?: number | undefined;
  hitLimit?: number | undefined;
  mutantCoverage?: NonNullable<Extract<DryRunResult, { status: DryRunStatus.Complete }>['mutantCoverage']>;
}

const STAND_IN = new URL('./collected-tests.ts', import.meta.url).href;

/**
 * Runs `node:test` files for Stryker in one process: a mutant costs the milliseconds of the tests that reach it, not the
 * start of Node for each file. Whatever depends on what a module remembers is settled with the modules loaded anew:
 * what survived, what is broken while loading, and a kill whose test fails without the mutant too.
 */
class NodeRunner implements TestRunner {
  static readonly inject = tokens(commonTokens.options);
  readonly #files: readonly string[];
  readonly #switch: Switch;
  #tests: CollectedTest[] = [];
  /** Whether what is loaded still passes without a mutant, as far as is known. */
  #isClean = false;

  constructor(options: StrykerOptions) {
    const { testFiles } = options['node'] as { testFiles: string[] };
    this.#files = testFiles.flatMap((pattern) => globSync(pattern)).sort();
    this.#switch = (globalThis as { __stryker__?: Switch }).__stryker__ ??= {};
    this.#redirectImports(pathToFileURL(`${process.cwd()}/`).href);
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async dryRun({ disableBail }: DryRunOptions): Promise<DryRunResult> {
    await this.#prepare();
    const results = await this.#run(this.#tests, disableBail);
    const { mutantCoverage } = this.#switch;
    return { status: DryRunStatus.Complete, tests: results, ...(mutantCoverage && { mutantCoverage }) };
  }

  async mutantRun(options: MutantRunOptions): Promise<MutantRunResult> {
    await this.#prepare();
    const quick = options.mutantActivation === 'runtime' ? await this.#runLoaded(options) : null;
    return toMutantRunResult(quick ?? (await this.#runLoadedAnew(options)));
  }

  async #prepare(): Promise<void> {
    if (!this.#isClean) this.#tests = await this.#load(this.#files);
    this.#isClean = true;
  }

  /** Null where nothing is settled: all passed, or what failed fails without the mutant too. */
  async #runLoaded(options: MutantRunOptions): Promise<DryRunResult | null> {
    const tests = this.#tests.filter(({ id }) => options.testFilter?.includes(id) ?? true);
    const result = await this.#runMutant(options, () => Promise.resolve(tests));
    if (result.status !== DryRunStatus.Complete) return result;
    const failed = idsOfFailed(result.tests);
    if (failed.length === 0) return null;
    this.#isClean = await this.#passes(failed);
    return this.#isClean ? result : null;
  }

  /** The files whose tests may notice are loaded with the mutant active, beside what was loaded before. */
  #runLoadedAnew(options: MutantRunOptions): Promise<DryRunResult> {
    const files = this.#filesFor(options);
    return this.#runMutant(options, () => this.#load(files));
  }

  /** What is broken while its module loads concerns every test: it is asked of the module's own, else of its folder's. */
  #filesFor({ testFilter, activeMutant }: MutantRunOptions): string[] {
    if (testFilter)
      return [...new Set(this.#tests.flatMap(({ id, file }) => (testFilter.includes(id) ? file : [])))];
    const own = testOf(activeMutant.fileName);
    return this.#files.includes(own)
      ? [own]
      : this.#files.filter((file) => path.dirname(file) === path.dirname(own));
  }

  async dispose(): Promise<void> {
    await cleanUp();
  }

  async #passes(ids: readonly string[]): Promise<boolean> {
    const again = await this.#run(
      this.#tests.filter(({ id }) => ids.includes(id)),
      true,
    );
    return idsOfFailed(again).length === 0;
  }

  async #runMutant(
    { activeMutant, hitLimit, disableBail }: MutantRunOptions,
    tests: () => Promise<readonly CollectedTest[]>,
  ): Promise<DryRunResult> {
    const hitCount = hitLimit === undefined ? undefined : 0;
    Object.assign(this.#switch, { activeMutant: activeMutant.id, hitCount, hitLimit });
    try {
      const results = await this.#run(await tests(), disableBail);
      const overrun = determineHitLimitReached(this.#switch.hitCount, hitLimit);
      return overrun ?? { status: DryRunStatus.Complete, tests: results };
    } catch (error) {
      // Broken so that its module does not load: no test would run.
      return { status: DryRunStatus.Complete, tests: [failure('load', String(error), 0)] };
    } finally {
      Object.assign(this.#switch, { activeMutant: undefined, hitCount: undefined, hitLimit: undefined });
    }
  }

  async #run(tests: readonly CollectedTest[], disableBail: boolean): Promise<TestResult[]> {
    const results: TestResult[] = [];
    for (const each of tests) {
      const result = await this.#runTest(each);
      results.push(result);
      if (result.status === TestStatus.Failed && !disableBail) break;
    }
    return results;
  }

  async #runTest({ id, run }: CollectedTest): Promise<TestResult> {
    const started = performance.now();
    this.#switch.currentTestId = id;
    try {
      await run();
      return { id, name: id, status: TestStatus.Success, timeSpentMs: performance.now() - started };
    } catch (error) {
      return failure(id, String(error), performance.now() - started);
    } finally {
      this.#switch.currentTestId = undefined;
    }
  }

  #load(files: readonly string[]): Promise<CollectedTest[]> {
    generations += 1;
    return collect(files, (file) => import(pathToFileURL(path.resolve(file)).href));
  }

  /** Tests get the stand-in for `node:test`; the project's own files are new in each generation. */
  #redirectImports(project: string): void {
    registerHooks({
      resolve: (specifier, context, next) => {
        if (specifier === 'node:test') return { url: STAND_IN, shortCircuit: true };
        const found = next(specifier, context);
        const isOwn = found.url.startsWith(project) && !found.url.includes('/node_modules/');
        return isOwn ? { ...found, url: `${found.url}?generation=${generations}` } : found;
      },
    });
  }
}

let generations = 0;

/** The test of a source file's own name. */
function testOf(file: string): string {
  return path.join('tests/unit', file.replace(/^.*?\bsrc\//, '').replace(/\.ts$/, '.test.ts'));
}

function idsOfFailed(results: readonly TestResult[]): string[] {
  return results.filter(({ status }) => status === TestStatus.Failed).map(({ id }) => id);
}

function failure(id: string, failureMessage: string, timeSpentMs: number): TestResult {
  return { id, name: id, status: TestStatus.Failed, failureMessage, timeSpentMs };
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'node', NodeRunner)];
