/**
 * 长者模式 on every page, where the reader switched it on at /elder/. What reads aloud comes only when it is shown.
 */
const KEY = 'reading';
const root = document.documentElement;

export function isLarge(): boolean {
  try {
    return localStorage.getItem(KEY) === 'large';
  } catch {
    return false;
  }
}

export function setLarge(large: boolean): void {
  try {
    if (large) localStorage.setItem(KEY, 'large');
    else localStorage.removeItem(KEY);
  } catch {
    // A browser that keeps nothing has /elder/ itself.
  }
}

if (isLarge()) root.dataset['reading'] = 'large';
if (root.dataset['reading'] === 'large') void import('./read-aloud.ts').then(({ offer }) => offer());
