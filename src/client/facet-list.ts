import './as-of.ts';

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
    this.addEventListener('click', (event) => this.onClick(event));
    addEventListener('popstate', () => this.show());
    this.show();
  }

  private onClick(event: MouseEvent): void {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-facet], a.clear');
    if (!link) return;
    event.preventDefault();
    history.pushState(null, '', this.addressAfter(link));
    this.show();
  }

  private addressAfter(link: HTMLAnchorElement): string {
    const chosen = this.chosen();
    const { facet, value } = link.dataset;
    if (facet === undefined) return location.pathname;
    if (chosen.get(facet) === value) chosen.delete(facet);
    else chosen.set(facet, value!);
    const query = new URLSearchParams([...chosen]).toString();
    return query ? `?${query}` : location.pathname;
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
    this.querySelector<HTMLElement>('[data-none]')!.hidden = shown > 0;
    this.querySelector<HTMLElement>('a.clear')!.hidden = chosen.size === 0;
    const line = this.querySelector<HTMLElement>('[data-count]')!;
    line.textContent = line.dataset[shown === 1 ? 'one' : 'other']!.replace('#', String(shown));
  }

  private mark(link: HTMLAnchorElement, chosen: ReadonlyMap<string, string>): void {
    const facet = link.dataset['facet']!;
    const value = link.dataset['value']!;
    const isChosen = chosen.get(facet) === value;
    if (isChosen) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
    if (isChosen) link.closest('details')!.open = true;
    const after = new Map(chosen).set(facet, value);
    const count = this.rows.filter((row) => fits(row, after)).length;
    link.querySelector('.count')!.textContent = String(count);
    link.parentElement!.hidden = count === 0 && !isChosen;
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
