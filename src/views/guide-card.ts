import type { Day } from '#domain/calendar';
import { SOURCE_LOCALE } from '#i18n/locales';
import { translator } from '#i18n/translate';
import type { Guide, Library } from '#library/library';
import { cardFrame } from './card-frame.ts';
import type { CardView } from './card-view.ts';
import type { FeeContext } from './fee-words.ts';
import { guideView } from './guide-view.ts';
import type { Words } from './words.ts';

/**
 * The cards of a guide: for whom it is, and what a person wants to know first.
 * @param context the catalogue of charges in the card's language
 * @param day the build day
 */
export function guideCardView(library: Library, guide: Guide, context: FeeContext, day: Day): CardView {
  const { locale } = context;
  const t = translator(locale);
  const { title, forWhom, audience, office, glance } = guideView(library, guide, context, day);
  return cardFrame(library, locale, {
    file: (guide.translations.get(locale) ?? guide.original).file,
    path: `/guides/${guide.slug}/`,
    tone: 'teal',
    kind: t('guides.title'),
    title: title.text,
    subtitle: forWhom.text,
    meta: [audience, office.text],
    rows: glance.map(({ label, lines }) => ({ label, value: said(lines) })),
    scanFor: t('card.guide.scan'),
    note: t('card.guide.note'),
    unofficial: locale !== SOURCE_LOCALE && guide.translations.has(locale),
  });
}

/** The lines of a fact one after another; what stands small beside its fact on the page stays beside it. */
function said(lines: readonly (readonly Words[])[]): string {
  return lines.map((line) => line.map(({ text }) => text).join(' ')).join(' · ');
}
