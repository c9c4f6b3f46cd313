import type { Words } from './words.ts';

/** Markup that was made here, and so needs no escaping. */
export interface Html {
  html: string;
}
type Part = string | number | Html | readonly Html[] | null | false | undefined;

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);
}

/**
 * A template whose every value is escaped, except what is `Html` already. Line breaks of the template are
 * for its reader and not printed between tags. Runs in build and browser alike.
 */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Html {
  const texts = strings.map((text) => text.replace(/>?\n\s*/g, unbroken));
  return { html: texts.map((text, index) => (index === 0 ? '' : markup(parts[index - 1])) + text).join('') };
}

/** Between tags a break is nothing; within a tag it parts two attributes, and within a text two words. */
function unbroken(gap: string, at: number, text: string): string {
  if (gap.startsWith('>')) return '>';
  return text[at + gap.length] === '<' ? '' : ' ';
}

/** Words, with the language they are in where it is not the page's. */
export function wordsHtml(words: Words): Html {
  const runs = words.runs ?? [words];
  return html`${runs.map(({ text, lang }) => (lang ? html`<span lang="${lang}">${text}</span>` : html`${text}`))}`;
}

function markup(part: Part): string {
  if (part === null || part === undefined || part === false) return '';
  if (typeof part === 'string' || typeof part === 'number') return escapeHtml(String(part));
  return 'html' in part ? part.html : part.map((each) => each.html).join('');
}
