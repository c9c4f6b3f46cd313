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
import { markLink, onLinkClick } from './facet-links.ts';
import { matchesFrom } from './match-source.ts';
import { carried, partOf } from './part.ts';

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
    onLinkClick(this, (link) => {
      history.pushState(null, '', location.pathname + queryOf(this.choiceAfter(link)));
      this.show();
    });
    addEventListener('popstate', () => this.show());
    this.known = await matchesFrom(href);
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
    partOf(this, 'a.clear').hidden = queryOf(choice) === '';
    partOf(this, '[data-results]').innerHTML = matchHtml(found, choice, phrases);
    this.status(queryOf(choice) === '' ? null : found.length);
  }

  private status(count: number | null): void {
    const line = partOf(this, '[data-status]');
    const say = sayFrom(this.known!.phrases);
    if (count === null) line.textContent = carried(line, 'start');
    else line.textContent = count === 0 ? carried(line, 'none') : say('match.line.found', { count });
  }

  /** Counts say how many matches a click would leave; a value that would leave none stays, so that nothing jumps. */
  private mark(link: HTMLAnchorElement, choice: Choice): void {
    const facet = link.dataset['facet'] as MatchFacet;
    const value = carried(link, 'value');
    const isChosen = choice[facet]?.includes(value) ?? false;
    const found = matchesOf(this.known!.items, choiceWith(choice, facet, value), today());
    markLink(link, isChosen, found.length);
  }
}

customElements.define('match-finder', MatchFinder);
