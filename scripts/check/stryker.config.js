/**
 * Breaks the domain in thousands of small ways and asks its unit tests whether they notice: `npm run test:deep`, or with
 * `npm run test:mutants -- --mutate src/domain/validity.ts` one file; with MUTANT_SHARE=0.1 before it, a tenth of them.
 * Each mutant runs the tests that reach it.
 */
export default {
  testRunner: 'node',
  plugins: ['./scripts/check/mutants/node-runner.ts', './scripts/check/mutants/sample.ts'],
  checkers: process.env.MUTANT_SHARE === undefined ? [] : ['sample'],
  node: { testFiles: ['tests/unit/domain/**/*.test.ts'] },
  mutate: ['src/domain/**/*.ts'],
  coverageAnalysis: 'perTest',
  // A sentence with another word in it is no fault of the domain.
  mutator: { excludedMutations: ['StringLiteral'] },
  thresholds: { high: 90, low: 85, break: 85 },
  reporters: ['clear-text', 'progress-append-only'],
  clearTextReporter: { allowColor: false, reportTests: false },
  ignorePatterns: ['content', 'public', 'dist', '.cache', '.astro', 'tests/fixtures/city'],
  tempDirName: '.cache/stryker',
  // Endless loops are ended by the count of their rounds; a slow machine is no kill.
  timeoutMS: 60_000,
  // What modules loaded anew leave behind is given back with the process.
  maxTestRunnerReuse: 500,
  concurrency: 2,
};
