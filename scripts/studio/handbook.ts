import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { markdownToHtml } from 'satteri';

const OWN = path.resolve('content/README.md');

/** The editors' handbook as HTML: of the city where it has one, else of the project. */
export function handbookOf(contentDir: string): string {
  const own = path.join(contentDir, 'README.md');
  const { html } = markdownToHtml(readFileSync(existsSync(own) ? own : OWN, 'utf8'));
  return html;
}
