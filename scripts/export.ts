import path from 'node:path';
import { csvOfSheet } from '#library/fee-table/csv';
import { sheetOfFees } from '#library/fee-table/rows-of-fees';
import { xlsxOfSheet } from '#library/fee-table/xlsx';
import { openLibrary } from '#library/open-library';
import { Refusal } from '#library/report';
import { writeAside } from '#library/write-aside';
import { run } from './site/run.ts';

/** npm run export -- <file.xlsx|file.csv>: the catalogue as a table for the office, editors' notes included. */
await run(async () => {
  const file = process.argv[2] ?? '';
  const kind = path.extname(file).toLowerCase();
  if (kind !== '.xlsx' && kind !== '.csv')
    throw new Refusal('用法 / Usage: npm run export -- fees.xlsx | fees.csv');
  const library = openLibrary();
  const sheet = sheetOfFees(library, true);
  writeAside([
    { file, content: kind === '.xlsx' ? await xlsxOfSheet(sheet, true) : csvOfSheet(sheet, true) },
  ]);
  console.log(`已写出 ${library.fees.size} 项 / ${library.fees.size} items: ${file}`);
});
