import './dated.ts';
import { carried, partOf } from './part.ts';

/**
 * `<check-list data-key="guide/…">`: ticks of a list of materials, kept on this device only. Without scripts, or where
 * the browser keeps nothing (private windows), the boxes still tick.
 */
class CheckList extends HTMLElement {
  /** Those of the reader's day: a paper that is asked for from next year on is not counted yet. */
  private readonly boxes = [
    ...this.querySelectorAll<HTMLInputElement>('label:not([hidden]) input[type="checkbox"]'),
  ];
  private readonly key = `check-list/${this.dataset['key']}`;

  connectedCallback(): void {
    const ticked = new Set(read(this.key));
    for (const box of this.boxes) box.checked = ticked.has(box.value);
    partOf(this, '.check-foot').hidden = false;
    this.addEventListener('change', () => this.keep());
    partOf<HTMLButtonElement>(this, 'button').addEventListener('click', () => this.clear());
    this.say();
  }

  private clear(): void {
    for (const box of this.boxes) box.checked = false;
    this.keep();
  }

  private keep(): void {
    write(
      this.key,
      this.ticked().map((box) => box.value),
    );
    this.say();
  }

  private ticked(): HTMLInputElement[] {
    return this.boxes.filter((box) => box.checked);
  }

  private say(): void {
    const words = carried(this, 'count')
      .replace('##', String(this.boxes.length))
      .replace('#', String(this.ticked().length));
    partOf(this, '[data-status]').textContent = words;
  }
}

function read(key: string): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(kept) ? kept.filter((id) => typeof id === 'string') : [];
  } catch {
    return [];
  }
}

function write(key: string, ids: readonly string[]): void {
  try {
    if (ids.length === 0) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(ids));
  } catch {
    // A browser that keeps nothing: the ticks hold until the page is closed.
  }
}

customElements.define('check-list', CheckList);
