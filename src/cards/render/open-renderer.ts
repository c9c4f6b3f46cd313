import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as Rendering from './render-card.ts';

/**
 * The renderer for pages. Vite must not bundle it: its threads are started from files, and its fonts and native
 * modules are found from where they lie. So it is loaded by Node itself, from the project's folder.
 */
export function openRenderer(): Promise<typeof Rendering> {
  const file = pathToFileURL(join(process.cwd(), 'src', 'cards', 'render', 'render-card.ts')).href;
  return import(/* @vite-ignore */ file) as Promise<typeof Rendering>;
}
