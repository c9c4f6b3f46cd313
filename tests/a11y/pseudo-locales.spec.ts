import { expect, test, type Page } from '@playwright/test';
import { TEMPLATES } from '../support/templates.ts';

/**
 * Languages that nobody speaks, made of the English pages at test time: one with accents and half as long again (German
 * and Vietnamese are such), the same running from right to left. A template that holds them is ready for a new language.
 */
const PSEUDO = {
  'accented and longer': (page: Page) =>
    page.evaluate(() => {
      const accents: Record<string, string> = {
        a: 'ǻ',
        e: 'ệ',
        i: 'ǐ',
        o: 'ỗ',
        u: 'ữ',
        A: 'Å',
        E: 'Ễ',
        O: 'Ỡ',
      };
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (!/[A-Za-z]/.test(node.nodeValue!) || node.parentElement!.closest('script, style, code, pre'))
          continue;
        node.nodeValue = node
          .nodeValue!.split(/(\s+)/)
          .map((word) => [...word].map((letter) => accents[letter] ?? letter).join(''))
          .map((word) => word + (/\S/.test(word) ? '·'.repeat(Math.min(6, Math.ceil(word.length / 2))) : ''))
          .join('');
      }
    }),
  'that, and right to left': (page: Page) => page.evaluate(() => void (document.documentElement.dir = 'rtl')),
};

const overflow = (page: Page) =>
  page.evaluate(() => {
    const root = document.documentElement;
    if (root.scrollWidth <= root.clientWidth) return [];
    return [...document.querySelectorAll('body *')]
      .filter((element) => {
        const { left, right, width } = element.getBoundingClientRect();
        return width > 0 && (right > root.clientWidth + 1 || left < -1);
      })
      .map((element) => `${element.tagName} ${element.className}`)
      .slice(0, 5);
  });

for (const template of TEMPLATES) {
  test(`${template}: nothing is wider than the screen`, async ({ page }) => {
    await page.goto(`/en${template}`);
    for (const [name, apply] of Object.entries(PSEUDO)) {
      await apply(page);
      for (const width of [360, 1440]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await overflow(page), `${name}, ${width} px`).toEqual([]);
      }
    }
  });
}
