import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse, type HTMLElement } from 'node-html-parser';

/** The two built sites of a test run. */
export const BUILT = { fixture: '.cache/test/fixture', city: '.cache/test/city' } as const;
export type Site = keyof typeof BUILT;

/** A page of a built site: its address, its HTML, and the HTML as a tree. */
export interface BuiltPage {
  path: string;
  html: string;
  root: HTMLElement;
}

const read = new Map<Site, BuiltPage[]>();

/** Every page of a built site, read and parsed once a test file. */
export function pagesOf(site: Site): BuiltPage[] {
  if (!read.has(site)) read.set(site, readPages(site));
  return read.get(site)!;
}

function readPages(site: Site): BuiltPage[] {
  return globSync('**/*.html', { cwd: BUILT[site] })
    .sort()
    .map((file) => {
      const html = readFileSync(path.join(BUILT[site], file), 'utf8');
      return {
        path: `/${file.split(path.sep).join('/')}`.replace(/index\.html$/, ''),
        html,
        root: parse(html),
      };
    });
}

export function documentOf(site: Site, pagePath: string): HTMLElement {
  return parse(readFileSync(path.join(BUILT[site], pagePath, 'index.html'), 'utf8'));
}

export function fileOf(site: Site, filePath: string): string {
  return readFileSync(path.join(BUILT[site], filePath), 'utf8');
}
