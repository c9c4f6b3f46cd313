import { LANGUAGES, type Locale } from '#i18n/locales';
import { translator } from '#i18n/translate';
import { cardPath, SITE_CARD, type CardSource } from './card-path.ts';
import { CARD_SIZES } from './card-view.ts';

/** A tag of the Open Graph protocol (ogp.me). */
export interface OpenGraphTag {
  property: string;
  content: string;
}
/** The picture to save, with everything said about it. */
export interface ShareView {
  src: string;
  width: number;
  height: number;
  alt: string;
  title: string;
  hint: string;
  download: string;
  file: string;
  /** The whole page as one long picture, where there is one. */
  long: { src: string; width: number; alt: string; download: string; file: string } | null;
}
/** What a link to a page says of it elsewhere. */
export interface LinkWords {
  title: string;
  description: string;
  siteName: string;
  /** The address that stands for the page. */
  url: string;
  isArticle: boolean;
}

/**
 * The tags that a messenger reads when somebody pastes the link.
 * @param pictureLocale the language of the picture: the original's where the page is not translated
 * @param card the page's own card; without one, the site's stands for it
 */
export function openGraphTags(
  domain: string,
  locale: Locale,
  pictureLocale: Locale,
  card: CardSource | undefined,
  words: LinkWords,
): OpenGraphTag[] {
  const { width, height } = CARD_SIZES.og;
  const tags: Record<string, string> = {
    'og:title': words.title,
    'og:description': words.description,
    'og:type': words.isArticle ? 'article' : 'website',
    'og:url': words.url,
    'og:site_name': words.siteName,
    'og:locale': LANGUAGES[locale].region.replace('-', '_'),
    'og:image': domain + cardPath(card ?? SITE_CARD, pictureLocale, 'og'),
    'og:image:type': 'image/png',
    'og:image:width': String(width),
    'og:image:height': String(height),
    'og:image:alt': card ? words.title : words.siteName,
  };
  return Object.entries(tags).map(([property, content]) => ({ property, content }));
}

/** The poster of a page, for people who save or forward it, in a language in which there is one. */
export function shareView(card: CardSource, locale: Locale, pictureLocale: Locale, title: string): ShareView {
  const t = translator(locale);
  return {
    src: cardPath(card, pictureLocale, 'poster'),
    ...CARD_SIZES.poster,
    alt: t('share.alt', { title }),
    title: t('share.title'),
    hint: t('share.hint'),
    download: t('share.download'),
    file: `${card.slug}.png`,
    long: hasLong(card) ? longView(card, locale, pictureLocale, title) : null,
  };
}

/** Texts that are written whole have a picture of the whole. */
function hasLong({ kind }: CardSource): boolean {
  return kind === 'infographics' || kind === 'interpretations';
}

function longView(card: CardSource, locale: Locale, pictureLocale: Locale, title: string): ShareView['long'] {
  const t = translator(locale);
  return {
    src: cardPath(card, pictureLocale, 'long'),
    width: CARD_SIZES.long.width,
    alt: t('share.longAlt', { title }),
    download: t('share.long'),
    file: `${card.slug}-long.png`,
  };
}
