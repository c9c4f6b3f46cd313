import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { IndexedPage } from '#search/index-pages';

/** A page of the bench is about as long as a chapter; a whole statute book on one page would measure something else. */
const LONGEST = 3000;
const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/**
 * Pages of public law texts, as many as are asked for: whole short laws, the chapters of long ones.
 * @param archive laws.tar.gz; unpacked into a temporary folder, never into the repository
 */
export function lawPages(archive: string, count: number): IndexedPage[] {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'laws-'));
  execFileSync('tar', ['xzf', archive, '-C', folder]);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.name.endsWith('.md'))
    .map((file) => path.join(file.parentPath, file.name))
    .sort();
  const parts = files.flatMap((file) => partsOf(readFileSync(file, 'utf8')));
  const every = parts.length / count;
  return Array.from({ length: Math.min(count, parts.length) }, (_, at) =>
    pageOf(parts[Math.floor(at * Math.max(every, 1))]!, at),
  );
}

interface Part {
  title: string;
  lines: string[];
}

function partsOf(text: string): Part[] {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('<!--'));
  const title = (lines[0] ?? '').replace(/^#+\s*/, '');
  const parts: Part[] = [{ title, lines: [] }];
  for (const line of lines.slice(1)) {
    const last = parts[parts.length - 1]!;
    const isLong = last.lines.join('').length + line.length > LONGEST;
    if (isLong) parts.push({ title: `${title}（续${parts.length}）`, lines: [line] });
    else last.lines.push(line);
  }
  return parts.filter((part) => part.lines.length > 0);
}

function pageOf({ title, lines }: Part, at: number): IndexedPage {
  const blocks = lines.map((line, index) => {
    const heading = /^#+\s*(.*)$/.exec(line);
    return heading ? `<h2 id="h${index}">${escaped(heading[1]!)}</h2>` : `<p>${escaped(line)}</p>`;
  });
  const html = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${escaped(title)}</title></head><body><main data-search-kind="policy"><h1>${escaped(title)}</h1>${blocks.join('\n')}</main></body></html>`;
  return {
    html,
    questions: [],
    record: { path: `/laws/${at}/`, title, kind: 'policy', day: null, names: [], facets: {}, phases: [] },
  };
}

function escaped(text: string): string {
  return text.replace(/[&<>]/g, (character) => ESCAPES[character]!);
}
