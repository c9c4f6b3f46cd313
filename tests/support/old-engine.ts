import type { Page } from '@playwright/test';

/** What Chromium 87 and Safari 14.0 do not have, by the object that holds it. */
const MISSING: Record<string, string[]> = {
  Object: ['hasOwn', 'groupBy'],
  Array: ['fromAsync'],
  Promise: ['withResolvers', 'try'],
  Map: ['groupBy'],
  URL: ['canParse', 'parse'],
  Response: ['json'],
  Intl: ['ListFormat', 'Segmenter', 'DisplayNames', 'DurationFormat', 'supportedValuesOf'],
  'Intl.DateTimeFormat.prototype': ['formatRange', 'formatRangeToParts'],
  'Intl.NumberFormat.prototype': ['formatRange', 'formatRangeToParts'],
  'Array.prototype': ['at', 'findLast', 'findLastIndex', 'toReversed', 'toSorted', 'toSpliced', 'with'],
  'String.prototype': ['at', 'replaceAll', 'isWellFormed', 'toWellFormed'],
  'Set.prototype': ['union', 'intersection', 'difference', 'isSubsetOf', 'isSupersetOf', 'isDisjointFrom'],
  'Document.prototype': ['startViewTransition', 'adoptedStyleSheets'],
  'Element.prototype': ['setHTMLUnsafe', 'checkVisibility'],
  'HTMLElement.prototype': ['showPopover', 'togglePopover', 'attachInternals', 'inert'],
  'Navigator.prototype': ['locks', 'storage', 'userAgentData', 'wakeLock'],
  AbortSignal: ['any', 'timeout', 'abort'],
  crypto: ['randomUUID'],
  globalThis: [
    'structuredClone',
    'WeakRef',
    'FinalizationRegistry',
    'Iterator',
    'requestIdleCallback',
    'BroadcastChannel',
    'CompressionStream',
    'DecompressionStream',
    'HTMLDialogElement',
    'OffscreenCanvas',
    'scheduler',
    'Temporal',
  ],
};

/**
 * Makes a page's engine as poor as the oldest that the site serves: later functions are gone, and a regular expression
 * that looks behind, or has the flags v or d, is refused. Regular expressions written in the code itself are looked for in the built files.
 */
export async function asOldEngine(page: Page): Promise<void> {
  await page.addInitScript((missing) => {
    for (const [holder, names] of Object.entries(missing)) {
      const parts = holder === 'globalThis' ? [] : holder.split('.');
      const object = parts.reduce<unknown>(
        (of, part) => (of as Record<string, unknown>)[part],
        globalThis,
      ) as object;
      for (const name of names) {
        Reflect.deleteProperty(object, name);
        Reflect.deleteProperty(Object.getPrototypeOf(object) as object, name);
      }
    }
    const Native = RegExp;
    globalThis.RegExp = new Proxy(Native, {
      construct(target, [source, flags]: [string | RegExp, string?]) {
        if (/\(\?<[=!]/.test(String(source)) || /[vd]/.test(flags ?? ''))
          throw new SyntaxError('invalid group specifier name');
        return new target(source, flags);
      },
    });
  }, MISSING);
}
