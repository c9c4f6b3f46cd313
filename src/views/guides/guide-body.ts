import { SOURCE_LOCALE, type Locale } from '#i18n/locales';
import type { Guide } from '#library/library';
import { anchorFromWords, renderBody } from '#views/bodies/render-body';

/** The plain explanation below a guide's elements, with its language where that is not the page's. */
export interface GuideBody {
  html: string;
  lang: Locale | undefined;
}

/** The translation's explanation where it has one, else the original's. */
export function renderGuideBody(guide: Guide, locale: Locale): GuideBody {
  const translated = guide.translations.get(locale)?.body ?? [];
  const body = translated.length > 0 ? translated : guide.original.body;
  const { html } = renderBody(body, {
    topLevel: 3,
    heading: (text) => ({ id: anchorFromWords(text), after: '' }),
    tags: {},
  });
  const isOriginal = translated.length === 0 && locale !== SOURCE_LOCALE;
  return { html, lang: isOriginal ? SOURCE_LOCALE : undefined };
}
