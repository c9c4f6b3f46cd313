import type { Locale } from '#i18n/locales';
import { translator } from '#i18n/translate';
import type { Subject } from '#library/interpretations';
import type { Library } from '#library/library';
import { infographicsAbout, type LinkGroup } from './infographic-links.ts';
import { interpretationLinks } from '#views/interpretations/interpretation-list';

/** The infographics and the interpretations of a policy, a guide, a fee or an indicator; kinds without one are left out. */
export function textsAbout(library: Library, subject: Subject, locale: Locale): LinkGroup[] {
  const label = translator(locale)('interpretations.title');
  const interpretations = { label, links: interpretationLinks(library, subject, locale) };
  return [...infographicsAbout(library, subject, locale), interpretations].filter(
    ({ links }) => links.length > 0,
  );
}
