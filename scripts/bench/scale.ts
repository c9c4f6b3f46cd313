import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * What a document costs: the portal's build of N policies against stock Astro + MDX with the same documents and a
 * bare page, side by side in one run. `node scripts/bench/scale.ts [N]`, 1,000 by default.
 * The portal writes four languages, lists and open data besides; stock writes one page a document.
 */
const COUNT = Number(process.argv[2] ?? 1000);
const WORK = path.resolve('.cache/bench-scale');
const city = path.join(WORK, 'city');
const stock = path.join(WORK, 'stock');

interface Cost {
  seconds: number;
  cpuSeconds: number;
}

function prepare(): void {
  rmSync(WORK, { recursive: true, force: true });
  cpSync('tests/fixtures/city', city, { recursive: true });
  cpSync('tests/fixtures/mdx-dialect', stock, { recursive: true });
  mkdirSync(path.join(stock, 'documents'));
  const plan = readFileSync('content/policies/lc-2021-2.mdx', 'utf8');
  const [, , body] = plan.split(/^---$/m);
  const head = readFileSync('tests/fixtures/city/policies/plan-2025.mdx', 'utf8').split(/^---$/m)[1]!;
  for (let index = 1; index <= COUNT; index += 1) {
    const frontmatter = head
      .replace('documentNumber: 未取得', `documentNumber: 临测发〔2025〕${index}号`)
      .replace('text: none', 'text: full');
    const document = `---${frontmatter}---\n${body}`;
    writeFileSync(path.join(city, 'policies', `bench-${index}.mdx`), document);
    writeFileSync(path.join(stock, 'documents', `bench-${index}.mdx`), document);
  }
  const page = path.join(stock, 'src/pages/[slug].astro');
  const source = readFileSync(page, 'utf8');
  writeFileSync(
    page,
    source.replace(
      /const documents = \{[\s\S]*?\};/,
      "const documents = import.meta.glob<Document>('../../documents/*.mdx', { eager: true });",
    ),
  );
}

/** Runs a build in a process of its own and asks the kernel what it took. */
function measure(args: string[], env: Record<string, string>): Cost {
  const started = performance.now();
  const result = spawnSync(
    '/usr/bin/env',
    ['bash', '-c', 'ulimit -c 0; "$@"; code=$?; times >&2; exit $code', 'bench', process.execPath, ...args],
    {
      encoding: 'utf8',
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
    },
  );
  if (result.status !== 0) throw new Error(result.stderr + result.stdout);
  const cpuSeconds = [
    ...result.stderr
      .trim()
      .split('\n')
      .pop()!
      .matchAll(/(\d+)m([\d.]+)s/g),
  ].reduce((sum, [, m, s]) => sum + Number(m) * 60 + Number(s), 0);
  return { seconds: (performance.now() - started) / 1000, cpuSeconds };
}

prepare();
const ours = measure(['scripts/build.ts'], { CONTENT_DIR: city, OUT_DIR: path.join(WORK, 'dist') });
const theirs = measure(['node_modules/astro/bin/astro.mjs', 'build', '--silent', '--root', stock], {
  OUT_DIR: path.join(stock, 'dist'),
});
rmSync(WORK, { recursive: true, force: true });
const perPage = (cost: Cost, pages: number) => ((cost.cpuSeconds / pages) * 1000).toFixed(1);
console.log(`${COUNT} documents of the length of the plan`);
console.log(
  `portal     ${ours.seconds.toFixed(1)} s, ${ours.cpuSeconds.toFixed(1)} CPU s; ${4 * COUNT} document pages, ${perPage(ours, 4 * COUNT)} CPU ms each`,
);
console.log(
  `stock MDX  ${theirs.seconds.toFixed(1)} s, ${theirs.cpuSeconds.toFixed(1)} CPU s; ${COUNT} document pages, ${perPage(theirs, COUNT)} CPU ms each`,
);
console.log(
  `ratio a page, stock : portal = ${(theirs.cpuSeconds / COUNT / (ours.cpuSeconds / (4 * COUNT))).toFixed(1)} : 1`,
);
