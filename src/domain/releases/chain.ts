import { present } from '../known.ts';
import { hasOwn } from '../own-keys.ts';
import { canonicalJson, type Json } from './canonical.ts';
import { compareReleaseIds, leavesOf, parseReleaseId, type Release, type ReleaseKey } from './release.ts';

/** What can be wrong with releases. */
export const RELEASE_FAULTS = [
  /** Not JSON, or not of a release's shape. */
  'unreadable',
  /** The file is not the canonical JSON of what it says: a byte was changed or the file was reformatted. */
  'not-canonical',
  /** The file's name, the id and the day of sealing do not agree. */
  'misnamed',
  /** The content does not have the hash that the release states: something was changed after sealing. */
  'changed',
  /** Signed with a key that is not among the published ones. */
  'unknown-key',
  /** The named key did not make this signature. */
  'wrong-key',
  /** The release before, named by its hash, is not there. */
  'missing-link',
  /** The release names one as the release before that is not the one before it. */
  'out-of-order',
  /** A release that names none before it, though there are older ones. */
  'second-beginning',
  /** A release of this id was published with another content. */
  'not-as-published',
] as const;
export type ReleaseFaultCode = (typeof RELEASE_FAULTS)[number];

/** One fault: `found` and `expected` are ids, hashes or names as the code needs them. */
export interface ReleaseFault {
  code: ReleaseFaultCode;
  found: string;
  expected: string;
}

/** What a machine has to compute for a release; Node and browsers do so each in their own way. */
export interface Measurement {
  /** SHA-256 of `sealedText`, in lowercase hexadecimal. */
  hash: string;
  /** Whether the named key signed `sealedText`; null where the key is not known. */
  signatureHolds: boolean | null;
  /** Format 2: the root of the tree over the release's statements; null for format 1. */
  root: string | null;
}

/** A file that claims to be a release, and what was found out about it. */
export interface CheckedRelease {
  name: string;
  release: Release | null;
  demonstration: boolean;
  faults: readonly ReleaseFault[];
}

/** A release as published: enough to look up links without its content. */
export interface PublishedRelease {
  id: string;
  hash: string;
}

/**
 * Reads the text of a release file.
 * @returns null when it is not JSON of a release's shape
 */
export function readRelease(text: string): Release | null {
  try {
    const value: unknown = JSON.parse(text);
    // What JSON.parse lets through and the canonical form does not (lone surrogates) can be no release.
    return isRelease(value) && isWritable(value) ? value : null;
  } catch {
    return null;
  }
}

/**
 * Checks files that claim to be releases: each for itself, and the links between them.
 * @param files in any order; `measured` is null where `readRelease` gave null
 * @param published releases that may serve as links although they are not among the files
 */
export function checkReleases(
  files: readonly { name: string; text: string; measured: Measurement | null }[],
  keys: Readonly<Record<string, ReleaseKey>>,
  published: readonly PublishedRelease[] = [],
): CheckedRelease[] {
  const releases = files.flatMap(({ text }) => readRelease(text) ?? []);
  const chain = chainOf(releases, published);
  return files.map(({ name, text, measured }) => {
    const release = readRelease(text);
    if (!release || !measured)
      return { name, release: null, demonstration: false, faults: [fault('unreadable', name)] };
    const faults = [...ownFaults(release, text, measured), ...linkFaults(release, chain, published)];
    return {
      name,
      release,
      demonstration: hasOwn(keys, release.signature.key) && keys[release.signature.key]!.demonstration,
      faults,
    };
  });
}

/** Whether a release's file name fits it; for files in the content folder, not for a reader's download. */
export function nameFaults(name: string, { sealed }: Release): ReleaseFault[] {
  const fits = name === `${sealed.id}.json` && parseReleaseId(sealed.id)?.day === sealed.sealedOn;
  return fits ? [] : [fault('misnamed', name, `${sealed.id}.json`)];
}

/** 64 bytes in base64, written in the one way: decoders pass over the last bits, and some over foreign letters. */
const SIGNATURE = /^[A-Za-z0-9+/]{85}[AQgw]==$/;

function ownFaults(release: Release, text: string, measured: Measurement): ReleaseFault[] {
  const { sealed, signature } = release;
  const { key } = signature;
  if (measured.hash !== release.hash) return [fault('changed', measured.hash, release.hash)];
  if (sealed.format === 2 && measured.root !== sealed.catalogue.root)
    return [fault('changed', measured.root ?? '', sealed.catalogue.root)];
  if (measured.signatureHolds === null) return [fault('unknown-key', key)];
  if (!measured.signatureHolds || !SIGNATURE.test(signature.value)) return [fault('wrong-key', key)];
  return canonicalJson(release as unknown as Json) === text ? [] : [fault('not-canonical', '')];
}

function linkFaults(
  { sealed, hash }: Release,
  chain: readonly PublishedRelease[],
  published: readonly PublishedRelease[],
): ReleaseFault[] {
  const official = published.find(({ id }) => id === sealed.id);
  if (official && official.hash !== hash) return [fault('not-as-published', hash, official.hash)];
  const before = chain.filter(({ id }) => compareReleaseIds(id, sealed.id) < 0).pop() ?? null;
  if (sealed.previous === (before?.hash ?? null)) return [];
  if (sealed.previous === null) return [fault('second-beginning', sealed.id, present(before, 'before').id)];
  const named = chain.find((link) => link.hash === sealed.previous);
  return named
    ? [fault('out-of-order', named.id, before?.id ?? '')]
    : [fault('missing-link', sealed.previous)];
}

function chainOf(releases: readonly Release[], published: readonly PublishedRelease[]): PublishedRelease[] {
  const links = new Map(published.map((link) => [link.id, link]));
  for (const { sealed, hash } of releases)
    links.set(sealed.id, links.get(sealed.id) ?? { id: sealed.id, hash });
  return [...links.values()].sort((a, b) => compareReleaseIds(a.id, b.id));
}

function fault(code: ReleaseFaultCode, found: string, expected = ''): ReleaseFault {
  return { code, found, expected };
}

function isWritable(release: Release): boolean {
  return canonicalJson(release as unknown as Json).length > 0;
}

function isRelease(value: unknown): value is Release {
  const release = value as Partial<Release> | null;
  const { sealed, signature } = release ?? {};
  return (
    typeof release?.hash === 'string' &&
    (isWhole(release) || isRooted(release)) &&
    typeof sealed?.id === 'string' &&
    typeof sealed.sealedOn === 'string' &&
    (sealed.previous === null || typeof sealed.previous === 'string') &&
    signature?.algorithm === 'Ed25519' &&
    typeof signature.key === 'string' &&
    typeof signature.value === 'string'
  );
}

function isWhole({ sealed, fees }: Partial<Release>): boolean {
  return sealed?.format === 1 && fees === undefined && isObject(sealed.catalogue?.fees);
}

function isRooted({ sealed, fees }: Partial<Release>): boolean {
  return (
    sealed?.format === 2 &&
    typeof sealed.catalogue?.root === 'string' &&
    isObject(fees) &&
    sealed.catalogue.items === Object.keys(fees).length &&
    Object.entries(fees).every(([id, fee]) => isObject(fee) && fee.id === id && Array.isArray(fee.periods)) &&
    sealed.catalogue.statements === leavesOf(fees).length
  );
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
