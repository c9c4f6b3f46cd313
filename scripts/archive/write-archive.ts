import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import type { Day } from '#domain/calendar';
import { Refusal } from '#library/report';
import { archivedPage, archivedStyle, fileOf, type Archived, type Origin } from './archived-page.ts';

/** A zip without extensions counts its files in 16 bits. */
const MOST_FILES = 65_535;
/** Files that are packed already. */
const PACKED = /\.(?:png|jpe?g|webp|pdf|xlsx|docx|zip)$/;

/**
 * Writes everything that a reader can reach in a built site, from the home page on, into one zip that opens from a
 * folder. The same site and day give the same bytes.
 * @param day what the files are dated
 * @returns how many files are in it
 * @throws {Refusal} when there are more than a zip can hold
 */
export function writeArchive(site: string, file: string, day: Day, origin: Origin): number {
  const aside = `${file}.new-${process.pid}`;
  try {
    const count = writeZip(aside, path.basename(file, '.zip'), day, reachableFiles(site, origin));
    renameSync(aside, file);
    return count;
  } finally {
    rmSync(aside, { force: true });
  }
}

interface ArchiveFile {
  name: string;
  content: Uint8Array;
}

/** One file at a time: an archive of thousands of pages is never whole in memory. */
function* reachableFiles(site: string, origin: Origin): Generator<ArchiveFile> {
  const found = new Map([['index.html', '/']]);
  for (const [name, address] of found) {
    const place = path.join(site, name);
    if (!existsSync(place)) throw new Error(`a page leads to ${address}, which the site does not have`);
    const content = readFileSync(place);
    const archived = archivedFile(name, content, address, origin);
    for (const to of archived?.addresses ?? []) if (!found.has(fileOf(to))) found.set(fileOf(to), to);
    yield { name, content: archived === null ? content : Buffer.from(archived.text) };
  }
}

function archivedFile(name: string, content: Buffer, address: string, origin: Origin): Archived | null {
  const plain = address.replace(/[?#].*$/, '');
  if (name.endsWith('.html')) return archivedPage(content.toString(), plain, origin);
  return name.endsWith('.css') ? archivedStyle(content.toString(), plain) : null;
}

function writeZip(place: string, folder: string, day: Day, files: Iterable<ArchiveFile>): number {
  const handle = openSync(place, 'wx');
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    writeFileSync(handle, chunk);
  });
  let count = 0;
  try {
    for (const { name, content } of files) {
      if ((count += 1) > MOST_FILES) throw tooMany();
      const entry = PACKED.test(name)
        ? new ZipPassThrough(`${folder}/${name}`)
        : new ZipDeflate(`${folder}/${name}`);
      entry.mtime = new Date(`${day}T00:00:00`);
      zip.add(entry);
      entry.push(content, true);
    }
    zip.end();
  } finally {
    closeSync(handle);
  }
  return count;
}

function tooMany(): Refusal {
  return new Refusal(
    `网站的文件超过 ${MOST_FILES} 个，一个 zip 装不下；把生成好的文件夹整个存档 / ` +
      `The site has more than ${MOST_FILES} files, which is more than a zip can hold: keep the built folder itself.`,
  );
}
