import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { cyclesIn } from '#domain/cycles';

/** The house in numbers. What is counted is counted in every `.ts` and `.astro` under `src/`. */
export interface Measures {
  /** Files that stand in a folder of `src/views`, `src/cards` or `src/client` itself, by folder. */
  folders: ReadonlyMap<string, number>;
  longest: { file: string; lines: number };
  /** Lines of the named functions, the shortest first. */
  functions: readonly number[];
  lines: number;
  /** Where a value is promised to be there, `file:line`. */
  promised: readonly string[];
  /** Where a type is promised of what did not come from outside, `file:line`. */
  claimed: readonly string[];
  circles: readonly (readonly string[])[];
}

/** What each may come to. */
export const BARS = {
  filesInFolder: 30,
  longestFile: 350,
  medianFunction: 8,
  ninetiethFunction: 20,
  promisedPerThousand: 3,
  claimedPerThousand: 3.5,
  circles: 0,
};

/** The sources of the house, by path. */
export function houseSources(): Record<string, string> {
  return Object.fromEntries(
    globSync('src/**/*.{ts,astro}').map((file) => [file, readFileSync(file, 'utf8')]),
  );
}

export function measuresOf(sources: Readonly<Record<string, string>>): Measures {
  const read = Object.entries(sources).map(([file, text]) => ({ file, text, tree: treeOf(file, text) }));
  const sizes = read.map(({ file, text }) => ({ file, lines: linesIn(text) }));
  const nodes = read.flatMap(({ file, tree }) => nodesIn(tree).map((node) => ({ file, tree, node })));
  const places = (counts: (node: ts.Node) => boolean) =>
    nodes
      .filter(({ node }) => counts(node))
      .map(({ file, tree, node }) => `${file}:${lineOf(tree, node.getStart(tree)) + 1}`);
  return {
    folders: filesByFolder(Object.keys(sources)),
    longest: sizes.reduce((a, b) => (b.lines > a.lines ? b : a), { file: '', lines: 0 }),
    functions: nodes
      .filter(({ node }) => isNamedFunction(node))
      .map(({ tree, node }) => lineOf(tree, node.getEnd()) - lineOf(tree, node.getStart(tree)) + 1)
      .sort((a, b) => a - b),
    lines: sizes.reduce((sum, { lines }) => sum + lines, 0),
    promised: places(ts.isNonNullExpression),
    claimed: places(isClaim),
    circles: cyclesIn(new Map(read.map(({ file, tree }) => [file, importsOf(file, tree, sources)]))),
  };
}

/** What goes beyond its bar, a line each, with what to do. */
export function houseFaults(measures: Measures): string[] {
  const { folders, longest, functions, circles } = measures;
  const beyond = (value: number, bar: number, fault: string) => (value > bar ? [fault] : []);
  return [
    ...[...folders].flatMap(([folder, files]) =>
      beyond(files, BARS.filesInFolder, `${folder}: ${files} files; make rooms in it`),
    ),
    ...beyond(longest.lines, BARS.longestFile, `${longest.file}: ${longest.lines} lines; it is two files`),
    ...beyond(partAt(functions, 0.5), BARS.medianFunction, 'functions: their median is too long'),
    ...beyond(partAt(functions, 0.9), BARS.ninetiethFunction, 'functions: a tenth is too long'),
    ...tooMany(measures, 'promised', BARS.promisedPerThousand, '`!`: look it up by #domain/known instead'),
    ...tooMany(measures, 'claimed', BARS.claimedPerThousand, '`as`: let the types say it instead'),
    ...circles.map((circle) => `${circle.join(' → ')}: a circle`),
  ];
}

/** The table that the command prints. */
export function houseReport(measures: Measures): string {
  const { folders, longest, functions, promised, claimed, circles } = measures;
  const [fullest = ['', 0]] = [...folders].sort((a, b) => b[1] - a[1]);
  const rows: [string, string | number, string][] = [
    ['files in a folder', fullest[1], `≤ ${BARS.filesInFolder}  ${fullest[0]}`],
    ['longest file', longest.lines, `≤ ${BARS.longestFile}  ${longest.file}`],
    ['function, median', partAt(functions, 0.5), `≤ ${BARS.medianFunction}  of ${functions.length}`],
    ['function, p90', partAt(functions, 0.9), `≤ ${BARS.ninetiethFunction}`],
    ['! in 1,000 lines', perThousand(promised, measures).toFixed(1), `≤ ${BARS.promisedPerThousand}`],
    ['as in 1,000 lines', perThousand(claimed, measures).toFixed(1), `≤ ${BARS.claimedPerThousand}`],
    ['circles', circles.length, `≤ ${BARS.circles}`],
  ];
  return rows
    .map(([what, value, bar]) => `${what.padEnd(20)}${String(value).padStart(6)}  ${bar}`)
    .join('\n');
}

function tooMany(measures: Measures, what: 'promised' | 'claimed', bar: number, fault: string): string[] {
  return perThousand(measures[what], measures) > bar
    ? [`${fault}\n    ${measures[what].join('\n    ')}`]
    : [];
}

