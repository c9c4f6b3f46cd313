import type { Day } from '#domain/calendar';
import { articleOf, isNextArticle, partOf } from '#domain/clause-walk';
import { levelOf } from '#domain/clause';
import { group, itemAt, present } from '#domain/known';
import { daysIn } from '#domain/written-days';
import type { Aside, Doubt, Paragraph, Picture, SourceBlock, Table } from '../source.ts';
import { isAddressee } from './head.ts';
import { Order } from './order.ts';
import { signatureIn, type Signature } from './signature.ts';
import { endsAsTitle, isOffices, officesIn } from './titles.ts';

/** A piece of the text of a document, and what it is. */
export type TextPart =
  | { kind: 'addressee' | 'paragraph' | 'attached-title' | 'bullet'; text: string }
  | { kind: 'heading'; text: string; level: 2 | 3 | 4 }
  | { kind: 'signature'; lines: string[] }
  | Table
  | Picture;

/** The text below the head, part by part. */
export interface PolicyText {
  parts: TextPart[];
  signers: string[];
  signedOn: Day | null;
  printedOn: Day | null;
  annexes: { title: string; isInText: boolean }[];
  aside: Aside[];
  doubts: Doubt[];
}

const ANNEX_LABEL = /^附\s*件?\s*([\d一二三四五六七八九十]*)\s*[：:]?$/;
const ANNEX_NOTE = /^附\s*件?\s*[：:]\s*(.+)$/;
const IMPRINT =
  /^(?:抄\s*送|抄\s*报|主\s*送|分\s*送|发\s*送)[：:]|印发$|^[（(]?共印\d+份[）)]?$|^承办单位[：:]|^主题词[：:]/;

/** Says of every block below the head what it is. */
export function textOfPolicy(blocks: readonly SourceBlock[]): PolicyText {
  const reader = new TextReader(withoutContents(blocks));
  return reader.read();
}

