import { DomHandler, Parser, type ParserOptions } from 'htmlparser2';
import { DEEPEST, MOST_ELEMENTS, tooDeep } from './limits.ts';

export type MarkupNode = DomHandler['dom'][number];
export type MarkupElement = Extract<MarkupNode, { attribs: unknown }>;

/** XML as a tree; names keep their prefixes (w:p). A document type is not followed, so nothing is fetched or expanded. */
export function parseXml(xml: string): MarkupNode[] {
  return treeOf(xml, { xmlMode: true });
}

/** HTML as a tree, unclosed elements closed as browsers close them. */
export function parseHtml(html: string): MarkupNode[] {
  return treeOf(html, { lowerCaseTags: true, decodeEntities: true });
}

/** Stops in the middle of what is no document: a tree of a million elements, or of a thousand within one another. */
class BoundedTree extends DomHandler {
  #elements = 0;

  override onopentag(name: string, attribs: Record<string, string>): void {
    super.onopentag(name, attribs);
    this.#elements += 1;
    if (this.#elements > MOST_ELEMENTS || this.tagStack.length > DEEPEST) throw tooDeep();
  }
}

function treeOf(markup: string, options: ParserOptions): MarkupNode[] {
  const tree = new BoundedTree(undefined, options);
  new Parser(tree, options).end(markup);
  return tree.dom;
}

export function isElement(node: MarkupNode): node is MarkupElement {
  return 'attribs' in node;
}

/** The elements among nodes, of one name or of any. */
export function elementsOf(nodes: readonly MarkupNode[], name?: string): MarkupElement[] {
  return nodes.filter(isElement).filter((node) => name === undefined || node.name === name);
}

/** The first child of a name; null where there is none. */
export function childOf(element: MarkupElement | null | undefined, name: string): MarkupElement | null {
  return element ? (elementsOf(element.children, name)[0] ?? null) : null;
}

/** Every element of a name below some nodes, in document order. */
export function descendantsOf(nodes: readonly MarkupNode[], name: string): MarkupElement[] {
  const found: MarkupElement[] = [];
  const open = [...nodes].reverse();
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (!isElement(node)) continue;
    if (node.name === name) found.push(node);
    open.push(...[...node.children].reverse());
  }
  return found;
}

/** The value that Word gives an element: w:val. */
export function valueOf(element: MarkupElement | null | undefined): string | null {
  return element?.attribs['w:val'] ?? null;
}

/** All the text below some nodes. */
export function textIn(nodes: readonly MarkupNode[]): string {
  return nodes
    .map((node) => (isElement(node) ? textIn(node.children) : node.type === 'text' ? node.data : ''))
    .join('');
}
