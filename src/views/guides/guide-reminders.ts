import type { Day } from '#domain/calendar';
import { calendarFile } from '#domain/calendar-file';
import { present, withId } from '#domain/known';
import type { DayUnit } from '#domain/terms';
import * as AT from '#i18n/addresses';
import { localePath, type Locale } from '#i18n/locales';
import { translator, type Translate } from '#i18n/translate';
import type { Guide, Library } from '#library/library';
import { datesOf, type Dates } from '#views/links/dated';
import { lengthWords } from './guide-limits.ts';
import { sayOf, type Say } from './guide-say.ts';
import { pick, type Words } from '#words/words';

/** A term that ends a known number of days after a day that only the reader knows. */
export interface Reminder {
  id: string;
  dates: Dates;
  /** 60日 · 申请复议 · 知道或者应当知道该行政行为之日 */
  label: Words;
  count: number;
  unit: DayUnit;
  uid: string;
}

type GuideData = Guide['original']['data'];

/** The terms of a guide that can be put into a calendar, the applicant's own first. */
export function guideReminders(
  library: Library,
  guide: Guide,
  say: Say,
  locale: Locale,
  day: Day,
): Reminder[] {
  const { data } = guide.original;
  const uid = (id: string) => `${guide.slug}-${id}@${new URL(library.site.domain).host}`;
  return [...limitTerms(data, say, locale), ...dutyTerms(data, say, locale)].flatMap(
    ({ unit, applies, ...term }) =>
      unit === 'hour' ? [] : [{ ...term, unit, uid: uid(term.id), dates: datesOf(applies, day) }],
  );
}

function dutyTerms(data: GuideData, say: Say, locale: Locale) {
  return data.duties.flatMap(({ id, term, applies }) => {
    if (!term) return [];
    const what = say(id);
    const length = { text: wordsBeside(what, locale)(`guide.length.${term.unit}`, { count: term.count }) };
    return [
      { id, label: joined([length, say(`${id}.from`), what]), count: term.count, unit: term.unit, applies },
    ];
  });
}

function limitTerms(data: GuideData, say: Say, locale: Locale) {
  const own = data.limits.filter(({ binds }) => binds === 'applicant');
  const others = data.limits.filter(({ binds }) => binds !== 'applicant');
  return [...own, ...others].flatMap(({ id, length, from, applies }) => {
    if (length.kind !== 'term') return [];
    const what = say(`${id}.what`);
    const term = lengthWords({ id, length }, say, wordsBeside(what, locale));
    const label = joined([term, what, ...(from ? [say(`${id}.from`)] : [])]);
    return [{ id, label, count: length.count, unit: length.unit, applies }];
  });
}

/** A line of a list has one language: beside words that are Chinese, the length is said in Chinese too. */
function wordsBeside({ lang }: Words, locale: Locale): Translate {
  return translator(lang ?? locale);
}

/** Words of one line: in Chinese as a whole as soon as one part is. */
function joined(parts: readonly Words[]): Words {
  const lang = parts.find((part) => part.lang)?.lang;
  return { text: parts.map(({ text }) => text).join(' · '), ...(lang ? { lang } : {}) };
}

/** The address of the calendar file of something that comes back every year. */
export function yearlyHref(slug: string, element: string, locale: Locale): string {
  return localePath(locale, `${AT.page('guides', slug)}${element}.ics`);
}

/** Every yearly duty of every guide: each has a calendar file. */
export function yearlyDuties(library: Library): { slug: string; element: string }[] {
  return [...library.guides.values()].flatMap(({ slug, original }) =>
    original.data.duties.filter(({ yearly }) => yearly).map(({ id }) => ({ slug, element: id })),
  );
}

const REMIND_DAYS_BEFORE = 14;

/**
 * The calendar file of a yearly duty (RFC 5545, RRULE:FREQ=YEARLY).
 * @param madeOn the build day: the first time is in its year
 */
export function yearlyCalendar(
  library: Library,
  guide: Guide,
  element: string,
  locale: Locale,
  madeOn: Day,
): string {
  const duty = withId(guide.original.data.duties, element);
  const year = madeOn.slice(0, 4);
  const event = {
    uid: `${guide.slug}-${element}@${new URL(library.site.domain).host}`,
    first: `${year}-${present(duty.yearly, 'yearly').from}`,
    last: `${year}-${present(duty.yearly, 'yearly').until}`,
    summary: pick(guide.original.data.title, locale).text,
    description: sayOf(guide, locale)(element).text,
    url: `${library.site.domain}${localePath(locale, AT.page('guides', guide.slug))}#${element}`,
    yearly: true,
    remindDaysBefore: REMIND_DAYS_BEFORE,
  };
  return calendarFile([event], madeOn);
}
