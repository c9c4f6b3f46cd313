import { addDays, type Day } from '#domain/calendar';
import { formatDay, formatMonth } from '#i18n/format';
import type { Locale } from '#i18n/locales';
import { translator } from '#i18n/translate';
import type { Library } from '#library/library';
import { pick, type Words } from '#words/words';

/** How new the catalogue is; `overdue` is said from `overdueFrom` on, by the reader's day. */
export interface FreshnessView {
  checked: string;
  statement: Words;
  next: string;
  overdue: string;
  overdueFrom: Day;
  isOverdue: boolean;
  sourcesTitle: string;
  sources: { field: Words; source: Words }[];
}

/** When the catalogue was last checked, how new its sources are, and from which day its review is overdue. */
export function freshnessView(library: Library, locale: Locale, day: Day): FreshnessView {
  const t = translator(locale);
  const { catalogue, site } = library;
  const reviewBy = addDays(catalogue.compiledOn, site.reviewEveryDays);
  const overdueFrom = addDays(reviewBy, 1);
  const words = { day: formatDay(locale, reviewBy) };
  return {
    checked: t('feeFresh.checked', {
      known: formatDay(locale, catalogue.compiledOn),
      month: formatMonth(locale, catalogue.newestSource),
    }),
    statement: pick(catalogue.statement, locale),
    next: t('feeFresh.next', words),
    overdue: t('feeFresh.overdue', words),
    overdueFrom,
    isOverdue: day >= overdueFrom,
    sourcesTitle: t('feeFresh.sources'),
    sources: catalogue.newestSources.map(({ field, source }) => ({
      field: pick(field, locale),
      source: pick(source, locale),
    })),
  };
}
