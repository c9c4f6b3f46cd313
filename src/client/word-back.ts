import { today } from '#clock';
import { carried, partOf } from './part.ts';

/**
 * `<word-back>`: begins the reader's message with the page it came from and the day, and copies it. It sends nothing: the
 * reader's own mail program, telephone or the city's form does.
 */
class WordBack extends HTMLElement {
  private readonly message = partOf<HTMLTextAreaElement>(this, 'textarea');
  private readonly copy = partOf<HTMLButtonElement>(this, 'button');
  private begun = '';

  connectedCallback(): void {
    this.begin();
    this.addEventListener('change', ({ target }) => {
      if ((target as HTMLInputElement).name === 'kind') this.begin();
    });
    this.message.addEventListener('input', () => this.address());
    this.copy.hidden = !navigator.clipboard;
    this.copy.addEventListener('click', () => void this.copyMessage());
  }

  /** What the reader has written is never replaced: only an untouched beginning changes with the choice. */
  private begin(): void {
    if (this.begun !== '' && this.message.value !== this.begun) return;
    const [page, day, ...rest] = partOf(this, 'input:checked ~ span').textContent!.split('\n');
    this.begun = [`${page}${this.page()}`, `${day}${today()}`, ...rest].join('\n');
    this.message.value = this.begun;
    this.address();
  }

  /** The page that the reader came from: a path of this site, or nothing. */
  private page(): string {
    const path = new URLSearchParams(location.search).get('page') ?? '';
    return /^\/(?!\/)[\w/.%-]*$/.test(path) ? carried(this, 'domain') + path : '';
  }

  /** The mail program opens on the message as it stands. */
  private address(): void {
    const mail = this.querySelector<HTMLAnchorElement>('a[href^="mailto:"]');
    if (mail) mail.href = `${mail.href.split('?')[0]}?body=${encodeURIComponent(this.message.value)}`;
  }

  private async copyMessage(): Promise<void> {
    await navigator.clipboard.writeText(this.message.value);
    partOf(this, '[role="status"]').textContent = carried(this, 'copied');
  }
}

customElements.define('word-back', WordBack);
