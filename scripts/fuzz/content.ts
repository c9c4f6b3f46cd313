import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { calendarDay } from '#clock';
import { openLibrary } from '#library/open-library';
import { ContentError, type Issue } from '#library/report';
import { refuseUndrawable } from '../site/undrawable.ts';

/** What people, copy and paste, and broken disks put into a file. */
const NASTY = [
  '**重要**',
  '*x',
  '&注意 请看',
  '!foo',
  '# 注',
  ' #3',
  '|',
  '>',
  '- ',
  '? ',
  ': ',
  '{',
  '}',
  '[',
  ']',
  '"',
  "'",
  '`',
  '---',
  '...',
  '%YAML 1.1',
  '<Fee id="x"/>',
  '<Fee id="constructor"/>',
  '<div>',
  '</Source>',
  '{/* */}',
  '{1+1}',
  '<!-- -->',
  '[x](javascript:alert(1))',
  '[x](/policies/nope/)',
  '![](x.png)',
  'https://user@x.example/',
  '//evil.example',
  '\u0000',
  '\u0007',
  '\r',
  '\u2028',
  '\u202E',
  '\u200B',
  '\uFEFF',
  '\uFFFE',
  '\uD800',
  '\uE000',
  '𠮷',
  '⺠',
  '😀',
  '﷽',
  'constructor',
  '__proto__',
  'toString',
  'null',
  'true',
  '1e309',
  '-1',
  '0x10',
  '9007199254740993',
  '.inf',
  '.nan',
  '0000-01-01',
  '2062-06-01',
  '9999-12-31',
  '2026-02-30',
  '未取得',
  '不适用',
  '至今',
  '未标注',
  'zh-CN:',
  'en: x',
  'a'.repeat(300),
  '长'.repeat(300),
  '很长的词'.repeat(100),
  ' '.repeat(40),
  '\t',
  '\n\n',
  '<Note>\n\n',
  '> '.repeat(80),
];

interface Change {
  kind: 'insert' | 'replace' | 'delete' | 'duplicate' | 'swap' | 'indent' | 'cut' | 'value' | 'byte';
  at: number;
  words: string;
}

const change: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom<Change['kind'][]>(
    'insert',
    'replace',
    'delete',
    'duplicate',
    'swap',
    'indent',
    'cut',
    'value',
    'value',
    'byte',
  ),
  at: fc.nat(1_000_000),
  words: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...NASTY) },
    fc.string({ unit: 'binary', maxLength: 20 }),
  ),
});

function changed(text: string, { kind, at, words }: Change): string {
  const lines = text.split('\n');
  const line = at % lines.length;
  const place = at % (text.length + 1);
  switch (kind) {
    case 'insert':
      return text.slice(0, place) + words + text.slice(place);
    case 'replace':
      return text.slice(0, place) + words + text.slice(place + words.length);
    case 'byte':
      return text.slice(0, place) + String.fromCharCode(at % 256) + text.slice(place + 1);
    case 'cut':
      return text.slice(0, place);
    case 'delete':
      return lines.filter((_, index) => index !== line).join('\n');
    case 'duplicate':
      return lines.toSpliced(line, 0, lines[line]!).join('\n');
    case 'swap':
      return lines
        .toSpliced(line, 1)
        .toSpliced(at % 7, 0, lines[line]!)
        .join('\n');
    case 'indent':
      return lines.with(line, `  ${lines[line]}`).join('\n');
    case 'value':
      return lines
        .with(
          line,
          lines[line]!.replace(/: .*$/, () => `: ${words}`),
        )
        .join('\n');
  }
}

interface Changed {
  file: string;
  content: string;
}

interface Blamed extends Changed {
  /** What the build said. */
  said: string;
}

/** A copy of a city, of which one file at a time is changed. */
export class ChangingCity {
  readonly directory = mkdtempSync(path.join(tmpdir(), 'fuzz-city-'));
  readonly files: readonly string[];
  /** Changed files that the check accepted: a build must, too. */
  private accepted: Changed[] = [];

