import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { EarlierBundles } from '#search/index-site';
import { takeFile } from './take-file.ts';

/**
 * The search bundles of a site that stands there.
 * @param made the file that says of what they were made
 * @returns null where nothing is known of them
 */
export function earlierBundles(made: string, from: string, to: string): EarlierBundles | null {
  const take = (folder: string): void => {
    for (const entry of readdirSync(path.join(from, folder), { recursive: true, withFileTypes: true }))
      if (entry.isFile()) takeFile(from, to, path.relative(from, path.join(entry.parentPath, entry.name)));
  };
  try {
    return { made: JSON.parse(readFileSync(made, 'utf8')) as EarlierBundles['made'], take };
  } catch {
    return null;
  }
}
