import type { Page } from '@playwright/test';

/** Presses all that can be pressed in place, and types into all that can be typed into; how many things were pressed. */
export function useEverything(page: Page, words: string): Promise<number> {
  return page.evaluate(async (typed) => {
    window.print = () => undefined;
    const breath = () => new Promise((resolve) => setTimeout(resolve, 30));
    const all = <T extends Element>(selector: string) =>
      [...document.querySelectorAll<T>(selector)].filter((each) => each.getClientRects().length > 0);
    for (const field of all<HTMLInputElement>('input[type=text], input[type=search], textarea')) {
      field.focus();
      field.value = typed;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await breath();
    }
    for (const day of all<HTMLInputElement>('input[type=date]')) {
      day.value = '2026-01-01';
      day.dispatchEvent(new Event('change', { bubbles: true }));
      await breath();
    }
    for (const list of all<HTMLSelectElement>('select')) {
      list.selectedIndex = list.options.length - 1;
      list.dispatchEvent(new Event('change', { bubbles: true }));
      await breath();
    }
    const pressed = all<HTMLElement>('summary, button[type=button], input[type=checkbox], input[type=radio]');
    for (const each of pressed) {
      each.click();
      await breath();
    }
    return pressed.length;
  }, words);
}
