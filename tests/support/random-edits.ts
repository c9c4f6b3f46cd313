import { cpSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { itemAt } from '#domain/known';
import { openLibrary } from '#library/open-library';
import { ContentError } from '#library/report';

/** A number from 0 to below a bound; the same seed gives the same ones. */
export function randomNumbers(seed: number): (bound: number) => number {
  let state = seed;
  return (bound) => {
    // mulberry32
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % bound;
  };
}

type Numbers = (bound: number) => number;

/**
 * Changes one thing in a city, as an editor does: a text, a word or a number among the data of any file, a file less,
 * a file more. What the city's rules refuse is taken back, and another thing changed.
 * @returns what was changed, in words
 */
export function editAtRandom(city: string, numbers: Numbers): string {
  for (;;) {
    const file = oneOf(filesOf(city), numbers);
    const place = path.join(city, file);
    const before = readFileSync(place);
    const [what, edit] = itemAt(EDITS, numbers(EDITS.length));
    const more = edit(place, numbers);
    if (more !== null && isSound(city)) return `${what}: ${file}`;
    if (more) rmSync(more);
    writeFileSync(place, before);
  }
}

/** Changes a file; returns another that it has made, '' where it made none, null where there is nothing to change. */
type RandomEdit = (file: string, numbers: Numbers) => string | null;

const EDITS: readonly (readonly [string, RandomEdit])[] = [
  [
    'a sentence more',
    (file) => rewritten(file, (text) => (file.endsWith('.mdx') ? `${text}\n以上。\n` : text)),
  ],
  [
    'a word',
    (file, numbers) =>
      changeOne(file, /(?<=: [^\n#]*)\p{Script=Han}(?=\p{Script=Han})/gu, numbers, (each) => `${each}新`),
  ],
  [
    'a word in Latin letters',
    (file, numbers) => changeOne(file, /(?<=: [A-Z][a-z ]+)[a-z]/g, numbers, (each) => each + each),
  ],
  [
    'a number',
    (file, numbers) => changeOne(file, /(?<=: )[1-9]\d*$/gm, numbers, (each) => String(Number(each) + 1)),
  ],
  [
    'a day',
    (file, numbers) => changeOne(file, /(?<=-0)[1-8]$/gm, numbers, (each) => String(Number(each) + 1)),
  ],
  ['a line less', (file, numbers) => changeOne(file, /^ +(- )?\w+: .*\n/gm, numbers, () => '')],
  ['a file less', (file) => (rmSync(file), '')],
  ['a file more', copied],
];

function rewritten(file: string, edit: (text: string) => string): string | null {
  const text = readFileSync(file, 'utf8');
  const edited = edit(text);
  if (edited === text) return null;
  writeFileSync(file, edited);
  return '';
}

function changeOne(
  file: string,
  place: RegExp,
  numbers: Numbers,
  edit: (found: string) => string,
): string | null {
  return rewritten(file, (text) => {
    const found = [...text.matchAll(place)];
    if (found.length === 0) return text;
    const { index, 0: old } = oneOf(found, numbers);
    return text.slice(0, index) + edit(old) + text.slice(index + old.length);
  });
}

/** The same once more under another name, and where it has one, under another document number. */
function copied(file: string, numbers: Numbers): string | null {
  const { dir, name, ext } = path.parse(file);
  const more = path.join(dir, `${name}-more${ext}`);
  cpSync(file, more);
  changeOne(more, /(?<=documentNumber: .*〕)\d+(?=号)/g, numbers, (each) => `${each}7`);
  return more;
}

function isSound(city: string): boolean {
  try {
    openLibrary(city);
    return true;
  } catch (error) {
    if (error instanceof ContentError) return false;
    throw error;
  }
}

function filesOf(city: string): string[] {
  return readdirSync(city, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:mdx|yaml)$/.test(name))
    .sort();
}

function oneOf<T>(items: readonly T[], numbers: Numbers): T {
  return itemAt(items, numbers(items.length));
}
