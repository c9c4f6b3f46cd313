import { createHash } from 'node:crypto';
import { lstatSync, readFileSync, readdirSync, readlinkSync, statSync } from 'node:fs';
import path from 'node:path';
import { calendarDay, today } from '#clock';
import { keysOf } from '#domain/own-keys';
import { DEBRIS, READ_NAMES } from '#library/content-tree';
import { writeAside } from '#library/write-aside';
import { filesOfSite } from './site-folder.ts';

/** What decides every byte of a site and every fault that a build would find, part by part, as hashes. */
export type Inputs = Readonly<Record<keyof typeof PARTS, string>>;

/** Each part in the words in which a build says that it has changed. */
const PARTS = {
  content: { zh: '内容', en: 'the content' },
  program: { zh: '程序', en: 'the program' },
  packages: { zh: '依赖的软件包', en: 'the packages' },
  machine: { zh: 'Node 或系统', en: 'Node or the system' },
  settings: { zh: '环境变量', en: 'the environment' },
  day: { zh: '日子', en: 'the day' },
} as const;

const PROGRAM = ['src', 'scripts', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'];
const PACKAGES = ['package-lock.json', 'node_modules/.package-lock.json'];
/** The variables that Vite puts into pages; time zone and locale change nothing, as tests/deep shows. */
const SETTING = /^(?:(?:PUBLIC|VITE)_\w+|NODE_ENV|PREVIEW)$/;

/** The inputs of a build as they are now. */
export function inputsOf(contentDir: string, project = process.cwd()): Inputs {
  const inProject = (names: readonly string[]) => names.map((name) => path.join(project, name));
  const dotenv = readdirSync(project).filter((name) => /^\.env(?:\.|$)/.test(name));
  const settings = Object.entries(process.env).filter(([name]) => SETTING.test(name));
  return {
    content: hashOfContent(contentDir),
    program: hashOfFiles(inProject(PROGRAM)),
    packages: hashOfFiles(inProject(PACKAGES)),
    machine: hash([process.version, process.platform, process.arch, process.versions.icu ?? '']),
    settings: hash([...settings.flat().map(String).sort(), hashOfFiles(inProject(dotenv))]),
    // Faults are judged by the calendar too: what lies ahead of it has not happened.
    day: hash([today(), calendarDay()]),
  };
}

/** What a build left behind: of what it was made, and each of its files as the disk knows it. */
interface Kept {
  inputs: Inputs;
  files: Readonly<Record<string, string>>;
}

/** Why a site has to be built: in words, so that nobody wonders. */
export interface Reason {
  zh: string;
  en: string;
  /** True where only the content has changed, so that the site that stands there can be built on. */
  onlyContent: boolean;
}

/**
 * Whether the site that stands in a folder is the one that these inputs make, and nobody has touched it since.
 * @param record the file in which `keepRecord` wrote of the last build of that folder
 * @returns null where it is
 */
export function reasonToBuild(record: string, folder: string, inputs: Inputs): Reason | null {
  const kept = readRecord(record);
  if (kept === null)
    return { zh: '这里还没有生成过', en: 'nothing was built here before', onlyContent: false };
  const changed = keysOf(PARTS).filter((part) => kept.inputs[part] !== inputs[part]);
  const touched = touchedFile(kept, folder);
  if (changed.length > 0)
    return {
      zh: `${changed.map((part) => PARTS[part].zh).join('、')}变了`,
      en: `changed: ${changed.map((part) => PARTS[part].en).join(', ')}`,
      onlyContent: touched === null && changed.every((part) => part === 'content'),
    };
  if (touched === null) return null;
  return {
    zh: `${touched} 在生成之后被动过`,
    en: `${touched} was touched after it was built`,
    onlyContent: false,
  };
}

/** Keeps of what a site was made, once it stands in its place. */
export function keepRecord(record: string, folder: string, inputs: Inputs): void {
  const files = Object.fromEntries(filesOfSite(folder).map((file) => [file, stateOf(folder, file)]));
  writeAside([{ file: record, content: JSON.stringify({ inputs, files } satisfies Kept) }]);
}

function readRecord(record: string): Kept | null {
  try {
    return JSON.parse(readFileSync(record, 'utf8')) as Kept;
  } catch {
    return null; // none yet, or cut short: either way nothing is known
  }
}

function touchedFile({ files }: Kept, folder: string): string | null {
  const standing = new Set(filesOfSite(folder));
  const added = [...standing].find((file) => !(file in files));
  return added ?? Object.keys(files).find((file) => files[file] !== stateOf(folder, file)) ?? null;
}

/** The size of a file, and when its bytes and its entry were last written: to the nanosecond, where the disk says so. */
function stateOf(folder: string, file: string): string {
  const stats = statSync(path.join(folder, file), { bigint: true, throwIfNoEntry: false });
  return stats === undefined ? 'gone' : [stats.size, stats.mtimeNs, stats.ctimeNs].join(' ');
}

/** All names at the top, and what is read of the rest: a wrong folder, such as a whole disk, is refused for its names. */
function hashOfContent(folder: string): string {
  const isFolder = statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false;
  const names = isFolder ? readdirSync(folder).filter((name) => !DEBRIS.test(name)) : [];
  const read = READ_NAMES.map((name) => path.join(folder, name));
  return hash([...names.sort(), hashOfFiles(read, DEBRIS)]);
}

/** Names and bytes of everything under these places, of which one may be missing. */
function hashOfFiles(places: readonly string[], unread?: RegExp): string {
  return hash(places.flatMap((place) => hashesUnder(path.dirname(place), path.basename(place), unread)));
}

function hashesUnder(folder: string, name: string, unread: RegExp | undefined): string[] {
  const place = path.join(folder, name);
  const stats = lstatSync(place, { throwIfNoEntry: false });
  if (stats === undefined) return [];
  if (stats.isFile()) return [name, hash([readFileSync(place)])];
  // A link is where it leads to; what else is no file is refused by name where content is read.
  if (!stats.isDirectory()) return [name, stats.isSymbolicLink() ? readlinkSync(place) : ''];
  const names = readdirSync(place).filter((each) => !unread?.test(each));
  return [`${name}/`, ...names.sort().flatMap((each) => hashesUnder(place, each, unread)), '..'];
}

function hash(parts: readonly (string | Uint8Array)[]): string {
  const digest = createHash('sha256');
  for (const part of parts) digest.update(part).update('\0');
  return digest.digest('hex');
}
