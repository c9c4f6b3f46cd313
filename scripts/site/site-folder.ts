import {
  accessSync,
  constants,
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  rmdirSync,
  statSync,
  writeFileSync,
  type Dirent,
} from 'node:fs';
import path from 'node:path';
import { Refusal } from '#library/report';

/**
 * A folder that holds a built site, and nothing else: a build replaces everything in it, so it touches no folder that
 * is not empty or its own. What is its own it knows by a list of the files that it wrote.
 */
const MARKER = '.portal-site';
const MARK =
  '# 本文件夹由 npm run build 生成，下次生成时全部替换；下面是它的文件\n' +
  '# Made by npm run build, which replaces everything here; these are its files\n';

/** Folders of the project that are written by people or by other tools. */
const KEPT = ['content', 'src', 'scripts', 'tests', 'public', 'node_modules', '.git', '.ci'];

/** What file systems and desktops put into any folder. */
const DEBRIS = /^(lost\+found|\.DS_Store|Thumbs\.db|desktop\.ini|\.nfs[0-9a-f]+)$/;

/** New files wait here where the folder itself cannot be replaced (a mount point). */
const WAITING = '.portal-site-new';
const LOCK = '.portal-site-lock';

/**
 * Where the lock of a folder lies: beside it, or in it where nothing can be made beside it.
 * @throws what the file system throws, when neither can be written
 */
export function lockOf(folder: string): string {
  const parent = path.dirname(folder);
  try {
    mkdirSync(parent, { recursive: true });
    accessSync(parent, constants.W_OK);
    if (existsSync(folder)) accessSync(folder, constants.W_OK);
    return path.join(parent, `.${path.basename(folder)}.lock`);
  } catch (error) {
    if (!existsSync(folder)) throw error;
    accessSync(folder, constants.W_OK);
    return path.join(folder, LOCK);
  }
}

/** Where a site will stand: links followed, so that a link stays a link and what it points at is filled. */
export function siteFolder(wanted: string): string {
  const followed = followLinks(path.resolve(wanted));
  const parent = nearestExisting(path.dirname(followed));
  return path.join(realpathSync.native(parent), path.relative(parent, followed));
}

/**
 * Refuses a folder that a build must not touch: the project, what people write in it, whatever contains them, and any
 * folder that holds files which no build has written.
 * @param contentDir the content folder of this build
 * @throws {Refusal} in one sentence
 */
export function refuseForeign(folder: string, contentDir: string, project = process.cwd()): void {
  const kept = [contentDir, ...KEPT.map((name) => path.join(project, name))].filter((each) =>
    existsSync(each),
  );
  if ([project, contentDir].some((each) => isWithin(each, folder))) {
    throw notThere(folder, '项目或内容在它里面', 'the project or the content lies in it');
  }
  const keeper = kept.find((each) => isWithin(folder, each));
  if (keeper !== undefined) {
    throw notThere(folder, `它属于 ${keeper}`, `it belongs to ${keeper}`);
  }
  const foreign = foreignFiles(folder);
  if (foreign.length === 0) return;
  const names = foreign.slice(0, 3).join('、') + (foreign.length > 3 ? ' …' : '');
  throw notThere(
    folder,
    `里面有不是 npm run build 写的文件：${names}`,
    `it holds files that no build has written (move them, or delete the folder yourself): ${names}`,
  );
}

/** Puts a finished site into its place; until the last moment the old one stands there whole. */
export function publishSite(fresh: string, folder: string): void {
  mark(fresh);
  const { incoming, outgoing } = besides(folder);
  try {
    bring(fresh, incoming);
    if (existsSync(folder)) renameSync(folder, outgoing);
  } catch (error) {
    try {
      if (!isPinned(error) || !existsSync(folder)) throw error;
      fillInPlace(existsSync(incoming) ? incoming : fresh, folder);
      return;
    } finally {
      rmSync(incoming, { recursive: true, force: true });
    }
  }
  renameSync(incoming, folder);
  rmSync(outgoing, { recursive: true, force: true });
}

/** Brings back a site whose replacement was cut short, and removes what it left. */
export function recoverSite(folder: string): void {
  const { incoming, outgoing } = besides(folder);
  if (!existsSync(folder) && isMarked(outgoing)) renameSync(outgoing, folder);
  for (const left of [incoming, outgoing]) if (isMarked(left)) rmSync(left, { recursive: true, force: true });
  rmSync(path.join(folder, WAITING), { recursive: true, force: true });
}

function besides(folder: string): { incoming: string; outgoing: string } {
  const hidden = path.join(path.dirname(folder), `.${path.basename(folder)}`);
  return { incoming: `${hidden}.new`, outgoing: `${hidden}.old` };
}

/** Brings the new site beside the old one: at once on the same disk, else file by file. */
function bring(fresh: string, incoming: string): void {
  mkdirSync(path.dirname(incoming), { recursive: true });
  try {
    renameSync(fresh, incoming);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    copySite(fresh, incoming);
  }
}

/** File by file, because the copying of whole folders tells a full disk as "input/output error". */
function copySite(from: string, to: string): void {
  for (const file of [MARKER, ...listed(from)]) {
    mkdirSync(path.dirname(path.join(to, file)), { recursive: true });
    copyFileSync(path.join(from, file), path.join(to, file));
  }
}

