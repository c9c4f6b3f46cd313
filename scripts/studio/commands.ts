import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { filesUnder } from '#library/files';

/** What a command said, and whether it did what it was asked. */
export interface Outcome {
  ok: boolean;
  said: string;
}

const COMMANDS = { release: 'release', check: 'check', build: 'build', wechat: 'wechat' } as const;
const COLOURS = new RegExp(String.fromCharCode(27) + '\\[[0-9;]*m', 'g');

/**
 * Runs a command of the project over a content folder, as a person would type it.
 * @param key the private key that seals a release, where the editor gave one; it is kept nowhere
 */
export function runCommand(
  contentDir: string,
  command: keyof typeof COMMANDS,
  page: string,
  key: string,
): Promise<Outcome> {
  const args = { wechat: ['export', page], check: ['--content'], release: [], build: [] }[command];
  const secret: Record<string, string> = command === 'release' && key !== '' ? { RELEASE_KEY: key } : {};
  return runScript(contentDir, COMMANDS[command], args, secret);
}

function runScript(
  contentDir: string,
  script: string,
  args: readonly string[],
  more: Readonly<Record<string, string>> = {},
): Promise<Outcome> {
  const child = spawn(process.execPath, [`scripts/${script}.ts`, ...args], {
    env: { ...process.env, ...more, CONTENT_DIR: contentDir, NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => said.push(text));
  return new Promise((resolve, reject) =>
    child
      .once('error', reject)
      .once('close', (code) => resolve({ ok: code === 0, said: said.join('').replace(COLOURS, '').trim() })),
  );
}

/**
 * Imports a sheet of charges, or a list as a bureau publishes it.
 * @returns what was said, and the content files that may have changed
 */
export async function takeSheet(
  contentDir: string,
  name: string,
  bytes: Uint8Array,
  slug: string,
  yes: boolean,
): Promise<{ said: string; files: string[] }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'studio-'));
  try {
    const file = path.join(folder, name || 'sheet.xlsx');
    writeFileSync(file, bytes);
    const named = slug === '' ? [] : ['--slug', slug];
    const args = ['fees', file, ...named, ...(yes ? ['--yes'] : [])];
    const { ok, said } = await runScript(contentDir, 'import', args);
    const words = said.replaceAll(`${folder}${path.sep}`, '').replaceAll(`${contentDir}${path.sep}`, '');
    return { said: words, files: ok ? sheetFiles(contentDir) : [] };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The catalogue of charges as a table for the office. */
export async function sheetOf(contentDir: string): Promise<Uint8Array<ArrayBuffer>> {
  const folder = mkdtempSync(path.join(tmpdir(), 'studio-'));
  try {
    const file = path.join(folder, 'fees.xlsx');
    const { ok, said } = await runScript(contentDir, 'export', [file]);
    if (!ok) throw new Error(said);
    return new Uint8Array(readFileSync(file));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function sheetFiles(contentDir: string): string[] {
  return [...filesUnder(contentDir, 'fees'), ...filesUnder(contentDir, 'lists')];
}
