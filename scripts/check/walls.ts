import { builtinModules } from 'node:module';
import type { ICruiseResult, IForbiddenRuleType } from 'dependency-cruiser';
import { HOUSE } from './house.ts';
import { importsIn, SCRIPT_END, withSources } from './imports.ts';

/**
 * Holds the house to its description.
 * @param extra files to be taken as if they stood there, by path
 * @returns one line for each import that the house does not allow, and for each file that has no place in it
 */
export async function wallFaults(extra: Readonly<Record<string, string>> = {}): Promise<string[]> {
  return withSources(extra, async (copy) => {
    const house = await importsIn(copy, {
      types: true,
      forbidden: [CIRCLE, ONE_READER, ...Object.keys(HOUSE).flatMap(rulesOf)],
    });
    const shipped = await importsIn(copy, { types: false, forbidden: [BROWSER] });
    return [
      ...house.modules.flatMap(({ source }) => rowlessFaults(source)),
      ...house.modules.flatMap(spellingFaults),
      ...house.summary.violations.map(said),
      ...shortestWays(shipped.summary.violations).map(said),
    ].map((fault) => fault.replaceAll(SCRIPT_END, '.astro <script>').replaceAll('.astro.ts', '.astro'));
  });
}

type Violation = ICruiseResult['summary']['violations'][number];

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
