import type { CardChild, CardElement } from './element.ts';

/** A drawing as a data URL. */
export function svgOf({ type, props: { style: _style, ...attributes } }: CardElement): string {
  const svg = markupOf({ type, props: { xmlns: 'http://www.w3.org/2000/svg', ...attributes } });
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
}

/** Attributes are numbers and path data of our own making, so that nothing in them needs escaping. */
function markupOf(node: CardChild): string {
  if (typeof node === 'string') return node;
  const { children = [], ...attributes } = node.props;
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${String(value)}"`);
  return `<${node.type}${written.join('')}>${children.map(markupOf).join('')}</${node.type}>`;
}
