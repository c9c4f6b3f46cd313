import { readFileSync } from 'node:fs';
import { build } from 'esbuild';

const HERE = new URL('./client/', import.meta.url);

/** The desk's page with all that it loads, made in memory: nothing is fetched from elsewhere. */
export async function studioAssets(): Promise<Map<string, { type: string; content: string | Uint8Array }>> {
  const { outputFiles } = await build({
    entryPoints: [new URL('studio.ts', HERE).pathname],
    bundle: true,
    format: 'esm',
    minify: true,
    write: false,
    target: 'es2022',
    logLevel: 'silent',
  });
  return new Map([
    ['', { type: 'text/html; charset=utf-8', content: readFileSync(new URL('studio.html', HERE)) }],
    ['studio.css', { type: 'text/css; charset=utf-8', content: readFileSync(new URL('studio.css', HERE)) }],
    ['studio.js', { type: 'text/javascript; charset=utf-8', content: outputFiles[0]!.contents }],
  ]);
}
