import type { Locale } from '#i18n/locales';
import { translator } from '#i18n/translate';
import type { Library } from '#library/library';
import { cardFrame } from '#views/cards/card-frame';
import type { CardView } from '#views/cards/card-view';
import { pick } from '#words/words';

/** The card of pages that have none of their own: lists, tools, the home page. */
export function siteCardView(library: Library, locale: Locale): CardView {
  const t = translator(locale);
  return cardFrame(library, locale, {
    file: 'site.yaml',
    path: '/',
    pictogram: null,
    kind: pick(library.site.city, locale).text,
    title: t('home.title', { city: pick(library.site.city, locale).text }),
    subtitle: t('home.lead'),
    scanFor: t('card.site.scan'),
    note: null,
    unofficial: false,
  });
}
