import { spawn } from 'node:child_process';
import { mkdtempSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { filesUnder } from '#library/files';
import { writeAside } from '#library/write-aside';
import { withState } from './edit-text.ts';

/** What a command said, and whether it did what it was asked. */
export interface Outcome {
  ok: boolean;
  said: string;
}

const COMMANDS = { release: 'release', check: 'check', build: 'build', wechat: 'wechat' } as const;
const COLOURS = new RegExp(String.fromCharCode(27) + '\\[[0-9;]*m', 'g');

/** Runs a command of the project over a content folder, as a person would type it. */
export function runCommand(
  contentDir: string,
  command: keyof typeof COMMANDS,
  page: string,
): Promise<Outcome> {
  const args = command === 'wechat' ? ['export', page] : [];
  return runScript(contentDir, COMMANDS[command], args);
}

function runScript(contentDir: string, script: string, args: readonly string[]): Promise<Outcome> {
  const child = spawn(process.execPath, [`scripts/${script}.ts`, ...args], {
    env: { ...process.env, CONTENT_DIR: contentDir, NO_COLOR: '1' },
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
 * Imports a file that was dropped: a sheet or a list into the charges, anything else as a policy, which begins as a
 * draft.
 * @returns what was said, and the content files that may have changed
 */
export async function takeDocument(
  contentDir: string,
  name: string,
  bytes: Uint8Array,
  slug: string,
  yes: boolean,
): Promise<{ said: string; files: string[] }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'studio-'));
  try {
    const file = path.join(folder, name || 'document');
    writeFileSync(file, bytes);
    const isSheet = /\.(xlsx|csv)$/i.test(name);
    const named = slug === '' ? [] : ['--slug', slug];
    const args = [isSheet ? 'fees' : 'policy', file, ...named, ...(yes ? ['--yes'] : [])];
    const { ok, said } = await runScript(contentDir, 'import', args);
    const words = said.replaceAll(`${folder}${path.sep}`, '').replaceAll(`${contentDir}${path.sep}`, '');
    if (!ok) return { said: words, files: [] };
    return { said: words, files: isSheet ? sheetFiles(contentDir) : asDraft(contentDir, slug) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function sheetFiles(contentDir: string): string[] {
  return [...filesUnder(contentDir, 'fees'), ...filesUnder(contentDir, 'lists')];
}

function asDraft(contentDir: string, slug: string): string[] {
  const file = `policies/${slug}.mdx`;
  const place = path.join(contentDir, file);
  if (!existsSync(place)) return [];
  writeAside([{ file: place, content: withState(readFileSync(place, 'utf8'), { is: 'draft' }) }]);
  return [file];
}
