import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import writeXlsx from 'write-excel-file/node';
import { planList } from '#library/official-list/match-list';
import { planPolicy } from '#library/import-policy';
import type { Library } from '#library/library';
import { openLibrary } from '#library/open-library';
import { Refusal } from '#library/report';
import type { Writing } from '#library/write-aside';
import { writeContent } from '#library/write-content';
import { DOCUMENTS } from '#tests/support/invented-documents';
import { docxOf, gb18030, htmlOf, pdfOf, textOf } from '#tests/support/office-files';

/** What makes readers of markup, PDF and text run long, or fall. */
const HOSTILE = [
  '<w:tbl><w:tr><w:tc>',
  '<w:sdt><w:sdtContent>',
  '<w:p><w:r><w:t>字</w:t></w:r></w:p>',
  '<w:ins w:id="1">',
  '<w:numPr><w:ilvl w:val="999999999"/><w:numId w:val="-1"/></w:numPr>',
  '<w:gridSpan w:val="1000000000"/>',
  '<mc:AlternateContent><mc:Choice>',
  '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>&b;',
  '<table><tr><td rowspan=999 colspan=999>字</td></tr>',
  '<div class="TRS_Editor">',
  '<img src="../../../../etc/passwd">',
  '<img src="data:image/png;base64,AAAA">',
  '<script>',
  '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
  '<mergeCell ref="A1:XFD1048576"/>',
  '<c r="A1" t="s"><v>99999999999</v></c>',
  '<c ',
  '/Kids [1 0 R 1 0 R]',
  '/Count 99999999',
  '/Length 99999999',
  '/Prev 0',
  '1 0 obj << /Type /Pages /Kids [1 0 R] /Count 1 >> endobj',
  '/W [1 99999 1]',
  '/FlateDecode /FlateDecode /FlateDecode',
  'q 1 0 0 1 0 0 cm ',
  '0 0 m 9 9 l S ',
  '二〇二四年一月一日',
  '一、',
  '（一）',
  '第一条　',
  '《',
  '（',
  '1',
  '第',
  '\t',
  '\n',
  '\f',
  ' ',
  '|',
  '-',
  '*',
  '\u0000',
  '\uFFFC',
  '\u202E',
];

interface Harm {
  kind: 'flip' | 'cut' | 'drop' | 'repeat' | 'hostile' | 'number' | 'bomb' | 'lie';
  part: number;
  at: number;
  times: number;
  words: string;
}

const harm: fc.Arbitrary<Harm> = fc.record({
  kind: fc.constantFrom<Harm['kind'][]>(
    'flip',
    'flip',
    'cut',
    'drop',
    'repeat',
    'repeat',
    'hostile',
    'hostile',
    'hostile',
    'number',
    'bomb',
    'lie',
  ),
  part: fc.nat(1000),
  at: fc.nat(100_000_000),
  times: fc.constantFrom(1, 1, 3, 30, 300, 3000, 30_000),
  words: fc.constantFrom(...HOSTILE),
});

/** No harm makes a file larger than this: what is long is looked for, not what is large. */
const LARGEST = 4_000_000;

/** Bytes of a text or of a part of a zip, changed. */
function harmed(bytes: Uint8Array, { kind, at, times, words }: Harm): Uint8Array {
  if (bytes.length === 0) return bytes;
  const place = at % bytes.length;
  const length = 1 + (at % 400);
  const around = (inner: Uint8Array, skipped: number) =>
    new Uint8Array(Buffer.concat([bytes.subarray(0, place), inner, bytes.subarray(place + skipped)]));
  const repeated = (unit: Uint8Array) =>
    Buffer.concat(Array<Uint8Array>(Math.min(times, Math.ceil(LARGEST / (unit.length || 1)))).fill(unit));
  switch (kind) {
    case 'flip':
      return bytes.with(place, bytes[place]! ^ (1 << (at % 8)));
    case 'cut':
      return bytes.slice(0, place);
    case 'drop':
      return around(new Uint8Array(), length);
    case 'repeat':
      return around(repeated(bytes.slice(place, place + length)), 0);
    case 'hostile':
      return around(repeated(strToU8(words)), 0);
    case 'number':
      return strToU8(
        strFromU8(bytes, true).replace(/\d+/g, (number, index: number) =>
          index % 7 === at % 7 ? '9'.repeat(1 + (at % 20)) : number,
        ),
        true,
      );
    case 'bomb':
      return new Uint8Array(Buffer.concat([bytes, Buffer.alloc(times * 300, 0x20)]));
    case 'lie':
      return bytes;
  }
}