/** A mount point, or a folder in a place where nothing may be made beside it, can be filled but not replaced. */
function isPinned(error: unknown): boolean {
  return ['EBUSY', 'EXDEV', 'EACCES', 'EPERM', 'EROFS'].includes((error as NodeJS.ErrnoException).code ?? '');
}

/**
 * Fills a folder that must stay itself. All new files are written first, so a full disk changes nothing; then each is
 * renamed into its place, pages last, so that no page asks for a file that is not there yet.
 */
function fillInPlace(fresh: string, folder: string): void {
  const waiting = path.join(folder, WAITING);
  try {
    copySite(fresh, waiting);
  } catch (error) {
    rmSync(waiting, { recursive: true, force: true });
    throw error;
  }
  const old = new Set(listed(folder));
  const files = listed(fresh);
  writeFileSync(path.join(folder, MARKER), MARK + [...new Set([...files, ...old])].join('\n'));
  const pagesLast = [...files].sort((a, b) => Number(a.endsWith('.html')) - Number(b.endsWith('.html')));
  for (const file of pagesLast) moveInto(path.join(waiting, file), path.join(folder, file));
  const kept = new Set(files);
  for (const file of old) if (!kept.has(file)) removeWithParents(folder, file);
  renameSync(path.join(waiting, MARKER), path.join(folder, MARKER));
  rmSync(waiting, { recursive: true, force: true });
}

function moveInto(from: string, to: string): void {
  mkdirSync(path.dirname(to), { recursive: true });
  if (statSync(to, { throwIfNoEntry: false })?.isDirectory()) rmSync(to, { recursive: true });
  renameSync(from, to);
}

function removeWithParents(folder: string, file: string): void {
  rmSync(path.join(folder, file), { force: true, recursive: true });
  for (let parent = path.dirname(file); parent !== '.'; parent = path.dirname(parent)) {
    try {
      rmdirSync(path.join(folder, parent));
    } catch {
      return; // not empty yet, or gone already
    }
  }
}

/** Lists the files of a built site in it: by this list the next build knows that the folder is its own. */
function mark(site: string): void {
  writeFileSync(path.join(site, MARKER), MARK + filesOfSite(site).join('\n'));
}

function isMarked(folder: string): boolean {
  return existsSync(path.join(folder, MARKER));
}

function listed(folder: string): string[] {
  if (!isMarked(folder)) return [];
  const lines = readFileSync(path.join(folder, MARKER), 'utf8').split('\n');
  return lines.filter((line) => line !== '' && !line.startsWith('# '));
}

function foreignFiles(folder: string): string[] {
  const stats = statSync(folder, { throwIfNoEntry: false });
  if (stats === undefined) return [];
  if (!stats.isDirectory()) return [path.basename(folder)];
  const own = new Set(listed(folder));
  return filesOfSite(folder).filter((file) => !own.has(file));
}

/** Everything in a folder that is no folder, except the marker, files in waiting and what the system puts anywhere. */
export function filesOfSite(folder: string): string[] {
  const isOwn = (entry: Dirent) =>
    !entry.isDirectory() &&
    !DEBRIS.test(entry.name) &&
    !(entry.name === MARKER && entry.parentPath === folder);
  const fileOf = (entry: Dirent) => path.relative(folder, path.join(entry.parentPath, entry.name));
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => name !== WAITING && !name.startsWith(LOCK) && !DEBRIS.test(name))
    .flatMap((entry) => [
      entry,
      ...(entry.isDirectory()
        ? readdirSync(path.join(folder, entry.name), { withFileTypes: true, recursive: true })
        : []),
    ])
    .filter(isOwn)
    .map((entry) => fileOf(entry).split(path.sep).join('/'))
    .sort();
}

function followLinks(wanted: string): string {
  let place = wanted;
  for (let steps = 0; lstatSync(place, { throwIfNoEntry: false })?.isSymbolicLink(); steps += 1) {
    if (steps > 40) throw notThere(wanted, '链接绕成了圈', 'its links go round in a circle');
    place = path.resolve(path.dirname(place), readlinkSync(place));
  }
  return place;
}

function nearestExisting(folder: string): string {
  return existsSync(folder) || path.dirname(folder) === folder
    ? folder
    : nearestExisting(path.dirname(folder));
}

/** Compared by what the disk says, not by name: links, mounts and letters of either case lead to the same folder. */
export function isWithin(inner: string, outer: string): boolean {
  const wanted = statSync(outer, { throwIfNoEntry: false });
  if (wanted === undefined) return false;
  for (let place = nearestExisting(inner); ; place = path.dirname(place)) {
    const { dev, ino } = statSync(place);
    if (dev === wanted.dev && ino === wanted.ino) return true;
    if (path.dirname(place) === place) return false;
  }
}

function notThere(folder: string, zh: string, en: string): Refusal {
  return new Refusal(
    `不能把网站生成到 ${folder}：${zh}；请用 OUT_DIR 指定一个空的或新的文件夹 / ` +
      `The site cannot be built into ${folder}: ${en}; let OUT_DIR name an empty or new folder.`,
  );
}
