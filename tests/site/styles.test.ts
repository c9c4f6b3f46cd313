import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileOf, pagesOf } from '../support/site.ts';

const classesIn = (css: string) =>
  new Set([...css.matchAll(/\.(-?[a-z][\w-]*)/gi)].map((match) => match[1] ?? ''));
const sheetsOf = (html: string) =>
  [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map((match) => match[1] ?? '');
/** Classes that a selector begins with: what stands behind another may be a plain word elsewhere. */
const styled = classesIn(
  globSync('src/styles/*.css')
    .flatMap((file) => readFileSync(file, 'utf8').match(/^ *\.[\w-]+/gm) ?? [])
    .join('\n'),
);

test('what every page has comes first, the same file everywhere', () => {
  const first = new Set(pagesOf('fixture').map(({ html }) => sheetsOf(html)[0]));
  assert.equal(first.size, 1);
  const [site = ''] = first;
  assert.match(fileOf('fixture', site ?? ''), /--paper:/);
});

test('a page loads the style of every class that it says', () => {
  const loaded = new Map<string, Set<string>>();
  const bare = new Set<string>();
  for (const { path: at, html, root } of pagesOf('fixture')) {
    const sheets = sheetsOf(html);
    const key = sheets.join(' ');
    const known = loaded.get(key) ?? classesIn(sheets.map((href) => fileOf('fixture', href)).join('\n'));
    loaded.set(key, known);
    for (const element of root.querySelectorAll('main [class]'))
      for (const name of element.classList.values())
        if (styled.has(name) && !known.has(name))
          bare.add(`${at.replace(/^\/(en|ja|ko|zh-hant)\//, '/')} .${name}`);
  }
  assert.deepEqual([...bare].sort(), []);
});
