import { choose, isChosen, show, type Choice } from './reading.ts';

/** `<reading-switch data-choice>`: large letters, high contrast or pinyin for every page; kept on the device, sent nowhere. */
class ReadingSwitch extends HTMLElement {
  connectedCallback(): void {
    this.hidden = false;
    const button = this.querySelector('button')!;
    const choice = this.dataset['choice'] as Choice;
    this.say(button, choice);
    button.addEventListener('click', () => {
      choose(choice, !isChosen(choice));
      // The page of large letters keeps them.
      if (choice !== 'reading') show(choice);
      this.say(button, choice);
    });
  }

  private say(button: HTMLButtonElement, choice: Choice): void {
    button.textContent = this.dataset[isChosen(choice) ? 'off' : 'on']!;
  }
}

customElements.define('reading-switch', ReadingSwitch);
