import { today } from '#clock';
import {
  choiceOf,
  choiceWith,
  choiceWithout,
  matchesOf,
  queryOf,
  type Choice,
  type MatchFacet,
} from '#domain/matching';
import { sayFrom } from '#i18n/phrases';
import { matchHtml } from '#words/match-html';
import type { BrowserMatches } from '#words/match-html';
import { matchesFrom } from './match-source.ts';

/**
 * `<match-finder data-items>`: the links of single values combine in place; a chosen one is taken back by the same link.
 * The address always says what is chosen (`?who=enterprise&stage=open-enterprise`), so it can be shared. Matching happens on this device.
 * Without scripts each link leads to the plain page of its value.
 */
class MatchFinder extends HTMLElement {
  private readonly links = [...this.querySelectorAll<HTMLAnchorElement>('a[data-facet]')];
  private known: BrowserMatches | null = null;

  async connectedCallback(): Promise<void> {
    const href = this.dataset['items'];
    if (href === undefined) return;
    this.addEventListener('click', (event) => this.onClick(event));
    addEventListener('popstate', () => this.show());
    this.known = await matchesFrom(href);
    this.show();
  }

  private onClick(event: MouseEvent): void {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-facet], a.clear');
    if (!link) return;
    event.preventDefault();
    history.pushState(null, '', location.pathname + queryOf(this.choiceAfter(link)));
    this.show();
  }

  private choiceAfter({ dataset }: HTMLAnchorElement): Choice {
    const { value } = dataset;
    const facet = dataset['facet'] as MatchFacet | undefined;
    if (facet === undefined || value === undefined) return {};
    const choice = this.chosen();
    return choice[facet]?.includes(value)
      ? choiceWithout(choice, facet, value)
      : choiceWith(choice, facet, value);
  }

  private chosen(): Choice {
    return choiceOf(location.search, (facet, value) =>
      this.links.some(({ dataset }) => dataset['facet'] === facet && dataset['value'] === value),
    );
  }

  private show(): void {
    // A choice made before the file has come stands in the address, and is shown when it comes.
    if (this.known === null) return;
    const choice = this.chosen();
    const { items, phrases } = this.known;
    const found = matchesOf(items, choice, today());
    for (const link of this.links) this.mark(link, choice);
    this.querySelector<HTMLElement>('a.clear')!.hidden = queryOf(choice) === '';
    this.querySelector('[data-results]')!.innerHTML = matchHtml(found, choice, phrases);
    this.status(queryOf(choice) === '' ? null : found.length);
  }

  private status(count: number | null): void {
    const line = this.querySelector<HTMLElement>('[data-status]')!;
    const say = sayFrom(this.known!.phrases);
    if (count === null) line.textContent = line.dataset['start']!;
    else line.textContent = count === 0 ? line.dataset['none']! : say('match.line.found', { count });
  }

  /** Counts say how many matches a click would leave; a value that would leave none stays, so that nothing jumps. */
  private mark(link: HTMLAnchorElement, choice: Choice): void {
    const facet = link.dataset['facet'] as MatchFacet;
    const value = link.dataset['value']!;
    const isChosen = choice[facet]?.includes(value) ?? false;
    if (isChosen) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
    if (isChosen) link.closest('details')!.open = true;
    const found = matchesOf(this.known!.items, choiceWith(choice, facet, value), today());
    link.querySelector('.count')!.textContent = String(found.length);
  }
}

customElements.define('match-finder', MatchFinder);
