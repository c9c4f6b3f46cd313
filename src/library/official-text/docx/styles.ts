import { childOf, descendantsOf, valueOf, type MarkupElement, type MarkupNode } from '../markup.ts';

/** What a paragraph says of itself, directly or by its style. */
export interface ParagraphLook {
  list: string | null;
  listLevel: number | null;
  /** The style whose list it is, for the level that the list ties to the style. */
  listStyle: string | null;
  outline: number | null;
  alignment: string | null;
}

/** The styles of a document, each with what it inherits. */
export class Styles {
  readonly #styles: ReadonlyMap<string, MarkupElement>;

  constructor(styles: readonly MarkupNode[]) {
    this.#styles = new Map(
      descendantsOf(styles, 'w:style').map((style) => [style.attribs['w:styleId'] ?? '', style]),
    );
  }

  /** How a paragraph stands on the page, from its own properties and those of its style. */
  lookOf(paragraph: MarkupElement): ParagraphLook {
    const own = childOf(paragraph, 'w:pPr');
    const look = lookIn(own, null);
    let style = valueOf(childOf(own, 'w:pStyle'));
    for (let depth = 0; style !== null && depth < 20; depth += 1) {
      const found = this.#styles.get(style);
      const inherited = lookIn(childOf(found, 'w:pPr'), style);
      look.list ??= inherited.list;
      if (look.list === inherited.list) look.listStyle ??= inherited.listStyle;
      look.listLevel ??= inherited.listLevel;
      look.outline ??= inherited.outline ?? outlineOfName(found);
      look.alignment ??= inherited.alignment;
      style = valueOf(childOf(found, 'w:basedOn'));
    }
    return look;
  }
}

function lookIn(properties: MarkupElement | null, style: string | null): ParagraphLook {
  const numbers = childOf(properties, 'w:numPr');
  const level = valueOf(childOf(numbers, 'w:ilvl'));
  const outline = valueOf(childOf(properties, 'w:outlineLvl'));
  const list = valueOf(childOf(numbers, 'w:numId'));
  return {
    list,
    listLevel: level === null ? null : Number(level),
    listStyle: list === null ? null : style,
    // Level 9 is body text.
    outline: outline === null || Number(outline) > 8 ? null : Number(outline) + 1,
    alignment: valueOf(childOf(properties, 'w:jc')),
  };
}

/** WPS names its headings and leaves the outline to the name. */
function outlineOfName(style: MarkupElement | undefined): number | null {
  const name = valueOf(childOf(style, 'w:name')) ?? '';
  const level = /^(?:heading|标题)\s*(\d)$/i.exec(name)?.[1];
  return level === undefined ? (/^(?:title|标题)$/i.test(name) ? 1 : null) : Number(level);
}
