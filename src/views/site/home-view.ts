import type { Day } from '#domain/calendar';
import { localePath, type Locale } from '#i18n/locales';
import { translator } from '#i18n/translate';
import type { Library } from '#library/library';
import { infographicLink } from '#views/links/infographic-links';
import { indicatorHubView, type IndicatorHubView } from '#views/indicators/indicator-view';
import { pageView, type PageView } from '#views/shell/page';
import type { Link, LinkGroup } from '#views/links/links';
import { rowOf, type PolicyRow } from '#views/policies/policy-list';
import { policiesByDay } from '#library/in-order';
import { pick, type Words } from '#words/words';

export interface HomeView {
  page: PageView;
  lead: string;
  tasksLabel: string;
  tasks: { href: string; title: string; text: string; kind: string }[];
  search: { action: string; label: string; placeholder: string; button: string };
  check: { action: string; label: string; placeholder: string; button: string };
  action: { heading: string; policy: Link; number: Words; hub: IndicatorHubView };
  latest: { heading: string; rows: PolicyRow[] };
  infographics: LinkGroup;
  hotline: { words: string; href: string } | null;
}

const LATEST = 5;

/** The home page: by what people come to do, not by department. */
export function homeView(library: Library, locale: Locale, day: Day): HomeView {
  const t = translator(locale);
  const city = pick(library.site.city, locale).text;
  const hub = indicatorHubView(library, locale);
  const hotline = library.channels['12345']?.number;
  return {
    page: pageView(library, locale, {
      path: '/',
      heading: { text: t('home.title', { city }) },
      description: t('home.lead'),
    }),
    lead: t('home.lead'),
    tasksLabel: t('home.tasks'),
    tasks: [
      {
        kind: 'policies',
        href: localePath(locale, '/policies/'),
        title: t('nav.policies'),
        text: t('home.policiesTask'),
      },
      { kind: 'fees', href: localePath(locale, '/fees/'), title: t('nav.fees'), text: t('home.feesTask') },
      {
        kind: 'bill',
        href: localePath(locale, '/fees/bill/'),
        title: t('feeBill.title'),
        text: t('home.billTask'),
      },
      {
        kind: 'guides',
        href: localePath(locale, '/guides/'),
        title: t('nav.guides'),
        text: t('home.guidesTask'),
      },
      {
        kind: 'interpretations',
        href: localePath(locale, '/interpretations/'),
        title: t('nav.interpretations'),
        text: t('home.interpretationsTask'),
      },
      {
        kind: 'infographics',
        href: localePath(locale, '/infographics/'),
        title: t('nav.infographics'),
        text: t('home.infographicsTask'),
      },
      {
        kind: 'match',
        href: localePath(locale, '/match/'),
        title: t('nav.match'),
        text: t('home.matchTask'),
      },
      {
        kind: 'indicators',
        href: localePath(locale, '/indicators/'),
        title: t('nav.indicators'),
        text: t('home.indicatorsTask'),
      },
    ],
    search: {
      action: localePath(locale, '/search/'),
      label: t('home.searchLabel'),
      placeholder: t('home.searchPlaceholder'),
      button: t('home.searchButton'),
    },
    check: {
      action: localePath(locale, '/fees/check/'),
      label: t('home.checkLabel'),
      placeholder: t('feeCheck.namePlaceholder'),
      button: t('feeCheck.go'),
    },
    action: { heading: t('home.action'), policy: hub.action.policy, number: hub.action.number, hub },
    latest: {
      heading: t('home.latest'),
      rows: policiesByDay(library)
        .slice(0, LATEST)
        .map((policy) => rowOf(library, policy, locale, day)),
    },
    infographics: {
      label: t('nav.infographics'),
      links: [...library.infographics.values()].map((infographic) => infographicLink(infographic, locale)),
    },
    hotline: hotline ? { words: t('home.hotline', { number: hotline }), href: `tel:${hotline}` } : null,
  };
}
