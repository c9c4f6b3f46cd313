import { localePath, type Locale } from '#i18n/locales';
import { translator } from '#i18n/translate';
import type { Library } from '#library/library';
import type { CardView } from './card-view.ts';
import { ownPhrases } from '#views/shell/title-words';
import { pick } from '#words/words';

/** What only the kind of card can say. */
export type CardWords = Pick<CardView, 'file' | 'kind' | 'title' | 'pictogram'> &
  Partial<
    Pick<CardView, 'tone' | 'shortTitle' | 'subtitle' | 'meta' | 'figures' | 'rows' | 'timeline' | 'body'>
  > & {
    /** The page that the code opens, without the language prefix. */
    path: string;
    /** What the code opens, in the words beside it. */
    scanFor: string;
    /** What the card is not, such as the official text; null where nothing needs saying. */
    note: string | null;
    /** True where a text of the card is this site's own translation. */
    unofficial: boolean;
  };

/** A card with everything that all cards of a city say: its name, the notice, the words beside the code. */
export function cardFrame(library: Library, locale: Locale, words: CardWords): CardView {
  const t = translator(locale);
  const { site } = library;
  const { path, scanFor, note, unofficial, ...own } = words;
  return {
    locale,
    siteName: pick(site.name, locale).text,
    mark: site.mark,
    notice: site.demonstration ? t('site.demonstrationShort') : null,
    tone: 'red',
    shortTitle: null,
    subtitle: null,
    meta: [],
    figures: [],
    rows: [],
    timeline: null,
    body: [],
    ...own,
    phrases: ownPhrases(JSON.stringify(own), library, locale),
    url: site.domain + localePath(locale, path),
    scan: { title: t('card.scan'), line: scanFor, note },
    labels: labelsOf(site.demonstration, unofficial, locale),
  };
}

/** What a file says of itself stands in the reader's language and in English, for whoever opens the file elsewhere. */
function labelsOf(demonstration: boolean, unofficial: boolean, locale: Locale): string[] {
  const said = [locale, 'en' as const].flatMap((language) => {
    const t = translator(language);
    return [
      ...(demonstration ? [t('site.demonstrationShort')] : []),
      ...(unofficial ? [t('site.unofficialTranslation')] : []),
    ];
  });
  return [...new Set(said)];
}
