import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { houseFaults, houseReport, measuresOf } from '#scripts/check/measures';

const lines = (count: number, text = 'export const a = 1;') => `${Array(count).fill(text).join('\n')}\n`;
const calm = { 'src/domain/calm.ts': lines(1000, '// calm') };
const faultsOf = (sources: Record<string, string>) => houseFaults(measuresOf({ ...calm, ...sources }));

describe('the house in numbers', () => {
  it('finds nothing in a house that keeps its bars', () => {
    assert.deepEqual(faultsOf({}).slice(1), []);
    assert.match(houseReport(measuresOf(calm)), /! in 1,000 lines +0\.0 +≤ 3/);
  });

  it('catches a file that is two', () => {
    assert.match(faultsOf({}).join('\n'), /calm\.ts: 1000 lines; it is two files/);
    assert.deepEqual(houseFaults(measuresOf({ 'src/domain/a.ts': lines(350, '//') })), []);
  });

  it('catches a folder that is a heap, in the rooms that readers open', () => {
    const files = (folder: string) =>
      Object.fromEntries(Array.from({ length: 31 }, (_, at) => [`${folder}/f${at}.ts`, '']));
    assert.match(faultsOf(files('src/views/fees')).join('\n'), /src\/views\/fees: 31 files/);
    assert.doesNotMatch(faultsOf(files('src/rules')).join('\n'), /31 files/);
  });

  it('catches long functions, by their median and by the longest tenth', () => {
    const long = (count: number) => `export function long() {\n${lines(count, '  void 0;')}}\n`;
    assert.match(faultsOf({ 'src/domain/a.ts': long(8) }).join('\n'), /median is too long/);
    const short = lines(9, 'export const f = () => 1;').replace(/f/g, () =>
      `f${Math.random()}`.replace('.', ''),
    );
    assert.match(faultsOf({ 'src/domain/a.ts': short + long(20) }).join('\n'), /a tenth is too long/);
  });

  it('catches promises, with their places, in components too', () => {
    const promises = lines(4, 'export const a = b!;');
    assert.match(faultsOf({ 'src/domain/a.ts': promises }).join('\n'), /`!`[^]*src\/domain\/a\.ts:4/);
    const component = `---\n${promises}---\n\n<p>wow!</p>\n<script>\nconst b = c!;\n</script>\n`;
    const { promised } = measuresOf({ 'src/components/A.astro': component });
    assert.deepEqual(
      promised,
      [2, 3, 4, 5, 10].map((line) => `src/components/A.astro:${line}`),
    );
  });

  it('catches claims of a type, but not constants, the browser or what comes from outside', () => {
    assert.match(faultsOf({ 'src/domain/a.ts': lines(5, 'export const a = b as Fee;') }).join('\n'), /`as`/);
    const honest = [
      'a as const',
      'a as unknown',
      'event.target as Element',
      'field as HTMLInputElement',
      'JSON.parse(text) as Fee',
      '(await response.json()) as Fee',
      "(await import('x')) as Fee",
    ];
    const { claimed } = measuresOf({ 'src/domain/a.ts': honest.map((each) => `void (${each});`).join('\n') });
    assert.deepEqual(claimed, []);
  });

  it('catches a circle, of types too', () => {
    const circle = {
      'src/domain/a.ts': "import type { B } from './b.ts';",
      'src/domain/b.ts': "export { C } from '#domain/c';",
      'src/domain/c.ts': "import '../domain/a.ts';",
    };
    assert.match(
      faultsOf(circle).join('\n'),
      /a\.ts → src\/domain\/b\.ts → src\/domain\/c\.ts → src\/domain\/a\.ts/,
    );
  });
});
