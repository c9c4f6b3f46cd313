import { around, carried, partOf } from './part.ts';

/** A link of a facet, as a list's column of facets holds it. */
export interface FacetChoice {
  facet: string;
  value: string;
}

/** Whether the facets stand beside the rows and may be open; on a phone they would push the rows off the screen. */
export function isRoomBeside(): boolean {
  return matchMedia('(min-width: 60rem)').matches;
}

/** What a facet's link stands for; null for the one that takes every choice back. */
export function choiceOfLink(link: HTMLAnchorElement): FacetChoice | null {
  const { facet, value } = link.dataset;
  return facet === undefined || value === undefined ? null : { facet, value };
}

/**
 * Takes the clicks on a list's links; one that asks for a new tab or window stays the browser's.
 * @param links the selector of the links that act in place
 */
export function onLinkClick(
  list: HTMLElement,
  act: (link: HTMLAnchorElement) => void,
  links = 'a[data-facet], a.clear',
): void {
  list.addEventListener('click', (event) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    const link = (event.target as Element).closest<HTMLAnchorElement>(links);
    if (!link) return;
    event.preventDefault();
    act(link);
  });
}

/** Shows on a facet's link whether it is chosen, and how many rows a click on it would leave. */
export function markLink(link: HTMLAnchorElement, isChosen: boolean, count: number): void {
  if (isChosen) link.setAttribute('aria-current', 'true');
  else link.removeAttribute('aria-current');
  if (isChosen) around<HTMLDetailsElement>(link, 'details').open = true;
  partOf(link, '.count').textContent = String(count);
}

/** Says how many rows are shown, in the page's own words for one and for many. */
export function sayCount(list: HTMLElement, shown: number): void {
  partOf(list, '[data-none]').hidden = shown > 0;
  const line = partOf(list, '[data-count]');
  line.textContent = carried(line, shown === 1 ? 'one' : 'other').replace('#', String(shown));
}

/** The address of this page with what is asked. */
export function addressOf(asked: URLSearchParams): string {
  const query = asked.toString();
  return query === '' ? location.pathname : `?${query}`;
}
