import type { Narrowing } from '#domain/search/page-table';
import { node } from './build-node.ts';
import type { Choice } from './narrowing.ts';

/** Facets with many values show the first of them. */
const MOST_VALUES = 12;

/** The values of a facet as links, folded unless it is the kind or something of it is chosen. */
export function facetList(
  facet: Narrowing,
  name: string,
  choices: readonly Choice[],
  linkOf: (choice: Choice) => { label: string; href: string },
): HTMLElement {
  const isOpen = facet === 'kind' || choices.some(({ isChosen }) => isChosen);
  const items = choices
    .slice(0, MOST_VALUES)
    .map((choice) => node('li', {}, choiceLink(facet, choice, linkOf(choice))));
  return node(
    'details',
    { open: isOpen ? '' : null },
    node('summary', {}, name),
    node('ul', { class: 'plain' }, ...items),
  );
}

function choiceLink(
  facet: Narrowing,
  { value, count, isChosen }: Choice,
  { label, href }: { label: string; href: string },
): HTMLElement {
  return node(
    'a',
    { href, 'data-facet': facet, 'data-value': value, 'aria-current': isChosen ? 'true' : null },
    label,
    node('span', { class: 'count' }, String(count)),
  );
}
