import { compactForm, isLatin, queryForm } from '#domain/folding';
import { markedText } from '#domain/search/excerpt';
import { namesOf, type PreparedRow } from '#domain/search/page-table';
import { termsForPinyin } from '#domain/search/pinyin';
import { namedRows } from '#domain/search/title-match';
import { SOURCE_LOCALE } from '#i18n/locales';
import { bundlePath } from '#words/search-bundle';
import { markedNodes, node } from './build-node.ts';
import { pageLocale, scriptOfPage } from '../page-locale.ts';
import { openPinyin, openTitles } from './bundle.ts';

const MOST = 8;
let lists = 0;

/**
 * The pages whose titles and names fit what is being typed, as a listbox under its field (ARIA Authoring Practices,
 * combobox with list autocomplete). A link is the option itself, so that nothing that acts stands within another.
 * Escape closes the list, the arrows open it again; Enter without a chosen page searches for what was typed.
 */
export class SuggestionList {
  private readonly field: HTMLInputElement;
  private readonly list = node('ul', {
    role: 'listbox',
    class: 'plain suggestions',
    id: `suggestions-${++lists}`,
  });
  private readonly base = bundlePath(pageLocale());
  private isComposing = false;
  private turn = 0;
  private active = -1;

  constructor(field: HTMLInputElement) {
    this.field = field;
    this.list.hidden = true;
    this.list.setAttribute(
      'aria-label',
      field.getAttribute('aria-label') ?? field.labels?.[0]?.textContent ?? '',
    );
    field.after(this.list);
    for (const [name, value] of Object.entries({
      role: 'combobox',
      'aria-autocomplete': 'list',
      'aria-expanded': 'false',
      'aria-controls': this.list.id,
    }))
      field.setAttribute(name, value);
    field.addEventListener('compositionstart', () => (this.isComposing = true));
    field.addEventListener('compositionend', () => this.afterComposition());
    field.addEventListener('input', (event) => this.onInput(event as InputEvent));
    field.addEventListener('keydown', (event) => this.onKey(event));
    field.addEventListener('blur', () => this.close());
    // The field keeps the focus while a page is chosen with the pointer.
    this.list.addEventListener('mousedown', (event) => event.preventDefault());
    void this.suggest();
  }

  private afterComposition(): void {
    this.isComposing = false;
    void this.suggest();
  }

  private onInput(event: InputEvent): void {
    if (!this.isComposing && !event.isComposing) void this.suggest();
  }

  /** A failed download leaves the field as it was: one can still search. */
  private async suggest(): Promise<void> {
    const turn = ++this.turn;
    const [query, rows] = await this.answer().catch(() => ['', []] as const);
    if (turn === this.turn) this.show(rows, query);
  }

  private async answer(): Promise<readonly [query: string, rows: readonly PreparedRow[]]> {
    const query = queryForm((await scriptOfPage())(this.field.value));
    return [query, query === '' ? [] : await this.fitting(query)];
  }

  private async fitting(query: string): Promise<PreparedRow[]> {
    const { rows } = await openTitles(this.base);
    const terms = [query, ...(await this.spelled(query, rows))];
    const tiers = new Map<number, number>();
    for (const term of terms)
      for (const [row, tier] of namedRows(rows, compactForm(term)))
        tiers.set(row, Math.max(tier, tiers.get(row) ?? 0));
    const rank = (row: number) => tiers.get(row)! - (rows[row]!.ended ? 1 : 0);
    return [...tiers.keys()]
      .sort((a, b) => rank(b) - rank(a) || a - b)
      .slice(0, MOST)
      .map((row) => rows[row]!);
  }

  private async spelled(query: string, rows: readonly PreparedRow[]): Promise<string[]> {
    const letters = query.replace(/[\s'’]/g, '');
    const isPinyin = pageLocale() === SOURCE_LOCALE && isLatin(query) && /^[a-z]{2,}$/.test(letters);
    return isPinyin ? termsForPinyin(await openPinyin(this.base), namesOf(rows), letters) : [];
  }

  private show(rows: readonly PreparedRow[], query: string): void {
    this.list.replaceChildren(
      ...rows.map(({ path, title, lang }, at) =>
        node(
          'li',
          { role: 'presentation' },
          node(
            'a',
            {
              role: 'option',
              id: `${this.list.id}-${at}`,
              'aria-selected': 'false',
              href: path,
              lang,
              tabindex: '-1',
            },
            ...markedNodes(markedText(title, [query])),
          ),
        ),
      ),
    );
    this.choose(-1);
    this.setOpen(rows.length > 0 && document.activeElement === this.field);
  }

  private close(): void {
    this.turn++;
    this.choose(-1);
    this.setOpen(false);
  }

  private setOpen(isOpen: boolean): void {
    this.list.hidden = !isOpen;
    this.field.setAttribute('aria-expanded', String(isOpen));
  }

  private onKey(event: KeyboardEvent): void {
    if (event.isComposing || this.options().length === 0) return;
    const isOpen = !this.list.hidden;
    if (event.key === 'Escape' && isOpen) this.close();
    else if (event.key === 'ArrowDown') this.step(1);
    else if (event.key === 'ArrowUp') this.step(-1);
    else if (event.key === 'Enter' && isOpen && this.active >= 0) this.options()[this.active]?.click();
    else return;
    event.preventDefault();
  }

  /** An arrow opens a closed list at its first page, or at its last. */
  private step(by: 1 | -1): void {
    this.setOpen(true);
    this.choose(this.active + by);
  }

  private options(): HTMLAnchorElement[] {
    return [...this.list.querySelectorAll('a')];
  }

  /** One before the first and one after the last is the field itself. */
  private choose(at: number): void {
    const options = this.options();
    this.active = at < -1 ? options.length - 1 : at >= options.length ? -1 : at;
    options.forEach((option, index) => option.setAttribute('aria-selected', String(index === this.active)));
    if (this.active === -1) this.field.removeAttribute('aria-activedescendant');
    else this.field.setAttribute('aria-activedescendant', options[this.active]!.id);
    options[this.active]?.scrollIntoView({ block: 'nearest' });
  }
}
