import { known } from '#domain/known';
import * as AT from '#i18n/addresses';
import { inBrackets, localePath, SOURCE_LOCALE, type Locale } from '#i18n/locales';
import { translator } from '#i18n/translate';
import type { Infographic, Interpretation, Library } from '#library/library';
import type { Localized } from '#schemas/fields';
import { original, pick, translated, type Words } from '#words/words';

/** A way to a page, in words. */
export interface Link {
  href: string;
  words: Words;
  current?: boolean;
}

/** Links under one heading. */
export interface LinkGroup {
  label: string;
  links: Link[];
}

/** The title of an interpretation or an infographic, with the language it is in. */
export function titleIn(entry: Interpretation | Infographic, locale: Locale): Words {
  const translation = entry.translations.get(locale);
  return translation
    ? translated(translation.data.title, locale)
    : original(entry.original.data.title, locale);
}

export function indicatorLink(library: Library, slug: string, locale: Locale): Link {
  return {
    href: localePath(locale, AT.page('indicators', slug)),
    words: pick(known(library, 'indicators', slug).data.title, locale),
  };
}

/** What a text declares in its head, and what follows from it. */
interface Declared {
  explains: readonly string[];
  guides: readonly string[];
  fees: readonly string[];
  indicators: readonly string[];
}

/** Everything that the one declaration in the original's head leads to, by kind. */
export function relatedLinks(
  library: Library,
  { explains, guides, fees, indicators }: Declared,
  locale: Locale,
): LinkGroup[] {
  const t = translator(locale);
  const link = (path: string, words: Words): Link => ({ href: localePath(locale, path), words });
  return [
    {
      label: t('interpretation.explains'),
      links: explains.map((slug) =>
        link(AT.page('policies', slug), inChinese(known(library, 'policies', slug).data.title, locale)),
      ),
    },
    {
      label: t('interpretation.guides'),
      links: guides.map((slug) =>
        link(AT.page('guides', slug), pick(known(library, 'guides', slug).original.data.title, locale)),
      ),
    },
    {
      label: t('interpretation.fees'),
      links: fees.map((slug) =>
        link(AT.page('fees', slug), pick(known(library, 'fees', slug).data.name, locale)),
      ),
    },
    {
      label: t('policy.indicators'),
      links: indicators.map((slug) =>
        link(AT.page('indicators', slug), pick(known(library, 'indicators', slug).data.title, locale)),
      ),
    },
  ].filter(({ links }) => links.length > 0);
}

/** The translated title of what is in Chinese only, which says so; a title in Chinese says it by itself. */
function inChinese(title: Localized, locale: Locale): Words {
  const own = title[locale];
  return own === undefined || locale === SOURCE_LOCALE
    ? pick(title, locale)
    : translated(own + inBrackets(locale, translator(locale)('site.inChinese')), locale);
}
