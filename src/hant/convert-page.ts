import { Tokenizer } from 'htmlparser2';
import { itemAt } from '#domain/known';
import { CONVERTED, SOURCE_LOCALE, convertedHref } from '#i18n/locales';
import { inTraditional } from './convert-text.ts';

/** What a converted page says of itself, as HTML in the source language. */
export interface ConversionNotes {
  /** At the top of the page's content. */
  page: string;
  /** Before the text of an official document. */
  document: string;
}

/** Attributes that readers see or hear. Whatever scripts read from others they write in words, and those are converted. */
const WORDS = new Set(['alt', 'aria-label', 'content', 'placeholder', 'title']);
const ADDRESSES: Readonly<Record<string, string>> = { a: 'href', form: 'action' };
const VOID = new Set(['br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr']);
/** Not words of the page: what a script reads, and what is quoted to the letter. */
const KEPT = new Set(['code', 'script', 'style', 'template']);
/** Open Graph names a language with its region; the characters are those of Taiwan. */
const OPEN_GRAPH_LOCALE = 'zh_TW';

interface Attribute {
  name: string;
  /** Where the attribute begins, and where its value does and ends. */
  from: number;
  start: number;
  end: number;
}

/**
 * A page of the source language as its twin in traditional characters: words, their attributes, and the addresses of
 * pages. Passages of other languages and of `translate="no"`, code, ids, data and the names of files stay as they are.
 * Structured data says the same in the page's characters, of the page's own address.
 * @param domain the site's own address
 */
export function convertPage(html: string, domain: string, notes: ConversionNotes): string {
  const converter = new PageConverter(html, domain, notes);
  const tokenizer = new Tokenizer({ decodeEntities: false }, converter);
  tokenizer.write(html);
  tokenizer.end();
  return converter.page();
}

class PageConverter {
  private readonly html: string;
  private readonly domain: string;
  private readonly notes: ConversionNotes;
  private written = '';
  private at = 0;
  private name = '';
  private tagStart = 0;
  private attributes: Attribute[] = [];
  /** The element whose content stays as it is, and how many of its name are open within it. */
  private kept: { name: string; depth: number } | null = null;
  /** Whether what stands within the open element is structured data. */
  private isStructured = false;

  constructor(html: string, domain: string, notes: ConversionNotes) {
    this.html = html;
    this.domain = domain;
    this.notes = notes;
  }

  page(): string {
    return this.written + this.html.slice(this.at);
  }

  onopentagname(start: number, end: number): void {
    this.name = this.html.slice(start, end);
    this.tagStart = start - 1;
    this.attributes = [];
  }

  onattribname(start: number, end: number): void {
    this.attributes.push({ name: this.html.slice(start, end), from: start, start: end, end });
  }

  onattribdata(start: number, end: number): void {
    Object.assign(itemAt(this.attributes, -1), { start, end });
  }

  onopentagend(end: number): void {
    if (this.kept) this.kept.depth += this.name === this.kept.name ? 1 : 0;
    else this.open(end);
  }

  onselfclosingtag(end: number): void {
    if (!this.kept) this.open(end);
  }

  onclosetag(start: number, end: number): void {
    if (this.kept?.name !== this.html.slice(start, end) || --this.kept.depth > 0) return;
    this.kept = null;
    this.isStructured = false;
  }

  ontext(start: number, end: number): void {
    const text = this.html.slice(start, end);
    if (this.isStructured) this.replace(start, end, this.structured(text));
    else if (!this.kept) this.replace(start, end, inTraditional(text));
  }

  onattribend(): void {}
  onattribentity(): void {}
  ontextentity(): void {}
  oncdata(): void {}
  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  onend(): void {}

  private open(end: number): void {
    this.isStructured = this.value('type') === 'application/ld+json';
    if (this.value('data-document') !== null)
      this.replace(this.tagStart, this.tagStart, inTraditional(this.notes.document));
    if (this.name === 'a' && this.value('hreflang') !== null) this.markCurrent(end);
    else if (!this.isKept()) this.attributes.forEach((attribute) => this.convert(attribute));
    if (this.isKept() && !VOID.has(this.name)) this.kept = { name: this.name, depth: 1 };
    if (this.name === 'main') this.replace(end + 1, end + 1, inTraditional(this.notes.page));
  }

  private isKept(): boolean {
    const lang = this.value('lang');
    const isOther = lang !== null && lang !== SOURCE_LOCALE;
    const isName = this.name === 'a' && this.value('hreflang') !== null;
    return isOther || isName || KEPT.has(this.name) || this.value('translate') === 'no';
  }

  /** The link to this page among those to its languages. */
  private markCurrent(end: number): void {
    const current = this.attributes.find(({ name }) => name === 'aria-current');
    if (current) this.replace(current.from - 1, current.end + 1, '');
    if (this.value('hreflang') === CONVERTED.lang) this.replace(end, end, ' aria-current="true"');
  }

  private convert({ name, start, end }: Attribute): void {
    const value = this.html.slice(start, end);
    if (name === 'lang') this.replace(start, end, CONVERTED.lang);
    else if (name === ADDRESSES[this.name]) this.replace(start, end, convertedHref(value));
    else if (this.saysAddress(name)) this.replace(start, end, this.ownAddress(value));
    else if (name === 'content' && this.value('property') === 'og:locale')
      this.replace(start, end, OPEN_GRAPH_LOCALE);
    else if (WORDS.has(name)) this.replace(start, end, inTraditional(value));
  }

  /** JSON-LD: an `@id` stays, since it names the thing and not the page. */
  private structured(json: string): string {
    const converted: unknown = JSON.parse(json, (key, value: unknown) => {
      if (typeof value !== 'string' || key === '@id') return value;
      if (key === 'inLanguage') return value === SOURCE_LOCALE ? CONVERTED.lang : value;
      return value.startsWith(this.domain) ? this.ownAddress(value) : inTraditional(value);
    });
    return JSON.stringify(converted).replace(/</g, '\\u003c');
  }

  private ownAddress(address: string): string {
    return this.domain + convertedHref(address.slice(this.domain.length));
  }

  /** What stands for the page elsewhere: its canonical address. */
  private saysAddress(name: string): boolean {
    const isCanonical = name === 'href' && this.value('rel') === 'canonical';
    return isCanonical || (name === 'content' && this.value('property') === 'og:url');
  }

  private value(name: string): string | null {
    const attribute = this.attributes.find((each) => each.name === name);
    return attribute ? this.html.slice(attribute.start, attribute.end) : null;
  }

  private replace(start: number, end: number, text: string): void {
    this.written += this.html.slice(this.at, start) + text;
    this.at = end;
  }
}
