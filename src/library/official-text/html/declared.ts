import { itemAt } from '#domain/known';
import { descendantsOf, isElement, textIn, type MarkupElement, type MarkupNode } from '../markup.ts';
import type { Declared } from '../source.ts';
import { declaredLabel, declaredPairs } from '../declared.ts';

const META: Readonly<Record<string, string>> = {
  articletitle: '标题',
  pubdate: '发布日期',
  contentsource: '来源',
};

/** What a page's meta tags say of the article (《政府网站发展指引》 names them). */
export function metaOf(nodes: readonly MarkupNode[]): Declared[] {
  return descendantsOf(nodes, 'meta').flatMap(({ attribs }) => {
    const label = META[(attribs['name'] ?? '').toLowerCase()];
    const value = attribs['content']?.trim();
    return label && value ? [{ label, value }] : [];
  });
}

/** The table of facts above an article: 索引号, 发文机关, 成文日期 …, in cells or in lines. */
export function declaredIn(nodes: readonly MarkupNode[], content: MarkupElement): Declared[] {
  const cells = cellsOutside(nodes, content);
  const out: Declared[] = [];
  for (let at = 0; at < cells.length; at += 1) {
    const cell = itemAt(cells, at);
    const next = cells[at + 1];
    const label = declaredLabel(cell);
    const pairs = declaredPairs(cell);
    if (pairs.length > 0 && pairs.every(({ value }) => value !== '')) out.push(...pairs);
    else if (label !== null && next !== undefined && declaredLabel(next) === null) {
      out.push({ label, value: next });
      at += 1;
    }
  }
  return out;
}

function cellsOutside(nodes: readonly MarkupNode[], content: MarkupElement): string[] {
  return nodes.flatMap((node): string[] => {
    if (!isElement(node) || node === content || /^(?:script|style)$/.test(node.name)) return [];
    const hasParts = node.children.some(
      (child) => isElement(child) && !/^(?:b|strong|span|font|i|em|a|br|u)$/.test(child.name),
    );
    if (hasParts) return cellsOutside(node.children, content);
    const pieces = /^(?:td|th|dt|dd|li|p|div|h\d)$/.test(node.name) ? [textIn(node.children)] : [];
    const labelled = node.children.filter(isElement).map((child) => textIn(child.children));
    const isSplit = labelled.length >= 2 && labelled.some((text) => declaredLabel(text) !== null);
    return (isSplit ? labelled : pieces)
      .map((text) => text.replace(/\s+/g, ' ').trim())
      .filter((text) => text !== '');
  });
}
