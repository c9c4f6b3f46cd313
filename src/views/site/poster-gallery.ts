import * as AT from '#i18n/addresses';
import { localePath, type Locale } from '#i18n/locales';
import { translator } from '#i18n/translate';
import { planOf } from '#library/action-plan';
import type { Library } from '#library/library';
import { cardLocale } from '#views/cards/card-locales';
import { cardPath, type CardSource } from '#views/cards/card-path';
import { CARD_SIZES } from '#views/cards/card-view';
import { indicatorsInOrder } from '#library/in-order';
import { indicatorLink, titleIn, type LinkGroup } from '#views/links/links';
import { pageView, type PageView } from '#views/shell/page';
import { pick, type Words } from '#words/words';

/** A page's poster: the picture that people save and forward, and the page with the same words as text. */
export interface PosterLink {
  src: string;
  href: string;
  words: Words;
}
export interface PosterGallery {
  page: PageView;
  lead: string;
  width: number;
  height: number;
  groups: { heading: string; posters: PosterLink[] }[];
  /** Their pictures tell one plan: they are met on their pages, not here one beside the other. */
  indicators: LinkGroup;
}

/** The infographics first; then the posters of the action's plan and of the interpretations, and the indicators by name. */
export function posterGallery(library: Library, locale: Locale): PosterGallery {
  const t = translator(locale);
  const poster = (card: CardSource, words: Words): PosterLink => ({
    src: cardPath(card, cardLocale(library, card, locale), 'poster'),
    href: localePath(locale, AT.page(card.kind, card.slug)),
    words,
  });
  const plan = library.action === null ? null : planOf(library);
  const heading = t('nav.infographics');
  return {
    page: pageView(library, locale, {
      path: AT.infographics,
      heading: { text: heading },
      description: t('infographics.lead'),
      feeds: [{ facet: 'kind', id: 'infographics' }],
      column: { name: heading, description: t('infographics.lead'), keywords: heading, type: heading },
    }),
    lead: t('infographics.lead'),
    ...CARD_SIZES.poster,
    groups: [
      {
        heading: t('infographics.title'),
        posters: [...library.infographics.values()].map((infographic) =>
          poster({ kind: 'infographics', slug: infographic.slug }, titleIn(infographic, locale)),
        ),
      },
      {
        heading: t('nav.interpretations'),
        posters: [
          ...(plan === null
            ? []
            : [poster({ kind: 'policies', slug: plan.slug }, pick(plan.data.title, locale))]),
          ...[...library.interpretations.values()].map((interpretation) =>
            poster({ kind: 'interpretations', slug: interpretation.slug }, titleIn(interpretation, locale)),
          ),
        ],
      },
    ],
    indicators: {
      label: t('indicators.title'),
      links: indicatorsInOrder(library).map(({ slug }) => indicatorLink(library, slug, locale)),
    },
  };
}
