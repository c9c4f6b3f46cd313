import type { Day } from '#domain/calendar';
import { localePath, type Locale } from '#i18n/locales';
import { translator } from '#i18n/translate';
import type { Library } from '#library/library';
import { localesOf } from '#library/translations';
import { releasesOf } from '#library/open-data';
import { changePages } from '#views/changes/changes-view';
import { infographicLink } from '#views/links/infographic-links';
import { linkTo } from '#views/links/texts-about';
import type { Translated } from '#views/shell/page';
import type { Link } from '#views/links/links';
import { matchPages } from '#views/match/match-view';
import { feeName } from '#words/fee-words';
import {
  guidesInOrder,
  journeysInOrder,
  lastChangeOf,
  indicatorsInOrder,
  policiesByDay,
} from '#library/in-order';
import { pick } from '#words/words';

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
        { href: at('/fees/releases/'), words: { text: t('release.title') } },
        { href: at('/fees/releases/verify/'), words: { text: t('release.verifyTitle') } },
        { href: at('/data/'), words: { text: t('data.title') } },
        ...[...library.fees.values()].map(({ slug, data }) => ({
          href: at(`/fees/${slug}/`),
          words: feeName(data, locale),
        })),
      ],
    },
    {
      heading: { href: at('/interpretations/'), words: { text: t('interpretations.title') } },
      links: [
        ...[...library.interpretations.values()].map((interpretation) => linkTo(interpretation, locale)),
        { href: at('/translations/'), words: { text: t('translations.title') } },
      ],
    },
    {
      heading: { href: at('/infographics/'), words: { text: t('infographics.title') } },
      links: [...library.infographics.values()].map((infographic) => infographicLink(infographic, locale)),
    },
    {
      heading: { href: at('/guides/'), words: { text: t('guides.title') } },
      links: [
        { href: at('/channels/'), words: { text: t('channels.title') } },
        ...journeysInOrder(library).map(({ slug, data }) => ({
          href: at(`/journeys/${slug}/`),
          words: pick(data.title, locale),
        })),
        ...guidesInOrder(library).map(({ slug, original }) => ({
          href: at(`/guides/${slug}/`),
          words: pick(original.data.title, locale),
        })),
      ],
    },
    {
      heading: { href: at('/match/'), words: { text: t('match.title') } },
      links: [
        { href: at('/elder/'), words: { text: t('elder.title') } },
        { href: at('/changes/'), words: { text: t('changes.heading') } },
        { href: at('/feeds/'), words: { text: t('feeds.title') } },
      ],
    },
    {
      heading: { href: at('/indicators/'), words: { text: t('indicators.title') } },
      links: [
        { href: at('/ledger/'), words: { text: t('ledger.title') } },
        ...indicatorsInOrder(library).map(({ slug, data }) => ({
          href: at(`/indicators/${slug}/`),
          words: pick(data.title, locale),
        })),
      ],
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
    page('/elder/'),
    page('/policies/'),
    ...policiesByDay(library).map(({ slug, data }) =>
      page(`/policies/${slug}/`, false, lastChangeOf(data.changes)),
    ),
    page('/fees/'),
    page('/fees/check/'),
    page('/fees/bill/'),
    page('/fees/releases/'),
    page('/fees/releases/verify/'),
    ...releasesOf(library).map(({ sealed }) => page(`/fees/releases/${sealed.id}/`, true, sealed.sealedOn)),
    page('/data/'),
    ...[...library.fees.keys()].map((slug) => page(`/fees/${slug}/`)),
    page('/interpretations/'),
    ...[...library.interpretations.values()].map((interpretation) =>
      page(
        `/interpretations/${interpretation.slug}/`,
        localesOf(interpretation),
        lastChangeOf(interpretation.original.data.changes),
      ),
    ),
    page('/translations/'),
    page('/infographics/'),
    ...[...library.infographics.values()].map((infographic) =>
      page(
        `/infographics/${infographic.slug}/`,
        localesOf(infographic),
        lastChangeOf(infographic.original.data.changes),
      ),
    ),
    page('/guides/'),
    ...guidesInOrder(library).map((guide) =>
      page(
        `/guides/${guide.slug}/`,
        localesOf(guide),
        lastChangeOf(guide.original.data.changes) ?? guide.original.data.checkedOn,
      ),
    ),
    ...journeysInOrder(library).map(({ slug, data }) =>
      page(`/journeys/${slug}/`, true, lastChangeOf(data.changes) ?? data.checkedOn),
    ),
    page('/channels/'),
    page('/indicators/'),
    page('/ledger/'),
    ...indicatorsInOrder(library).map(({ slug }) => page(`/indicators/${slug}/`)),
    page('/match/'),
    ...matchPages(library).map(({ facet, value }) => page(`/match/${facet}/${value}/`)),
    page('/changes/'),
    ...changePages(library).map(({ facet, id }) => page(`/changes/for/${facet}/${id}/`)),
    page('/feeds/'),
    page('/sitemap/'),
  ];
}
