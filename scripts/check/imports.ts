import { copyFileSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cruise, type ICruiseResult, type IForbiddenRuleType } from 'dependency-cruiser';
import { transformSync } from 'esbuild';

/**
 * Makes a copy of the sources for as long as they are looked at. dependency-cruiser reads the imports, because it follows
 * real paths however they are spelled, counts types when it looks for circles, and knows what is reached through others;
 * eslint's rules see one file and one spelling. It does not read `.astro`: in the copy the front matter and the
 * browser's part of a component are files of their own.
 *
 * @param extra files to be taken as if they stood there, by path
 */
export async function withSources<T>(
  extra: Readonly<Record<string, string>>,
  look: (copy: string) => Promise<T>,
): Promise<T> {
  mkdirSync('.cache', { recursive: true });
  const copy = mkdtempSync('.cache/sources-');
  try {
    copySources(copy, extra);
    return await look(copy);
  } finally {
    rmSync(copy, { recursive: true });
  }
}

/** How the browser's part of a component is called in the copy. */
export const SCRIPT_END = '.astro.script.ts';
const FIXTURES = 'tests/fixtures/';
const SOURCES = '{src,scripts,tests}/**/*.{ts,mts,tsx,js,mjs,cjs,astro,css,json}';

function copySources(copy: string, extra: Readonly<Record<string, string>>): void {
  const files = globSync(SOURCES).filter((file) => !file.startsWith(FIXTURES) || file.endsWith('.ts'));
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

/**
 * Who imports whom, in a copy.
 * @param types whether an import of types counts; it does not where it is asked what ships
 */
export async function importsIn(
  copy: string,
  { types, forbidden }: { types: boolean; forbidden: IForbiddenRuleType[] },
): Promise<ICruiseResult> {
  const { output } = await cruise(['src', 'scripts', 'tests', 'astro.config.mjs'], {
    baseDir: path.resolve(types ? copy : withoutTypes(copy)),
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    validate: true,
    ruleSet: { forbidden },
  });
  if (typeof output === 'string') throw new Error('dependency-cruiser gave a report instead of its findings');
  return output;
}

/** An import that is not of types stays, used or not: so says the project's tsconfig too. */
const AS_WRITTEN = { compilerOptions: { verbatimModuleSyntax: true } };

/** The copy once more, without types: esbuild takes them out in a third of the time that dependency-cruiser needs. */
function withoutTypes(copy: string): string {
  const shipped = path.join(copy, '.shipped');
  for (const file of globSync(`{*.*,${SOURCES}}`, { cwd: copy })) {
    const text = readFileSync(path.join(copy, file), 'utf8');
    const target = path.join(shipped, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, /\.m?ts$/.test(file) ? codeOf(text) : text);
  }
  return shipped;
}

/** A part of a component that is no whole program keeps its types, and what they import counts. */
function codeOf(text: string): string {
  try {
    return transformSync(text, { loader: 'ts', tsconfigRaw: AS_WRITTEN }).code;
  } catch {
    return text;
  }
}
