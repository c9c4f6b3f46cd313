import type { Day } from '#domain/calendar';
import * as AT from '#i18n/addresses';
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
      heading: { href: at(AT.policies), words: { text: t('policies.title') } },
      links: policiesByDay(library).map(({ slug, data }) => ({
        href: at(AT.page('policies', slug)),
        words: pick(data.title, locale),
      })),
    },
    {
      heading: { href: at(AT.fees), words: { text: t('fees.title') } },
      links: [
        { href: at(AT.feeCheck), words: { text: t('feeCheck.title') } },
        { href: at(AT.feeBill), words: { text: t('feeBill.title') } },
        { href: at(AT.releases), words: { text: t('release.title') } },
        { href: at(AT.verify), words: { text: t('release.verifyTitle') } },
        { href: at(AT.data), words: { text: t('data.title') } },
        { href: at(AT.dataChanges), words: { text: t('dataChanges.title') } },
        ...[...library.fees.values()].map(({ slug, data }) => ({
          href: at(AT.page('fees', slug)),
          words: feeName(data, locale),
        })),
      ],
    },
    {
      heading: { href: at(AT.interpretations), words: { text: t('interpretations.title') } },
      links: [
        ...[...library.interpretations.values()].map((interpretation) => linkTo(interpretation, locale)),
        { href: at(AT.translations), words: { text: t('translations.title') } },
      ],
    },
    {
      heading: { href: at(AT.infographics), words: { text: t('infographics.title') } },
      links: [...library.infographics.values()].map((infographic) => infographicLink(infographic, locale)),
    },
    {
      heading: { href: at(AT.guides), words: { text: t('guides.title') } },
      links: [
        { href: at(AT.channels), words: { text: t('channels.title') } },
        ...journeysInOrder(library).map(({ slug, data }) => ({
          href: at(AT.page('journeys', slug)),
          words: pick(data.title, locale),
        })),
        ...guidesInOrder(library).map(({ slug, original }) => ({
          href: at(AT.page('guides', slug)),
          words: pick(original.data.title, locale),
        })),
      ],
    },
    {
      heading: { href: at(AT.match), words: { text: t('match.title') } },
      links: [
        { href: at(AT.elder), words: { text: t('elder.title') } },
        { href: at(AT.changes), words: { text: t('changes.heading') } },
        { href: at(AT.corrections), words: { text: t('changes.corrections') } },
        { href: at(AT.feeds), words: { text: t('feeds.title') } },
        { href: at(AT.privacy), words: { text: t('privacy.title') } },
      ],
    },
    ...planSection(library, locale),
  ];
}

function planSection(library: Library, locale: Locale): SitemapSection[] {
  if (library.action === null) return [];
  const t = translator(locale);
  const at = (path: string) => localePath(locale, path);
  return [
    {
      heading: { href: at(AT.indicators), words: { text: t('indicators.title') } },
      links: [
        { href: at(AT.ledger), words: { text: t('ledger.title') } },
        ...indicatorsInOrder(library).map(({ slug, data }) => ({
          href: at(AT.page('indicators', slug)),
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
    page(AT.elder),
    page(AT.privacy),
    page(AT.policies),
    ...policiesByDay(library).map(({ slug, data }) =>
      page(AT.page('policies', slug), false, lastChangeOf(data.changes)),
    ),
    page(AT.fees),
    page(AT.feeCheck),
    page(AT.feeBill),
    page(AT.releases),
    page(AT.verify),
    ...releasesOf(library).map(({ sealed }) => page(AT.release(sealed.id), true, sealed.sealedOn)),
    page(AT.data),
    page(AT.dataChanges),
    ...[...library.fees.keys()].map((slug) => page(AT.page('fees', slug))),
    page(AT.interpretations),
    ...[...library.interpretations.values()].map((interpretation) =>
      page(
        AT.page('interpretations', interpretation.slug),
        localesOf(interpretation),
        lastChangeOf(interpretation.original.data.changes),
      ),
    ),
    page(AT.translations),
    page(AT.infographics),
    ...[...library.infographics.values()].map((infographic) =>
      page(
        AT.page('infographics', infographic.slug),
        localesOf(infographic),
        lastChangeOf(infographic.original.data.changes),
      ),
    ),
    page(AT.guides),
    ...guidesInOrder(library).map((guide) =>
      page(
        AT.page('guides', guide.slug),
        localesOf(guide),
        lastChangeOf(guide.original.data.changes) ?? guide.original.data.checkedOn,
      ),
    ),
    ...journeysInOrder(library).map(({ slug, data }) =>
      page(AT.page('journeys', slug), true, lastChangeOf(data.changes) ?? data.checkedOn),
    ),
    page(AT.channels),
    ...(library.action === null ? [] : [page(AT.indicators), page(AT.ledger)]),
    ...indicatorsInOrder(library).map(({ slug }) => page(AT.page('indicators', slug))),
    page(AT.match),
    ...matchPages(library).map(({ facet, value }) => page(AT.matchFor(facet, value))),
    page(AT.changes),
    page(AT.corrections),
    ...changePages(library).map(({ facet, id }) => page(AT.changesFor(facet, id))),
    page(AT.feeds),
    page(AT.sitemap),
  ];
}
