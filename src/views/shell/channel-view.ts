import { known } from '#domain/known';
import * as AT from '#i18n/addresses';
import { SOURCE_LOCALE, inBrackets, localePath, type Locale } from '#i18n/locales';
import { labelled, translator } from '#i18n/translate';
import type { Library } from '#library/library';
import { pageView, type PageView } from './page.ts';
import type { Link } from '#views/links/links';
import { guidesInOrder } from '#library/in-order';
import { original, pick, type Words } from '#words/words';

/** One way to ask or to complain. */
export interface ChannelView {
  id: string;
  name: Words;
  purpose: Words;
  number: string | null;
  callHref: string | null;
  verified: boolean;
  /** Whether and where the number was seen. */
  check: string;
  source: Words;
  href: string;
  /** 用得到的指南（35） */
  guidesLabel: string;
  guides: Link[];
}

/** A channel with the guides that name it. */
export function channelView(library: Library, id: string, locale: Locale): ChannelView {
  const t = translator(locale);
  const { name, number, purpose, verified, source } = known(library, 'channels', id);
  const guides = guidesInOrder(library).filter(({ original: { data } }) => data.channels.includes(id));
  return {
    id,
    name: pick(name, locale),
    purpose: pick(purpose, locale),
    number,
    callHref: number && `tel:${number}`,
    verified,
    check: t(verified ? 'channels.verified' : 'channels.unverified'),
    source: original(source, locale),
    href: localePath(locale, `${AT.channels}#channel-${id}`),
    guidesLabel: t('channels.guides') + inBrackets(locale, String(guides.length)),
    guides: guides.map(({ slug, original: { data } }) => ({
      href: localePath(locale, AT.page('guides', slug)),
      words: pick(data.title, locale),
    })),
  };
}

export interface ChannelsView {
  page: PageView;
  lead: string;
  /** The channels that the action's document names, then the hotlines by number. */
  groups: { heading: string; channels: ChannelView[] }[];
  labels: Record<'noNumber' | 'source', string>;
}

/** Every channel on one page: first those that the city's own plan names. */
export function channelsView(library: Library, locale: Locale): ChannelsView {
  const t = translator(locale);
  const channels = Object.keys(library.channels).map((id) => channelView(library, id, locale));
  const description = t('channels.lead');
  return {
    page: pageView(library, locale, {
      path: AT.channels,
      heading: { text: t('channels.title') },
      description,
      section: { words: { text: t('guides.title') }, path: AT.guides },
      column: {
        name: t('channels.title'),
        description,
        keywords: channels.map(({ name }) => name.text).join(','),
        type: t('channels.title'),
      },
      jsonLd: [contactPoints(library)],
    }),
    lead: description,
    groups: [
      { heading: t('channels.named'), channels: channels.filter(({ verified }) => verified) },
      { heading: t('channels.hotlines'), channels: channels.filter(({ verified }) => !verified) },
    ],
    labels: {
      noNumber: t('channels.noNumber'),
      source: labelled(t, t('channels.source')),
    },
  };
}

/** Where to complain about a charge: what comes to mind first, and the rest. */
export interface ComplaintChannels {
  title: string;
  moreTitle: string;
  first: ChannelView[];
  more: ChannelView[];
}

/** The general hotline and consumer complaints come first. */
const FIRST = ['12345', '12315'];

export function complaintChannels(library: Library, locale: Locale): ComplaintChannels {
  const t = translator(locale);
  // One that nobody knows how to reach helps nobody at a counter; the page of all channels has it.
  const ids = Object.keys(library.channels).filter((id) => library.channels[id]?.number !== null);
  const views = (list: readonly string[]) => list.map((id) => channelView(library, id, locale));
  return {
    title: t('feeCheck.channels'),
    moreTitle: t('feeCheck.moreChannels'),
    first: views(FIRST.filter((id) => ids.includes(id))),
    more: views(ids.filter((id) => !FIRST.includes(id))),
  };
}

/** The verified numbers only: a machine cannot weigh a caveat. */
function contactPoints(library: Library): object {
  const known = Object.values(library.channels).filter(({ number, verified }) => number !== null && verified);
  return {
    '@type': 'GovernmentOrganization',
    name: library.site.city[SOURCE_LOCALE],
    contactPoint: known.map(({ name, number, purpose }) => ({
      '@type': 'ContactPoint',
      name: name[SOURCE_LOCALE],
      telephone: number,
      contactType: purpose[SOURCE_LOCALE],
    })),
  };
}
