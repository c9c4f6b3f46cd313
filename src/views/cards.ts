import type { Day } from '#domain/calendar';
import { LOCALES, type Locale } from '#i18n/locales';
import type { Library } from '#library/library';
import { SITE_CARD, type CardSource } from './card-path.ts';
import type { CardName, CardView } from './card-view.ts';
import { feeCardView } from './fee-card.ts';
import { feeContext } from './fee-context.ts';
import { guideCardView } from './guide-card.ts';
import { indicatorCardView } from './indicator-card.ts';
import { infographicCardView } from './infographic-card.ts';
import { interpretationCardView } from './interpretation-card.ts';
import { policyCardView } from './policy-card.ts';
import { siteCardView } from './site-card.ts';

/** The pictures of one page in one language. */
export interface CardOrder extends CardSource {
  locale: Locale;
  names: readonly CardName[];
  view(): CardView;
}

const SHARED: CardName[] = ['og', 'poster'];
const ARTICLE: CardName[] = [...SHARED, 'cover', 'square'];
const WHOLE: CardName[] = [...ARTICLE, 'long'];

/** Every picture of the site; a new kind is one line here and one function that fills a view. */
export function cardOrders(library: Library, day: Day, release: string | null): CardOrder[] {
  return LOCALES.flatMap((locale): CardOrder[] => {
    const fees = feeContext(library, locale, release);
    return [
      { ...SITE_CARD, locale, names: ['og'], view: () => siteCardView(library, locale) },
      ...ordersOf(library.policies, 'policies', locale, ARTICLE, (policy) =>
        policyCardView(library, policy, locale, day),
      ),
      ...ordersOf(library.interpretations, 'interpretations', locale, WHOLE, (interpretation) =>
        interpretationCardView(library, interpretation, locale, release, day),
      ),
      ...ordersOf(library.infographics, 'infographics', locale, WHOLE, (infographic) =>
        infographicCardView(library, infographic, locale, release, day),
      ),
      ...ordersOf(library.guides, 'guides', locale, SHARED, (guide) =>
        guideCardView(library, guide, fees, day),
      ),
      ...ordersOf(library.fees, 'fees', locale, SHARED, (fee) => feeCardView(library, fee, fees, day)),
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
): CardOrder[] {
  return [...entries].map(([slug, entry]) => ({ kind, slug, locale, names, view: () => viewOf(entry) }));
}
