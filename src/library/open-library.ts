import path from 'node:path';
import { RULES } from '#rules/all';
import { parseBody } from './body.ts';
import { filesUnder, readMdx, readYamlFile } from './files.ts';
import { ENTRY_KINDS, SINGLE_FILES, fileNameOf, type EntryKind, type SingleFile } from './kinds.ts';
import type { Entry, Library } from './library.ts';
import { readReleaseKeys, readReleases } from './releases.ts';
import { ContentError, type Issue } from './report.ts';
import { parseWith } from './schema-issues.ts';

/** The content folder of this run: `CONTENT_DIR`, else `content/` of the project. */
export function contentDir(): string {
  return path.resolve(process.env['CONTENT_DIR'] || 'content');
}

/**
 * Reads a content folder, checks it against schemas and rules, and joins it.
 * The build and every script come through here; nothing else reads content.
 * @throws {ContentError} once, with every fault that was found
 */
export function openLibrary(directory: string = contentDir()): Library {
  const issues: Issue[] = [];
  const library = readLibrary(directory, issues);
  // Rules look at relations between files, so they need every file to have been read without a fault.
  if (issues.length === 0) for (const rule of RULES) issues.push(...rule.check(library));
  if (issues.length > 0) throw new ContentError(issues);
  return library;
}

function readLibrary(directory: string, issues: Issue[]): Library {
  const library: Record<string, unknown> = {};
  for (const name of Object.keys(SINGLE_FILES) as SingleFile[]) {
    const source = readYamlFile(directory, fileNameOf(name), issues);
    library[name] = source && parseWith(SINGLE_FILES[name], source.data, source.file, issues);
  }
  for (const kind of Object.keys(ENTRY_KINDS) as EntryKind[]) {
    library[kind] = readEntries(directory, kind, issues);
  }
  library['releases'] = readReleases(directory);
  library['releaseKeys'] = readReleaseKeys(directory, issues);
  return library as unknown as Library;
}

function readEntries(directory: string, kind: EntryKind, issues: Issue[]): Map<string, Entry<unknown>> {
  const entries = new Map<string, Entry<unknown>>();
  for (const file of filesUnder(directory, kind)) {
    const slug = /^[^/]+\/([a-z0-9]+(?:-[a-z0-9]+)*)\.mdx$/.exec(file)?.[1];
    if (slug === undefined) {
      issues.push(misnamed(file));
      continue;
    }
    const source = readMdx(directory, file, issues);
    if (!source) continue;
    const data = parseWith(ENTRY_KINDS[kind], source.data, file, issues);
    const body = parseBody(source.body, file, source.bodyOffset, issues);
    if (data) entries.set(slug, { slug, file, data, body });
  }
  return entries;
}

function misnamed(file: string): Issue {
  return {
    file,
    field: '',
    value: '',
    zh: { problem: '文件名不合规定', remedy: '用小写英文字母、数字和连字符，以 .mdx 结尾，例如 lc-2021-2.mdx' },
    en: { problem: 'the file name does not fit', remedy: 'use lowercase letters, digits, hyphens and .mdx' },
  };
}
