import { itemAt, present } from '#domain/known';
import {
  childOf,
  descendantsOf,
  elementsOf,
  isElement,
  textIn,
  valueOf,
  type MarkupElement,
  type MarkupNode,
} from '../markup.ts';
import { tidied } from '../lines.ts';
import {
  emptyDocument,
  paragraph,
  unreadable,
  type Reading,
  type SourceBlock,
  type SourceDocument,
} from '../source.ts';
import { Numbering } from './numbering.ts';
import { openPackage, type WordPackage } from './package.ts';
import { NOTE_SIGN, partsOf, type RunNotes } from './runs.ts';
import { Styles } from './styles.ts';

/** Reads a .docx: its words as Word shows them, automatic numbers too. */
export function readDocx(bytes: Uint8Array): Reading {
  const parts = openPackage(bytes);
  if (!parts)
    return unreadable(
      '这个 Word 文件打不开（可能损坏，或者设了密码）。请在 Word 里重新另存为 .docx',
      'this Word file cannot be opened (broken, or with a password?); save it again as .docx',
    );
  const body = descendantsOf(parts.xml('word/document.xml'), 'w:body')[0];
  if (!body) return unreadable('这个 Word 文件里没有正文', 'this Word file has no text');
  const tracked = trackedChanges(body);
  if (tracked > 0)
    return unreadable(
      `这个 Word 文件里还有 ${tracked} 处修订没有处理。请在 Word 里“审阅 → 接受所有修订”，保存后再导入`,
      `this Word file holds ${tracked} tracked changes; accept or reject them in Word (Review), save, and import again`,
    );
  return { ok: true, document: new WordReader(parts).read(body) };
}

/** Insertions, deletions and moves; a change of format alone changes no word. */
function trackedChanges(body: MarkupElement): number {
  return ['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo'].reduce(
    (count, name) => count + descendantsOf(body.children, name).length,
    0,
  );
}

class WordReader {
  readonly #parts: WordPackage;
  readonly #numbering: Numbering;
  readonly #styles: Styles;
  readonly #pictures: ReadonlyMap<string, string>;
  readonly #document: SourceDocument = emptyDocument();
  readonly #notes: RunNotes = { aside: this.#document.aside, doubts: new Map() };
  readonly #footnotes: string[] = [];

