import type { Day } from '#domain/calendar';
import { present } from '#domain/known';
import * as AT from '#i18n/addresses';
import { formatDay } from '#i18n/format';
import { SOURCE_LOCALE } from '#i18n/locales';
import { translator, type Translate } from '#i18n/translate';
import type { Guide, Library } from '#library/library';
import { cardFrame } from '#views/cards/card-frame';
import type { CardView } from '#views/cards/card-view';
import { pictureDay, type FeeContext } from '#words/fee-words';
import type { GuideFee } from './guide-fees.ts';
import { guideView } from './guide-view.ts';
import type { Words } from '#words/words';

/**
 * The cards of a guide: for whom it is, and what a person wants to know first.
 * @param context the catalogue of charges in the card's language
 * @param day the build day
 */
export function guideCardView(library: Library, guide: Guide, context: FeeContext, day: Day): CardView {
  const { locale } = context;
  const t = translator(locale);
  const { title, forWhom, audience, office, glance, fees } = guideView(library, guide, context, day);
  const asOf = formatDay(locale, pictureDay(day, context.catalogue));
  return cardFrame(library, locale, {
    file: (guide.translations.get(locale) ?? guide.original).file,
    path: AT.page('guides', guide.slug),
    tone: 'teal',
    kind: t('card.guide'),
    pictogram: guide.original.data.pictogram,
    title: title.text,
    subtitle: isReadable(forWhom) ? forWhom.text : t('card.guide.original'),
    meta: [audience, ...(isReadable(office) ? [office.text] : [])],
    rows: [
      ...glance.flatMap(({ label, href, lines }) => {
        const value =
          href === '#fees' && fees.kind === 'items'
            ? feesText(fees.items, t)
            : said(
                lines.filter(({ dates }) => !dates.hidden).map(({ words }) => words),
                t,
              );
        return value === '' ? [] : [{ label, value }];
      }),
      ...(fees.kind === 'items' ? [{ label: t('card.asOf'), value: asOf }] : []),
    ],
    scanFor: t('card.guide.scan'),
    note: t('card.guide.note'),
    unofficial: locale !== SOURCE_LOCALE && guide.translations.has(locale),
  });
}

/** False for what is shown in Chinese for want of a translation: a page marks it as such, a picture leaves it out. */
function isReadable({ lang }: Words): boolean {
  return lang === undefined;
}

/**
 * The lines of a fact one after another; what stands small beside its fact on the page stands beside it here. Several
 * say nothing where it is not readable what each is for.
 */
function said(lines: readonly (readonly Words[])[], t: Translate): string {
  if (lines.length > 1 && !lines.flat().every(isReadable)) return '';
  return lines
    .map((line) => line.filter(isReadable).map(({ text }) => text))
    .filter(([fact]) => fact !== undefined)
    .map(([fact, note]) =>
      note === undefined ? present(fact, 'fact') : besideOf(present(fact, 'fact'), note, t),
    )
    .reduce((one, other) => (one === '' ? other : t('card.guide.also', { one, other })), '');
}

/** No brackets within brackets. */
function besideOf(words: string, note: string, t: Translate): string {
  return /[（(]/u.test(words + note)
    ? t('card.target', { condition: words, goal: note })
    : t('card.beside', { words, note });
}

/** More charges than this are counted. */
const MOST_FEES = 2;

/** The charges by name, each with its amount where it has a single one, else with its state. */
function feesText(fees: readonly GuideFee[], t: Translate): string {
  const shown = fees.slice(0, MOST_FEES).map(({ name, phases }) => {
    const { short } = phases.find(({ current }) => current)!;
    return besideOf(name.text, short, t);
  });
  const more = fees.length > MOST_FEES ? [t('card.guide.moreFees', { count: fees.length })] : [];
  return [...shown, ...more].reduce((one, other) => t('card.guide.also', { one, other }));
}
