/**
 * A part of an element that its page is known to hold.
 * @param selector as for `querySelector`
 * @throws {Error} naming element and part: a page and its script have come apart
 */
export function partOf<E extends Element = HTMLElement>(of: Element, selector: string): E {
  const found = of.querySelector<E>(selector);
  if (found === null) throw new Error(`<${of.localName}> has no ${selector}`);
  return found;
}

/** The element around another, likewise. */
export function around<E extends Element = HTMLElement>(element: Element, selector: string): E {
  const found = element.closest<E>(selector);
  if (found === null) throw new Error(`<${element.localName}> stands in no ${selector}`);
  return found;
}

/** What an element carries for its script, likewise. */
export function carried(element: HTMLElement, name: string): string {
  const value = element.dataset[name];
  if (value === undefined) throw new Error(`<${element.localName}> carries no ${name}`);
  return value;
}
