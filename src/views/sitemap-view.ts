import type { Day } from '#domain/calendar';
import { localePath, type Locale } from '#i18n/locales';
import { translator } from '#i18n/translate';
import type { Library } from '#library/library';
import { indicatorsInOrder } from './indicator-view.ts';
import type { Link, Translated } from './page.ts';
import { policiesByDay } from './policy-list.ts';
import { feeName } from './fee-words.ts';
import { pick } from './words.ts';

export interface SitemapSection {
  heading: Link;
  links: Link[];
}

/** Every page that a person may look for, by section. */
export function sitemapView(library: Library, locale: Locale): SitemapSection[] {
  const t = translator(locale);
  const at = (path: string) => localePath(locale, path);
  return [
    {
      heading: { href: at('/policies/'), words: { text: t('policies.title') } },
      links: policiesByDay(library).map(({ slug, data }) => ({
        href: at(`/policies/${slug}/`),
        words: pick(data.title, locale),
      })),
    },
    {
      heading: { href: at('/fees/'), words: { text: t('fees.title') } },
      links: [
        { href: at('/fees/check/'), words: { text: t('feeCheck.title') } },
        { href: at('/fees/bill/'), words: { text: t('feeBill.title') } },
        ...[...library.fees.values()].map(({ slug, data }) => ({
          href: at(`/fees/${slug}/`),
          words: feeName(data, locale),
        })),
      ],
    },
    {
      heading: { href: at('/indicators/'), words: { text: t('indicators.title') } },
      links: indicatorsInOrder(library).map(({ slug, data }) => ({
        href: at(`/indicators/${slug}/`),
        words: pick(data.title, locale),
      })),
    },
  ];
}

/** A page for the machine's sitemap: where it is, whether it truly exists in every language, when it last changed. */
export interface SitemapPage {
  path: string;
  translated: Translated;
  lastChanged: Day | null;
}

/** Every page that a search engine should know; pages that fall back to the original are not among them. */
export function sitemapPages(library: Library): SitemapPage[] {
  const page = (
    path: string,
    translated: Translated = true,
    lastChanged: Day | null = null,
  ): SitemapPage => ({ path, translated, lastChanged });
  return [
    page('/'),
    page('/policies/'),
    ...policiesByDay(library).map(({ slug, data }) =>
      page(`/policies/${slug}/`, false, data.changes[data.changes.length - 1]?.on ?? null),
    ),
    page('/fees/'),
    page('/fees/check/'),
    page('/fees/bill/'),
    ...[...library.fees.keys()].map((slug) => page(`/fees/${slug}/`)),
    page('/indicators/'),
    ...indicatorsInOrder(library).map(({ slug }) => page(`/indicators/${slug}/`)),
    page('/sitemap/'),
  ];
}
