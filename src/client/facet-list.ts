import './as-of.ts';
import { addressOf, choiceOfLink, markLink, onLinkClick, sayCount } from './facet-links.ts';
import { around, carried, partOf } from './part.ts';

/**
 * `<facet-list data-live>`: the facet links of a list filter it in place. One value a facet; facets combine with
 * "and"; the address always says what is chosen (`?issuer=…&year=…`), so it can be shared and the back button works.
 * Counts say how many rows a click would leave. Without scripts the links lead to plain pages.
 */
class FacetList extends HTMLElement {
  private readonly rows = [...this.querySelectorAll<HTMLElement>('[data-row]')];
  private readonly links = [...this.querySelectorAll<HTMLAnchorElement>('a[data-facet]')];

  connectedCallback(): void {
    if (this.dataset['live'] === undefined) return;
    onLinkClick(this, (link) => {
      history.pushState(null, '', this.addressAfter(link));
      this.show();
    });
    addEventListener('popstate', () => this.show());
    this.show();
  }

  private addressAfter(link: HTMLAnchorElement): string {
    const chosen = this.chosen();
    const choice = choiceOfLink(link);
    if (choice === null) return location.pathname;
    if (chosen.get(choice.facet) === choice.value) chosen.delete(choice.facet);
    else chosen.set(choice.facet, choice.value);
    return addressOf(new URLSearchParams([...chosen]));
  }

  private chosen(): Map<string, string> {
    const known = new Set(this.links.map((link) => link.dataset['facet']));
    return new Map([...new URLSearchParams(location.search)].filter(([facet]) => known.has(facet)));
  }

  private show(): void {
    const chosen = this.chosen();
    for (const row of this.rows) row.hidden = !fits(row, chosen);
    for (const link of this.links) this.mark(link, chosen);
    const shown = this.rows.filter((row) => !row.hidden).length;
    partOf(this, 'a.clear').hidden = chosen.size === 0;
    sayCount(this, shown);
  }

  private mark(link: HTMLAnchorElement, chosen: ReadonlyMap<string, string>): void {
    const [facet, value] = [carried(link, 'facet'), carried(link, 'value')];
    const isChosen = chosen.get(facet) === value;
    const after = new Map(chosen).set(facet, value);
    const count = this.rows.filter((row) => fits(row, after)).length;
    markLink(link, isChosen, count);
    around(link, 'li').hidden = count === 0 && !isChosen;
  }
}

function fits(row: HTMLElement, chosen: ReadonlyMap<string, string>): boolean {
  return [...chosen].every(([facet, value]) => valuesOf(row, facet).includes(value));
}

/** The validity is that of the reader's day: the phase that `<as-of>` shows. */
function valuesOf(row: HTMLElement, facet: string): string[] {
  if (facet === 'validity')
    return [row.querySelector<HTMLElement>('as-of > :not([hidden])')?.dataset['state'] ?? ''];
  return (row.dataset[facet] ?? '').split(' ');
}

customElements.define('facet-list', FacetList);