  constructor(parts: WordPackage) {
    this.#parts = parts;
    this.#numbering = new Numbering(parts.xml('word/numbering.xml'));
    this.#styles = new Styles(parts.xml('word/styles.xml'));
    this.#pictures = new Map(
      descendantsOf(parts.xml('word/_rels/document.xml.rels'), 'Relationship')
        .filter((relation) => relation.attribs['TargetMode'] !== 'External')
        .map((relation) => [relation.attribs['Id'] ?? '', `word/${relation.attribs['Target'] ?? ''}`]),
    );
  }

  read(body: MarkupElement): SourceDocument {
    this.#document.blocks = this.#blocksOf(body.children);
    this.#readNotes();
    this.#readAround();
    this.#document.doubts.push(...this.#notes.doubts.values());
    return this.#document;
  }

  #blocksOf(nodes: readonly MarkupNode[]): SourceBlock[] {
    return nodes.filter(isElement).flatMap((node): SourceBlock[] => {
      if (node.name === 'w:p') return this.#paragraph(node);
      if (node.name === 'w:tbl') return [{ kind: 'table', rows: this.#rowsOf(node) }];
      if (node.name === 'w:sdt') return this.#blocksOf(childOf(node, 'w:sdtContent')?.children ?? []);
      if (node.name === 'w:customXml') return this.#blocksOf(node.children);
      if (node.name === 'mc:AlternateContent')
        return this.#blocksOf(childOf(node, 'mc:Choice')?.children ?? []);
      return [];
    });
  }

  #paragraph(node: MarkupElement): SourceBlock[] {
    const parts = partsOf(node, this.#notes);
    const look = this.#styles.lookOf(node);
    const level =
      look.listLevel ??
      (look.list && look.listStyle ? this.#numbering.levelOfStyle(look.list, look.listStyle) : 0);
    const number =
      look.list !== null && look.list !== '0' && parts.text.trim() !== ''
        ? this.#numbering.next({ list: look.list, level })
        : null;
    if (number?.isUnknown) this.#notes.doubts.set('number', UNKNOWN_NUMBER);
    const text = parts.text.replaceAll(NOTE_SIGN, () =>
      this.#noteSign(present(parts.footnotes.shift(), 'shift')),
    );
    const marks = {
      ...(look.alignment === 'center' && { centred: true }),
      ...(/^(?:right|end)$/.test(look.alignment ?? '') && { right: true }),
      ...(look.outline !== null && { level: look.outline }),
      ...(number?.isBullet && { bullet: true }),
    };
    const lines = `${number?.text ?? ''}${text}`
      .split('\n')
      .map(tidied)
      .filter((line) => line !== '');
    return [
      ...lines.map((line) => paragraph(line, marks)),
      ...parts.pictures.flatMap((picture) => this.#picture(picture)),
      ...parts.boxes.flatMap((box) => this.#box(box)),
    ];
  }

  #box(box: MarkupElement): SourceBlock[] {
    this.#notes.doubts.set('box', TEXT_BOX);
    return this.#blocksOf(box.children);
  }

  #picture({ id, alt }: { id: string; alt: string }): SourceBlock[] {
    const part = this.#pictures.get(id);
    const bytes = part === undefined ? null : this.#parts.bytes(part.replace('word//', ''));
    if (part === undefined || !bytes) {
      this.#notes.doubts.set('picture', LOST_PICTURE);
      return [{ kind: 'picture', file: null, alt }];
    }
    const name = itemAt(part.split('/'), -1).toLowerCase();
    if (!this.#document.files.some((file) => file.name === name)) this.#document.files.push({ name, bytes });
    return [{ kind: 'picture', file: name, alt }];
  }

  /** Cells in their places: one that spans columns or goes on from the row above leaves the others empty. */
  #rowsOf(table: MarkupElement): string[][] {
    return this.#tableRows(table.children).map((row) =>
      this.#cellsOf(row.children).flatMap((cell) => {
        const properties = childOf(cell, 'w:tcPr');
        const span = Number(valueOf(childOf(properties, 'w:gridSpan')) ?? 1);
        const merge = childOf(properties, 'w:vMerge');
        const isContinued = merge !== null && valueOf(merge) !== 'restart';
        const blocks = this.#blocksOf(cell.children);
        if (blocks.some(({ kind }) => kind === 'table')) this.#notes.doubts.set('nested', NESTED_TABLE);
        const words = blocks.map((block) =>
          block.kind === 'table' ? block.rows.flat().join(' ') : block.kind === 'paragraph' ? block.text : '',
        );
        const text = isContinued ? '' : words.filter((word) => word !== '').join('\n');
        return [text, ...Array.from({ length: Math.min(Math.max(span, 1), 60) - 1 }, () => '')];
      }),
    );
  }

  #tableRows(nodes: readonly MarkupNode[]): MarkupElement[] {
    return elementsOf(nodes).flatMap((node) =>
      node.name === 'w:tr'
        ? [node]
        : /^w:(?:sdt|sdtContent|customXml)$/.test(node.name)
          ? this.#tableRows(node.children)
          : [],
    );
  }

  #cellsOf(nodes: readonly MarkupNode[]): MarkupElement[] {
    return elementsOf(nodes).flatMap((node) =>
      node.name === 'w:tc'
        ? [node]
        : /^w:(?:sdt|sdtContent|customXml)$/.test(node.name)
          ? this.#cellsOf(node.children)
          : [],
    );
  }

  #noteSign(id: string): string {
    this.#footnotes.push(id);
    return `［${this.#footnotes.length}］`;
  }

  /** Footnotes stand at the end, under the numbers that the text refers to. */
  #readNotes(): void {
    if (this.#footnotes.length === 0) return;
    const texts = new Map<string, string>();
    for (const [prefix, part, name] of [
      ['f', 'word/footnotes.xml', 'w:footnote'],
      ['e', 'word/endnotes.xml', 'w:endnote'],
    ] as const)
      for (const note of descendantsOf(this.#parts.xml(part), name))
        texts.set(`${prefix}${note.attribs['w:id']}`, this.#wordsOf(note));
    this.#footnotes.forEach((id, index) =>
      this.#document.blocks.push(paragraph(`［${index + 1}］${texts.get(id) ?? ''}`)),
    );
    this.#notes.doubts.set('footnote', FOOTNOTES);
  }

  /** Heads and feet of pages and comments are no part of the text, and are said to be left out. */
  #readAround(): void {
    for (const part of this.#parts.names) {
      const why = /^word\/(?:header|footer)\d*\.xml$/.test(part)
        ? 'running-head'
        : part === 'word/comments.xml'
          ? 'comment'
          : null;
      if (why === null) continue;
      for (const node of descendantsOf(this.#parts.xml(part), 'w:p')) {
        const text = tidied(
          descendantsOf([node], 'w:t')
            .map((word) => textIn(word.children))
            .join(''),
        );
        if (text !== '') this.#document.aside.push({ text, why });
      }
    }
  }

  #wordsOf(node: MarkupElement): string {
    return descendantsOf([node], 'w:p')
      .map((each) => tidied(partsOf(each, this.#notes).text))
      .filter((text) => text !== '')
      .join('');
  }
}

const UNKNOWN_NUMBER = {
  zh: '有一种自动编号认不出，编号请对照 Word 核对',
  en: 'an automatic number has a format not known here; compare the numbers with Word',
  weight: 0.2,
};
const TEXT_BOX = {
  zh: '有文本框：里面的字放在它所在段落的后面，位置请核对',
  en: 'there is a text box; its words stand after the paragraph that it hangs on',
  weight: 0.08,
};
const LOST_PICTURE = {
  zh: '有一张图片不在文件里（只有链接），没有取得',
  en: 'a picture is only linked, not in the file',
  weight: 0.1,
};
const NESTED_TABLE = {
  zh: '有表格套表格，里面那张表的字并成了一格，请核对',
  en: 'there is a table within a table; the inner one became one cell',
  weight: 0.15,
};
const FOOTNOTES = {
  zh: '有脚注：正文里写成［1］，注文放在最后',
  en: 'there are footnotes: marked ［1］ in the text, their words stand at the end',
  weight: 0.02,
};
