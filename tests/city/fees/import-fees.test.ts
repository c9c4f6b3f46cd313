import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import writeXlsx from 'write-excel-file/node';
import { parse } from 'yaml';
import { addDays } from '#domain/calendar';
import { csvOfSheet, sheetOfCsv } from '#library/fee-table/csv';
import { feesOfSheet } from '#library/fee-table/fees-of-rows';
import { EDITOR_NOTE, STAMP } from '#library/fee-table/layout';
import { sheetOfFees } from '#library/fee-table/rows-of-fees';
import type { Sheet } from '#library/fee-table/sheet';
import { newFile } from '#library/fee-table/update-file';
import { xlsxOfSheet } from '#library/fee-table/xlsx';
import { importFees } from '#library/import-fees';
import { openLibrary } from '#library/open-library';
import type { Issue } from '#library/report';
import { feeSchema } from '#schemas/fee';

const work = mkdtempSync(path.join(tmpdir(), 'import-test-'));
after(() => rmSync(work, { recursive: true, force: true }));
const library = openLibrary('content');
const sheet = sheetOfFees(library, true);
let count = 0;

/** A copy of the city's content. */
function copy(): string {
  const directory = path.join(work, `city-${(count += 1)}`);
  cpSync('content', directory, { recursive: true });
  return directory;
}

function file(name: string, content: string | Uint8Array): string {
  const target = path.join(work, name);
  writeFileSync(target, content);
  return target;
}

const text = (directory: string, slug: string) =>
  readFileSync(path.join(directory, 'fees', `${slug}.mdx`), 'utf8');
const everyFile = (directory: string) =>
  readdirSync(path.join(directory, 'fees'))
    .filter((name) => name.endsWith('.mdx'))
    .map((name) => [name, readFileSync(path.join(directory, 'fees', name), 'utf8')]);
const withCell = (from: Sheet, row: number, header: string, value: string): Sheet =>
  from.map((cells, index) => (index === row ? cells.with(from[0]!.indexOf(header), value) : cells));
const rowOf = (slug: string, kind: string, nth = 0) =>
  sheet.flatMap((row, index) => (row[0] === slug && row[1] === kind ? [index] : []))[nth]!;

const QUESTIONS = 'questions.yaml';
const NAMES = 'names.yaml';

/** An item as the table has it: the record of how its body changed stays in its file, like the body. */
const inTable = (slug: string) => ({ ...library.fees.get(slug)!.data, changes: [], goneOver: {} });

/** Takes away how people ask for an item, and what they call it: both are faults without it. */
function forgetSayings(directory: string, slug: string): void {
  for (const [file, key] of [
    [QUESTIONS, `fees/${slug}`],
    [NAMES, slug],
  ] as const) {
    const target = path.join(directory, file);
    const block = new RegExp(`^  ${key}:\\n(?: {4}.*\\n)+`, 'gm');
    writeFileSync(target, readFileSync(target, 'utf8').replace(block, ''));
  }
}

/** An item that nothing but its sayings names, by id or by name, so that the content holds without it. */
function unreferenced(): string {
  const others = readdirSync('content', { recursive: true, encoding: 'utf8' })
    .filter(
      (name) => /\.(mdx|yaml)$/.test(name) && !name.startsWith('fees/') && ![QUESTIONS, NAMES].includes(name),
    )
    .map((name) => readFileSync(path.join('content', name), 'utf8'))
    .join('\n');
  const names = readFileSync(path.join('content', NAMES), 'utf8');
  return [...library.fees].find(
    ([slug, { data }]) =>
      !others.includes(slug) && !others.includes(data.name['zh-CN']) && !names.includes(`- ${slug}\n`),
  )![0];
}

