import type { Locale } from '#i18n/locales';
import { translator } from '#i18n/translate';
import type { Library } from '#library/library';
import { pick, type Words } from './words.ts';

export interface ChannelView {
  name: Words;
  purpose: Words;
  number: string | null;
  /** What is known of the number: never more than the content says. */
  note: string;
}
export interface ChannelsView {
  title: string;
  moreTitle: string;
  first: ChannelView[];
  more: ChannelView[];
}

/** The general hotline, consumer complaints and the channels that the city's own plan names come first. */
const FIRST = ['12345', '12315', 'respond-on-complaint', 'enterprise-express', 'service-rating'];

/** Where to complain about a charge. */
export function channelsView(library: Library, locale: Locale): ChannelsView {
  const t = translator(locale);
  const view = (id: string): ChannelView => {
    const { name, purpose, number, verified } = library.channels[id]!;
    const note =
      number === null
        ? 'feeCheck.numberUnknown'
        : verified
          ? 'feeCheck.numberVerified'
          : 'feeCheck.numberUnverified';
    return { name: pick(name, locale), purpose: pick(purpose, locale), number, note: t(note) };
  };
  const ids = Object.keys(library.channels);
  return {
    title: t('feeCheck.channels'),
    moreTitle: t('feeCheck.moreChannels'),
    first: FIRST.filter((id) => ids.includes(id)).map(view),
    more: ids.filter((id) => !FIRST.includes(id)).map(view),
  };
}
