import type { Day } from '#domain/calendar';
import type { Locale } from '#i18n/locales';
import { labelled, translator, type Translate } from '#i18n/translate';
import type { Guide, Library } from '#library/library';
import type { BOUND } from '#schemas/guide';
import type { Say } from './guide-say.ts';
import { datesOf, type Dates } from '#views/links/dated';
import { citeView, type Cite } from '#views/links/law-citation';
import type { Words } from '#words/words';

type GuideData = Guide['original']['data'];
type Limit = GuideData['limits'][number];

export interface LimitView {
  id: string;
  what: Words;
  length: Words;
  who: Words | null;
  details: { label: string; words: Words }[];
  dates: Dates;
  cite: Cite;
}
/** The limits that bind one side: an office's limit is never shown among an applicant's, nor the other way. */
export interface LimitGroup {
  binds: (typeof BOUND)[number];
  heading: string;
  note: string;
  limits: LimitView[];
}

const ORDER = ['office', 'applicant', 'other', 'none'] as const;

/** The statutory limits of a guide by whom they bind; sides without a limit are left out. */
export function limitGroups(
  library: Library,
  data: GuideData,
  say: Say,
  locale: Locale,
  day: Day,
): LimitGroup[] {
  const t = translator(locale);
  return ORDER.map((binds) => ({
    binds,
    heading: t(`guide.binds.${binds}`),
    note: t(`guide.bindsNote.${binds}`),
    limits: data.limits
      .filter((limit) => limit.binds === binds)
      .map((limit) => ({
        ...limitView(limit, say, t),
        cite: citeView(library, limit.basis, locale, { goneOver: data.goneOver, day }),
        dates: datesOf(limit.applies, day),
      })),
  })).filter(({ limits }) => limits.length > 0);
}

function limitView(limit: Limit, say: Say, t: Translate): Omit<LimitView, 'dates' | 'cite'> {
  const { id, who, when, from, extension, note } = limit;
  const details: [string, string, unknown][] = [
    ['when', t('guide.limit.when'), when],
    ['from', t('guide.limit.from'), from],
    ['extension', t('guide.limit.extension'), extension],
    ['note', t('guide.limit.note'), note],
  ];
  return {
    id,
    what: say(`${id}.what`),
    length: lengthWords(limit, say, t),
    who: who ? say(`${id}.who`) : null,
    details: details
      .filter(([, , value]) => value !== undefined)
      .map(([key, label]) => ({ label: labelled(t, label), words: say(`${id}.${key}`) })),
  };
}

/** A limit in a few words, with the days for which it holds. */
export interface HeadlineLimit {
  what: Words;
  length: Words;
  dates: Dates;
}

/** The limits that a reader wants to know first: 设立登记 当场. */
export function headlineLimits(data: GuideData, say: Say, t: Translate, day: Day): HeadlineLimit[] {
  return data.limits
    .filter(({ id }) => data.headline.includes(id))
    .map((limit) => ({
      what: say(`${limit.id}.${limit.when ? 'when' : 'what'}`),
      length: lengthWords(limit, say, t),
      dates: datesOf(limit.applies, day),
    }));
}

/** 3个工作日, 3 working days, 当场. */
export function lengthWords({ id, length }: Pick<Limit, 'id' | 'length'>, say: Say, t: Translate): Words {
  return length.kind === 'term'
    ? { text: t(`guide.length.${length.unit}`, { count: length.count }) }
    : say(`${id}.words`);
}
