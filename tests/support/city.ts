import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after } from 'node:test';
import { openLibrary } from '#library/open-library';
import type { Library } from '#library/library';
import { ContentError, type Issue } from '#library/report';

/** The invented city: small, complete, and read like any other. */
export const FIXTURE_CITY = path.resolve('tests/fixtures/city');

/** A change to one file of the fixture city: new text, an edit of the old text, or null to delete it. */
export type Edit = string | Buffer | null | ((old: string) => string);

/** A copy of the fixture city with some files changed; it is removed after the test file. */
export function cityWith(edits: Record<string, Edit>): string {
  const directory = mkdtempSync(path.join(tmpdir(), 'city-'));
  after(() => rmSync(directory, { recursive: true, force: true }));
  cpSync(FIXTURE_CITY, directory, { recursive: true });
  for (const [file, edit] of Object.entries(edits)) applyEdit(path.join(directory, file), edit);
  return directory;
}

function applyEdit(file: string, edit: Edit): void {
  mkdirSync(path.dirname(file), { recursive: true });
  if (edit === null) rmSync(file);
  else writeFileSync(file, typeof edit === 'function' ? edit(readFileSync(file, 'utf8')) : edit);
}

let fixture: Library | undefined;

/** The fixture city, opened once a process; nobody changes it. */
export function fixtureLibrary(): Library {
  return (fixture ??= openLibrary(FIXTURE_CITY));
}

let workingCopy: string | undefined;

/** The faults that a changed fixture city is reported for; none when it opens. */
export function faultsOf(edits: Record<string, Edit>): readonly Issue[] {
  const city = (workingCopy ??= copyForProcess());
  try {
    for (const [file, edit] of Object.entries(edits)) applyEdit(path.join(city, file), edit);
    openLibrary(city);
    return [];
  } catch (error) {
    if (error instanceof ContentError) return error.issues;
    throw error;
  } finally {
    for (const file of Object.keys(edits)) undoEdit(city, file);
  }
}

/** To copy the city and to remove it for each of hundreds of faults took as long as to read it. */
function copyForProcess(): string {
  const directory = mkdtempSync(path.join(tmpdir(), 'city-'));
  process.once('exit', () => rmSync(directory, { recursive: true, force: true }));
  cpSync(FIXTURE_CITY, directory, { recursive: true });
  return directory;
}

/** The file is again what it was, and with it no folder that was not there. */
function undoEdit(city: string, file: string): void {
  const original = path.join(FIXTURE_CITY, file);
  if (existsSync(original)) return cpSync(original, path.join(city, file));
  let added = file;
  while (!existsSync(path.join(FIXTURE_CITY, path.dirname(added)))) added = path.dirname(added);
  rmSync(path.join(city, added), { recursive: true, force: true });
}