describe('the catalogue as a table', () => {
  it('says all that the content says', () => {
    const issues: Issue[] = [];
    const fees = feesOfSheet(sheet, 'x', issues);
    assert.deepEqual(issues, []);
    for (const { slug, data } of fees) assert.deepEqual(data, inTable(slug));
    assert.equal(fees.length, library.fees.size);
  });

  it('makes content files that say the same', () => {
    for (const { slug, raw } of feesOfSheet(sheet, 'x', [])) {
      const frontmatter = newFile(raw).split('---\n')[1]!;
      assert.deepEqual(feeSchema.parse(parse(frontmatter, { schema: 'core' })), inTable(slug));
    }
  });

  it('is for the public without editors’ notes', () => {
    const published = sheetOfFees(library, false);
    assert.ok(!published[0]!.includes(EDITOR_NOTE));
    const notes = [...library.fees.values()].flatMap(({ data }) => data.editorNote ?? []);
    for (const note of notes) assert.ok(!published.flat().includes(note), note);
  });

  it('shows no amount where none may be shown', () => {
    const hidden = [...library.fees.values()]
      .filter(({ data }) => data.publishable === 'no-amount')
      .map(({ slug }) => slug);
    assert.ok(hidden.length > 0);
    assert.deepEqual(
      sheet.filter((row) => hidden.includes(row[0]!) && row[1] === '标准'),
      [],
    );
  });

  it('is the same bytes whenever it is written', async () => {
    assert.deepEqual(await xlsxOfSheet(sheet), await xlsxOfSheet(sheet));
  });
});

describe('a round trip', () => {
  for (const kind of ['xlsx', 'csv'] as const) {
    it(`from ${kind} to content to ${kind} is identical`, async () => {
      const written = async (of: Sheet) => (kind === 'xlsx' ? xlsxOfSheet(of) : csvOfSheet(of, true));
      // What an office sends bears no stamp, so it counts, whatever the content has become meanwhile.
      const at = sheet[0]!.indexOf(STAMP);
      const unstamped = sheet.map((cells, row) => (row === 0 ? cells : cells.with(at, '')));
      const directory = copy();
      // Content that differs in every item, and lacks one: the table has to bring everything back.
      for (const [name, content] of everyFile(directory)) {
        const changed = content!
          .replace(/^certainty: .*$/m, 'certainty: low')
          .replace(/^payer: .*$/m, 'payer: both');
        writeFileSync(
          path.join(directory, 'fees', name!),
          changed.replace(/^reductions:\n(?: .*\n)+/m, (block) =>
            block.replace(/^( {4}what:\n {6}zh-CN: ).*$/gm, '$1改'),
          ),
        );
      }
      rmSync(path.join(directory, 'fees', `${unreferenced()}.mdx`));
      forgetSayings(directory, unreferenced());
      const { added } = await importFees(file(`trip.${kind}`, await written(unstamped)), directory);
      assert.deepEqual(added, [unreferenced()]);
      const again = sheetOfFees(openLibrary(directory), true);
      assert.deepEqual(await written(again), await written(sheet));
    });
  }

  it('changes no file when nothing differs', async () => {
    const directory = copy();
    const before = everyFile(directory);
    const result = await importFees(
      file('same.xlsx', await xlsxOfSheet(sheetOfFees(library, false))),
      directory,
    );
    assert.deepEqual(result, { added: [], changed: [], unchanged: library.fees.size, kept: [] });
    assert.deepEqual(everyFile(directory), before);
  });

  it('keeps body, notes and every other line when one amount changes', async () => {
    const directory = copy();
    const published = sheetOfFees(library, false);
    const row = published.findIndex(
      (cells) => cells[0] === 'passport' && cells[1] === '标准' && cells.includes('120'),
    );
    const result = await importFees(
      file('one.xlsx', await xlsxOfSheet(withCell(published, row, '金额', '100'))),
      directory,
    );
    assert.deepEqual(result.changed, ['passport']);
    assert.equal(
      text(directory, 'passport'),
      text('content', 'passport').replace('amount: "120"', 'amount: "100"'),
    );
  });

  it('keeps the record of how the explanation changed', async () => {
    const directory = copy();
    const [slug] = [...library.fees].find(([, { data }]) => data.changes.length > 0)!;
    const changed = withCell(sheet, rowOf(slug, '项目'), '把握', '低');
    assert.deepEqual((await importFees(file('record.csv', csvOfSheet(changed, true)), directory)).changed, [
      slug,
    ]);
    assert.equal(text(directory, slug), text('content', slug).replace(/^certainty: .*$/m, 'certainty: low'));
  });

  it('keeps the notes of the parts that stay when a part is put before them', async () => {
    const directory = copy();
    const published = sheetOfFees(library, false);
    const { slug, data } = [...library.fees.values()].find((fee) => fee.data.periods[0]!.from !== null)!;
    const row = published.findIndex((cells) => cells[0] === slug && cells[1] === '时段');
    const cell = (header: string) => published[0]!.indexOf(header);
    const earlier = published[row]!.with(cell('起'), '1980-01-01').with(
      cell('止'),
      addDays(data.periods[0]!.from!, -1),
    );
    await importFees(file('part.csv', csvOfSheet(published.toSpliced(row, 0, earlier), true)), directory);
    const [first, ...rest] = openLibrary(directory).fees.get(slug)!.data.periods;
    assert.equal(first!.from, '1980-01-01');
    assert.deepEqual(rest, data.periods);
  });

  it('leaves items alone that the table does not name', async () => {
    const directory = copy();
    const part = [sheet[0]!, ...sheet.filter((row) => row[0] === 'passport')];
    const { unchanged } = await importFees(file('part-of.csv', csvOfSheet(part, false)), directory);
    assert.equal(unchanged, 1);
    assert.equal(everyFile(directory).length, library.fees.size);
  });
});

