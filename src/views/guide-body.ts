import type { Locale } from '#i18n/locales';
import type { Guide } from '#library/library';
import { anchorFromWords, renderBody } from './render-body.ts';

/** The plain explanation below a guide's elements: the translation's where it has one, else the original's. */
export function renderGuideBody(guide: Guide, locale: Locale): string {
  const translated = guide.translations.get(locale)?.body ?? [];
  const body = translated.length > 0 ? translated : guide.original.body;
  return renderBody(body, {
    topLevel: 3,
    heading: (text) => ({ id: anchorFromWords(text), after: '' }),
    tags: {},
  }).html;
}
