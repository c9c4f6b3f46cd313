import { spokenParts } from '#domain/speech';

/** What is read as one: the innermost of these, in the order of the page. */
const BLOCKS = 'h1, h2, h3, h4, p, li, dt, dd, th, td, blockquote, figcaption, legend';
const SILENT = 'nav, aside, form, button, details:not([open]), [hidden], [aria-hidden="true"], .reading-bar';

/** Reads a page aloud with the device's own voices; where it has none, nothing is offered. */
export function offer(): void {
  const button = document.querySelector<HTMLButtonElement>('.reading-bar button');
  if (button === null || !('speechSynthesis' in window)) return;
  const { start, stop } = button.dataset;
  let isReading = false;
  const show = (reading: boolean) => {
    isReading = reading;
    button.textContent = (reading ? stop : start)!;
  };
  button.hidden = false;
  button.addEventListener('click', () => {
    speechSynthesis.cancel();
    if (isReading) show(false);
    else {
      show(true);
      speak(pageParts(), () => show(false));
    }
  });
  addEventListener('pagehide', () => speechSynthesis.cancel());
}

function pageParts(): SpeechSynthesisUtterance[] {
  const blocks = [...document.querySelectorAll<HTMLElement>(BLOCKS)].filter((block) => block.closest('main'));
  return blocks
    .filter((block) => block.closest(SILENT) === null && block.querySelector(BLOCKS) === null)
    .filter((block) => block.getClientRects().length > 0)
    .flatMap((block) => spokenParts(block.innerText).map((text) => utterance(text, block)));
}

function utterance(text: string, block: HTMLElement): SpeechSynthesisUtterance {
  const said = new SpeechSynthesisUtterance(text);
  said.lang = block.closest<HTMLElement>('[lang]')?.lang ?? '';
  said.rate = 0.9;
  return said;
}

function speak(parts: readonly SpeechSynthesisUtterance[], done: () => void): void {
  const last = parts[parts.length - 1];
  if (last === undefined) done();
  else last.addEventListener('end', done);
  for (const part of parts) speechSynthesis.speak(part);
}
