import '#client/as-of';
import { today } from '#clock';
import { isDay, type Day } from '#domain/calendar';
import { formatDay } from '#i18n/format';
import { feeBrief } from '#words/fee-brief';
import type { FeeContext } from '#words/fee-words';
import { searchTextOf, matcherOf, type Searchable } from './fee-search.ts';
import { wholeCatalogue } from './whole-catalogue.ts';
import { addressOf, choiceOfLink, isRoomBeside, markLink, onLinkClick, sayCount } from '#client/facet-links';
import { pageLocale, scriptOfPage } from '#client/page-locale';
import { around, carried, partOf } from '#client/part';

interface Row extends Searchable {
  element: HTMLElement;
  section: HTMLElement;
  values: Map<string, readonly Value[]>;
}

/** What a facet says of rows, and how many of the rows found it is said of. */
interface Value {
  text: string;
  count: number;
}

const FACETS = ['list', 'state', 'payer', 'enterprise', 'reduced', 'approval', 'trade', 'department'];

/** A screen does not draw thousands of rows at a keystroke; the rest is one button away, and the count has them all. */
const DRAWN = 150;

/**
 * `<fee-list data-live>`: the facet links filter in place, a text finds items by any part of a name, an everyday name or
 * pinyin, and a date shows the catalogue of that day. The address says what is chosen (`?list=…&find=…&day=…`).
 */
class FeeList extends HTMLElement {
  private readonly values = new Values();
  private rows: Row[] = [];
  private sections: readonly HTMLElement[] = [];
  private links: readonly Link[] = [];
  private shownDay: Day = '';
  private names: Promise<void> | null = null;
  private script = (typed: string) => typed;
  private drawn = DRAWN;

  connectedCallback(): void {
    partOf<HTMLDetailsElement>(this, '[data-facets]').open = isRoomBeside();
    if (this.dataset['live'] === undefined) return;
    this.rows = [...this.querySelectorAll<HTMLElement>('[data-row]')].map((row) => rowOf(row, this.values));
    this.sections = [...new Set(this.rows.map(({ section }) => section))];
    this.links = [...this.querySelectorAll<HTMLAnchorElement>('a[data-facet]')].map(linkOf);
    this.shownDay = carried(this, 'day');
    partOf(this, '[data-controls]').classList.remove('waits');
    onLinkClick(this, (link) => this.choose(link));
    this.find.addEventListener('input', () => this.onFind());
    this.find.addEventListener('focus', () => void this.loadNames(), { once: true });
    this.day.addEventListener('change', () => this.go({ day: this.day.value }));
    partOf(this, '[data-more]').addEventListener('click', () => this.drawMore());
    const printing = partOf(this, '[data-print]');
    printing.hidden = false;
    printing.addEventListener('click', () => void this.printWithBases());
    addEventListener('popstate', () => void this.show());
    void this.show();
  }

  /** On paper a row says what it rests on. Without a network it is printed as it stands. */
  private async printWithBases(): Promise<void> {
    await this.showDay(this.shownDay).catch(() => undefined);
    print();
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
    for (const row of this.rows) dress(row, day, context, this.values);
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
    countValues(this.values, found, chosen);
    for (const link of this.links) say(link, chosen, this.values.of(link.facet, link.value).count);
  }

  private drawMore(): void {
    this.drawn += DRAWN;
    this.filter(this.asked());
  }

  /**
   * Rows that are not drawn leave the document: a browser hides one among thousands of hidden siblings slowly. What is
   * drawn already stays where it is: a keystroke costs what it changes.
   */
  private draw(drawn: readonly Row[]): void {
    const bySection = new Map<HTMLElement, HTMLElement[]>();
    for (const { section, element } of drawn) {
      const elements = bySection.get(section);
      if (elements) elements.push(element);
      else bySection.set(section, [element]);
    }
    for (const section of this.sections) {
      const elements = bySection.get(section) ?? [];
      putInOrder(partOf<HTMLUListElement>(section, 'ul'), elements);
      if (section.hidden !== (elements.length === 0)) section.hidden = elements.length === 0;
    }
  }

  private count(shown: number): void {
    partOf(this, '[data-more]').hidden = shown <= this.drawn;
    sayCount(this, shown);
  }
}

/** The values of all facets, each once: rows point to them. */
class Values {
  private readonly known = new Map<string, Value>();

  of(facet: string, text: string): Value {
    const key = `${facet} ${text}`;
    const value = this.known.get(key) ?? { text, count: 0 };
    this.known.set(key, value);
    return value;
  }

  clear(): void {
    for (const value of this.known.values()) value.count = 0;
  }
}

/** Counts for each value how many items a click on its link would leave: those that pass all other choices. */
function countValues(values: Values, found: readonly Row[], chosen: readonly [string, string][]): void {
  values.clear();
  for (const row of found) {
    const failed = chosen.filter(([facet, value]) => !has(row, facet, value));
    if (failed.length > 1) continue;
    for (const [facet, said] of row.values)
      if (failed.length === 0 || failed[0]![0] === facet) for (const value of said) value.count += 1;
  }
}

/** A link of a facet, with what it says now. */
interface Link {
  element: HTMLAnchorElement;
  item: HTMLElement;
  facet: string;
  value: string;
  said: string;
}

function linkOf(element: HTMLAnchorElement): Link {
  return {
    element,
    item: around(element, 'li'),
    facet: carried(element, 'facet'),
    value: carried(element, 'value'),
    said: '',
  };
}

/** What a link says already is not said again: of some seventy links a keystroke changes a few. */
function say(link: Link, chosen: readonly [string, string][], count: number): void {
  const isChosen = chosen.some(([facet, value]) => facet === link.facet && value === link.value);
  const said = `${String(isChosen)} ${String(count)}`;
  if (link.said === said) return;
  link.said = said;
  markLink(link.element, isChosen, count);
  link.item.hidden = !isChosen && count === 0;
}

/** Makes elements the children of a list, in this order; those that are there in order are not touched. */
function putInOrder(list: HTMLElement, elements: readonly HTMLElement[]): void {
  const wanted = new Set<Element>(elements);
  for (const child of [...list.children]) if (!wanted.has(child)) child.remove();
  let next = list.firstElementChild;
  for (const element of elements) {
    if (element === next) next = next.nextElementSibling;
    else list.insertBefore(element, next);
  }
}

function rowOf(element: HTMLElement, values: Values): Row {
  return {
    element,
    section: around(element, '[data-section]'),
    values: new Map(
      FACETS.map((facet) => {
        const said = (element.dataset[facet] ?? '').split(' ').filter(Boolean);
        return [facet, said.map((text) => values.of(facet, text))];
      }),
    ),
    text: element.textContent!.toLowerCase(),
    pinyin: '',
    initials: '',
  };
}

function has(row: Row, facet: string, value: string): boolean {
  return row.values.get(facet)!.some(({ text }) => text === value);
}

/** Puts the answer of a day into a row. */
function dress(row: Row, day: Day, context: FeeContext, values: Values): void {
  const fee = context.catalogue.names.bySlug.get(carried(row.element, 'row'));
  if (!fee) return;
  const brief = feeBrief(fee, day, context);
  const state = partOf(row.element, '[data-brief-state]');
  state.className = `row-answer tone-${brief.tone}`;
  state.textContent = `${brief.sign} ${brief.title}`;
  row.element.dataset['basis'] = brief.basis;
  row.values.set('state', [values.of('state', brief.code)]);
  row.values.set('reduced', brief.reduced ? [values.of('reduced', 'reduced')] : []);
}

customElements.define('fee-list', FeeList);
