import { today } from '#clock';

/**
 * `<as-of>` holds one child a stretch of time, `data-from` its first day ('' for "since ever"), in order.
 * The page was built with the stretch of the build day shown; this shows the one of the reader's day.
 */
class AsOf extends HTMLElement {
  connectedCallback(): void {
    const phases = [...this.querySelectorAll<HTMLElement>(':scope > [data-from]')];
    const day = today();
    const current = phases.filter((phase) => (phase.dataset['from'] ?? '') <= day).pop();
    for (const phase of phases) phase.hidden = phase !== current;
  }
}

if (!customElements.get('as-of')) customElements.define('as-of', AsOf);
