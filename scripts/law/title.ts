import path from 'node:path';
import { articleAt } from '#domain/law/article-number';

/**
 * Whether a text bears the title of a law: above its first article, or as the name of its file. A text without a head
 * says nothing, and is taken at its word.
 */
export function bearsTitle(file: string, text: string, title: string): boolean {
  const head = plain(headOf(text));
  return head === '' || [head, plain(path.basename(file))].some((words) => words.includes(plain(title)));
}

function headOf(text: string): string {
  const lines = text
    .replace(/<!--[\s\S]*?-->/g, '')
    .split('\n')
    .map((line) => line.replace(/^[#>\s\u3000*]+/, ''));
  const first = lines.findIndex((line) => articleAt(line) !== null);
  return lines.slice(0, first === -1 ? lines.length : first).join('');
}

/** A title without what one writes and another leaves out: 中华人民共和国, quotes, blanks, the year of a revision. */
function plain(title: string): string {
  return title.replace(/中华人民共和国|（\d{4}年[^）]*）|[《》#\s\u3000]/g, '');
}
