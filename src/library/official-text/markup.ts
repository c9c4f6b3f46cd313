import { parseDocument } from 'htmlparser2';

export type MarkupNode = ReturnType<typeof parseDocument>['children'][number];
export type MarkupElement = Extract<MarkupNode, { attribs: unknown }>;

/** XML as a tree; names keep their prefixes (w:p). A document type is not followed, so nothing is fetched or expanded. */
export function parseXml(xml: string): MarkupNode[] {
  return parseDocument(xml, { xmlMode: true }).children;
}

/** HTML as a tree, unclosed elements closed as browsers close them. */
export function parseHtml(html: string): MarkupNode[] {
  return parseDocument(html, { lowerCaseTags: true, decodeEntities: true }).children;
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
  while (open.length > 0) {
    const node = open.pop()!;
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
