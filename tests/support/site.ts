import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse, type HTMLElement } from 'node-html-parser';

/** The two built sites of a test run. */
export const BUILT = { fixture: '.cache/test/fixture', city: '.cache/test/city' } as const;
export type Site = keyof typeof BUILT;

/** Every page of a built site: its address, and its HTML. */
export function pagesOf(site: Site): { path: string; html: string }[] {
  return globSync('**/*.html', { cwd: BUILT[site] })
    .sort()
    .map((file) => ({
      path: `/${file.split(path.sep).join('/')}`.replace(/index\.html$/, ''),
      html: readFileSync(path.join(BUILT[site], file), 'utf8'),
    }));
}

export function documentOf(site: Site, pagePath: string): HTMLElement {
  return parse(readFileSync(path.join(BUILT[site], pagePath, 'index.html'), 'utf8'));
}

export function fileOf(site: Site, filePath: string): string {
  return readFileSync(path.join(BUILT[site], filePath), 'utf8');
}
