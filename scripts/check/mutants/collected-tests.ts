/** Stands in for `node:test` while mutants run: it keeps the tests of the files that are loaded, to be run at will. */
export interface CollectedTest {
  id: string;
  file: string;
  run: () => unknown;
}

const collected: { file: string; path: string[]; tests: CollectedTest[]; cleanups: (() => unknown)[] } = {
  file: '',
  path: [],
  tests: [],
  cleanups: [],
};

/** The tests of some files. */
export async function collect(files: readonly string[], load: (file: string) => Promise<unknown>) {
  collected.tests = [];
  for (const file of files) {
    collected.file = file;
    collected.path = [];
    await load(file);
  }
  return collected.tests;
}

/** Removes what the loaded files have made. */
export async function cleanUp(): Promise<void> {
  for (const cleanup of collected.cleanups.splice(0)) await cleanup();
}

export function test(name: string, run: () => unknown): void {
  const { file, path, tests } = collected;
  const inFile = tests.filter((each) => each.file === file).length;
  tests.push({ id: `${[file, ...path, name].join(' › ')} (${inFile + 1})`, file, run });
}

export function describe(name: string, tests: () => void): void {
  collected.path.push(name);
  tests();
  collected.path.pop();
}

export function after(cleanup: () => unknown): void {
  collected.cleanups.push(cleanup);
}

export const it = test;
export default test;
