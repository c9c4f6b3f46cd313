import { carried, partOf } from './part.ts';

/**
 * `<changes-since>`: from which day on. The day stands in the address (`?since=2026-09-01`), so that it can be kept and
 * shared. Without scripts the newest stands first, and one reads down to that day.
 */
class ChangesSince extends HTMLElement {
  connectedCallback(): void {
    const form = partOf<HTMLFormElement>(this, 'form');
    const day = partOf<HTMLInputElement>(this, 'input[name="since"]');
    day.value = new URLSearchParams(location.search).get('since') ?? '';
    form.hidden = false;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      history.replaceState(null, '', day.value ? `?since=${day.value}` : location.pathname);
      this.show(day.value);
    });
    this.show(day.value);
    this.openAddressed();
    addEventListener('hashchange', () => this.openAddressed());
  }

  /** Feeds and calendars lead to one change by its anchor: it is shown, however old its month is. */
  private openAddressed(): void {
    const addressed = document.getElementById(location.hash.slice(1));
    const month = addressed?.closest<HTMLDetailsElement>('details[data-month]');
    if (!addressed || !month || month.open) return;
    month.open = true;
    addressed.scrollIntoView();
  }

  private show(since: string): void {
    const rows = [...this.querySelectorAll<HTMLElement>('[data-on]')];
    for (const row of rows) row.hidden = carried(row, 'on') < since;
    for (const fold of this.querySelectorAll<HTMLDetailsElement>('[data-month], [data-fold]')) {
      fold.hidden = fold.querySelector('[data-on]:not([hidden])') === null;
      // Whoever asks from a day on wants all that is since then, not twenty months to touch.
      if (since !== '' && fold.dataset['month'] !== undefined) fold.open = true;
    }
    const shown = rows.filter((row) => !row.hidden).length;
    partOf(this, '[data-none]').hidden = shown > 0;
    const words = this.dataset[shown === 1 ? 'one' : 'other']!;
    partOf(this, '[data-count]').textContent = since === '' ? '' : words.replace('#', String(shown));
  }
}

customElements.define('changes-since', ChangesSince);
