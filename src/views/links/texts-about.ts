import * as AT from '#i18n/addresses';
import { localePath, type Locale } from '#i18n/locales';
import { translator } from '#i18n/translate';
import { interpretationsOf, type Subject } from '#library/interpretations';
import type { Interpretation, Library } from '#library/library';
import { infographicsAbout } from './infographic-links.ts';
import { titleIn, type Link, type LinkGroup } from './links.ts';

/** The infographics and the interpretations of a policy, a guide, a fee or an indicator; kinds without one are left out. */
export function textsAbout(library: Library, subject: Subject, locale: Locale): LinkGroup[] {
  const label = translator(locale)('interpretations.title');
  const interpretations = { label, links: interpretationLinks(library, subject, locale) };
  return [...infographicsAbout(library, subject, locale), interpretations].filter(
    ({ links }) => links.length > 0,
  );
}

/** Links to the interpretations of a policy, a guide, a fee or an indicator. */
export function interpretationLinks(library: Library, subject: Subject, locale: Locale): Link[] {
  return interpretationsOf(library, subject).map((interpretation) => linkTo(interpretation, locale));
}

/** The link to an interpretation. */
export function linkTo(interpretation: Interpretation, locale: Locale): Link {
  return {
    href: localePath(locale, AT.page('interpretations', interpretation.slug)),
    words: titleIn(interpretation, locale),
  };
}