/** The two-byte part of GB18030, which Node can only decode. */
function inGb18030(text: string): Uint8Array {
  const codes = new Map<string, number[]>();
  for (let first = 0x81; first < 0xff; first += 1) {
    for (let second = 0x40; second < 0xff; second += 1) {
      codes.set(new TextDecoder('gb18030').decode(Uint8Array.of(first, second)), [first, second]);
    }
  }
  return Uint8Array.from(
    [...text].flatMap((letter) => (letter < '\x80' ? [letter.charCodeAt(0)] : codes.get(letter)!)),
  );
}

describe('a table as offices send it', () => {
  it('may be in GB18030', () => {
    const chinese = sheet.map((row) =>
      row.slice(0, 21).map((cell) => cell.replace(/[^\p{Script=Han}\w]/gu, '')),
    );
    const bytes = inGb18030(csvOfSheet(chinese, false));
    assert.throws(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    const issues: Issue[] = [];
    assert.deepEqual(sheetOfCsv(bytes, 'gb.csv', issues), chinese);
    assert.deepEqual(issues, []);
  });

  it('may have figures and days typed as numbers and dates', async () => {
    const rows = sheet.filter((row, index) => index === 0 || row[0] === 'passport');
    const typed = rows.map((row) =>
      row.map((value) => {
        if (/^\d{4}-\d\d-\d\d$/.test(value))
          return { value: new Date(`${value}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' };
        if (/^\d+(\.\d+)?$/.test(value)) return { value: Number(value), type: Number };
        return value === '' ? null : { value, type: String };
      }),
    );
    const bytes = await writeXlsx(typed, { sheet: '表' }).toBuffer();
    assert.deepEqual(await importFees(file('typed.xlsx', bytes), copy()), {
      added: [],
      changed: [],
      unchanged: 1,
      kept: [],
    });
  });

  it('may have its columns in another order, and empty rows', async () => {
    const turned = [...sheet, sheet[0]!.map(() => '')].map((row) => row.toReversed());
    const { changed, added } = await importFees(file('turned.csv', csvOfSheet(turned, true)), copy());
    assert.deepEqual([changed, added], [[], []]);
  });
});
