import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseBody } from '#library/body';
import { placesOf } from '#library/clauses';
import { planPolicy, type PolicyPlan } from '#library/import-policy';
import { docxOf, gb18030, htmlOf, pdfOf, textOf, type Set } from '../../../support/office-files.ts';
import { DOCUMENTS, type Invented } from '../../../support/invented-documents.ts';

const CITY = { offices: {}, policies: new Map() };

async function planOf(bytes: Uint8Array, name: string): Promise<PolicyPlan> {
  const planning = await planPolicy(bytes, name, 'x-one', '/nowhere', CITY);
  assert.ok(planning.ok, planning.ok ? '' : planning.zh);
  return planning.plan;
}

/** The anchors of the places of a plan's body. */
function anchorsOf({ content }: PolicyPlan): string[] {
  const body = content.slice(content.indexOf('\n---\n', 4) + 5);
  return [...placesOf(parseBody(body, 'x.mdx', 0, [])).values()].map(({ anchor }) => anchor);
}

function check(plan: PolicyPlan, document: Invented, form: string): void {
  const { draft } = plan;
  const found = Object.fromEntries(
    Object.keys(document.fields).map((field) => [field, draft[field as keyof typeof draft]]),
  );
  assert.deepEqual(found, document.fields, form);
  assert.deepEqual(plan.lost, [], form);
  const anchors = anchorsOf(plan);
  assert.deepEqual(
    document.anchors.filter((anchor) => !anchors.includes(anchor)),
    [],
    `${form}: ${anchors.join(' ')}`,
  );
  assert.equal(plan.asks, false, `${form}: ${draft.doubts.map(({ zh }) => zh).join('；')}`);
}

/** Numbers typed out, for the forms that do not count by themselves. */
function typed(lines: readonly Set[]): Set[] {
  const counts: number[] = [];
  const numeral = (number: number) => '〇一二三四五六七八九十'[number]!;
  return lines.map((line) => {
    if ('rows' in line || !line.number) return line;
    const { list, level } = line.number;
    const { number: _, ...rest } = line;
    if (list === 2)
      return { ...rest, text: `第${numeral((counts[9] = (counts[9] ?? 0) + 1))}条\u3000${line.text}` };
    counts[level] = (counts[level] ?? 0) + 1;
    counts.length = Math.max(level + 1, counts[9] ? 10 : 0);
    const written = level === 0 ? `${numeral(counts[level]!)}、` : `（${numeral(counts[level]!)}）`;
    return { ...rest, text: written + line.text };
  });
}

describe('invented documents in the forms that offices send', () => {
  for (const document of DOCUMENTS) {
    const lines = typed(document.lines);
    test(`${document.name}, .docx`, async () =>
      check(await planOf(docxOf(document.lines), 'a.docx'), document, 'docx'));
    test(`${document.name}, .pdf`, async () =>
      check(await planOf(await pdfOf(lines), 'a.pdf'), document, 'pdf'));
    test(`${document.name}, .pdf with running heads`, async () =>
      check(await planOf(await pdfOf(lines, '某市行政规范性文件'), 'a.pdf'), document, 'pdf'));
    test(`${document.name}, .html in GB2312`, async () =>
      check(await planOf(gb18030(htmlOf(lines)), 'a.html'), document, 'html'));
    test(`${document.name}, .txt in GB18030`, async () =>
      check(await planOf(gb18030(textOf(lines)), 'a.txt'), document, 'txt'));
    test(`${document.name}, .txt in UTF-8 with a mark, blank lines between`, async () => {
      const bytes = new TextEncoder().encode(`\ufeff${textOf(lines).replace(/\n(?!.*\t)/g, '\r\n\r\n')}`);
      check(await planOf(bytes, 'a.txt'), document, 'txt, spaced');
    });
  }
});
