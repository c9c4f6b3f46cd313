import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readRelease } from '#domain/releases/chain';
import { compareReleaseIds, type Release } from '#domain/releases/release';
import { releaseKeysSchema, type ReleaseKeys } from '#schemas/release-keys';
import { filesUnder, readYamlFile } from './files.ts';
import type { Issue } from './report.ts';
import { parseWith } from './schema-issues.ts';

/** A file of content/releases/, as it is: `release` is null where it cannot be read as one. */
export interface ReleaseFile {
  /** Path inside the content folder. */
  file: string;
  /** File name, `2026-11-23-1.json`. */
  name: string;
  text: string;
  release: Release | null;
}

/** Every sealed release, the oldest first. What is wrong with them is the business of the rule broken-release. */
export function readReleases(contentDir: string): ReleaseFile[] {
  const files = filesUnder(contentDir, 'releases').filter((file) => file !== KEYS);
  return files
    .map((file) => readReleaseFile(contentDir, file))
    .sort((a, b) => compareReleaseIds(idOf(a), idOf(b)));
}

const KEYS = 'releases/keys.yaml';

/** The public keys of releases; none where no key has been published. */
export function readReleaseKeys(contentDir: string, issues: Issue[]): ReleaseKeys {
  if (!filesUnder(contentDir, 'releases').includes(KEYS)) return {};
  const source = readYamlFile(contentDir, KEYS, issues);
  return (source && parseWith(releaseKeysSchema, source.data, KEYS, issues)) ?? {};
}

/** The id of the newest release; null where none has been sealed. */
export function newestReleaseId(releases: readonly ReleaseFile[]): string | null {
  return releases.at(-1)?.release?.sealed.id ?? null;
}

function readReleaseFile(contentDir: string, file: string): ReleaseFile {
  const text = readFileSync(path.join(contentDir, file), 'utf8');
  return { file, name: path.basename(file), text, release: readRelease(text) };
}

function idOf({ name }: ReleaseFile): string {
  return name.replace(/\.json$/, '');
}
