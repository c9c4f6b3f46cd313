import '#client/as-of';
import { today } from '#clock';
import { isDay, type Day } from '#domain/calendar';
import { formatDay } from '#i18n/format';
import { feeBrief } from '#words/fee-brief';
import type { FeeContext } from '#words/fee-words';
import { searchTextOf, matcherOf, type Searchable } from './fee-search.ts';
import { wholeCatalogue } from './whole-catalogue.ts';
import { addressOf, choiceOfLink, markLink, onLinkClick, sayCount } from '#client/facet-links';
import { pageLocale, scriptOfPage } from '#client/page-locale';
import { around, carried, partOf } from '#client/part';

interface Row extends Searchable {
  element: HTMLElement;
  section: HTMLElement;
  values: Map<string, string[]>;
}

const FACETS = ['list', 'state', 'payer', 'enterprise', 'reduced', 'approval', 'trade', 'department'];

/** A screen does not draw thousands of rows at a keystroke; the rest is one button away, and the count has them all. */
const DRAWN = 150;

/**
 * `<fee-list data-live>`: the facet links filter in place, a text finds items by any part of a name, an everyday name or
 * pinyin, and a date shows the catalogue of that day. The address says what is chosen (`?list=…&find=…&day=…`).
 */
class FeeList extends HTMLElement {
  private rows: Row[] = [];
  private links: HTMLAnchorElement[] = [];
  private shownDay: Day = '';
  private names: Promise<void> | null = null;
  private script = (typed: string) => typed;
  private drawn = DRAWN;

  connectedCallback(): void {
    if (this.dataset['live'] === undefined) return;
    this.rows = [...this.querySelectorAll<HTMLElement>('[data-row]')].map(rowOf);
    this.links = [...this.querySelectorAll<HTMLAnchorElement>('a[data-facet]')];
    this.shownDay = carried(this, 'day');
    partOf(this, '[data-controls]').classList.remove('waits');
    // Where there is room beside the rows, what narrows them is open.
    partOf<HTMLDetailsElement>(this, '[data-facets]').open = matchMedia('(min-width: 60rem)').matches;
    onLinkClick(this, (link) => this.choose(link));
    this.find.addEventListener('input', () => this.onFind());
    this.find.addEventListener('focus', () => void this.loadNames(), { once: true });
    this.day.addEventListener('change', () => this.go({ day: this.day.value }));
    partOf(this, '[data-more]').addEventListener('click', () => this.drawMore());
    addEventListener('popstate', () => void this.show());
    void this.show();
  }

  private get find(): HTMLInputElement {
    return partOf<HTMLInputElement>(this, 'input[name="find"]');
  }
  private get day(): HTMLInputElement {
    return partOf<HTMLInputElement>(this, 'input[name="day"]');
  }

  private choose(link: HTMLAnchorElement): void {
    const choice = choiceOfLink(link);
    if (choice === null) return this.goTo(new URLSearchParams());
    const { facet, value } = choice;
    this.go({ [facet]: this.asked().get(facet) === value ? '' : value });
  }

  /** Typing replaces the address instead of filling the history with every keystroke. */
  private onFind(): void {
    const asked = this.asked();
    this.drawn = DRAWN;
    if (this.find.value === '') asked.delete('find');
    else asked.set('find', this.find.value);
    history.replaceState(null, '', addressOf(asked));
    this.filter(asked);
    void this.loadNames();
  }

  private go(change: Record<string, string>): void {
    const asked = this.asked();
    for (const [name, value] of Object.entries(change)) {
      if (value === '') asked.delete(name);
      else asked.set(name, value);
    }
    this.goTo(asked);
  }

  private goTo(asked: URLSearchParams): void {
    history.pushState(null, '', addressOf(asked));
    void this.show();
  }

  private asked(): URLSearchParams {
    return new URLSearchParams(location.search);
  }

  private async show(): Promise<void> {
    const asked = this.asked();
    this.find.value = asked.get('find') ?? '';
    const wanted = asked.get('day') ?? '';
    const day = isDay(wanted) ? wanted : today();
    this.day.value = day;
    this.filter(asked);
    if (day !== this.shownDay) await this.showDay(day);
    if (this.find.value !== '') await this.loadNames();
    this.filter(this.asked());
  }

