import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readApart } from '#scripts/import/read-apart';
import { Refusal } from '#library/report';

const program = (code: string, seconds: number) => ({
  reader: new URL(`data:text/javascript,${encodeURIComponent(code)}`),
  seconds,
  memory: 30,
});
const order = { kind: 'sheet', bytes: new Uint8Array(4), file: 'table.xlsx' } as const;

async function refusal(code: string, seconds = 20): Promise<string> {
  return readApart<'sheet'>(order, program(code, seconds)).then(
    () => assert.fail('it was read'),
    (error: unknown) => {
      assert.ok(error instanceof Refusal, String(error));
      return error.message;
    },
  );
}

test('a file that is never read to its end is given up in words: a loop, a pattern that goes back and forth', async () => {
  for (const code of ['for (;;);', '/^(a+)+$/.test("a".repeat(60) + "b")'])
    assert.match(await refusal(code, 0.3), /^table\.xlsx 读了.*没有读完.* \/ table\.xlsx could not be read/);
});

test('so is one that fills the memory, and one that nobody answers for', async () => {
  assert.match(await refusal('const all = []; for (;;) all.push(Math.random().toString(36));'), /内存/);
  assert.match(await refusal(''), /读不下去/);
});

test('so is one at which its reader falls, or leaves a promise behind as pdf.js does', async () => {
  for (const code of [
    'throw new Error("xref")',
    'Promise.reject(new Error("xref")); setTimeout(() => {}, 5000);',
  ])
    assert.match(await refusal(code), /读不出来（xref）.*什么都没有写入/);
});

test('a table is read', async () => {
  const bytes = new TextEncoder().encode('标识,行类\na,项目\n');
  const { sheet } = await readApart<'sheet'>({ kind: 'sheet', bytes, file: 'a.csv' });
  assert.deepEqual(sheet, [
    ['标识', '行类'],
    ['a', '项目'],
  ]);
});
