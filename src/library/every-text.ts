import { keysOf } from '#domain/own-keys';
import { textOf } from './body.ts';
import { SINGLE_FILES, fileNameOf } from './kinds.ts';
import type { Library } from './library.ts';
import { everyEntry } from './translations.ts';

/** A text of the content, and where it stands. */
export interface PlacedText {
  file: string;
  field: string;
  text: string;
}

/** Every text of a city: the fields of all files, and the bodies paragraph by paragraph. */
export function everyText(library: Library): PlacedText[] {
  const singles = keysOf(SINGLE_FILES).flatMap((name) => textsIn(library[name], fileNameOf(name), ''));
  const data = [...library.lists.values(), ...library.laws.values()].flatMap(({ file, data: own }) =>
    textsIn(own, file, ''),
  );
  const entries = everyEntry(library).flatMap(({ file, data: own, body }) => [
    ...textsIn(own, file, ''),
    ...body.map((node) => ({ file, field: BODY, text: textOf([node]) })),
  ]);
  return [...singles, ...data, ...entries];
}

const BODY = '正文 / body';

function textsIn(value: unknown, file: string, field: string): PlacedText[] {
  if (typeof value === 'string') return [{ file, field, text: value }];
  if (Array.isArray(value)) return value.flatMap((item, index) => textsIn(item, file, `${field}[${index}]`));
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    textsIn(inner, file, field ? `${field}.${key}` : key),
  );
}
