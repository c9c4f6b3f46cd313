import { isRoomBeside, onLinkClick } from '#client/facet-links';
import { itemAt, present } from '#domain/known';
import { answer, type Answer } from '#domain/search/plan';
import { NARROWINGS, type Narrowing } from '#domain/search/page-table';
import type { Found } from '#domain/search/scores';
import type { SearchView, SearchWords } from '#views/search/search-view';
import { pageLocale, scriptOfPage } from '../page-locale.ts';
import { node } from './build-node.ts';
import { openBundleOnce, type SearchBundle } from './bundle.ts';
import { feeAnswer } from './fee-answer.ts';
import { facetList } from './facet-list.ts';
import { lineItems } from './line-items.ts';
import { choicesOf, chosenIn, fits, type Choice, type Chosen } from './narrowing.ts';
import { inOrder } from './in-order.ts';
import { addPassages, resultItem } from './result-item.ts';
import { carried, partOf } from '#client/part';

type State = 'idle' | 'loading' | 'done' | 'empty' | 'error';

const A_PAGE = 10;
/** A letter that follows within this time is waited for. */
const PAUSE_MS = 120;

/**
 * `<search-page>`: answers as one types, but never while an input method is composing: half a word in pinyin is no
 * question. The address always says what is shown, so it can be shared.
 */
class SearchPage extends HTMLElement {
  private readonly words = JSON.parse(carried(this, 'words')) as SearchWords;
  private readonly input = partOf<HTMLInputElement>(this, 'input[name="q"]');
  private readonly list = partOf<HTMLOListElement>(this, '[data-search-state]');
  private isComposing = false;
  private timer = 0;
  private asked = 0;
  private shown: { bundle: SearchBundle; answer: Answer; passing: Found[] } | null = null;

  connectedCallback(): void {
    this.input.addEventListener('compositionstart', () => (this.isComposing = true));
    this.input.addEventListener('compositionend', () => this.afterComposition());
    this.input.addEventListener('input', (event) => this.onInput(event as InputEvent));
    partOf<HTMLFormElement>(this, 'form').addEventListener('submit', (event) => this.onSubmit(event));
    onLinkClick(
      this,
      (link) => {
        history.pushState(null, '', link.href);
        void this.search();
      },
      'a[data-facet], a.clear, a[data-sort]',
    );
    this.addEventListener('click', ({ target }) => {
      if ((target as Element).closest('[data-more]')) void this.showMore();
    });
    this.addEventListener('keydown', (event) => this.onKey(event));
    this.area('elsewhere').addEventListener('toggle', () => void this.searchElsewhere());
    addEventListener('popstate', () => this.readAddress());
    this.area<HTMLDetailsElement>('facets').open = isRoomBeside();
    this.readAddress();
  }

  private area<E extends HTMLElement = HTMLElement>(name: string): E {
    return partOf<E>(this, `[data-${name}]`);
  }

  /** What is shown; only asked for where an answer is. */
  private get told(): NonNullable<SearchPage['shown']> {
    return present(this.shown, 'an answer on the page');
  }

  private readAddress(): void {
    this.input.value = new URLSearchParams(location.search).get('q') ?? '';
    void this.search();
  }

  private afterComposition(): void {
    this.isComposing = false;
    this.searchSoon();
  }

  private onInput(event: InputEvent): void {
    if (!this.isComposing && !event.isComposing) this.searchSoon();
  }

  private onSubmit(event: Event): void {
    event.preventDefault();
    if (!this.isComposing) void this.searchNow();
  }

