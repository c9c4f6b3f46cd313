import { instantOf } from './feed-atom.ts';
import type { FeedEntry, FeedView } from './feed-view.ts';

/** A feed as JSON Feed 1.1 (jsonfeed.org). What is not known is left out, never null. */
export function jsonFeedOf(feed: FeedView): object {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.homeUrl,
    feed_url: feed.urls.json,
    description: feed.description,
    language: feed.locale,
    authors: [{ name: feed.author }],
    items: feed.entries.map(itemOf),
  };
}

function itemOf(entry: FeedEntry): object {
  const tags = [...new Set(entry.tags.map(({ label }) => label))];
  return {
    id: entry.id,
    url: entry.url,
    title: entry.title.text,
    content_text: entry.summary.text,
    ...(entry.publishedOn === null ? {} : { date_published: instantOf(entry.publishedOn) }),
    date_modified: instantOf(entry.updatedOn),
    ...(entry.title.lang ? { language: entry.title.lang } : {}),
    ...(tags.length > 0 ? { tags } : {}),
  };
}
