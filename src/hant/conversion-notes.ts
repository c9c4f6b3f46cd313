import { SOURCE_LOCALE } from '#i18n/locales';
import { translator } from '#i18n/translate';
import { html } from '#words/html';
import type { ConversionNotes } from './convert-page.ts';

/**
 * What a converted page says of itself.
 * @param original the address of the page that it is converted from
 */
export function conversionNotes(original: string): ConversionNotes {
  const t = translator(SOURCE_LOCALE);
  return {
    page: html`<p class="notice converted">
      ${t('converted.page')} <a href="${original}" hreflang="${SOURCE_LOCALE}">${t('converted.original')}</a>
    </p>`.html,
    document: html`<p class="notice converted">${t('converted.document')}</p>`.html,
  };
}
