import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { join } from 'node:path';
import { versions } from 'node:process';
import type { CardView } from '#views/cards/card-view';
import { fontVersions } from '#cards/type/fonts';
import type { CardName } from '#cards/tokens';

/** Where titles may be broken, and which words are in another language. */
const TONGUES = ['../i18n/title-phrases.ts', '../i18n/language-runs.ts', '../domain/scripts.ts'];
const RENDERERS = ['satori', '@resvg/resvg-js', 'uqr'];
let everythingElse: string | undefined;

/**
 * The name under which a card is kept: a hash of all that decides its bytes. These are the words, the templates and
 * the encoder (every source file of src/cards, and where titles may be broken), the fonts, the renderers, and the
 * zlib and ICU of this Node.
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

function sources(): string[] {
  const folder = join(import.meta.dirname, '..');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
  return [...files.sort(), ...TONGUES].flatMap((file) => [file, readFileSync(join(folder, file), 'utf8')]);
}

function versionOf(name: string): string {
  const { version } = JSON.parse(readFileSync(findPackageJSON(name, import.meta.url)!, 'utf8')) as {
    version: string;
  };
  return `${name}@${version}`;
}

function hash(parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 40);
}
