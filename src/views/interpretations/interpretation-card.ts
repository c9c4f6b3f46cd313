import type { Day } from '#domain/calendar';
import * as AT from '#i18n/addresses';
import { formatDay } from '#i18n/format';
import { SOURCE_LOCALE, type Locale } from '#i18n/locales';
import { translator } from '#i18n/translate';
import type { Interpretation, Library } from '#library/library';
import { cardFrame } from '#views/cards/card-frame';
import type { CardView } from '#views/cards/card-view';
import { feeContext } from '#views/fees/fee-context';
import { interpretationBlocks } from './interpretation-blocks.ts';
import { readersText } from './interpretation-view.ts';
import { headIn } from './written-text.ts';

/**
 * The cards of an interpretation: what it explains in a sentence, for whom, and how far it reaches; the long one is the
 * whole text.
 * @param day the build day: charges in the text are told as of it
 */
export function interpretationCardView(
  library: Library,
  interpretation: Interpretation,
  locale: Locale,
  day: Day,
): CardView {
  const t = translator(locale);
  const { original, translations, slug } = interpretation;
  const head = headIn(interpretation, locale);
  const fees = feeContext(library, translations.has(locale) ? locale : SOURCE_LOCALE);
  return cardFrame(library, locale, {
    file: (translations.get(locale) ?? original).file,
    path: AT.page('interpretations', slug),
    tone: 'teal',
    kind: t('interpretation.kind'),
    pictogram: 'asking',
    title: head.title,
    shortTitle: head.shortTitle ?? null,
    subtitle: head.summary,
    meta: [
      t('interpretation.for', { readers: readersText(original.data.audience, locale) }),
      formatDay(locale, original.data.writtenOn),
    ],
    rows: (['scope', 'term', 'differs'] as const).flatMap((key) => {
      const value = head[key];
      return value === undefined ? [] : [{ label: t(`interpretation.${key}`), value }];
    }),
    body: interpretationBlocks(library, interpretation, fees, day),
    scanFor: t('card.interpretation.scan'),
    note: t('card.interpretation.note'),
    unofficial: locale !== SOURCE_LOCALE && translations.has(locale),
  });
}
