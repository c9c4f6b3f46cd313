import './as-of.ts';
import { compactForm } from '#domain/folding';
import { addressOf, choiceOfLink, isRoomBeside, markLink, onLinkClick, sayCount } from './facet-links.ts';
import { pageLocale } from './page-locale.ts';
import { around, carried, partOf } from './part.ts';

/** So many values of a facet are seen at once. */
const SHORT = 8;

/**
 * `<facet-list data-live>`: the facet links of a list filter it in place, words find rows by all that they say, and a
 * choice orders them. One value a facet; facets combine with "and"; the address always says what is asked
 * (`?find=…&issuer=…&year=…&order=title`), so it can be shared and the back button works. Counts say how many rows a
 * click would leave. Without scripts the links lead to plain pages.
 */
class FacetList extends HTMLElement {
  private readonly rows = [...this.querySelectorAll<HTMLElement>('[data-row]')];
  private readonly texts = new Map(this.rows.map((row) => [row, compactForm(row.textContent!)]));
  private readonly links = [...this.querySelectorAll<HTMLAnchorElement>('a[data-facet]')];
  private readonly order = this.querySelector<HTMLSelectElement>('select[name="order"]');
  private arranged = '';

  connectedCallback(): void {
    if (isRoomBeside()) this.openFacets();
    if (this.dataset['live'] === undefined) return;
    partOf(this, '[data-controls]').classList.remove('waits');
    onLinkClick(this, (link) => {
      history.pushState(null, '', this.addressAfter(link));
      this.show();
    });
    // Typing replaces the address instead of filling the history with every keystroke.
    this.find.addEventListener('input', () => this.ask('find', this.find.value));
    this.order?.addEventListener('change', () => this.ask('order', this.order!.value));
    addEventListener('popstate', () => this.show());
    this.show();
  }

  /** A long list of values stays a line. */
  private openFacets(): void {
    partOf<HTMLDetailsElement>(this, '[data-facets]').open = true;
    for (const facet of this.querySelectorAll<HTMLDetailsElement>('[data-facets] details'))
      if (facet.querySelectorAll('a').length <= SHORT) facet.open = true;
  }

  private get find(): HTMLInputElement {
    return partOf<HTMLInputElement>(this, 'input[name="find"]');
  }

  private ask(name: string, value: string): void {
    const asked = new URLSearchParams(location.search);
    if (value === '') asked.delete(name);
    else asked.set(name, value);
    history.replaceState(null, '', addressOf(asked));
    this.show();
  }

  private addressAfter(link: HTMLAnchorElement): string {
    const choice = choiceOfLink(link);
    if (choice === null) return location.pathname;
    const asked = new URLSearchParams(location.search);
    if (asked.get(choice.facet) === choice.value) asked.delete(choice.facet);
    else asked.set(choice.facet, choice.value);
    return addressOf(asked);
  }

  private chosenOf(asked: URLSearchParams): Map<string, string> {
    const known = new Set(this.links.map((link) => link.dataset['facet']));
    return new Map([...asked].filter(([facet]) => known.has(facet)));
  }

  private show(): void {
    const asked = new URLSearchParams(location.search);
    const chosen = this.chosenOf(asked);
    const words = asked.get('find') ?? '';
    if (this.find.value !== words) this.find.value = words;
    const parts = words.split(/\s+/).map(compactForm);
    const found = this.rows.filter((row) => parts.every((part) => this.texts.get(row)!.includes(part)));
    const shown = new Set(found.filter((row) => fits(row, chosen)));
    for (const row of this.rows) row.hidden = !shown.has(row);
    for (const link of this.links) this.mark(link, chosen, found);
    partOf(this, 'a.clear').hidden = chosen.size === 0 && words === '';
    this.arrange(asked.get('order') ?? '');
    sayCount(this, shown.size);
  }

  /** The page comes in the order of days, newest first. */
  private arrange(order: string): void {
    if (this.order === null) return;
    this.order.value = order;
    // Not at each keystroke: whatever moves is laid out anew.
    if (this.arranged === order) return;
    this.arranged = order;
    const inOrder = [...this.rows];
    if (order === 'oldest') inOrder.reverse();
    if (order === 'title') inOrder.sort((a, b) => titleOf(a).localeCompare(titleOf(b), pageLocale()));
    partOf(this, '.rows').append(...inOrder);
  }

  private mark(
    link: HTMLAnchorElement,
    chosen: ReadonlyMap<string, string>,
    found: readonly HTMLElement[],
  ): void {
    const [facet, value] = [carried(link, 'facet'), carried(link, 'value')];
    const isChosen = chosen.get(facet) === value;
    const after = new Map(chosen).set(facet, value);
    const count = found.filter((row) => fits(row, after)).length;
    markLink(link, isChosen, count);
    around(link, 'li').hidden = count === 0 && !isChosen;
  }
}

function titleOf(row: HTMLElement): string {
  return partOf(row, 'a').textContent!.trim();
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
