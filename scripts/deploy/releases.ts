import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { Refusal } from '#library/report';
import { isHashed } from '../site/headers.ts';
import { compressFiles } from './compress.ts';
import { manifestOf, releaseName, type Manifest } from './manifest.ts';
import { NOTHING_PUBLISHED, type Published } from './published.ts';

/**
 * The folder that a web server serves:
 *
 *     releases/<name>/   a whole site each, named by its content, packed files beside the plain ones
 *     current            a link to the one that is served: switching is one rename
 *     kept/              hashed files of earlier releases, for readers who still have one of their pages open
 *     state.json         the releases in the order in which they were served, and what has ever been published
 *
 * A release is made under a hidden name and renamed when it is whole; whatever moment a deploy is killed at, `current`
 * leads to a whole site.
 */
export interface State {
  /** The releases that have been served, the newest last; the same one may come again. */
  served: { release: string; at: string }[];
  published: Published;
}

const MANIFEST = 'manifest.json';
/** So many releases stay for going back. */
const KEPT_RELEASES = 6;
/** A page is not open longer than this. */
export const KEPT_DAYS = 30;

const places = (target: string) => ({
  releases: path.join(target, 'releases'),
  current: path.join(target, 'current'),
  kept: path.join(target, 'kept'),
  state: path.join(target, 'state.json'),
});

/** What a target folder has served; nothing for a new one. */
export function readState(target: string): State {
  const { state } = places(target);
  return existsSync(state)
    ? (JSON.parse(readFileSync(state, 'utf8')) as State)
    : { served: [], published: NOTHING_PUBLISHED };
}

/** The release that is served now; null before the first. */
export function currentRelease(target: string): string | null {
  try {
    return path.basename(readlinkSync(places(target).current));
  } catch {
    return null;
  }
}

/** The release that is served now, with its folder and what it holds; null before the first. */
export function servedRelease(
  target: string,
): { release: string; folder: string; manifest: Manifest } | null {
  const release = currentRelease(target);
  if (release === null) return null;
  const folder = path.join(places(target).releases, release);
  return { release, folder, manifest: measuredAs(folder) };
}

function measuredAs(folder: string): Manifest {
  return JSON.parse(readFileSync(path.join(folder, `.${MANIFEST}`), 'utf8')) as Manifest;
}

/** Refuses a folder that holds anything but releases. */
export function refuseForeignTarget(target: string): void {
  const own = new Set(['releases', 'current', 'kept', 'state.json', 'nginx', '.lock', 'lost+found']);
  const names = existsSync(target) ? readdirSync(target) : [];
  const foreign = names.filter((name) => !own.has(name) && !/^\.[\w.]+\.\d+$|^\.lock\./.test(name));
  if (foreign.length === 0) return;
  throw new Refusal(
    `不能部署到 ${target}：里面有别的文件 ${foreign.slice(0, 3).join('、')}；请指定一个空的或新的文件夹 / ` +
      `Cannot deploy into ${target}: it holds other files; name an empty or new folder.`,
  );
}

/** Puts a built site beside the releases, packed; files that the one before has already are shared with it. */
export async function addRelease(
  site: string,
  target: string,
): Promise<{ release: string; manifest: Manifest }> {
  const { releases } = places(target);
  const manifest = manifestOf(site);
  const release = releaseName(manifest);
  const place = path.join(releases, release);
  if (existsSync(place)) return { release, manifest };
  mkdirSync(releases, { recursive: true });
  for (const left of readdirSync(releases)) {
    if (left.startsWith('.')) rmSync(path.join(releases, left), { recursive: true, force: true });
  }
  const making = path.join(releases, `.${release}`);
  const changed = copyFiles(site, making, manifest, sharable(target));
  await compressFiles(making, changed);
  writeFileSync(path.join(making, 'health.json'), `${JSON.stringify({ status: 'ok', release })}\n`);
  writeFileSync(path.join(making, `.${MANIFEST}`), JSON.stringify(manifest));
  renameSync(making, place);
  return { release, manifest };
}

/** The files of the release that is served now, by their hashes. */
function sharable(target: string): Map<string, string> {
  const served = servedRelease(target);
  if (served === null) return new Map();
  const { folder, manifest } = served;
  return new Map(
    Object.entries(manifest).map(([file, hash]) => [`${hash}${path.extname(file)}`, path.join(folder, file)]),
  );
}

