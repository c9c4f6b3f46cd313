import type { Locale } from '#i18n/locales';
import { translator } from '#i18n/translate';
import type { Action } from '#library/action-plan';
import { phraseAround, pick, type Words } from '#words/words';

type Milestone = Action['milestones'][number];

/** A deadline as the document words it, and the year that the document's own date gives it: 2021年6月底前. */
export function milestoneLabel({ label, by }: Milestone, locale: Locale): Words {
  const year = by.slice(0, 4);
  return phraseAround(
    (place) => translator(locale)('indicators.inYear', { year, label: place }),
    pick(label, locale),
  );
}
