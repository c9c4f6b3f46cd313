import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { parseBody, textOf as wordsOfBody } from '#library/body';
import { placesOf } from '#library/clauses';
import { planPolicy, type PolicyPlan } from '#library/import-policy';
import { DOCUMENTS, type Invented } from '../../../support/invented-documents.ts';
import { NO_MARKS } from '../../../support/no-marks.ts';
import { docxOf, gb18030, htmlOf, pdfOf, textOf, type Set } from '../../../support/office-files.ts';

const CITY = { offices: {}, policies: new Map() };

async function planOf(bytes: Uint8Array, name: string): Promise<PolicyPlan> {
  const planning = await planPolicy(bytes, name, 'x-one', '/nowhere', CITY);
  assert.ok(planning.ok, planning.ok ? '' : planning.zh);
  return planning.plan;
}

const nodesOf = ({ content }: PolicyPlan) =>
  parseBody(content.slice(content.indexOf('\n---\n', 4) + 5), 'x.mdx', 0, []);

/** The anchors of the places of a plan's body. */
const anchorsOf = (plan: PolicyPlan) => [...placesOf(nodesOf(plan)).values()].map(({ anchor }) => anchor);

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

test('what is imported reaches the page character for character, however much it looks like a mark', async () => {
  const bare = (text: string) => text.replace(/\s+/g, '');
  const sign = fc.constantFrom(
    ...NO_MARKS,
    '**甲**',
    '\\{',
    '<!-- 甲 -->',
    '{/* 甲 */}',
    '<Fee id="a"/>',
    '| 甲 |',
  );
  const joint = fc.constantFrom('', '，', '：', '的', '（', '》');
  const paragraph = fc
    .array(fc.tuple(joint, sign), { minLength: 1, maxLength: 5 })
    .map((parts) => `为规范收费行为，${parts.flat().join('')}，请认真贯彻执行。`);
  const forms = fc.constantFrom<[string, (lines: Set[]) => Uint8Array]>(
    ['a.txt', (lines) => gb18030(textOf(lines))],
    ['a.html', (lines) => gb18030(htmlOf(lines))],
    ['a.docx', docxOf],
  );
  await fc.assert(
    fc.asyncProperty(
      forms,
      fc.array(paragraph, { minLength: 1, maxLength: 4 }),
      async ([name, write], texts) => {
        const head = [
          '临河市人民政府办公室',
          '临政办发〔2024〕17号',
          '关于规范收费的通知',
          '各县（市、区）人民政府：',
        ];
        const plan = await planOf(write([...head, ...texts].map((text) => ({ text }))), name);
        const page = bare(wordsOfBody(nodesOf(plan)));
        assert.ok(page.endsWith(bare(texts.join(''))), `${name}: ${page}`);
        assert.deepEqual(plan.lost, []);
      },
    ),
    { numRuns: 300 },
  );
});
