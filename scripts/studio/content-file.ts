import { lstatSync, realpathSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'zod';
import { LOCALES, SOURCE_LOCALE, type Locale } from '#i18n/locales';
import { DATA_KINDS, ENTRY_KINDS, SINGLE_FILES, TRANSLATED_KINDS, fileNameOf } from '#library/kinds';
import { bodyTranslation } from '#schemas/translation';
import { keysOf } from '#domain/own-keys';

/** What a name inside the content folder stands for; only these can be opened, so that no name leads anywhere else. */
export interface ContentFile {
  /** Path inside the content folder, with forward slashes. */
  file: string;
  /** policies, guides …; `site` for the single files of the city. */
  kind: string;
  slug: string;
  locale: Locale;
  schema: z.ZodType;
  hasBody: boolean;
  /** True where its schema has `state`. */
  isStated: boolean;
}

const SLUG = '[a-z0-9]+(?:-[a-z0-9]+)*';
const IN_FOLDER = new RegExp(`^([a-z]+)/(${SLUG})\\.(mdx|yaml)$`);
const IN_LANGUAGE = new RegExp(`^([a-z]+)/(${SLUG})/(${LOCALES.join('|')})\\.mdx$`);
const SINGLES = new Map(keysOf(SINGLE_FILES).map((name) => [fileNameOf(name), name]));

/** The content file of a name; null for every other name, whatever it looks like. */
export function contentFileOf(file: string): ContentFile | null {
  const single = SINGLES.get(file);
  if (single) return plain(file, 'site', single, SINGLE_FILES[single], false);
  const [, kind, slug, extension] = IN_FOLDER.exec(file) ?? [];
  if (kind !== undefined && slug !== undefined) {
    if (extension === 'yaml' && isKey(DATA_KINDS, kind))
      return plain(file, kind, slug, DATA_KINDS[kind], false);
    if (extension === 'mdx' && isKey(ENTRY_KINDS, kind))
      return plain(file, kind, slug, ENTRY_KINDS[kind], true);
    return null;
  }
  return inLanguage(file);
}

function inLanguage(file: string): ContentFile | null {
  const [, kind, slug, locale] = IN_LANGUAGE.exec(file) ?? [];
  if (kind === undefined || slug === undefined) return null;
  const isSource = locale === SOURCE_LOCALE;
  const schema = isKey(TRANSLATED_KINDS, kind)
    ? TRANSLATED_KINDS[kind][isSource ? 'original' : 'translation']
    : kind === 'fees' && !isSource
      ? bodyTranslation
      : null;
  return schema && { ...plain(file, kind, slug, schema, true), locale: locale as Locale };
}

function plain(file: string, kind: string, slug: string, schema: z.ZodType, hasBody: boolean): ContentFile {
  const isStated = 'shape' in schema && 'state' in (schema.shape as object);
  return { file, kind, slug, locale: SOURCE_LOCALE, schema, hasBody, isStated };
}

/** The place of a content file on the disk; null where a link stands in its way, for a link leads out of the folder. */
export function placeOf(contentDir: string, { file }: ContentFile): string | null {
  const place = path.join(contentDir, file);
  if (lstatSync(place, { throwIfNoEntry: false })?.isFile() === false) return null;
  const folder = path.dirname(place);
  if (lstatSync(folder, { throwIfNoEntry: false }) === undefined) return noLinkAbove(contentDir, place);
  return realpathSync(folder) === path.join(realpathSync(contentDir), path.dirname(file)) ? place : null;
}

/** A folder that is yet to be made: the one that it will stand in must be the city's own. */
function noLinkAbove(contentDir: string, place: string): string | null {
  const above = path.dirname(path.dirname(place));
  const isOwn = lstatSync(above, { throwIfNoEntry: false })?.isDirectory() ?? above === contentDir;
  return isOwn ? place : null;
}

function isKey<T extends object>(table: T, key: string): key is keyof T & string {
  return Object.hasOwn(table, key);
}
