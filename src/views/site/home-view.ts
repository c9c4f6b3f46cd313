import { addDays, type Day } from '#domain/calendar';
import { itemAt } from '#domain/known';
import * as AT from '#i18n/addresses';
import { formatDay } from '#i18n/format';
import { localePath, type Locale } from '#i18n/locales';
import { translator, type StringKey, type Translate } from '#i18n/translate';
import { actionOf, planOf } from '#library/action-plan';
import type { Infographic, Library } from '#library/library';
import { cardLocale } from '#views/cards/card-locales';
import { cardPath } from '#views/cards/card-path';
import { CARD_SIZES } from '#views/cards/card-view';
import { latestChanges, type ChangeRow } from '#views/changes/changes-view';
import { feeContext } from '#views/fees/fee-context';
import type { DatedWords } from '#views/links/law-currency';
import { titleIn, type Link } from '#views/links/links';
import { policyCitation } from '#views/links/policy-citation';
import { pageView, type PageView } from '#views/shell/page';
import { original, pick, type Words } from '#words/words';
import { homeQuestions, type HomeQuestion } from './home-answers.ts';
import { homeMoments, type Door } from './home-moments.ts';

interface Ask {
  action: string;
  label: string;
  placeholder: string;
  button: string;
}
export interface HomePicture {
  src: string;
  href: string;
  words: Words;
}
export interface HomeView {
  page: PageView;
  lead: string;
  search: Ask;
  check: Ask;
  questions: { heading: string; rows: HomeQuestion[] };
  moments: { heading: string; links: Door[] };
  pictures: { heading: string; width: number; height: number; rows: HomePicture[]; all: Link };
  changes: { heading: string; rows: ChangeRow[]; all: Link };
  /** Null in a city that has no plan. */
  plan: HomePlan | null;
  more: { heading: string; links: Link[] };
  hotline: { words: string; href: string } | null;
}

interface HomePlan {
  heading: string;
  policy: Link;
  number: Words;
  state: DatedWords[];
  known: string;
  links: Link[];
}

const PICTURES = 4;
const CHANGES = 4;

/** The home page: what people ask, with today's answers; then the doors, by what happens in a life. */
export function homeView(library: Library, locale: Locale, day: Day): HomeView {
  const t = translator(locale);
  const city = pick(library.site.city, locale).text;
  const context = feeContext(library, locale);
  const hotline = library.channels['12345']?.number;
  const link = (path: string, key: StringKey): Link => ({
    href: localePath(locale, path),
    words: { text: t(key) },
  });
  return {
    page: pageView(library, locale, {
      path: '/',
      heading: { text: t('home.title', { city }) },
      description: t('home.lead'),
      jsonLd: [webSite(library, locale)],
    }),
    lead: t('home.lead'),
    search: {
      action: localePath(locale, AT.search),
      label: t('home.searchLabel'),
      placeholder: t('home.searchPlaceholder'),
      button: t('home.searchButton'),
    },
    check: {
      action: localePath(locale, AT.feeCheck),
      label: t('home.checkLabel'),
      placeholder: t('feeCheck.namePlaceholder'),
      button: t('feeCheck.go'),
    },
    questions: { heading: t('home.questions'), rows: homeQuestions(library, context, day) },
    moments: {
      heading: t('home.moments'),
      links: homeMoments(library, locale),
    },
    pictures: {
      heading: t('infographics.title'),
      ...CARD_SIZES.poster,
      rows: newestFirst(library)
        .slice(0, PICTURES)
        .map((infographic) => pictureOf(library, infographic, locale)),
      all: link(AT.infographics, 'home.allPictures'),
    },
    changes: {
      heading: t('home.changes'),
      rows: latestChanges(library, context, day, CHANGES),
      all: link(AT.changes, 'home.allChanges'),
    },
    plan: library.action === null ? null : planView(library, locale, day, t),
    more: {
      heading: t('home.more'),
      links: [
        ...(library.guides.size > 0 ? [link(AT.guides, 'nav.guides')] : []),
        link(AT.feeBill, 'feeBill.title'),
        link(AT.match, 'nav.match'),
        link(AT.policies, 'nav.policies'),
        ...(library.interpretations.size > 0 ? [link(AT.interpretations, 'nav.interpretations')] : []),
      ],
    },
    hotline: hotline ? { words: t('home.hotline', { number: hotline }), href: `tel:${hotline}` } : null,
  };
}

function newestFirst(library: Library): Infographic[] {
  const dayOf = ({ original: { data } }: Infographic) => data.writtenOn;
  return [...library.infographics.values()].sort((a, b) => dayOf(b).localeCompare(dayOf(a)));
}

function pictureOf(library: Library, infographic: Infographic, locale: Locale): HomePicture {
  const card = { kind: 'infographics', slug: infographic.slug } as const;
  return {
    src: cardPath(card, cardLocale(library, card, locale), 'poster'),
    href: localePath(locale, AT.page('infographics', infographic.slug)),
    words: titleIn(infographic, locale),
  };
}

/** The plan in one line: its year, whether its last deadline lies behind the reader, and what is known of it. */
function planView(library: Library, locale: Locale, day: Day, t: Translate): HomePlan {
  const { ledger } = library;
  const policy = planOf(library);
  const last = itemAt(
    actionOf(library)
      .milestones.map(({ by }) => by)
      .sort(),
    -1,
  );
  const over = addDays(last, 1);
  const words = { day: formatDay(locale, last) };
  const measures = ledger.sections.flatMap((section) => section.measures);
  return {
    heading: t('home.plan'),
    policy: {
      href: localePath(locale, AT.page('policies', policy.slug)),
      words: pick(policy.data.title, locale),
    },
    number: original(policyCitation(policy), locale),
    state: [
      { from: '', text: t('home.planRuns', words), current: day < over },
      { from: over, text: t('home.planOver', words), current: day >= over },
    ],
    known: t('home.planKnown', {
      count: measures.length,
      known: measures.filter(({ progress }) => progress !== null).length,
    }),
    links: [
      { href: localePath(locale, AT.indicators), words: { text: t('nav.indicators') } },
      { href: localePath(locale, AT.ledger), words: { text: t('ledger.title') } },
    ],
  };
}

/** The portal as schema.org `WebSite`, with the address at which it is searched. */
function webSite(library: Library, locale: Locale): object {
  const { domain, name } = library.site;
  return {
    '@type': 'WebSite',
    url: domain + localePath(locale, '/'),
    name: pick(name, locale).text,
    inLanguage: locale,
    potentialAction: {
      '@type': 'SearchAction',
      target: `${domain}${localePath(locale, AT.search)}?q={query}`,
      'query-input': 'required name=query',
    },
  };
}
