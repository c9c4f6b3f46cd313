import type { Line } from '#domain/search/whom-to-ask';
import type { Locale } from '#i18n/locales';
import { translator } from '#i18n/translate';
import type { Library } from '#library/library';
import { pick } from '#words/words';

/** The lines of a city that can be called, in one language; of those about anything, the one that answers for its source. */
export function linesToAsk(library: Library, locale: Locale): Line[] {
  const t = translator(locale);
  return Object.values(library.channels).flatMap(({ name, number, purpose, about, verified }) =>
    number === null || (about === undefined && !verified)
      ? []
      : [
          {
            number,
            name: pick(name, locale).text,
            purpose: pick(purpose, locale).text,
            unchecked: verified ? null : t('channels.unverified'),
            about: about?.[locale] ?? [],
          },
        ],
  );
}
