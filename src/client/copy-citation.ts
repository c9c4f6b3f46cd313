import { carried } from './part.ts';

/**
 * `<copy-citation>`: a click on a clause's anchor goes to the clause and copies its citation
 * (聊营转办〔2021〕2号 三（四）). Without scripts the anchor is a plain link.
 */
class CopyCitation extends HTMLElement {
  private readonly status = document.createElement('p');

  connectedCallback(): void {
    this.status.className = 'toast';
    this.status.setAttribute('role', 'status');
    // Outside the document: what is said here is not part of its text.
    this.after(this.status);
    this.addEventListener('click', (event) => void this.onClick(event));
  }

  private async onClick(event: MouseEvent): Promise<void> {
    const anchor = (event.target as Element).closest<HTMLElement>('a[data-citation]');
    if (!anchor || !navigator.clipboard) return;
    const citation = carried(anchor, 'citation');
    await navigator.clipboard.writeText(citation);
    this.status.textContent = `${this.dataset['copied'] ?? ''}${citation}`;
    setTimeout(() => (this.status.textContent = ''), 4000);
  }
}

customElements.define('copy-citation', CopyCitation);
