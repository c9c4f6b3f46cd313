import * as AT from '#i18n/addresses';
import { localePath, type Locale } from '#i18n/locales';
import { translator } from '#i18n/translate';
import { infographicsOf, type InfographicSubject } from '#library/infographics';
import type { Infographic, Library } from '#library/library';

import { type Link, type LinkGroup, titleIn } from './links.ts';

/** The infographics of a subject, which may be an interpretation; none where there is none. */
export function infographicsAbout(
  library: Library,
  subject: InfographicSubject,
  locale: Locale,
): LinkGroup[] {
  const links = infographicsOf(library, subject).map((infographic) => infographicLink(infographic, locale));
  return links.length === 0 ? [] : [{ label: translator(locale)('infographics.title'), links }];
}

export function infographicLink(infographic: Infographic, locale: Locale): Link {
  return {
    href: localePath(locale, AT.page('infographics', infographic.slug)),
    words: titleIn(infographic, locale),
  };
}
