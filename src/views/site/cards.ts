import type { Day } from '#domain/calendar';
import type { Locale } from '#i18n/locales';
import type { Library } from '#library/library';
import { offeredLocales } from '#library/offered';
import { localesOfCard } from '#views/cards/card-locales';
import { SITE_CARD, type CardSource } from '#views/cards/card-path';
import type { CardName, CardView } from '#views/cards/card-view';
import { feeCardView } from '#views/fees/fee-card';
import { feeContext } from '#views/fees/fee-context';
import { guideCardView } from '#views/guides/guide-card';
import { indicatorCardView } from '#views/indicators/indicator-card';
import { infographicCardView } from '#views/infographics/infographic-card';
import { interpretationCardView } from '#views/interpretations/interpretation-card';
import { policyCardView } from '#views/policies/policy-card';
import { siteCardView } from './site-card.ts';

/** The pictures of one page in one language. */
export interface CardOrder extends CardSource {
  locale: Locale;
  names: readonly CardName[];
  /** Those that somebody can meet on the site: the rest is drawn when an article is exported. */
  onSite: readonly CardName[];
  view(): CardView;
}

const SHARED: CardName[] = ['og', 'poster'];
const ARTICLE: CardName[] = [...SHARED, 'cover', 'square'];
const WHOLE: CardName[] = [...ARTICLE, 'long'];
/** An article's cover and its square: no page shows them. */
const EXPORTED: ReadonlySet<CardName> = new Set(['cover', 'square']);

/** Every picture of every page; a new kind is one line here and one function that fills a view. */
export function cardOrders(library: Library, day: Day): CardOrder[] {
  return ordersInEveryLanguage(library, day).map((order) => ({
    ...order,
    onSite: localesOfCard(library, order).includes(order.locale)
      ? order.names.filter((name) => !EXPORTED.has(name))
      : [],
  }));
}

type Order = Omit<CardOrder, 'onSite'>;

function ordersInEveryLanguage(library: Library, day: Day): Order[] {
  return offeredLocales(library).flatMap((locale): Order[] => {
    const fees = feeContext(library, locale);
    return [
      { ...SITE_CARD, locale, names: ['og'], view: () => siteCardView(library, locale) },
      ...ordersOf(library.policies, 'policies', locale, ARTICLE, (policy) =>
        policyCardView(library, policy, locale, day),
      ),
      ...ordersOf(library.interpretations, 'interpretations', locale, WHOLE, (interpretation) =>
        interpretationCardView(library, interpretation, locale, day),
      ),
      ...ordersOf(library.infographics, 'infographics', locale, WHOLE, (infographic) =>
        infographicCardView(library, infographic, locale, day),
      ),
      ...ordersOf(library.guides, 'guides', locale, ARTICLE, (guide) =>
        guideCardView(library, guide, fees, day),
      ),
      ...ordersOf(library.fees, 'fees', locale, ARTICLE, (fee) => feeCardView(library, fee, fees, day)),
      ...ordersOf(library.indicators, 'indicators', locale, SHARED, (indicator) =>
        indicatorCardView(library, indicator, locale),
      ),
    ];
  });
}

function ordersOf<E>(
  entries: ReadonlyMap<string, E>,
  kind: CardSource['kind'],
  locale: Locale,
  names: readonly CardName[],
  viewOf: (entry: E) => CardView,
): Order[] {
  return [...entries].map(([slug, entry]) => ({ kind, slug, locale, names, view: () => viewOf(entry) }));
}
