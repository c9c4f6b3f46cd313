import * as AT from '#i18n/addresses';
import { SOURCE_LOCALE } from '#i18n/locales';

/**
 * Pinyin over the hard words of a page in simplified Chinese. The syllables are no text: they are not copied, not found,
 * not read aloud a second time.
 */
const KEPT = 'ruby, button, select, textarea, svg, script, style, [translate="no"]';
const made = new Set<HTMLElement>();
let readings: Promise<ReadonlyMap<string, string>> | null = null;
const observer = new MutationObserver((records) => {
  for (const { addedNodes } of records) for (const node of addedNodes) void mark(node);
});

/** Marks the page, and what scripts write into it later; or takes all marks away. */
export function showPinyin(isWanted: boolean): void {
  if (isWanted) annotate();
  else remove();
}

function annotate(): void {
  const main = document.querySelector('main');
  if (main === null || document.documentElement.lang !== SOURCE_LOCALE) return;
  void mark(main);
  observer.observe(main, { childList: true, subtree: true });
}

function remove(): void {
  observer.disconnect();
  for (const ruby of made) ruby.replaceWith(ruby.textContent!);
  made.clear();
}

async function mark(root: Node): Promise<void> {
  readings ??= fetchReadings();
  const known = await readings;
  if (known.size === 0) return;
  const hard = new RegExp(`(${[...known.keys()].join('|')})`);
  for (const text of [...textsIn(root)])
    if (hard.test(text.data) && isChinese(text.parentElement))
      text.replaceWith(...parts(text.data, hard, known));
}

/** Without a network there are none: the page stays as it is. */
async function fetchReadings(): Promise<ReadonlyMap<string, string>> {
  try {
    const written = (await (await fetch(AT.hardWords)).json()) as Record<string, string>;
    // The longer of two words that begin alike.
    return new Map(Object.entries(written).sort(([one], [other]) => other.length - one.length));
  } catch {
    return new Map();
  }
}

function parts(text: string, hard: RegExp, known: ReadonlyMap<string, string>): (string | HTMLElement)[] {
  return text
    .split(hard)
    .filter((part) => part !== '')
    .map((part) => {
      const reading = known.get(part);
      return reading === undefined ? part : rubyOf(part, reading);
    });
}

function rubyOf(word: string, reading: string): HTMLElement {
  const ruby = document.createElement('ruby');
  const above = document.createElement('rt');
  above.dataset['reading'] = reading;
  above.setAttribute('aria-hidden', 'true');
  ruby.append(word, above);
  made.add(ruby);
  return ruby;
}

function isChinese(element: Element | null): boolean {
  if (element === null || element.closest(KEPT) !== null) return false;
  return element.closest('[lang]')?.getAttribute('lang') === SOURCE_LOCALE;
}

function* textsIn(root: Node): Generator<Text> {
  if (root.nodeType === Node.TEXT_NODE) yield root as Text;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) yield node as Text;
}
