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
import type { Aside, Doubt } from '../source.ts';

/** What stands in a paragraph besides its words. */
export interface ParagraphParts {
  text: string;
  /** Relationship ids of its pictures, with the words for each. */
  pictures: { id: string; alt: string }[];
  /** Paragraphs and tables of text boxes that hang on it. */
  boxes: MarkupElement[];
  footnotes: string[];
}

/** What a document holds that its words alone do not say; filled while its runs are read. */
export interface RunNotes {
  aside: Aside[];
  doubts: Map<string, Doubt>;
}

/** Elements that only wrap others. */
const WRAPPERS = new Set([
  'w:hyperlink',
  'w:smartTag',
  'w:sdt',
  'w:sdtContent',
  'w:fldSimple',
  'w:customXml',
  'w:dir',
  'w:bdo',
  'w:ins',
  'w:moveTo',
  'mc:AlternateContent',
  'w:ruby',
  'w:rubyBase',
]);

/** The words and other parts of a paragraph, in the order that Word shows them. */
export function partsOf(paragraph: MarkupElement, notes: RunNotes): ParagraphParts {
  const parts: ParagraphParts = { text: '', pictures: [], boxes: [], footnotes: [] };
  /** Codes of fields (PAGE, TOC \o) are no words; what the field came to is. */
  const fields: ('code' | 'result')[] = [];
  const read = (nodes: readonly MarkupNode[]): void => {
    for (const node of nodes.filter(isElement)) {
      if (node.name === 'w:r') readRun(node);
      else if (node.name === 'mc:AlternateContent') read(chosen(node));
      else if (WRAPPERS.has(node.name)) read(node.children);
      else if (node.name === 'm:oMath' || node.name === 'm:oMathPara') {
        parts.text += descendantsOf([node], 'm:t')
          .map((word) => textIn(word.children))
          .join('');
        notes.doubts.set('formula', FORMULA);
      }
    }
  };
  const readRun = (run: MarkupElement): void => {
    if (isOn(childOf(childOf(run, 'w:rPr'), 'w:vanish'))) {
      const hidden = descendantsOf(run.children, 'w:t')
        .map((word) => textIn(word.children))
        .join('');
      if (hidden.trim() !== '') notes.aside.push({ text: hidden, why: 'hidden' });
      return;
    }
    for (const node of elementsOf(run.children)) readPiece(node);
  };
  const readPiece = (node: MarkupElement): void => {
    if (node.name === 'w:fldChar') {
      const type = node.attribs['w:fldCharType'];
      if (type === 'begin') fields.push('code');
      else if (type === 'separate') fields.splice(-1, 1, 'result');
      else if (type === 'end') fields.pop();
      return;
    }
    if (fields.at(-1) === 'code') return;
    switch (node.name) {
      case 'w:t':
        parts.text += textIn(node.children);
        break;
      case 'w:tab':
      case 'w:ptab':
        parts.text += '\t';
        break;
      case 'w:br':
      case 'w:cr':
        parts.text += node.attribs['w:type'] === 'page' || node.attribs['w:type'] === 'column' ? '' : '\n';
        break;
      case 'w:noBreakHyphen':
        parts.text += '-';
        break;
      case 'w:sym':
        parts.text += symbolOf(node, notes);
        break;
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        parts.footnotes.push(`${node.name === 'w:footnoteReference' ? 'f' : 'e'}${node.attribs['w:id']}`);
        parts.text += NOTE_SIGN;
        break;
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        readDrawing(node);
        break;
      case 'mc:AlternateContent':
        for (const inner of chosen(node)) if (isElement(inner)) readPiece(inner);
        break;
      case 'w:ruby':
        read(elementsOf(node.children, 'w:rubyBase'));
        break;
    }
  };
  const readDrawing = (node: MarkupElement): void => {
    for (const box of descendantsOf([node], 'w:txbxContent')) parts.boxes.push(box);
    const alt = descendantsOf([node], 'wp:docPr')[0]?.attribs['descr'] ?? '';
    const picture =
      descendantsOf([node], 'a:blip')[0]?.attribs['r:embed'] ??
      descendantsOf([node], 'v:imagedata')[0]?.attribs['r:id'];
    if (picture !== undefined) parts.pictures.push({ id: picture, alt });
    if (node.name === 'w:object') notes.doubts.set('object', OBJECT);
  };
  read(paragraph.children);
  return parts;
}

/** Stands for the number of a footnote until the notes are counted. */
export const NOTE_SIGN = '\ufffc';

/** Of a choice between renderings of the same thing one is read, or everything would stand there twice. */
function chosen(choice: MarkupElement): readonly MarkupNode[] {
  const first = childOf(choice, 'mc:Choice') ?? childOf(choice, 'mc:Fallback');
  return first?.children ?? [];
}

function isOn(property: MarkupElement | null): boolean {
  return property !== null && !['0', 'false', 'off'].includes(valueOf(property) ?? '');
}

/** A character of a symbol font: its code says nothing outside that font. */
function symbolOf(node: MarkupElement, notes: RunNotes): string {
  const code = Number.parseInt(node.attribs['w:char'] ?? '', 16);
  const known = /^wingdings$/i.test(node.attribs['w:font'] ?? '') ? WINGDINGS[code & 0xff] : undefined;
  if (known !== undefined) return known;
  notes.doubts.set('symbol', SYMBOL);
  return '□';
}

const WINGDINGS: Readonly<Record<number, string>> = {
  0x6c: '●',
  0x6e: '■',
  0x71: '❑',
  0xa8: '□',
  0xfe: '☑',
  0xfc: '✓',
  0x6f: '□',
};

const SYMBOL: Doubt = {
  zh: '有一个符号字体里的字，认不出，写成了 □',
  en: 'a character of a symbol font is not known; it became □',
  weight: 0.1,
};
const FORMULA: Doubt = {
  zh: '有公式：只取了公式里的字，排法请核对',
  en: 'there is a formula; only its characters were taken',
  weight: 0.15,
};
const OBJECT: Doubt = {
  zh: '有嵌入的对象（例如 Excel 表），没有取出来，请另存后作为附件',
  en: 'there is an embedded object (such as an Excel sheet); save it apart as an annex',
  weight: 0.2,
};
