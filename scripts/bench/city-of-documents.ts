import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseDocument } from 'yaml';
import { present } from '#domain/known';

/** The frontmatter and the body of a content file. */
function partsOf(file: string): { head: string; body: string } {
  const [, head, ...body] = readFileSync(file, 'utf8').split(/^---$/m);
  return { head: present(head, file), body: body.join('---') };
}

/**
 * The invented city with many documents, each as long as the city's plan and under a number of its own.
 * @param directory where the city is written; it must not exist
 * @returns the documents as they were written, by their file names
 */
export function writeCityOfDocuments(directory: string, count: number): Map<string, string> {
  cpSync('tests/fixtures/city', directory, { recursive: true });
  const { head } = partsOf('tests/fixtures/city/policies/plan-2025.mdx');
  const { body } = partsOf('content/policies/lc-2021-2.mdx');
  const written = new Map<string, string>();
  for (let index = 1; index <= count; index += 1) {
    const fields = parseDocument(head);
    fields.set('documentNumber', `临测发〔2025〕${index}号`);
    fields.set('text', 'full');
    // A whole text must name the clause of each topic and indicator; these documents are about none.
    for (const subject of ['topics', 'indicators']) fields.set(subject, []);
    written.set(`bench-${index}.mdx`, `---\n${String(fields)}---${body}`);
  }
  for (const [name, document] of written) writeFileSync(path.join(directory, 'policies', name), document);
  return written;
}
