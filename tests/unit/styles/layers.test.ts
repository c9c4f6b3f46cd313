import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';

/**
 * `@layer` is lost in the engines that the portal promises, so the layers of src/README.md hold by what a selector may
 * name: what every page has, then the parts that several rooms share, then one file a room.
 */
const PARTS = ['documents.css', 'fee-card.css', 'lists.css', 'pictograms.css'];
const FILES = globSync('src/styles/*.css').map((file) => path.basename(file));
const SITE = [
  'site.css',
  ...[...textOf('site.css').matchAll(/@import '\.\/([\w-]+\.css)'/g)].map((match) => match[1] ?? ''),
];
const ROOMS = FILES.filter((file) => !SITE.includes(file) && !PARTS.includes(file));

function textOf(file: string): string {
  return readFileSync(`src/styles/${file}`, 'utf8').replace(/\/\*[^]*?\*\//g, '');
}

/** Every selector of a file, without what stands in brackets or quotes. */
function selectorsOf(file: string): string[] {
  return [...textOf(file).matchAll(/([^{};]+)\{/g)]
    .map((match) => match[1] ?? '')
    .filter((prelude) => !prelude.trim().startsWith('@') && !/^\s*(from|to|\d+%)\s*$/.test(prelude))
    .flatMap((prelude) => prelude.split(/,(?![^(]*\))/))
    .map((selector) => selector.trim().replace(/\s+/g, ' '));
}

const classesIn = (selector: string) =>
  [...selector.matchAll(/\.(-?[a-z][\w-]*)/gi)].map((match) => match[1] ?? '');
const classesOf = (files: readonly string[]) =>
  new Set(files.flatMap((file) => selectorsOf(file).flatMap(classesIn)));

/** A custom element or an attribute of the portal's own marks a room as a class does. */
const hasOwnMark = (selector: string) =>
  /(^|[\s>+~(])[a-z]+-[a-z-]+/.test(selector) || /\[data-/.test(selector);

test('every file is of the site, a shared part or a room; only the site gathers others', () => {
  assert.deepEqual(
    [...SITE, ...PARTS].filter((file) => !FILES.includes(file)),
    [],
  );
  assert.deepEqual(
    FILES.filter((file) => /@import/.test(textOf(file))),
    ['site.css'],
  );
  assert.deepEqual(
    FILES.filter((file) => /@layer/.test(textOf(file))),
    [],
    'Chromium 87 and Safari 14 skip whatever stands in a layer',
  );
});

test('no class is styled in two rooms, nor in two shared parts', () => {
  const site = classesOf(SITE);
  const parts = classesOf(PARTS);
  const homes = new Map<string, string[]>();
  for (const file of [...PARTS, ...ROOMS])
    for (const name of classesOf([file])) {
      const shared = site.has(name) || (ROOMS.includes(file) && parts.has(name));
      if (!shared) homes.set(name, [...(homes.get(name) ?? []), file]);
    }
  const twice = [...homes].filter(([, files]) => files.length > 1);
  assert.deepEqual(Object.fromEntries(twice), {});
});

test('a room or part styles what is shared only inside something of its own', () => {
  const site = classesOf(SITE);
  const shared = new Set([...site, ...classesOf(PARTS)]);
  const foreign = [...PARTS, ...ROOMS].flatMap((file) =>
    selectorsOf(file)
      .filter((selector) => !hasOwnMark(selector))
      .filter((selector) => {
        const others = PARTS.includes(file) ? site : shared;
        return classesIn(selector).every((name) => others.has(name));
      })
      .map((selector) => `${file}: ${selector}`),
  );
  assert.deepEqual(foreign, []);
});

test('a component loads the files of rooms and parts; the page itself loads the site', () => {
  const loaded = globSync('src/{components,pages}/**/*.astro').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/#styles\/([\w-]+\.css)/g)].map(
      (match) => [path.basename(file), match[1] ?? ''] as const,
    ),
  );
  assert.deepEqual(
    loaded.filter(([, css]) => SITE.includes(css)),
    [['Page.astro', 'site.css']],
  );
  const styles = new Set(loaded.map(([, css]) => css));
  assert.deepEqual(
    [...PARTS, ...ROOMS].filter((file) => !styles.has(file)),
    [],
    'a file that nothing loads',
  );
});

test('a page names its frame first, so that the site comes before its rooms', () => {
  for (const file of globSync('src/pages/**/*.astro')) {
    const [first = ''] = readFileSync(file, 'utf8').match(/^import .*$/m) ?? [];
    assert.match(first, /^import Page from '#components\/Page\.astro'/, file);
  }
});
