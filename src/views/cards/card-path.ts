import type { Locale } from '#i18n/locales';
import type { CardName } from './card-view.ts';

/** Where a card is from: the section of the site and the slug of its page. `site` is for pages without one of their own. */
export interface CardSource {
  kind: 'policies' | 'interpretations' | 'infographics' | 'fees' | 'guides' | 'indicators' | 'site';
  slug: string;
}

export const SITE_CARD: CardSource = { kind: 'site', slug: 'home' };

/** The address of a picture on this site. */
export function cardPath({ kind, slug }: CardSource, locale: Locale, name: CardName): string {
  return `/cards/${locale}/${kind}/${slug}/${name}.png`;
}