/** @returns the files that had to be copied, and have to be packed */
function copyFiles(
  site: string,
  to: string,
  manifest: Manifest,
  shared: ReadonlyMap<string, string>,
): string[] {
  return Object.entries(manifest)
    .filter(([file, hash]) => {
      const place = path.join(to, file);
      mkdirSync(path.dirname(place), { recursive: true });
      const twin = shared.get(`${hash}${path.extname(file)}`);
      if (twin === undefined) copyFileSync(path.join(site, file), place);
      else
        for (const packed of ['', '.gz', '.br'])
          if (existsSync(twin + packed)) linkSync(twin + packed, place + packed);
      return twin === undefined;
    })
    .map(([file]) => file);
}

/** Serves a release from now on: the hashed files of the old one are kept first, then the link is switched by one rename. */
export function switchTo(target: string, release: string, published: Published): void {
  const { current, releases, state } = places(target);
  keepHashed(target, release);
  const before = readState(target);
  // Before the switch: what readers may have seen must be on record, whenever this is killed.
  const served = [...before.served, { release, at: new Date().toISOString() }];
  writeWhole(state, `${JSON.stringify({ served, published }, null, 2)}\n`);
  const link = path.join(target, `.current.${process.pid}`);
  rmSync(link, { force: true });
  symlinkSync(path.join(path.relative(target, releases), release), link);
  renameSync(link, current);
}

/** Goes back to the release that was served before this one, or to one that is named. */
export function rollBack(target: string, wanted?: string): string {
  const { releases } = places(target);
  const { served, published } = readState(target);
  const now = currentRelease(target);
  const earlier = served.map(({ release }) => release).filter((release) => release !== now);
  const release = wanted ?? earlier.findLast((each) => existsSync(path.join(releases, each)));
  if (release === undefined || !/^[0-9a-f]{16}$/.test(release) || !existsSync(path.join(releases, release))) {
    throw new Refusal(
      `没有可以退回的版本${wanted ? ` ${wanted}` : ''}；npm run deploy -- list 列出现有的 / ` +
        `There is no release${wanted ? ` ${wanted}` : ''} to go back to; npm run deploy -- list names them.`,
    );
  }
  switchTo(target, release, published);
  return release;
}

/** Hard links: a kept file takes no room while its release is there. */
function keepHashed(target: string, release: string): void {
  const { releases, kept } = places(target);
  const folder = path.join(releases, release);
  for (const file of Object.keys(measuredAs(folder)).filter((each) => isHashed(`/${each}`))) {
    for (const packed of ['', '.gz', '.br']) {
      const [from, to] = [path.join(folder, file + packed), path.join(kept, file + packed)];
      if (!existsSync(from)) continue;
      mkdirSync(path.dirname(to), { recursive: true });
      if (existsSync(to)) utimesSync(to, new Date(), new Date());
      else linkSync(from, to);
    }
  }
}

/** Removes releases beyond the newest few, and kept files that no page asks for any more. */
export function prune(target: string, now: Date): string[] {
  const { releases, kept } = places(target);
  const newest = [
    ...new Set(
      readState(target)
        .served.map(({ release }) => release)
        .reverse(),
    ),
  ];
  const staying = new Set([currentRelease(target), ...newest.slice(0, KEPT_RELEASES)]);
  const gone = readdirSync(releases).filter((release) => !release.startsWith('.') && !staying.has(release));
  for (const release of gone) rmSync(path.join(releases, release), { recursive: true, force: true });
  const oldest = now.getTime() - KEPT_DAYS * 86_400_000;
  const files = existsSync(kept) ? readdirSync(kept, { recursive: true, withFileTypes: true }) : [];
  for (const entry of files.filter((each) => each.isFile())) {
    const file = path.join(entry.parentPath, entry.name);
    if (statSync(file).mtimeMs < oldest) rmSync(file);
  }
  return gone;
}

/** Written beside its place and renamed: nobody reads half of it. */
export function writeWhole(file: string, content: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  const beside = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}`);
  writeFileSync(beside, content);
  renameSync(beside, file);
}
