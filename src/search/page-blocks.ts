import { Parser } from 'htmlparser2';

/** One block of a page's text: a heading with its anchor, or a paragraph, cell, list item. */
export interface PageBlock {
  /** 1 to 6 for a heading, else null. */
  level: number | null;
  anchor: string | null;
  text: string;
}

/** The readable text of a built page. */
export interface PageText {
  language: string;
  /** What `<main data-search-kind>` says; null on a page that is no result: lists, hubs, the search page. */
  kind: string | null;
  blocks: PageBlock[];
}

const BLOCKS = new Set(
  'p h1 h2 h3 h4 h5 h6 li td th dt dd div section article tr ul ol table blockquote figcaption summary header aside dl main'.split(
    ' ',
  ),
);
/** Pagefind's own mark for what every page of a kind repeats and what changes with the day. */
const IGNORED = 'data-pagefind-ignore';
/** What stands around the text of every page: the bar of 长者模式, the way to a word back, the address on paper. */
const AROUND = new Set(['reading-bar', 'to-feedback', 'printed']);
const UNREAD = new Set(['script', 'style', 'nav', 'template', 'svg', 'noscript']);
/** Values set side by side, as in a list of names: with nothing between them in the text, each is a block of its own. */
const VALUES = new Set(['span', 'a', 'small', 'time']);
const INLINE = new Set([...VALUES, 'em', 'strong', 'cite', 'q', 'i', 'b']);
const VOID = new Set([
  'br',
  'hr',
  'img',
  'input',
  'wbr',
  'col',
  'source',
  'area',
  'embed',
  'track',
  'meta',
  'link',
]);

/**
 * Reads a built page's `<main>`: what a reader of its language sees. Hidden parts, navigation and passages in another
 * language are left out: those are found from that language's own index.
 */
export function pageText(html: string): PageText {
  const reader = new MainReader();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => reader.open(name, attributes),
      ontext: (text) => reader.text(text),
      onclosetag: (name) => reader.close(name),
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.end(mainOf(html));
  return reader.page;
}

/** The page without its head, header, footer and scripts, which are most of it and not read. */
function mainOf(html: string): string {
  const root = /<html[^>]*>/.exec(html)?.[0] ?? '';
  return root + html.slice(html.indexOf('<main'), html.lastIndexOf('</main>'));
}

class MainReader {
  readonly page: PageText = { language: '', kind: null, blocks: [] };
  private inMain = 0;
  private unread = 0;
  private words = '';
  private hasJustClosedValue = false;
  private heading: { level: number; anchor: string | null } | null = null;

  open(name: string, attributes: Record<string, string>): void {
    if (name === 'html') this.page.language = attributes['lang'] ?? '';
    if (name === 'main') this.page.kind = attributes['data-search-kind'] ?? null;
    if (this.inMain === 0 && name !== 'main') return;
    if (VOID.has(name)) return void (this.words += name === 'br' ? ' ' : '');
    this.inMain += 1;
    if (this.unread > 0 || this.isUnread(name, attributes)) return void (this.unread += 1);
    if (BLOCKS.has(name) || (VALUES.has(name) && this.hasJustClosedValue)) this.finishBlock();
    this.hasJustClosedValue = false;
    const level = /^h([1-6])$/.exec(name);
    if (level) this.heading = { level: Number(level[1]), anchor: attributes['id'] ?? null };
  }

  text(text: string): void {
    if (this.inMain === 0 || this.unread > 0) return;
    this.words += text;
    this.hasJustClosedValue = false;
  }

  close(name: string): void {
    if (this.inMain === 0 || VOID.has(name)) return;
    this.inMain -= 1;
    if (this.unread > 0) return void (this.unread -= 1);
    this.hasJustClosedValue = VALUES.has(name);
    if (BLOCKS.has(name) || this.inMain === 0) this.finishBlock();
  }

  private isUnread(name: string, attributes: Record<string, string>): boolean {
    // A word or title in another language inside a sentence belongs to the sentence.
    const language = INLINE.has(name) ? undefined : attributes['lang'];
    const isLeftOut =
      'hidden' in attributes || IGNORED in attributes || AROUND.has(attributes['class'] ?? '');
    return UNREAD.has(name) || isLeftOut || (language !== undefined && language !== this.page.language);
  }

  private finishBlock(): void {
    const text = this.words.replace(/\s+/g, ' ').trim();
    this.words = '';
    const heading = this.heading;
    this.heading = null;
    if (text !== '')
      this.page.blocks.push({ level: heading?.level ?? null, anchor: heading?.anchor ?? null, text });
  }
}