  /** Everyday names and pinyin come with the first search, not with the page; then the list is filtered again. */
  private loadNames(): Promise<void> {
    this.names ??= this.fetchNames().then(() => this.filter(this.asked()));
    return this.names;
  }

  private async fetchNames(): Promise<void> {
    const [context, script, pinyin] = await Promise.all([
      wholeCatalogue(carried(this, 'catalogue')),
      scriptOfPage(),
      fetch(carried(this, 'pinyin')).then((response) => response.json() as Promise<Record<string, string>>),
    ]);
    this.script = script;
    for (const row of this.rows) {
      const fee = context.catalogue.names.bySlug.get(carried(row.element, 'row'));
      if (fee) Object.assign(row, searchTextOf(fee, pinyin[fee.slug] ?? ''));
    }
  }

  private async showDay(day: Day): Promise<void> {
    const context = await wholeCatalogue(carried(this, 'catalogue'));
    for (const row of this.rows) dress(row, day, context);
    this.shownDay = day;
    const line = partOf(this, '[data-as-of]');
    line.textContent = carried(line, 'asOf').replace('#', formatDay(pageLocale(), day));
  }

  private filter(asked: URLSearchParams): void {
    const chosen = FACETS.flatMap((facet): [string, string][] =>
      asked.has(facet) ? [[facet, asked.get(facet)!]] : [],
    );
    const matches = matcherOf(this.script(this.find.value));
    const found = this.rows.filter(matches);
    const shown = found.filter((row) => chosen.every(([facet, value]) => has(row, facet, value)));
    this.draw(shown.slice(0, this.drawn));
    this.count(shown.length);
    partOf(this, 'a.clear').hidden = asked.toString() === '';
    for (const facet of FACETS) this.mark(facet, found, new Map(chosen));
  }

  private drawMore(): void {
    this.drawn += DRAWN;
    this.filter(this.asked());
  }

  /** Rows that are not drawn leave the document: a browser hides one among thousands of hidden siblings slowly. */
  private draw(drawn: readonly Row[]): void {
    const sections = new Map(this.rows.map(({ section }) => [section, [] as HTMLElement[]]));
    for (const { section, element } of drawn) sections.get(section)!.push(element);
    for (const [section, elements] of sections) {
      partOf<HTMLUListElement>(section, 'ul').replaceChildren(...elements);
      section.hidden = elements.length === 0;
    }
  }

  private count(shown: number): void {
    partOf(this, '[data-more]').hidden = shown <= this.drawn;
    sayCount(this, shown);
  }

  /** Each link of a facet says how many items a click on it would leave. */
  private mark(facet: string, found: readonly Row[], chosen: ReadonlyMap<string, string>): void {
    const others = [...chosen].filter(([name]) => name !== facet);
    const counts = new Map<string, number>();
    for (const row of found) {
      if (!others.every(([name, value]) => has(row, name, value))) continue;
      for (const value of row.values.get(facet)!) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    for (const link of this.links) {
      const value = carried(link, 'value');
      if (carried(link, 'facet') !== facet) continue;
      const isChosen = chosen.get(facet) === value;
      markLink(link, isChosen, counts.get(value) ?? 0);
      around(link, 'li').hidden = !isChosen && !counts.has(value);
    }
  }
}

function rowOf(element: HTMLElement): Row {
  return {
    element,
    section: around(element, '[data-section]'),
    values: new Map(
      FACETS.map((facet) => [facet, (element.dataset[facet] ?? '').split(' ').filter(Boolean)]),
    ),
    text: element.textContent!.toLowerCase(),
    pinyin: '',
    initials: '',
  };
}

function has(row: Row, facet: string, value: string): boolean {
  return row.values.get(facet)!.includes(value);
}

/** Puts the answer of a day into a row. */
function dress(row: Row, day: Day, context: FeeContext): void {
  const fee = context.catalogue.names.bySlug.get(carried(row.element, 'row'));
  if (!fee) return;
  const brief = feeBrief(fee, day, context);
  const state = partOf(row.element, '[data-brief-state]');
  state.className = `row-answer tone-${brief.tone}`;
  state.textContent = `${brief.sign} ${brief.title}`;
  row.values.set('state', [brief.code]);
  row.values.set('reduced', brief.reduced ? ['reduced'] : []);
}

customElements.define('fee-list', FeeList);