  private searchSoon(): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.searchNow(), PAUSE_MS);
  }

  private searchNow(): Promise<void> {
    clearTimeout(this.timer);
    history.replaceState(null, '', this.address({ q: this.input.value }));
    return this.search();
  }

  /** The page's address with some of its parameters changed; null takes one away, a new query all narrowings. */
  private address(changes: Record<string, string | null>): string {
    const parameters = new URLSearchParams(location.search);
    if ('q' in changes && changes['q'] !== parameters.get('q'))
      for (const facet of NARROWINGS) parameters.delete(facet);
    for (const [name, value] of Object.entries(changes)) {
      if (value) parameters.set(name, toWellFormed(value));
      else parameters.delete(name);
    }
    const query = parameters.toString();
    return query ? `?${query}` : location.pathname;
  }

  /** Asks what the field says; an answer that a later question has overtaken is dropped. */
  private async search(): Promise<void> {
    const turn = ++this.asked;
    if (this.input.value.trim() === '') return this.reset();
    this.setState('loading');
    try {
      const query = (await scriptOfPage())(this.input.value);
      const bundle = await openBundleOnce(carried(this, 'bundle'), pageLocale());
      const found = await answer(bundle, query);
      // The card comes with the results: what came later would push them down under the reader's finger.
      const card = await this.feeCard(query, found, bundle);
      if (turn !== this.asked) return;
      await this.show(bundle, found, turn, card);
    } catch (error) {
      if (turn === this.asked) this.fail(error);
    }
  }

  private reset(): void {
    this.shown = null;
    this.list.replaceChildren();
    this.area('answer').replaceChildren();
    this.area('browse').hidden = false;
    for (const name of ['facets', 'sorts', 'more', 'help', 'elsewhere']) this.area(name).hidden = true;
    this.say('');
    this.setState('idle');
  }

  private fail(error: unknown): void {
    this.reset();
    this.say(this.words.failed);
    this.area('help').hidden = false;
    this.area('nearest').replaceChildren();
    this.setState('error');
    this.dataset['failure'] = error instanceof Error ? error.message : String(error);
  }

  private async show(
    bundle: SearchBundle,
    found: Answer,
    turn: number,
    card: DocumentFragment | null,
  ): Promise<void> {
    const chosen = chosenIn(new URLSearchParams(location.search));
    const passing = inOrder(
      bundle,
      found.found.filter(({ row }) => fits(itemAt(bundle.rows, row), chosen)),
      this.sort(),
    );
    this.shown = { bundle, answer: found, passing };
    this.list.replaceChildren();
    this.area('answer').replaceChildren(...(card ? [card] : []));
    this.area('browse').hidden = true;
    this.showFacets(chosen);
    this.showSorts();
    this.showHelp();
    this.offerElsewhere();
    this.say(this.summary());
    await this.showMore(turn);
  }

  private sort(): 'relevance' | 'day' {
    return new URLSearchParams(location.search).get('sort') === 'day' ? 'day' : 'relevance';
  }

  private summary(): string {
    const { answer: found, passing } = this.told;
    if (found.found.length === 0) return this.words.empty.replace('{}', () => found.query);
    const form = passing.length === 1 ? this.words.countOne : this.words.countOther;
    const reading = this.words.readings[found.reading];
    return [reading?.replace('{}', () => found.query), form.replace('#', String(passing.length))]
      .filter(Boolean)
      .join(' ');
  }

  private async showMore(turn = this.asked): Promise<void> {
    const { bundle, passing } = this.told;
    const from = this.list.children.length;
    const some = passing.slice(from, from + A_PAGE);
    const items = some.map((found) => resultItem(bundle, found, this.words));
    this.area('more').hidden = true;
    await Promise.all(items.map((item, at) => addPassages(item, bundle, itemAt(some, at), this.words)));
    if (turn !== this.asked) return;
    this.list.append(...items);
    this.area('more').hidden = this.list.children.length >= passing.length;
    this.area('more').textContent = this.words.more;
    this.setState(isAnswered(this.told.answer) ? 'done' : 'empty');
  }

  private showFacets(chosen: Chosen): void {
    const { bundle, answer: found } = this.told;
    const rows = found.found.map(({ row }) => itemAt(bundle.rows, row));
    const lists = NARROWINGS.map((facet) => ({ facet, choices: choicesOf(rows, facet, chosen) })).filter(
      ({ choices }) => choices.length > 0,
    );
    this.area('facets').hidden = lists.length === 0;
    const clear =
      chosen.size === 0
        ? null
        : node('p', {}, node('a', { class: 'clear', href: this.address(without(chosen)) }, this.words.clear));
    this.area('facet-lists').replaceChildren(
      ...lists.map(({ facet, choices }) => this.facetList(facet, choices)),
      ...(clear ? [clear] : []),
    );
  }

  private facetList(facet: Narrowing, choices: readonly Choice[]): HTMLElement {
    return facetList(facet, this.words.narrowings[facet], choices, ({ value, isChosen }) => ({
      label: this.facetLabel(facet, value),
      href: this.address({ [facet]: isChosen ? null : value }),
    }));
  }

  private facetLabel(facet: Narrowing, value: string): string {
    return facet === 'kind'
      ? this.words.kinds[value as keyof SearchWords['kinds']]
      : (this.told.bundle.labels[facet][value] ?? value);
  }

  private showSorts(): void {
    this.area('sorts').hidden = this.told.passing.length < 2;
    for (const link of this.querySelectorAll<HTMLAnchorElement>('[data-sort]')) {
      const isCurrent = link.dataset['sort'] === this.sort();
      link.href = this.address({ sort: link.dataset['sort'] === 'day' ? 'day' : null });
      if (isCurrent) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  }

  /** Where nothing answers, what comes nearest is named, and who can be asked. */
  private showHelp(): void {
    const { bundle, answer: found } = this.told;
    this.area('help').hidden = isAnswered(found);
    if (!isAnswered(found)) void this.showLines();
    this.area<HTMLAnchorElement>('check-link').href =
      `${carried(this, 'check')}?${new URLSearchParams({ q: found.query }).toString()}`;
    const links = found.nearest
      .map((row) => itemAt(bundle.rows, row))
      .map(({ path, title, lang }) => node('li', {}, node('a', { href: path, lang }, title)));
    this.area('nearest').replaceChildren(
      ...(links.length > 0
        ? [node('h2', {}, this.words.nearest), node('ul', { class: 'plain chips' }, ...links)]
        : []),
    );
  }

  /** The page names the city's own line; a question about taxes is asked elsewhere. */
  private async showLines(): Promise<void> {
    const turn = this.asked;
    const items = await lineItems(this.told.bundle, this.told.answer.query);
    if (turn === this.asked && items.length > 0) this.area('lines').replaceChildren(...items);
  }

  private offerElsewhere(): void {
    const elsewhere = this.area<HTMLDetailsElement>('elsewhere');
    elsewhere.hidden = false;
    this.area('elsewhere-lists').replaceChildren();
    elsewhere.open = !isAnswered(this.told.answer);
    if (elsewhere.open) void this.searchElsewhere();
  }

  /** The other languages' pages, each language's apart; their indexes load only when they are asked for. */
  private async searchElsewhere(): Promise<void> {
    const lists = this.area('elsewhere-lists');
    if (!this.area<HTMLDetailsElement>('elsewhere').open || lists.childElementCount > 0 || !this.shown)
      return;
    const turn = this.asked;
    const query = this.shown.answer.query;
    const others = JSON.parse(carried(this, 'others')) as SearchView['others'];
    const sections = await Promise.all(others.map((other) => this.elsewhereIn(other, query)));
    if (turn !== this.asked) return;
    lists.replaceChildren(...sections.filter((section) => section !== null));
    this.area('elsewhere').hidden = lists.childElementCount === 0;
  }

  private async elsewhereIn(other: SearchView['others'][number], query: string): Promise<HTMLElement | null> {
    const bundle = await openBundleOnce(other.bundle, other.locale).catch(() => null);
    const told = bundle && (await answer(bundle, query));
    if (!told || !isAnswered(told)) return null;
    const { found } = told;
    const items = found.slice(0, 3).map((each) => resultItem(bundle, each, this.words));
    for (const item of items) partOf(item, 'a').lang ||= other.locale;
    const all = node(
      'a',
      { href: `${other.href}?${new URLSearchParams({ q: query }).toString()}`, lang: other.locale },
      `${other.name} · ${found.length}`,
    );
    return node(
      'section',
      { 'data-language': other.locale },
      node('h3', {}, all),
      node('ol', { class: 'plain results' }, ...items),
    );
  }

  private feeCard(query: string, found: Answer, bundle: SearchBundle): Promise<DocumentFragment | null> {
    const kinds = found.found.slice(0, A_PAGE).map(({ row }) => itemAt(bundle.rows, row).kind);
    return feeAnswer(carried(this, 'core'), carried(this, 'check'), query, kinds, this.words.feeCheck);
  }

  /** Arrows walk from the field through the results and back; Escape goes back at once. */
  private onKey(event: KeyboardEvent): void {
    if (event.isComposing || !['ArrowDown', 'ArrowUp', 'Escape'].includes(event.key)) return;
    const stops = [this.input, ...this.list.querySelectorAll<HTMLElement>('a.result-title')];
    const at = stops.indexOf(document.activeElement as HTMLInputElement);
    if (at === -1) return;
    const next = event.key === 'Escape' ? stops[0] : stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
    if (!next || (event.key === 'Escape' && at === 0)) return;
    event.preventDefault();
    next.focus();
  }

  private say(words: string): void {
    this.area('status').textContent = words;
  }

  private setState(state: State): void {
    this.list.dataset['searchState'] = state;
    this.list.setAttribute('aria-busy', String(state === 'loading'));
    if (state === 'loading' && this.list.childElementCount === 0) this.say(this.words.loading);
  }
}

function isAnswered({ found, reading }: Answer): boolean {
  return found.length > 0 && reading !== 'nearest';
}

function without(chosen: Chosen): Record<string, null> {
  return Object.fromEntries([...chosen.keys()].map((facet) => [facet, null]));
}

/** A lone surrogate has no place in an address. */
function toWellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, '');
}

customElements.define('search-page', SearchPage);
