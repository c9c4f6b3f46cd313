import { keysOf } from '#domain/own-keys';
import { lstatSync, readdirSync, type Dirent } from 'node:fs';
import path from 'node:path';
import { itemAt } from '#domain/known';
import { DATA_KINDS, ENTRY_KINDS, SINGLE_FILES, TRANSLATED_KINDS, fileNameOf } from './kinds.ts';
import { FINGERPRINTS } from './law-texts.ts';
import type { Issue } from './report.ts';

type Words = Pick<Issue, 'zh' | 'en'>;

/** What desktops and editors leave in a folder; nobody wrote it, and nobody misses it. */
export const DEBRIS = /^(\..*|Thumbs\.db|desktop\.ini|~\$.*)$/i;
const FOLDERS = [
  ...Object.keys({ ...DATA_KINDS, ...ENTRY_KINDS, ...TRANSLATED_KINDS }),
  'releases',
  'originals',
];
const FILES = [...keysOf(SINGLE_FILES).map(fileNameOf), FINGERPRINTS, 'README.md'];
/** The names that a content folder may hold: of anything else only the name is read. */
export const READ_NAMES: readonly string[] = [...FOLDERS, ...FILES];
const MOST_LETTERS_WRONG = 3;

/**
 * Everything in a content folder that nobody would read: files and folders of unknown name, links, folders where files
 * belong. Passed over in silence, they would be content that an editor wrote and no reader sees.
 */
export function unreadEntries(contentDir: string): Issue[] {
  const top = lstatSync(contentDir, { throwIfNoEntry: false });
  if (top === undefined) return [];
  return entriesOf(contentDir).flatMap((entry) => {
    if (!isPlain(entry)) return [issue(entry.name, NOT_PLAIN)];
    if (entry.isDirectory()) return folderFaults(contentDir, entry.name);
    return fileFaults(entry.name);
  });
}

function fileFaults(name: string): Issue[] {
  if (FILES.includes(name)) return [];
  return [issue(name, FOLDERS.includes(name) ? FILE_FOR_FOLDER : unknown(name, FILES))];
}

function folderFaults(contentDir: string, name: string): Issue[] {
  if (FILES.includes(name)) return [issue(name, FOLDER_FOR_FILE)];
  if (!FOLDERS.includes(name)) return [issue(name, unknown(name, FOLDERS))];
  return within(contentDir, name);
}

/** Files of a known folder are judged by name where they are read; here, what is no file. */
function within(contentDir: string, folder: string): Issue[] {
  return entriesOf(path.join(contentDir, folder)).flatMap((entry) => {
    const place = `${folder}/${entry.name}`;
    if (!isPlain(entry)) return [issue(place, NOT_PLAIN)];
    if (!entry.isDirectory()) return [];
    if (/\.(mdx|yaml|json)$/.test(entry.name)) return [issue(place, FOLDER_FOR_FILE)];
    return within(contentDir, place);
  });
}

function entriesOf(folder: string): Dirent[] {
  return readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !DEBRIS.test(name));
}

function isPlain(entry: Dirent): boolean {
  return entry.isFile() || entry.isDirectory();
}

function unknown(name: string, known: readonly string[]): Words {
  const meant = known.find((each) => name.includes(each.replace(/\.\w+$/, ''))) ?? nearest(name, known);
  return {
    zh: {
      problem: '不认识的名称，它的内容不会出现在网站上',
      remedy: meant
        ? `是不是 ${meant}？改成它，或把这个移出内容文件夹`
        : '照 content/README.md 改名，或移出内容文件夹',
    },
    en: {
      problem: 'an unknown name: nothing in it would appear on the site',
      remedy: meant
        ? `is it ${meant}? rename it, or move it out of the content folder`
        : 'name it as content/README.md says, or move it out of the content folder',
    },
  };
}

function nearest(name: string, known: readonly string[]): string | null {
  const [best] = known
    .map((each) => ({ each, distance: distanceOf(name.toLowerCase(), each) }))
    .sort((a, b) => a.distance - b.distance);
  return best && best.distance <= MOST_LETTERS_WRONG ? best.each : null;
}

/** How many letters differ, are missing or too many (Levenshtein). */
function distanceOf(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = itemAt(row, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, itemAt(row, j) + 1, itemAt(next, j - 1) + 1));
    }
    row = next;
  }
  return itemAt(row, b.length);
}

function issue(file: string, words: Words): Issue {
  return { file, field: '', value: '', ...words };
}

const NOT_PLAIN: Words = {
  zh: { problem: '这是一个链接（快捷方式），不是文件本身', remedy: '把文件本身复制到这里' },
  en: { problem: 'this is a link, not the file itself', remedy: 'copy the file itself to this place' },
};
const FOLDER_FOR_FILE: Words = {
  zh: { problem: '这是一个文件夹，应当是文件', remedy: '删除或改名这个文件夹，在原处放文件' },
  en: {
    problem: 'this is a folder; a file belongs here',
    remedy: 'delete or rename the folder and put the file here',
  },
};
const FILE_FOR_FOLDER: Words = {
  zh: { problem: '这是一个文件，应当是文件夹', remedy: '删除或改名这个文件，在原处建文件夹' },
  en: {
    problem: 'this is a file; a folder belongs here',
    remedy: 'delete or rename the file and make the folder',
  },
};
