import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Day } from '#domain/calendar';
import { entryOf } from '#domain/known';
import { withField } from './fee-table/update-file.ts';
import { openLibrary } from './open-library.ts';
import { ContentError, type Issue } from './report.ts';
import type { Writing } from './write-aside.ts';
import { NOTHING_WRITTEN, writeContent } from './write-content.ts';

/**
 * Records of items that they were compared with a source: the day and the source go into their content files, the rest
 * of which stays as it is written. All items are recorded, or none.
 * @param against what they were compared with, so that others can find it again
 * @throws {ContentError} with every id that is not an item's
 */
export function confirmFees(
  slugs: readonly string[],
  against: string,
  on: Day,
  contentDir: string,
): readonly string[] {
  const { fees } = openLibrary(contentDir);
  const distinct = [...new Set(slugs)];
  const unknown = unknownItems(distinct, contentDir);
  if (unknown.length > 0) throw new ContentError(unknown, NOTHING_WRITTEN);
  writeContent(
    distinct.map((slug) => confirmed(path.join(contentDir, entryOf(fees, slug).file), { on, against })),
    contentDir,
  );
  return distinct;
}

/** What there is to say of ids that are no item's. */
export function unknownItems(slugs: readonly string[], contentDir: string): Issue[] {
  const { fees } = openLibrary(contentDir);
  return [...new Set(slugs)].filter((slug) => !fees.has(slug)).map(notAnItem);
}

function confirmed(file: string, checked: { on: Day; against: string }): Writing {
  return { file, content: withField(readFileSync(file, 'utf8'), 'checked', checked) };
}

function notAnItem(slug: string): Issue {
  return {
    file: 'fees/',
    field: '',
    value: slug,
    zh: { problem: `没有“${slug}”这一项`, remedy: '写 fees/ 里的文件名，不带 .mdx，例如 passport' },
    en: {
      problem: `there is no item "${slug}"`,
      remedy: 'give the name of a file in fees/ without .mdx, such as passport',
    },
  };
}
