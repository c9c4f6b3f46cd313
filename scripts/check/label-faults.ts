import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Issue } from '#library/report';

/** A source file: its path and its text. */
export interface Source {
  file: string;
  text: string;
}

/** What makes labels, and what may say them. */
export function readSources(): Source[] {
  return globSync('src/{components,pages,client,views}/**/*.{astro,ts}').map((file) => ({
    file: file.split(path.sep).join('/'),
    text: readFileSync(file, 'utf8'),
  }));
}

/**
 * Labels that a view has translated and that nothing says. A string which stands in such a label counts as used, so that
 * it would be kept in four languages for nobody.
 */
export function labelFaults(sources: readonly Source[]): Issue[] {
  return sources
    .filter(({ file }) => file.startsWith('src/views/'))
    .flatMap((view) => {
      const said = [view, ...readersOf(view, sources)].map(({ text }) => text).join('\n');
      return [...labelsIn(view.text)]
        .filter((label) => !isSaid(label, said))
        .map((label) => issueOf(view, label));
    });
}

/** An object of labels, as a field or as what a function of that name returns. */
const OBJECT =
  /(?:\blabels: |\bfunction \w*[lL]abels\w*\([^)]*\)[^{]*\{\s*return )\{((?:[^{}]|\{[^{}]*\})*)\}/g;
const LIST = /\bconst \w*LABELS\w* = \[([^\]]*)\]/g;

function labelsIn(text: string): Set<string> {
  const objects = [...text.matchAll(OBJECT)].map((match) => (match[1] ?? '').replace(/\{[^{}]*\}/g, ''));
  const lists = [...text.matchAll(LIST)].map((match) => match[1] ?? '');
  return new Set([
    ...objects.flatMap((object) => wordsOf(object, /(?:^|,)\s*(\w+): /g)),
    ...lists.flatMap((list) => wordsOf(list, /'(\w+)'/g)),
  ]);
}

function wordsOf(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map((match) => match[1] ?? '');
}

/** As `labels.name`, or taken out of the labels by name. */
function isSaid(label: string, text: string): boolean {
  return new RegExp(`\\blabels\\.${label}\\b|\\{[^{}:]*\\b${label}\\b[^{}:]*\\} = [\\w.]*\\blabels\\b`).test(
    text,
  );
}

/** What imports a view, itself or through another view that shows it. */
function readersOf(view: Source, sources: readonly Source[], seen = new Set([view])): Source[] {
  const readers = sources.filter((source) => !seen.has(source) && imports(source, view));
  for (const reader of readers) seen.add(reader);
  return readers.flatMap((reader) =>
    reader.file.startsWith('src/views/') ? [reader, ...readersOf(reader, sources, seen)] : [reader],
  );
}

function imports({ file, text }: Source, view: Source): boolean {
  if (file === view.file) return false;
  const name = view.file.replace(/^src\//, '#').replace(/\.ts$/, '');
  const near = path.posix.dirname(file) === path.posix.dirname(view.file);
  return text.includes(`'${name}'`) || (near && text.includes(`'./${path.posix.basename(view.file)}'`));
}

function issueOf({ file }: Source, label: string): Issue {
  return {
    file,
    field: 'labels',
    value: label,
    zh: { problem: '没有组件说这一条', remedy: '删去它；字符串表里再没有别处用的，也从各语言删去' },
    en: {
      problem: 'no component says this label',
      remedy: 'remove it, and its string from every language where nothing else says it',
    },
  };
}
