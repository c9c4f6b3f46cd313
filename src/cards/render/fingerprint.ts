import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { versions } from 'node:process';
import type { CardView } from '#views/cards/card-view';
import { fontVersions } from '#cards/type/fonts';
import type { CardName } from '#cards/tokens';
import { group, present } from '#domain/known';

const RENDERERS = ['satori', '@resvg/resvg-js', 'uqr', '@iconify-json/lucide'];

/**
 * The name under which a card is kept: a hash of all that decides its bytes. These are the words, every source file
 * that drawing it takes (what draw-card.ts imports, and what that imports), the fonts, the renderers, and the zlib and
 * ICU of this Node.
 */
export function fingerprintOf(view: CardView, name: CardName): string {
  drawerOfCards ??= hash([
    ...sources('draw-card.ts'),
    ...fontVersions(),
    ...RENDERERS.map(versionOf),
    versions.zlib ?? '',
    versions.icu ?? '',
  ]);
  return hash([drawerOfCards, name, JSON.stringify(view)]);
}

let drawerOfCards: string | undefined;

/** The same for a QR code that stands by itself. */
export function fingerprintOfQr(text: string, place: string): string {
  drawerOfQr ??= hash([...sources('../png/qr-png.ts'), versionOf('uqr'), versions.zlib ?? '']);
  return hash([drawerOfQr, place, text]);
}

let drawerOfQr: string | undefined;

/** The files that one stands on, by their paths, each with its text. */
function sources(file: string): string[] {
  const found = new Map<string, string>();
  const open = [join(import.meta.dirname, file)];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (found.has(file)) continue;
    const text = readFileSync(file, 'utf8');
    found.set(file, text);
    open.push(...importsOf(file, text));
  }
  const root = join(import.meta.dirname, '..', '..');
  return [...found].map(([file, text]) => `${relative(root, file)}\n${text}`).sort();
}

/** An import of types alone leaves no trace in a picture. */
const IMPORT = /^(?:import|export)(?! type\b)[^'"]*?\bfrom '([#.][^']+)'/gm;

function importsOf(file: string, text: string): string[] {
  return [...text.matchAll(IMPORT)].map((match) => {
    const specifier = group(match, 1);
    return specifier.startsWith('#')
      ? fileURLToPath(import.meta.resolve(specifier))
      : join(dirname(file), specifier);
  });
}

function versionOf(name: string): string {
  const { version } = JSON.parse(
    readFileSync(present(findPackageJSON(name, import.meta.url), 'findPackageJSON'), 'utf8'),
  ) as {
    version: string;
  };
  return `${name}@${version}`;
}

function hash(parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 40);
}
