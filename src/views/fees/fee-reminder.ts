import * as AT from '#i18n/addresses';
import { localePath, type Locale } from '#i18n/locales';
import { translator } from '#i18n/translate';
import type { Fee } from '#library/library';
import { FEED_FORMATS, feedHref, type Feed } from '#views/feeds/feed-names';
import type { Link } from '#views/links/links';

/** How a reader learns of a change of an item without coming back: nobody has to be told who he is. */
export interface FeeReminder {
  heading: string;
  text: string;
  links: Link[];
}

/** The feed of the item's list, the calendar of deadlines, and how both are used. */
export function feeReminder({ data }: Fee, locale: Locale): FeeReminder {
  const t = translator(locale);
  const list: Feed = { facet: 'list', id: data.list };
  const [atom] = FEED_FORMATS;
  return {
    heading: t('fee.remind'),
    text: t('fee.remindText'),
    links: [
      { href: feedHref(locale, list, atom), words: { text: t('fee.remindFeed') } },
      { href: localePath(locale, AT.deadlines), words: { text: t('feeds.calendarLink') } },
      { href: localePath(locale, AT.feeds), words: { text: t('fee.remindHow') } },
    ],
  };
}