  constructor(source: string) {
    cpSync(source, this.directory, { recursive: true });
    this.files = readdirSync(source, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(mdx|yaml)$/.test(entry.name))
      .map((entry) => path.relative(source, path.join(entry.parentPath, entry.name)))
      .sort();
  }

  remove(): void {
    rmSync(this.directory, { recursive: true, force: true });
  }

  /** Every fault of a changed city is reported by file, problem and remedy; nothing else is ever thrown. */
  property(): fc.IProperty<unknown> {
    return fc.property(
      fc.constantFrom(...this.files),
      fc.array(change, { minLength: 1, maxLength: 3 }),
      (file, changes) => {
        const before = this.read(file);
        const after = changes.reduce(changed, before);
        try {
          writeFileSync(path.join(this.directory, file), after);
          if (opens(this.directory) && after !== before) this.accepted.push({ file, content: after });
        } finally {
          writeFileSync(path.join(this.directory, file), before);
        }
      },
    );
  }

  private read(file: string): string {
    return readFileSync(path.join(this.directory, file), 'utf8');
  }

  /** How many files a build would try at once. */
  waiting(): number {
    return new Set(this.accepted.map(({ file }) => file)).size;
  }

  /**
   * Builds the city with as many accepted changes at once as go together; where that fails, looks for the one that is to
   * blame. The others wait for the next build.
   * @returns how many were built, and the file to blame with its content and what the build said; null when all is well
   */
  buildAccepted(): { files: number; blamed: Blamed | null } {
    const changes = this.compatible();
    this.accepted = this.accepted.filter((change) => !changes.includes(change));
    return { files: changes.length, blamed: this.blame(changes) };
  }

  /** Two changes of one file exclude each other; of two files they may not go together: two documents of one number. */
  private compatible(): Changed[] {
    const city = this.with([]);
    const changed = new Set<string>();
    const kept = this.accepted.filter(({ file, content }) => {
      if (changed.has(file)) return false;
      writeFileSync(path.join(city, file), content);
      if (opens(city)) return changed.add(file);
      writeFileSync(path.join(city, file), this.read(file));
      return false;
    });
    rmSync(city, { recursive: true, force: true });
    return kept;
  }

  private blame(changes: Changed[]): Blamed | null {
    if (changes.length === 0) return null;
    const city = this.with(changes);
    const said = opens(city) ? build(city) : null;
    rmSync(city, { recursive: true, force: true });
    if (said === null) return null;
    if (changes.length === 1) return { ...changes[0]!, said };
    const half = Math.ceil(changes.length / 2);
    return this.blame(changes.slice(0, half)) ?? this.blame(changes.slice(half));
  }

  private with(changes: readonly Changed[]): string {
    const city = mkdtempSync(path.join(tmpdir(), 'fuzz-built-'));
    cpSync(this.directory, city, { recursive: true });
    for (const { file, content } of changes) writeFileSync(path.join(city, file), content);
    return city;
  }
}

function opens(city: string): boolean {
  try {
    refuseUndrawable(openLibrary(city), city, calendarDay());
    return true;
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    const bad = error.issues.find((issue) => !isWhole(issue));
    if (error.issues.length === 0 || bad)
      throw new Error(`a fault without words: ${JSON.stringify(bad)}`, { cause: error });
    return false;
  }
}

function isWhole({ file, value, zh, en }: Issue): boolean {
  return (
    [file, zh.problem, zh.remedy, en.problem, en.remedy].every((words) => words !== '') &&
    typeof value === 'string'
  );
}

function build(city: string): string | null {
  const outDir = mkdtempSync(path.join(tmpdir(), 'fuzz-site-'));
  const { status, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], {
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: city, OUT_DIR: outDir },
  });
  rmSync(outDir, { recursive: true, force: true });
  return status === 0 ? null : stderr;
}
