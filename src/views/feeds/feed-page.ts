import type { Day } from '#domain/calendar';
import * as AT from '#i18n/addresses';
import type { Locale } from '#i18n/locales';
import { translator } from '#i18n/translate';
import type { Library } from '#library/library';
import { deadlineCalendarHref, deadlineRows, type DeadlineRow } from '#views/site/deadline-view';
import { FEED_FORMATS, feedHref, feedsOf, feedWords, type Feed } from './feed-names.ts';
import { pageView, type PageView } from '#views/shell/page';
import { pick, type Words } from '#words/words';

export interface FeedLinks {
  words: Words;
  links: { href: string; name: string; label: string }[];
}
export interface FeedPageView {
  page: PageView;
  lead: string;
  what: { heading: string; paragraphs: string[] };
  how: { heading: string; steps: string[] };
  choose: { heading: string; groups: { id: string; heading: string; feeds: FeedLinks[]; open: boolean }[] };
  calendar: {
    heading: string;
    text: string;
    href: string;
    link: string;
    rows: DeadlineRow[];
    none: string;
  };
  notes: { heading: string; items: string[] };
}

const GROUPS = ['kind', 'audience', 'business', 'indicator', 'list', 'topic'] as const;

/** The page that explains subscribing to someone who never did, and holds the address of every feed. */
export function feedPage(library: Library, locale: Locale, day: Day): FeedPageView {
  const t = translator(locale);
  const city = pick(library.site.city, locale).text;
  return {
    page: pageView(library, locale, {
      path: AT.feeds,
      heading: { text: t('feeds.title') },
      description: t('feeds.description', { city }),
    }),
    lead: t('feeds.lead'),
    what: { heading: t('feeds.what'), paragraphs: [t('feeds.whatText'), t('feeds.whatPrivate')] },
    how: {
      heading: t('feeds.how'),
      steps: [t('feeds.step1'), t('feeds.step2'), t('feeds.step3')],
    },
    choose: {
      heading: t('feeds.choose'),
      groups: GROUPS.map((facet) => ({
        id: facet,
        heading: t(`feeds.group.${facet}`),
        feeds: feedsOf(library)
          .filter((feed) => feed.facet === facet)
          .map((feed) => linksOf(library, locale, feed)),
        open: facet === 'kind' || facet === 'audience',
      })),
    },
    calendar: {
      heading: t('feeds.calendar'),
      text: t('feeds.calendarText'),
      href: deadlineCalendarHref(locale),
      link: t('feeds.calendarLink'),
      rows: deadlineRows(library, locale, day),
      none: t('feeds.calendarNone'),
    },
    notes: {
      heading: t('feeds.notes'),
      items: [t('feeds.noteDays'), t('feeds.noteCorrections'), t('feeds.noteIds'), t('feeds.noteFormats')],
    },
  };
}

function linksOf(library: Library, locale: Locale, feed: Feed): FeedLinks {
  const words = feedWords(library, locale, feed);
  return {
    words,
    links: FEED_FORMATS.map((format) => ({
      href: feedHref(locale, feed, format),
      name: format.name,
      label: `${words.text} · ${format.name}`,
    })),
  };
}
