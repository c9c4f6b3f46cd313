import { strToU8, zipSync } from 'fflate';
import PDFDocument from 'pdfkit';

/** A line or a table of an invented document, to be set in any of the forms that offices send. */
export type Set =
  | {
      text: string;
      align?: 'center' | 'right';
      size?: number;
      indent?: boolean;
      number?: { list: number; level: number };
    }
  | { rows: string[][] };

const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const MORE = `${W} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"`;

/** 一、（一）1.（1） as Word's lists make them: list 1 is that of documents, list 2 that of laws. */
const NUMBERING = `<w:numbering ${W}>
<w:abstractNum w:abstractNumId="0">${['%1、', '（%2）', '%3.', '（%4）']
  .map(
    (text, level) =>
      `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${level < 2 ? 'chineseCountingThousand' : 'decimal'}"/><w:lvlText w:val="${text}"/></w:lvl>`,
  )
  .join('')}</w:abstractNum>
<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:suff w:val="space"/><w:lvlText w:val="第%1条"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="\uf0b7"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>
</w:numbering>`;

function paragraphXml(line: Extract<Set, { text: string }>): string {
  const number = line.number
    ? `<w:numPr><w:ilvl w:val="${line.number.level}"/><w:numId w:val="${line.number.list}"/></w:numPr>`
    : '';
  const align = line.align ? `<w:jc w:val="${line.align}"/>` : '';
  return `<w:p><w:pPr>${number}${align}</w:pPr><w:r><w:t xml:space="preserve">${escape(line.text)}</w:t></w:r></w:p>`;
}

function tableXml(rows: readonly string[][]): string {
  const cell = (text: string) => `<w:tc><w:tcPr/>${paragraphXml({ text })}</w:tc>`;
  return `<w:tbl>${rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`;
}

/** A .docx with these lines; `extra` is put into the body as it is, `parts` are further files of the package. */
export function docxOf(
  lines: readonly Set[],
  extra = '',
  parts: Record<string, string | Uint8Array> = {},
): Uint8Array {
  const body = lines.map((line) => ('rows' in line ? tableXml(line.rows) : paragraphXml(line))).join('');
  const files: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'word/document.xml': `<w:document ${MORE}><w:body>${body}${extra}<w:sectPr/></w:body></w:document>`,
    'word/numbering.xml': NUMBERING,
    ...parts,
  };
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, content]) => [
        name,
        typeof content === 'string' ? strToU8(content) : content,
      ]),
    ),
  );
}

const FONT = 'node_modules/@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf';

/** The same as a PDF of A4 pages with running heads and page numbers, tables ruled. */
export async function pdfOf(lines: readonly Set[], head: string | null = null): Promise<Uint8Array> {
  const document = new PDFDocument({
    size: 'A4',
    margins: { top: 104, bottom: 99, left: 79, right: 74 },
    bufferPages: true,
  });
  const chunks: Buffer[] = [];
  const done = new Promise<void>((resolve) => document.on('end', resolve));
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  document.font(FONT);
  for (const line of lines) {
    if ('rows' in line) document.fontSize(12).table({ data: line.rows, rowStyles: { border: 1 } });
    else
      document.fontSize(line.size ?? 16).text(line.text, {
        align: line.align ?? 'left',
        indent: line.align || line.indent === false ? 0 : 32,
        lineGap: 6,
      });
  }
  const { start, count } = document.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    document.switchToPage(page);
    document.page.margins = { top: 0, bottom: 0, left: 0, right: 0 };
    document.fontSize(14).text(`— ${page + 1} —`, 280, 780, { lineBreak: false });
    if (head !== null) document.fontSize(10).text(head, 79, 40, { lineBreak: false });
  }
  document.end();
  await done;
  return new Uint8Array(Buffer.concat(chunks));
}

/** The same as a page of an old site: navigation, a table of facts, the article, a footer; `<p>` left open. */
export function htmlOf(lines: readonly Set[], facts: Record<string, string> = {}): string {
  const rows = Object.entries(facts).map(
    ([label, value]) => `<tr><td><b>${label}：</b></td><td>${value}</td></tr>`,
  );
  const article = lines
    .map((line) =>
      'rows' in line
        ? `<table border=1>${line.rows.map((row) => `<tr>${row.map((cell) => `<td>${escape(cell)}`).join('')}`).join('')}</table>`
        : `<p${line.align ? ` align=${line.align}` : ''}>\u3000\u3000${escape(line.text)}`,
    )
    .join('\n');
  return `<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"><title>某市政府网</title><script>var a = 1;</script></head>
<body><div class="nav"><a href="/">首页</a> <a href="/zwgk/">政务公开</a></div><table>${rows.join('')}</table>
<div class="TRS_Editor">${article}</div><div class="foot">主办单位：某市人民政府办公室\u3000网站标识码：1234567890</div></body></html>`;
}

/** The same as plain text, a line a paragraph. */
export function textOf(lines: readonly Set[]): string {
  return lines
    .map((line) => ('rows' in line ? line.rows.map((row) => row.join('\t')).join('\n') : line.text))
    .join('\n');
}

let gbTable: Map<string, [number, number]> | undefined;

/** Text in GB18030, as Notepad's "ANSI" saves it; its two-byte characters only. */
export function gb18030(text: string): Uint8Array {
  gbTable ??= twoByteTable();
  return new Uint8Array(
    [...text].flatMap((character) => {
      if (character.charCodeAt(0) < 0x80) return [character.charCodeAt(0)];
      const bytes = gbTable!.get(character);
      if (!bytes) throw new Error(`no two bytes for ${character}`);
      return bytes;
    }),
  );
}

function twoByteTable(): Map<string, [number, number]> {
  const decoder = new TextDecoder('gb18030');
  const table = new Map<string, [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1)
      if (trail !== 0x7f) table.set(decoder.decode(new Uint8Array([lead, trail])), [lead, trail]);
  return table;
}
