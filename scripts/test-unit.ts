import { globSync } from 'node:fs';
import { runTestFiles } from './test/shared-runs.ts';

/** npm run test:unit: the tests that need no built site and no real city. */
const { failed } = await runTestFiles(globSync('tests/unit/**/*.test.ts'), 'dot');
process.exitCode = failed === 0 ? 0 : 1;
