import type { Piece } from '#domain/search/excerpt';

type Child = Node | string | null;

/** An element with attributes and children; text goes in as text, so nothing of a query or a page becomes markup. */
export function node<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Record<string, string | null | undefined>,
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes))
    if (value !== null && value !== undefined) element.setAttribute(key, value);
  element.append(...children.filter((child) => child !== null));
  return element;
}

/** Text with what was searched in `<mark>`. */
export function markedNodes(pieces: readonly Piece[]): (Node | string)[] {
  return pieces.map(({ text, marked }) => (marked ? node('mark', {}, text) : text));
}
