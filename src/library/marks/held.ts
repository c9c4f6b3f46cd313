import { itemAt } from '#domain/known';
import { HTML_NAMES, isKnownTag } from '#domain/tags';
import { HELD_END, HELD_START } from './signs.ts';

/** What is wrong with the tags of a body, and on which of its lines. */
export interface MarkFault {
  kind: 'unclosed-tag' | 'stray-tag' | 'cut-tag' | 'html-comment' | 'long-row';
  line: number;
  value: string;
}

/** A body whose tags and comments are held out of the way, each behind a sign of its own. */
export interface Held {
  text: string;
  /** The text with the tags and comments in their places again. */
  restore: (text: string) => string;
  faults: MarkFault[];
}

const ESCAPED = String.raw`\\[!-\/:-@[-\`{-~]`;
const COMMENT = String.raw`\{\/\*[\s\S]*?\*\/\}`;
const HTML_COMMENT = '<!--[^]*?(?:-->|$)';
const VALUE = String.raw`"[^"]*"|'[^']*'|\{[^{}]*\}`;
const TAG = String.raw`<(?<slash>\/?)(?<name>[A-Za-z][A-Za-z0-9]*)(?:\s+[A-Za-z_][\w-]*(?:\s*=\s*(?:${VALUE}))?)*\s*(?<self>\/?)>`;
const CUT_TAG = String.raw`<\/?(?<cut>[A-Z][A-Za-z]*)(?![A-Za-z0-9])`;
const ATOM = new RegExp([ESCAPED, COMMENT, HTML_COMMENT, TAG, CUT_TAG].join('|'), 'g');

/** Void elements of HTML are written without an end. */
const ENDLESS = /^(?:br|hr|img|input|wbr|meta|link|col|embed|source)$/;

/**
 * Takes the portal's tags and the comments out of a body, so that what is left is words and Markdown. A `<` that begins
 * neither is a word.
 */
export function holdTags(body: string): Held {
  const held: string[] = [];
  const faults: MarkFault[] = [];
  const open: OpenTag[] = [];
  const text = body.replace(ATOM, (atom, ...rest: unknown[]) => {
    const groups = rest.at(-1) as { slash?: string; name?: string; self?: string; cut?: string };
    const line = body.slice(0, rest.at(-3) as number).split('\n').length;
    if (atom.startsWith('\\')) return atom;
    if (atom.startsWith('<!--')) faults.push({ kind: 'html-comment', line, value: firstLine(atom) });
    else if (groups.cut !== undefined) {
      if (!isKnownTag(groups.cut)) return atom;
      faults.push({ kind: 'cut-tag', line, value: firstLine(body.slice(rest.at(-3) as number)) });
    } else if (groups.name !== undefined) {
      const tag = groups as Tag;
      if (!isTag(tag, body.slice(rest.at(-3) as number), open)) return atom;
      follow(tag, line, open, faults);
    }
    held.push(atom);
    return `${HELD_START}${held.length - 1}${HELD_END}`;
  });
  faults.push(...open.map(({ name, line }) => unclosed(name, line)));
  return {
    text,
    faults,
    restore: (marked) => marked.replace(SIGN, (_, index: string) => itemAt(held, Number(index))),
  };
}

const SIGN = new RegExp(`${HELD_START}(\\d+)${HELD_END}`, 'g');

interface Tag {
  slash: string;
  name: string;
  self: string;
}
interface OpenTag {
  name: string;
  line: number;
}

/**
 * The portal's tags begin with a capital. HTML is held too, for the report to say that it is not taken, where its end
 * stands in the text as well: in a<b> nobody meant a bold word.
 */
function isTag({ slash, name, self }: Tag, from: string, open: readonly OpenTag[]): boolean {
  if (/^[A-Z]/.test(name)) return true;
  if (!HTML_NAMES.has(name.toLowerCase())) return false;
  if (slash !== '') return open.some((tag) => tag.name === name);
  return self !== '' || ENDLESS.test(name) || from.includes(`</${name}>`);
}

/** Follows one tag: what it opens must be closed in order. */
function follow({ slash, name, self }: Tag, line: number, open: OpenTag[], faults: MarkFault[]): void {
  if (self !== '' || ENDLESS.test(name)) return;
  if (slash === '') {
    open.push({ name, line });
    return;
  }
  const at = open.findLastIndex((tag) => tag.name === name);
  if (at < 0) faults.push({ kind: 'stray-tag', line, value: `</${name}>` });
  else
    faults.push(
      ...open
        .splice(at)
        .slice(1)
        .map((tag) => unclosed(tag.name, tag.line)),
    );
}

function unclosed(name: string, line: number): MarkFault {
  return { kind: 'unclosed-tag', line, value: `<${name}>` };
}

function firstLine(text: string): string {
  return itemAt(text.split('\n'), 0);
}
