import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** The files of a site by their addresses, each with its SHA-256. */
export type Manifest = Readonly<Record<string, string>>;

/** Measures a built site. Hidden files at its top are the build's own; `.well-known` is the world's. */
export function manifestOf(site: string): Manifest {
  return Object.fromEntries(filesIn(site).map((file) => [file, sha256(readFileSync(path.join(site, file)))]));
}

/** The name of a release: the same content has the same name, whenever and wherever it was built. */
export function releaseName(manifest: Manifest): string {
  return sha256(Object.entries(manifest).flat().join('\n')).slice(0, 16);
}

function filesIn(site: string): string[] {
  return readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(site, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .filter((file) => !file.startsWith('.') || file.startsWith('.well-known/'))
    .sort();
}

/** The addresses of the pages of a site. */
export function pagesIn(site: string): string[] {
  return addressesOf(filesIn(site));
}

/** The same of a site that has been measured. */
export function pagesOf(manifest: Manifest): string[] {
  return addressesOf(Object.keys(manifest));
}

function addressesOf(files: readonly string[]): string[] {
  return files
    .filter((file) => file === 'index.html' || file.endsWith('/index.html'))
    .map((file) => `/${file.replace(/index\.html$/, '')}`);
}

function sha256(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
