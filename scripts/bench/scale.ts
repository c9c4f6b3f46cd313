import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { present } from '#domain/known';
import { writeCityOfDocuments } from './city-of-documents.ts';

/**
 * What a document costs: the portal's build of N policies (clean, unchanged, with one comma changed) beside stock Astro +
 * MDX with the same documents and a bare page, in one run. `npm run bench -- [N …]`, 1,000 by default.
 * The portal writes five scripts, lists, search, pictures and open data besides; stock writes one page a document.
 */
const COUNTS = process.argv.slice(2).map(Number);
const WORK = path.resolve('.cache/bench-scale');
const SCRIPTS = 5;

interface Cost {
  seconds: number;
  cpuSeconds: number;
}

/** Runs a build in a process of its own; the shell tells what it and its children took. */
function measure(args: readonly string[], env: Readonly<Record<string, string>>): Cost {
  const started = performance.now();
  const result = spawnSync(
    'bash',
    ['-c', '"$@"; code=$?; times >&2; exit $code', 'bench', process.execPath, ...args],
    { encoding: 'utf8', env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env } },
  );
  if (result.status !== 0) throw new Error(result.stderr + result.stdout);
  const times = present(result.stderr.trim().split('\n').at(-1), 'times');
  const cpuSeconds = [...times.matchAll(/(\d+)m([\d.]+)s/g)].reduce(
    (sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds),
    0,
  );
  return { seconds: (performance.now() - started) / 1000, cpuSeconds };
}

/** Stock Astro + MDX: its documents in a glob, a page that renders them. */
function writeStock(directory: string, documents: ReadonlyMap<string, string>): void {
  cpSync('tests/fixtures/mdx-dialect', directory, { recursive: true });
  mkdirSync(path.join(directory, 'documents'));
  for (const [name, document] of documents) writeFileSync(path.join(directory, 'documents', name), document);
  const page = path.join(directory, 'src/pages/[slug].astro');
  const glob = "const documents = import.meta.glob<Document>('../../documents/*.mdx', { eager: true });";
  writeFileSync(page, readFileSync(page, 'utf8').replace(/const documents = \{[\s\S]*?\};/, glob));
}

function told(name: string, { seconds, cpuSeconds }: Cost, pages: number): string {
  const each = ((cpuSeconds / pages) * 1000).toFixed(1);
  return `${name.padEnd(18)}${seconds.toFixed(1).padStart(8)} s${cpuSeconds.toFixed(1).padStart(9)} CPU s   ${pages} pages, ${each} CPU ms each`;
}

function compare(count: number): void {
  rmSync(WORK, { recursive: true, force: true });
  const [city, stock, dist] = ['city', 'stock', 'dist'].map((name) => path.join(WORK, name)) as [
    string,
    string,
    string,
  ];
  const documents = writeCityOfDocuments(city, count);
  writeStock(stock, documents);
  const build = (env = {}) => measure(['scripts/build.ts'], { CONTENT_DIR: city, OUT_DIR: dist, ...env });
  const clean = build();
  const unchanged = build();
  appendFileSync(path.join(city, 'policies/bench-1.mdx'), '\n加一句。\n');
  const changed = build();
  const astro = ['node_modules/astro/bin/astro.mjs', 'build', '--silent', '--root', stock];
  const theirs = measure(astro, { OUT_DIR: path.join(stock, 'dist') });
  rmSync(WORK, { recursive: true, force: true });
  const ratio = theirs.cpuSeconds / count / (clean.cpuSeconds / (SCRIPTS * count));
  console.log(`${count} documents of the length of the plan`);
  console.log(told('portal, clean', clean, SCRIPTS * count));
  console.log(told('portal, unchanged', unchanged, SCRIPTS * count));
  console.log(told('portal, one comma', changed, SCRIPTS * count));
  console.log(told('stock Astro + MDX', theirs, count));
  console.log(`a page, stock : portal = ${ratio.toFixed(1)} : 1\n`);
}

for (const count of COUNTS.length > 0 ? COUNTS : [1000]) compare(count);