/** The parts of a zip, one of them changed; `lie` names sizes in its directory that are not so. */
function harmedZip(bytes: Uint8Array, harms: readonly Harm[]): Uint8Array {
  const parts = unzipSync(bytes);
  const names = Object.keys(parts);
  for (const each of harms) {
    const name = names[each.part % names.length]!;
    parts[name] = new Uint8Array(harmed(parts[name]!, each));
  }
  const packed = zipSync(parts, { level: 1 });
  const liar = harms.find(({ kind }) => kind === 'lie');
  if (!liar) return packed;
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  const heads = [...packed.keys()].filter(
    (at) => at + 46 < packed.length && view.getUint32(at) === 0x504b0102,
  );
  const head = heads[liar.part % heads.length]!;
  view.setUint32(head + (liar.at % 2 === 0 ? 20 : 24), liar.at * 40, true);
  return packed;
}

interface Form {
  name: string;
  bytes: Uint8Array;
}

/** One file of each form in which offices send documents, and a list as a bureau publishes it. */
async function forms(): Promise<Form[]> {
  const whole = DOCUMENTS.flatMap(({ lines }, index) => {
    const typed = lines.map((line) => ('rows' in line ? line : { ...line, text: line.text }));
    return [
      { name: `${index}.docx`, bytes: docxOf(lines) },
      { name: `${index}.html`, bytes: gb18030(htmlOf(typed)) },
      { name: `${index}.txt`, bytes: gb18030(textOf(typed)) },
      { name: `${index}.md`, bytes: strToU8(textOf(typed)) },
    ];
  });
  const pages = await Promise.all(
    DOCUMENTS.map(async ({ lines }, index) => ({ name: `${index}.pdf`, bytes: await pdfOf(lines) })),
  );
  return [...whole, ...pages, { name: 'list.xlsx', bytes: await list() }];
}

async function list(): Promise<Uint8Array> {
  const cell = (value: string, more = {}) => ({ value, type: String, ...more });
  const rows = [
    [cell('临河市行政事业性收费目录清单', { columnSpan: 4 }), null, null, null],
    ['部门', '项目名称', '收费标准', '政策依据'].map((value) => cell(value)),
    [cell('公安', { rowSpan: 2 }), cell('停车证'), cell('30元/证'), cell('临财〔2020〕5号')],
    [null, cell('垃圾处理'), cell('按目录'), cell('发改价格〔2003〕2322号')],
  ];
  return new Uint8Array(await writeXlsx(rows, {}).toBuffer());
}

/** Whatever a file from somewhere else holds, it is read or refused in words; a refused one changes nothing. */
export async function documentProperty(city: string): Promise<fc.IRawProperty<unknown>> {
  const all = await forms();
  const library = openLibrary(city);
  return fc.asyncProperty(
    fc.constantFrom(...all),
    fc.boolean(),
    fc.array(harm, { minLength: 1, maxLength: 3 }),
    async ({ name, bytes }, isWithin, harms) => {
      const isZip = bytes[0] === 0x50;
      const changed =
        isZip && isWithin
          ? harmedZip(bytes, harms)
          : harms.reduce((before, each) => harmed(before, each), bytes);
      const folder = mkdtempSync(path.join(tmpdir(), 'fuzz-document-'));
      try {
        await taken(changed, name, path.join(folder, 'city'), city, library);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  );
}

async function taken(
  bytes: Uint8Array,
  name: string,
  copy: string,
  city: string,
  library: Library,
): Promise<void> {
  const target = { contentDir: copy, slug: 'fuzzed' };
  if (name.endsWith('.xlsx')) {
    const plan = await planList(bytes, name, library, target);
    if (plan?.writing) written([plan.writing], copy, city);
    return;
  }
  const planning = await planPolicy(bytes, `/nowhere/${name}`, target.slug, copy, library);
  if (planning.ok) written(planning.plan.writings, copy, city);
  else if (planning.zh === '' || planning.en === '') throw new Error('a refusal without words');
}

/** What a document becomes passes the check, or the check says why not. */
function written(writings: readonly Writing[], copy: string, city: string): void {
  cpSync(city, copy, { recursive: true });
  try {
    writeContent(writings, copy);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}
