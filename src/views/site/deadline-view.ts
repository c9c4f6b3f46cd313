import type { Day } from '#domain/calendar';
import { calendarFile } from '#domain/calendar-file';
import { citationText } from '#domain/fees/fee';
import * as AT from '#i18n/addresses';
import { formatDay } from '#i18n/format';
import { localePath, type Locale } from '#i18n/locales';
import { translator, type Translate } from '#i18n/translate';
import { deadlinesFrom, type Deadline } from '#library/deadlines';
import type { Library } from '#library/library';
import { feeName } from '#words/fee-words';
import { namedLaw } from '#views/links/law-currency';
import { policyCitation } from '#views/links/policy-citation';
import { phraseAround, pick, type Words } from '#words/words';

export interface DeadlineRow {
  /** The same for the same day of the same thing, whatever its title. */
  uid: string;
  on: Day;
  day: string;
  title: Words;
  detail: string;
  href: string;
}

const REMIND_DAYS_BEFORE = 14;

/** Where the calendar of deadlines can be subscribed to. */
export function deadlineCalendarHref(locale: Locale): string {
  return localePath(locale, AT.deadlines);
}

/** The days that lie ahead, words finished. */
export function deadlineRows(library: Library, locale: Locale, day: Day): DeadlineRow[] {
  const t = translator(locale);
  return deadlinesFrom(library, day).map((deadline) => ({
    uid: `${uidOf(deadline)}@${library.site.feedAuthority.split(',')[0]}`,
    on: deadline.on,
    day: formatDay(locale, deadline.on),
    ...wordsOf(library, deadline, locale, t),
  }));
}

/** The same as a calendar (RFC 5545): each day a whole-day event with a reminder two weeks before. */
export function deadlineCalendar(library: Library, locale: Locale, day: Day): string {
  const events = deadlineRows(library, locale, day).map(({ uid, on, title, detail, href }) => ({
    uid,
    first: on,
    last: on,
    summary: title.text,
    description: detail,
    url: library.site.domain + href,
    remindDaysBefore: REMIND_DAYS_BEFORE,
  }));
  return calendarFile(events, library.site.contentAsOf);
}

function uidOf(deadline: Deadline): string {
  const slug =
    'fee' in deadline
      ? deadline.fee.slug
      : 'policy' in deadline
        ? deadline.policy.slug
        : 'law' in deadline
          ? deadline.law.slug
          : 'catalogue';
  return [deadline.type, slug, deadline.on].join('-');
}

function wordsOf(library: Library, deadline: Deadline, locale: Locale, t: Translate) {
  if (deadline.type === 'catalogue-review') {
    return {
      title: { text: t('deadline.catalogue-review') },
      detail: t('deadline.catalogueDetail'),
      href: localePath(locale, AT.fees),
    };
  }
  if ('policy' in deadline) {
    const title = pick(deadline.policy.data.title, locale);
    return {
      title: phraseAround((place) => t(`deadline.${deadline.type}`, { name: place }), title),
      detail: policyCitation(deadline.policy),
      href: localePath(locale, AT.page('policies', deadline.policy.slug)),
    };
  }
  if (deadline.type === 'law-changes') return lawWords(library, deadline, locale, t);
  const name = feeName(deadline.fee.data, locale);
  return {
    title: phraseAround((place) => t(`deadline.${deadline.type}`, { name: place }), name),
    detail: feeDetail(library, deadline, locale, t),
    href: localePath(locale, AT.page('fees', deadline.fee.slug)),
  };
}

function lawWords(
  library: Library,
  { law, event, index, on }: Extract<Deadline, { type: 'law-changes' }>,
  locale: Locale,
  t: Translate,
) {
  const { name, gloss } = namedLaw(library, law.slug, locale);
  const ahead = t(`law.ahead.${event.kind}`, {
    day: formatDay(locale, on),
    until: event.until === null ? '' : formatDay(locale, event.until),
  });
  return {
    title: phraseAround((place) => `${place} ${ahead}`, gloss ?? name),
    detail: [name.text, pick(event.words.what, locale).text].join('\n'),
    href: `${localePath(locale, AT.changes)}#${law.slug}-${index + 1}`,
  };
}

function feeDetail(
  library: Library,
  deadline: Extract<Deadline, { fee: unknown }>,
  locale: Locale,
  t: Translate,
): string {
  const parts = 'reductions' in deadline ? deadline.reductions : [deadline.period];
  const named = parts.flatMap((part) =>
    'for' in part ? [`${pick(part.for, locale).text} – ${pick(part.what, locale).text}`] : [],
  );
  const cited = new Set(
    parts.flatMap(({ basis }) => basis.map((each) => citationText(each, library.documents))),
  );
  const basis = cited.size > 0 ? t('feeds.basis', { basis: [...cited].join('、') }) : t('feeds.basisUnknown');
  return [...named, basis].join('\n');
}
