import { copyFileSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { cruise, type ICruiseResult, type IForbiddenRuleType } from 'dependency-cruiser';
import { HOUSE } from './house.ts';

/**
 * Holds the house to its description. dependency-cruiser reads the imports, because it follows real paths however they
 * are spelled, counts types when it looks for circles, and knows what is reached through others; eslint's rules see one
 * file and one spelling. It does not read `.astro`: a copy of the sources is made in which the front matter and the
 * browser's part of a component are files of their own.
 *
 * @param extra files to be taken as if they stood there, by path
 * @returns one line for each import that the house does not allow, and for each file that has no place in it
 */
export async function wallFaults(extra: Readonly<Record<string, string>> = {}): Promise<string[]> {
  mkdirSync('.cache', { recursive: true });
  const copy = mkdtempSync('.cache/walls-');
  try {
    copySources(copy, extra);
    const house = await cruised(copy, true, [CIRCLE, ONE_READER, ...Object.keys(HOUSE).flatMap(rulesOf)]);
    const shipped = await cruised(copy, false, [BROWSER]);
    return [
      ...house.modules.flatMap(({ source }) => rowlessFaults(source)),
      ...house.modules.flatMap(spellingFaults),
      ...house.summary.violations.map(said),
      ...shortestWays(shipped.summary.violations).map(said),
    ].map((fault) => fault.replaceAll(SCRIPT_END, '.astro <script>').replaceAll('.astro.ts', '.astro'));
  } finally {
    rmSync(copy, { recursive: true });
  }
}

type Violation = ICruiseResult['summary']['violations'][number];

const SCRIPT_END = '.astro.script.ts';
const FIXTURES = 'tests/fixtures/';

function copySources(copy: string, extra: Readonly<Record<string, string>>): void {
  const files = globSync('{src,scripts,tests}/**/*.{ts,mts,tsx,js,mjs,cjs,astro,css,json}').filter(
    (file) => !file.startsWith(FIXTURES) || file.endsWith('.ts'),
  );
  for (const file of ['package.json', 'tsconfig.json', 'astro.config.mjs'])
    copyFileSync(file, path.join(copy, file));
  for (const file of files) writeSource(copy, file, readFileSync(file, 'utf8'));
  for (const [file, text] of Object.entries(extra)) writeSource(copy, file, text);
}

function writeSource(copy: string, file: string, text: string): void {
  const target = path.join(copy, file);
  mkdirSync(path.dirname(target), { recursive: true });
  // An import of a component means the file that stands for it here.
  const write = (end: string, code: string) =>
    writeFileSync(target + end, code.replace(/\.astro(?=['"])/g, '.astro.ts'));
  if (!file.endsWith('.astro')) return write('', text);
  const [, front = ''] = /^---\n(.*?)\n---/s.exec(text) ?? [];
  const scripts = [...text.matchAll(/<script\b([^>]*)>(.*?)<\/script>/gs)].map(([, head = '', code = '']) => {
    const [, src] = /\bsrc="([^"]+)"/.exec(head) ?? [];
    return src === undefined ? code : `import '${src}';`;
  });
  write('.ts', `${front}\nexport {};`);
  if (scripts.length > 0) write('.script.ts', scripts.join('\n'));
}

/** @param types whether an import of types counts; it does not where it is asked what ships */
async function cruised(
  copy: string,
  types: boolean,
  forbidden: IForbiddenRuleType[],
): Promise<ICruiseResult> {
  const { output } = await cruise(['src', 'scripts', 'tests', 'astro.config.mjs'], {
    baseDir: path.resolve(copy),
    tsPreCompilationDeps: types,
    doNotFollow: { path: 'node_modules' },
    validate: true,
    ruleSet: { forbidden },
  });
  if (typeof output === 'string') throw new Error('dependency-cruiser gave a report instead of its findings');
  return output;
}

const CIRCLE: IForbiddenRuleType = { name: 'circle', from: {}, to: { circular: true } };
const ONE_READER: IForbiddenRuleType = {
  name: 'content is read by the library, nowhere else',
  from: {},
  to: { path: '^astro:content$' },
};
const NODE = `^(?:node:)?(?:${builtinModules.join('|')})$`;
const BROWSER: IForbiddenRuleType = {
  name: 'ships to the browser',
  from: { path: [areaOf('client'), areaOf('component scripts')] },
  to: { path: [`^src/(?!${['client', ...valuesOf('client')].map(below).join('|')})`, NODE], reachable: true },
};

function valuesOf(row: string): string[] {
  return HOUSE[row]!.filter((entry) => !entry.endsWith(':types'));
}

/** What a row forbids: all of the project that it does not name, values where it names types, and Node's modules. */
function rulesOf(row: string): IForbiddenRuleType[] {
  const may = HOUSE[row]!;
  const name = `${row} may import ${may.join(', ') || 'nothing'}`;
  const from = { path: areaOf(row) };
  const types = may.filter((entry) => entry.endsWith(':types')).map((entry) => areaOf(entry.split(':')[0]!));
  const areas = [row, ...may].map((entry) => areaOf(entry.split(':')[0]!));
  return [
    { name, from, to: { path: '^(?:src|scripts|tests)/', pathNot: areas } },
    ...(types.length === 0
      ? []
      : [
          {
            name,
            from,
            to: {
              path: types,
              pathNot: areas.filter((area) => !types.includes(area)),
              dependencyTypesNot: ['type-only' as const],
            },
          },
        ]),
    ...(may.includes('node') ? [] : [{ name, from, to: { path: NODE } }]),
  ];
}

/** The paths of an entry of the house, as a pattern. */
function areaOf(entry: string): string {
  if (entry === 'component scripts') return `^src/.*${SCRIPT_END.replaceAll('.', '\\.')}$`;
  if (entry === '*') return '.';
  if (entry.endsWith('/*')) return `^src/${entry.slice(0, -1)}`;
  return `^${isOfProject(entry) ? '' : 'src/'}${below(entry)}`;
}

/** A row without the rows below it; the browser's part of a component is a row of its own. */
function below(entry: string): string {
  const own = Object.keys(HOUSE)
    .filter((row) => row.startsWith(`${entry}/`))
    .map((row) => `${row.slice(entry.length + 1)}(?:/|\\.)`);
  const apart = [...own, `.*${SCRIPT_END.replaceAll('.', '\\.')}$`].join('|');
  return `${entry}(?:/(?!${apart})|\\.[^/]+$)`;
}

function isOfProject(entry: string): boolean {
  return /^(?:scripts|tests)(?:\/|$)/.test(entry);
}

function rowlessFaults(source: string): string[] {
  const isOurs = /^(?:src|scripts|tests)\//.test(source);
  const hasRow = Object.keys(HOUSE).some((row) => new RegExp(areaOf(row)).test(source));
  return isOurs && !hasRow ? [`${source}: its folder has no row in scripts/check/house.ts; give it one`] : [];
}

/** `../` never leaves a top folder: between folders an import says `#folder/…`. What leads nowhere evades every rule. */
function spellingFaults({ source, dependencies }: ICruiseResult['modules'][number]): string[] {
  return dependencies.flatMap(({ module, resolved, couldNotResolve }) => {
    if (!/^[./#]/.test(module) || source === 'astro.config.mjs') return [];
    if (couldNotResolve) return [`${source} → ${module}: leads to no file of the project`];
    const crosses = module.startsWith('.') && topOf(resolved) !== topOf(source);
    return crosses ? [`${source} → ${resolved}: say #folder/… between folders, not ${module}`] : [];
  });
}

function topOf(file: string): string {
  const [first = '', second = '', ...rest] = file.split('/');
  return first === 'src' && rest.length > 0 ? second : first;
}

/** What lies behind a forbidden file is reached too: one way a file is enough. */
function shortestWays(violations: readonly Violation[]): Violation[] {
  const length = ({ via }: Violation) => via?.length ?? 0;
  const byFile = Map.groupBy(violations, ({ from }) => from);
  return [...byFile.values()].map((ways) => ways.reduce((a, b) => (length(b) < length(a) ? b : a)));
}

function said({ rule, from, to, cycle, via }: Violation): string {
  const way = (cycle ?? via ?? []).map(({ name }) => name);
  return `${[from, ...(way.length > 0 ? way : [to])].join(' → ')}: ${rule.name}`;
}
