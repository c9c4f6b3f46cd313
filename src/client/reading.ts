/**
 * How a reader wants every page: 长者模式 with large letters, high contrast, and pinyin over hard words, each switched on
 * at /elder/ and kept on the device. What reads aloud and what writes pinyin come only where they are wanted.
 */
const CHOSEN = { reading: 'large', contrast: 'high', pinyin: 'shown' } as const;
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
  if (choice === 'pinyin') void import('./pinyin.ts').then(({ showPinyin }) => showPinyin(isChosen(choice)));
  else if (isChosen(choice)) root.dataset[choice] = CHOSEN[choice];
  else delete root.dataset[choice];
}

show('contrast');
if (isChosen('reading')) show('reading');
if (root.dataset['reading'] === 'large') void import('./read-aloud.ts').then(({ offer }) => offer());
if (isChosen('pinyin')) show('pinyin');
