/**
 * How a reader wants every page: 长者模式 with large letters, and high contrast, each switched on at /elder/ and kept on
 * the device. What reads aloud comes only when it is shown.
 */
const CHOSEN = { reading: 'large', contrast: 'high' } as const;
export type Choice = keyof typeof CHOSEN;
const root = document.documentElement;

export function isChosen(choice: Choice): boolean {
  try {
    return localStorage.getItem(choice) === CHOSEN[choice];
  } catch {
    return false;
  }
}

export function choose(choice: Choice, on: boolean): void {
  try {
    if (on) localStorage.setItem(choice, CHOSEN[choice]);
    else localStorage.removeItem(choice);
  } catch {
    // A browser that keeps nothing has /elder/ itself, and the contrast of its device.
  }
}

/** Shows this page as the reader wants all. */
export function show(choice: Choice): void {
  if (isChosen(choice)) root.dataset[choice] = CHOSEN[choice];
  else delete root.dataset[choice];
}

show('contrast');
if (isChosen('reading')) show('reading');
if (root.dataset['reading'] === 'large') void import('./read-aloud.ts').then(({ offer }) => offer());
