import { today } from '#clock';
import { changesSince, snapshotOf, type Snapshot } from '#domain/visits';
import { formatDay } from '#i18n/format';
import { sayFrom, type Say } from '#i18n/phrases';
import { html, wordsHtml, type Html } from '#words/html';
import type { MatchItem } from '#words/match-html';
import { matchesFrom } from './match-source.ts';
import { pageLocale } from './page-locale.ts';
import { carried } from './part.ts';

const KEY = 'visit';

/**
 * `<since-visit data-items>`: what came and changed since this device was here. The device remembers the ids and edition
 * days of a visit and nothing of what was read or chosen; the reader can make it forget.
 */
class SinceVisit extends HTMLElement {
  private items: readonly MatchItem[] = [];
  private say: Say = String;

  async connectedCallback(): Promise<void> {
    const before = this.remembered();
    const { items, phrases } = await matchesFrom(carried(this, 'items'));
    this.items = items;
    this.say = sayFrom(phrases);
    this.addEventListener('click', (event) => this.onClick(event));
    if (before) this.showChanges(before);
    else this.remember();
    this.hidden = false;
  }

  private remembered(): Snapshot | null {
    try {
      return snapshotOf(localStorage.getItem(KEY));
    } catch {
      // A browser that keeps nothing has no visit to compare with.
      return null;
    }
  }

  private remember(): void {
    const editions = Object.fromEntries(this.items.map(({ id, edition }) => [id, edition]));
    try {
      localStorage.setItem(KEY, JSON.stringify({ on: today(), editions } satisfies Snapshot));
      this.show(this.say('match.line.remembered'), [], ['forget']);
    } catch {
      this.show(this.say('match.line.notKept'), [], []);
    }
  }

  private forget(): void {
    localStorage.removeItem(KEY);
    this.show(this.say('match.line.forgotten'), [], []);
  }

  private onClick(event: MouseEvent): void {
    const action = (event.target as Element).closest<HTMLElement>('[data-action]')?.dataset['action'];
    if (action === 'forget') this.forget();
    if (action === 'remember') this.remember();
  }

  private showChanges(before: Snapshot): void {
    const now = Object.fromEntries(this.items.map(({ id, edition }) => [id, edition]));
    const { added, changed } = changesSince(before, now);
    const rows = [
      ...added.map((id) => this.row(id, 'added')),
      ...changed.map((id) => this.row(id, 'changed')),
    ];
    const day = formatDay(pageLocale(), before.on);
    const words = this.say(rows.length === 0 ? 'match.line.unchanged' : 'match.line.changes', {
      day,
      count: rows.length,
    });
    this.show(words, rows, ['remember', 'forget']);
  }

  private row(id: string, what: 'added' | 'changed'): Html {
    const item = this.items.find((each) => each.id === id)!;
    return html`<li>
      <small>${this.say(`match.line.${what}`)}</small> <a href="${item.href}">${wordsHtml(item.title)}</a>
    </li>`;
  }

  private show(words: string, rows: readonly Html[], actions: readonly ('remember' | 'forget')[]): void {
    const buttons = actions.map(
      (action) =>
        html`<button type="button" data-action="${action}">${this.say(`match.line.${action}`)}</button>`,
    );
    this.innerHTML = html`<h2>${this.say('match.line.since')}</h2>
      <p role="status">${words}</p>
      <ul class="plain">
        ${rows}
      </ul>
      <p class="actions">${buttons}</p>`.html;
  }
}

customElements.define('since-visit', SinceVisit);