class TextReader {
  readonly #blocks: readonly SourceBlock[];
  readonly #text: PolicyText = {
    parts: [],
    signers: [],
    signedOn: null,
    printedOn: null,
    annexes: [],
    aside: [],
    doubts: [],
  };
  #hasParts = false;
  #isInArticle = false;
  #at = 0;
  readonly #order = new Order(this.#text.doubts);

  constructor({ blocks, aside }: { blocks: readonly SourceBlock[]; aside: Aside[] }) {
    this.#blocks = blocks;
    this.#text.aside.push(...aside);
    this.#hasParts = blocks.some((block) => block.kind === 'paragraph' && partOf(block.text)?.name === '编');
  }

  read(): PolicyText {
    const signature = signatureIn(this.#blocks);
    while (this.#at < this.#blocks.length) {
      const block = itemAt(this.#blocks, this.#at);
      if (signature && this.#at === signature.from) this.#sign(signature);
      else if (block.kind !== 'paragraph') this.#push(block);
      else this.#readParagraph(block, signature !== null && this.#at > signature.to);
      this.#at += 1;
    }
    this.#joinAnnexes();
    return this.#text;
  }

  #push(part: TextPart): void {
    this.#text.parts.push(part);
  }

  #readParagraph(block: Paragraph, isSigned: boolean): void {
    const { text } = block;
    if (this.#at === 0 && isAddressee(text)) this.#push({ kind: 'addressee', text });
    else if (IMPRINT.test(text) && this.#isImprint(text, isSigned)) {
      this.#text.aside.push({ text, why: 'imprint' });
      if (/印发$/.test(text)) this.#text.printedOn ??= daysIn(text.normalize('NFKC'))[0]?.day ?? null;
    } else if (ANNEX_LABEL.test(text)) this.#annex(text);
    else if (ANNEX_NOTE.test(text) && !this.#isAnnexTitle(text, isSigned)) this.#annexNote(text);
    else if (/^附件?\s*\d+\s*[：:]\s*\S/.test(text) && isSigned) this.#attachedTitle(text);
    else if (isSigned && this.#isAttachedTitle(block)) this.#attachedTitle(this.#joinedTitle());
    else this.#clause(block);
  }

  /** 印发 closes a line only in the imprint, where a day stands before it. */
  #isImprint(text: string, isSigned: boolean): boolean {
    if (!/印发$/.test(text)) return isSigned || this.#at > this.#blocks.length - 6;
    return daysIn(text.normalize('NFKC')).length > 0 && text.length < 60;
  }

  #clause({ text, bullet, level: marked, centred }: Paragraph): void {
    const part = text.length <= 40 && !/[。；，]$/.test(text) ? partOf(text) : null;
    if (part) {
      this.#isInArticle = false;
      this.#order.part();
      const level = { 编: 2, 分编: 2, 章: this.#hasParts ? 3 : 2, 节: this.#hasParts ? 4 : 3 } as const;
      this.#push({ kind: 'heading', text, level: level[part.name] });
      return;
    }
    const article = articleOf(text);
    if (article && (article.isApart || isNextArticle(article.path, this.#order.lastArticle))) {
      this.#isInArticle = true;
      this.#order.article(article.path, text);
      this.#push({ kind: 'paragraph', text });
      return;
    }
    const level = levelOf(text);
    if (level && level.level <= 1 && !this.#isInArticle) this.#numbered(text, level);
    else if (bullet && !level) this.#push({ kind: 'bullet', text });
    else if (marked !== undefined && !this.#isInArticle && text.length <= 60 && !/[。；：]$/.test(text))
      this.#push({ kind: 'heading', text, level: marked <= 2 ? 2 : 3 });
    else if (centred && this.#isInArticle && text.length <= 40 && endsAsTitle(text))
      this.#attachedTitle(text);
    else this.#push({ kind: 'paragraph', text });
  }

  /** （一）坚持目标导向。以市场评价… : the heading runs up to the first full stop, the text follows it. */
  #numbered(text: string, level: { level: number; number: number }): void {
    this.#order.clause(level.level, level.number, text);
    const stop = text.indexOf('。') + 1;
    const heading = stop > 0 ? text.slice(0, stop) : text;
    const rest = stop > 0 ? text.slice(stop).trim() : '';
    const isHeading =
      heading.length <= 60 &&
      !/[；;，：:、]$/.test(heading) &&
      !(rest === '' && /。$/.test(heading) && heading.length > 40);
    if (!isHeading) this.#push({ kind: 'paragraph', text });
    else {
      this.#push({ kind: 'heading', text: heading, level: level.level === 0 ? 2 : 3 });
      if (rest !== '') this.#push({ kind: 'paragraph', text: rest });
    }
  }

  /** 附件 alone in a line, then the annex itself under its title. */
  #annex(label: string): void {
    this.#isInArticle = false;
    this.#push({ kind: 'paragraph', text: label });
    const next = this.#blocks[this.#at + 1];
    if (next?.kind !== 'paragraph' || /[。；]$/.test(next.text) || next.text.length > 80) return;
    if (levelOf(next.text) !== null) {
      this.#listAnnexes();
      return;
    }
    this.#at += 1;
    this.#attachedTitle(this.#joinedTitle());
  }

  /** 附件：1.… below the text: the titles, one a line or one after another. */
  #annexNote(text: string): void {
    this.#isInArticle = false;
    this.#push({ kind: 'paragraph', text });
    this.#addAnnexes(group(present(ANNEX_NOTE.exec(text), 'match'), 1));
    this.#listAnnexes();
  }

  #listAnnexes(): void {
    for (;;) {
      const next = this.#blocks[this.#at + 1];
      if (
        next?.kind !== 'paragraph' ||
        levelOf(next.text)?.level !== 2 ||
        next.text.length > 90 ||
        /[。；]$/.test(next.text)
      )
        return;
      this.#at += 1;
      this.#push({ kind: 'paragraph', text: next.text });
      this.#addAnnexes(next.text);
    }
  }

  #addAnnexes(written: string): void {
    const titles = written
      .split(/(?:^|[\s；;])\s*\d{1,2}[.．、]\s*/)
      .map((title) => title.trim())
      .filter((title) => title !== '');
    for (const title of titles)
      this.#text.annexes.push({ title: title.replace(/[；;。]$/, ''), isInText: false });
  }

  #isAnnexTitle(text: string, isSigned: boolean): boolean {
    return (
      isSigned &&
      this.#text.annexes.some(({ title }) =>
        group(present(ANNEX_NOTE.exec(text), 'match'), 1).includes(title),
      )
    );
  }

  #attachedTitle(text: string): void {
    this.#isInArticle = false;
    this.#order.restart();
    this.#push({ kind: 'attached-title', text });
  }

  #isAttachedTitle({ text, centred, level }: Paragraph): boolean {
    const last = this.#text.parts.at(-1)?.kind;
    const isFirst = last === 'signature' || (last === 'paragraph' && /^[（(].*[）)]$/.test(this.#lastText()));
    if (/[。；：，]$/.test(text) || levelOf(text) || text.length > 60 || /^[（(]/.test(text)) return false;
    return (
      (isFirst && (endsAsTitle(this.#peekTitle()) || centred === true)) || (level === 1 && endsAsTitle(text))
    );
  }

  #lastText(): string {
    const last = this.#text.parts.at(-1);
    return last && 'text' in last ? last.text : '';
  }

  #peekTitle(): string {
    return this.#titleBlocks()
      .map(({ text }) => text)
      .join('');
  }

  #joinedTitle(): string {
    const lines = this.#titleBlocks();
    this.#at += lines.length - 1;
    return lines.map(({ text }) => text).join('');
  }

  /** A title runs on over a few short lines until it ends as titles do. */
  #titleBlocks(): Paragraph[] {
    const lines: Paragraph[] = [];
    for (let at = this.#at; at < Math.min(this.#at + 4, this.#blocks.length); at += 1) {
      const block = itemAt(this.#blocks, at);
      if (
        block.kind !== 'paragraph' ||
        block.text.length > 60 ||
        /[。；：]$/.test(block.text) ||
        levelOf(block.text)
      )
        break;
      lines.push(block);
      if (endsAsTitle(lines.map(({ text }) => text).join(''))) {
        const next = this.#blocks[at + 1];
        if (
          next?.kind === 'paragraph' &&
          /^[（(](?:试行|暂行|修订|征求意见稿|.{1,8}版)[）)]$/.test(next.text)
        )
          lines.push(next);
        return lines;
      }
    }
    return lines.slice(0, 1);
  }

  /** Annexes that the text names and holds: the reader finds them below. */
  #joinAnnexes(): void {
    const bare = (text: string) =>
      text.replace(/[\s《》]|[（(][^（()）]*[）)]$/g, '').replace(/^附件?\d*[：:]?/, '');
    const titles = this.#text.parts.flatMap((part) =>
      part.kind === 'attached-title' ? [bare(part.text)] : [],
    );
    for (const annex of this.#text.annexes)
      annex.isInText = titles.some((title) => title === bare(annex.title));
  }

  #sign({ to, lines, day }: Signature): void {
    this.#isInArticle = false;
    this.#text.signedOn = day;
    this.#text.signers = lines.slice(0, -1).flatMap((line) => (isOffices(line) ? officesIn(line) : []));
    this.#push({ kind: 'signature', lines });
    this.#at = to;
  }
}

/** A table of contents says again what the headings say. */
function withoutContents(blocks: readonly SourceBlock[]): { blocks: SourceBlock[]; aside: Aside[] } {
  const at = blocks.findIndex(
    (block) => block.kind === 'paragraph' && /^目\s*[录次]$/.test(block.text.trim()),
  );
  if (at < 0) return { blocks: [...blocks], aside: [] };
  const bare = (block: SourceBlock | undefined) =>
    block?.kind === 'paragraph' ? block.text.replace(/[\s.…·]+\d*$/, '').replace(/\s/g, '') : null;
  const first = bare(blocks[at + 1]);
  const again =
    first === null ? -1 : blocks.findIndex((block, index) => index > at + 1 && bare(block) === first);
  if (again < 0) return { blocks: [...blocks], aside: [] };
  const listed = blocks.slice(at, again);
  if (!listed.every((block) => block.kind === 'paragraph' && block.text.length <= 80))
    return { blocks: [...blocks], aside: [] };
  return {
    blocks: [...blocks.slice(0, at), ...blocks.slice(again)],
    aside: listed.map((block) => ({ text: (block as Paragraph).text, why: 'table-of-contents' as const })),
  };
}
