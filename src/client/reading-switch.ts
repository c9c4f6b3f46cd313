import { isLarge, setLarge } from './reading.ts';

/** `<reading-switch>`: the reader's choice of large letters for every page; kept on the device, sent nowhere. */
class ReadingSwitch extends HTMLElement {
  connectedCallback(): void {
    this.hidden = false;
    const button = this.querySelector('button')!;
    this.show(button);
    button.addEventListener('click', () => {
      setLarge(!isLarge());
      this.show(button);
    });
  }

  private show(button: HTMLButtonElement): void {
    button.textContent = this.dataset[isLarge() ? 'off' : 'on']!;
  }
}

customElements.define('reading-switch', ReadingSwitch);
