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
let everythingElse: string | undefined;

/**
 * The name under which a card is kept: a hash of all that decides its bytes. These are the words, every source file
 * that drawing it takes (what draw-card.ts imports, and what that imports), the fonts, the renderers, and the zlib and
 * ICU of this Node.
 */
export function fingerprintOf(view: CardView, name: CardName): string {
  everythingElse ??= hash([
    ...sources(),
    ...fontVersions(),
    ...RENDERERS.map(versionOf),
    versions.zlib ?? '',
    versions.icu ?? '',
  ]);
  return hash([everythingElse, name, JSON.stringify(view)]);
}

/** The files that draw-card.ts stands on, by their paths, each with its text. */
function sources(): string[] {
  const found = new Map<string, string>();
  const open = [join(import.meta.dirname, 'draw-card.ts')];
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