function perThousand(places: readonly string[], { lines }: Measures): number {
  return (1000 * places.length) / Math.max(1, lines);
}

function partAt(sorted: readonly number[], part: number): number {
  return sorted[Math.floor(sorted.length * part)] ?? 0;
}

const COUNTED = /^src\/(?:views|cards|client)(?:\/|$)/;

function filesByFolder(files: readonly string[]): Map<string, number> {
  const folders = files.map((file) => path.posix.dirname(file)).filter((folder) => COUNTED.test(folder));
  return new Map([...Map.groupBy(folders, (folder) => folder)].map(([folder, all]) => [folder, all.length]));
}

/** Of a component its front matter and its scripts are read, each on the lines where it stands. */
function treeOf(file: string, text: string): ts.SourceFile {
  return ts.createSourceFile(file, file.endsWith('.astro') ? codeOf(text) : text, ts.ScriptTarget.Latest);
}

function codeOf(component: string): string {
  const blank = (markup: string) => markup.replace(/[^\n]/g, ' ');
  const parts = component.split(/(^---\n[^]*?\n---$|<script\b[^>]*>[^]*?<\/script>)/m);
  return parts
    .map((part, index) =>
      index % 2 === 0 ? blank(part) : part.replace(/^---|---$|<script\b[^>]*>|<\/script>/g, blank),
    )
    .join('');
}

function nodesIn(tree: ts.SourceFile): ts.Node[] {
  const all: ts.Node[] = [];
  const enter = (node: ts.Node) => {
    all.push(node);
    ts.forEachChild(node, (child) => {
      if (ts.isFunctionLike(child)) named(child, node);
      enter(child);
    });
  };
  enter(tree);
  return all;
}

const bound = new WeakSet<ts.Node>();

/** Trees are made without parents: what is bound to a name is noted on the way down. */
function named(child: ts.Node, parent: ts.Node): void {
  if (ts.isVariableDeclaration(parent) || ts.isPropertyDeclaration(parent)) bound.add(child);
}

function isNamedFunction(node: ts.Node): boolean {
  const isOwnName =
    ts.isFunctionDeclaration(node) ||
    ts.isMethodDeclaration(node) ||
    ts.isAccessor(node) ||
    ts.isConstructorDeclaration(node);
  return isOwnName ? node.body !== undefined : bound.has(node);
}

/** What the browser hands out has its true type only there. */
const OF_THE_BROWSER = /^(?:HTML\w*|Element|Text|Node|InputEvent|KeyboardEvent)$/;
const OUTSIDE = /^(?:JSON\.parse|parse|read|import|\w+\.json)$/;

/** `as` for a constant makes a type narrower, and what comes from outside has no other way to its type. */
function isClaim(node: ts.Node): boolean {
  // To know less of a value is no claim.
  if (!ts.isAsExpression(node) || node.type.kind === ts.SyntaxKind.UnknownKeyword) return false;
  const type =
    ts.isTypeReferenceNode(node.type) && ts.isIdentifier(node.type.typeName) ? node.type.typeName.text : '';
  return type !== 'const' && !OF_THE_BROWSER.test(type) && !comesFromOutside(node.expression);
}

function comesFromOutside(node: ts.Expression): boolean {
  if (ts.isParenthesizedExpression(node) || ts.isAwaitExpression(node))
    return comesFromOutside(node.expression);
  return ts.isCallExpression(node) && OUTSIDE.test(calleeOf(node.expression));
}

function calleeOf(node: ts.Expression): string {
  if (node.kind === ts.SyntaxKind.ImportKeyword) return 'import';
  if (ts.isIdentifier(node)) return node.text;
  return ts.isPropertyAccessExpression(node) ? `${calleeOf(node.expression)}.${node.name.text}` : '';
}

const { imports: SPECIAL } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  imports: Readonly<Record<string, string>>;
};

/** The files of the house that a file imports, types too. */
function importsOf(file: string, tree: ts.SourceFile, sources: Readonly<Record<string, string>>): string[] {
  return tree.statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return [];
    const said = statement.moduleSpecifier;
    if (!said || !ts.isStringLiteral(said)) return [];
    const target = pathOf(said.text, file);
    return target !== null && Object.hasOwn(sources, target) ? [target] : [];
  });
}

function pathOf(specifier: string, from: string): string | null {
  if (specifier.startsWith('.')) return path.posix.join(path.posix.dirname(from), specifier);
  const [, folder, rest] = /^(#\w+)\/(.+)$/.exec(specifier) ?? [];
  if (rest === undefined) return SPECIAL[specifier]?.slice(2) ?? null;
  const pattern = SPECIAL[specifier] ?? SPECIAL[`${folder}/*`];
  return pattern === undefined ? null : pattern.slice(2).replace('*', rest);
}

function linesIn(text: string): number {
  return text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
}

function lineOf(tree: ts.SourceFile, at: number): number {
  return tree.getLineAndCharacterOfPosition(at).line;
}
