import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { filesUnder } from './files.ts';
import { noteBytes } from './parts.ts';
import type { Issue } from './report.ts';

/** A file that the site offers as it is: a signed PDF, a form to fill in, a picture of a document. */
export interface Original {
  /** Its name below originals/, as content files name it. */
  name: string;
  /** Its kind, as readers know it: PDF, XLSX. */
  kind: string;
  bytes: number;
}

const ROOM = 'originals/';
/** Kinds that a browser shows or saves and never runs. */
const TYPES: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  ofd: 'application/ofd',
  doc: 'application/msword',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xls: 'application/vnd.ms-excel',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  zip: 'application/zip',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
};

/** Every file below originals/, by its name there; one of a kind that a browser could run is a fault. */
export function readOriginals(directory: string, issues: Issue[]): ReadonlyMap<string, Original> {
  const originals = new Map<string, Original>();
  for (const file of filesUnder(directory, 'originals')) {
    const name = file.slice(ROOM.length);
    if (typeOfOriginal(name) === null) issues.push(notOffered(file));
    else {
      const { size } = statSync(path.join(directory, file));
      originals.set(name, { name, kind: extensionOf(name).toUpperCase(), bytes: size });
    }
  }
  return originals;
}

/** The content type of an original; null for a kind that is not offered. */
export function typeOfOriginal(name: string): string | null {
  return TYPES[extensionOf(name)] ?? null;
}

/** The bytes of an original. */
export function bytesOfOriginal(directory: string, name: string): Uint8Array<ArrayBuffer> {
  noteBytes(ROOM + name);
  return new Uint8Array(readFileSync(path.join(directory, ROOM, name)));
}

function extensionOf(name: string): string {
  return path.extname(name).slice(1).toLowerCase();
}

function notOffered(file: string): Issue {
  return {
    file,
    field: '',
    value: '',
    zh: { problem: '这种文件不能放到网站上', remedy: `可以放的有：${Object.keys(TYPES).join('、')}` },
    en: {
      problem: 'the site does not offer files of this kind',
      remedy: `it offers ${Object.keys(TYPES).join(', ')}`,
    },
  };
}
