import type { APIRoute } from 'astro';
import type { Locale } from '#i18n/locales';
import { buildDay, library } from '#library/city';
import { feeContext } from '#views/fees/fee-context';
import { atomOf } from '#views/feeds/feed-atom';
import { feedName, feedsOf, type Feed } from '#views/feeds/feed-names';
import { feedView } from '#views/feeds/feed-view';
import { forEachInEveryLocale } from '#views/shell/paths';

export const getStaticPaths = () =>
  forEachInEveryLocale(
    library,
    feedsOf(library).map((feed) => ({ feed })),
    ({ feed }) => ({ feed: feedName(feed) }),
  );

export const GET: APIRoute<{ feed: Feed; locale: Locale }> = ({ props: { feed, locale } }) =>
  new Response(atomOf(feedView(library, feed, feeContext(library, locale), buildDay)), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  });
