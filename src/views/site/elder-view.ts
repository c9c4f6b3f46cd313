import type { Day } from '#domain/calendar';
import * as AT from '#i18n/addresses';
import { localePath, SOURCE_LOCALE, type Locale } from '#i18n/locales';
import { translator } from '#i18n/translate';
import type { Library } from '#library/library';
import { feeContext } from '#views/fees/fee-context';
import type { Link } from '#views/links/links';
import { channelView } from '#views/shell/channel-view';
import { pageView, type PageView } from '#views/shell/page';
import type { Words } from '#words/words';
import { homeQuestions, type HomeQuestion } from './home-answers.ts';
import { homeMoments } from './home-moments.ts';

export interface ElderView {
  page: PageView;
  lead: string;
  questions: { heading: string; rows: HomeQuestion[] };
  moments: { heading: string; links: Link[] };
  tools: { heading: string; links: Link[] };
  calls: { heading: string; rows: { name: Words; number: string; href: string }[] };
  words: Record<'on' | 'off' | 'contrastOn' | 'contrastOff' | 'note', string>;
  /** Where there are hard words and the page is in Chinese. */
  pinyin: Record<'on' | 'off', string> | null;
}

/** 长者模式: what the home page has, in large letters, one thing below the other. */
export function elderView(library: Library, locale: Locale, day: Day): ElderView {
  const t = translator(locale);
  const channels = Object.keys(library.channels).map((id) => channelView(library, id, locale));
  return {
    page: pageView(library, locale, {
      path: AT.elder,
      heading: { text: t('elder.title') },
      description: t('elder.lead'),
    }),
    lead: t('elder.lead'),
    questions: {
      heading: t('home.questions'),
      rows: homeQuestions(library, feeContext(library, locale), day),
    },
    moments: {
      heading: t('home.moments'),
      links: homeMoments(library, locale),
    },
    tools: {
      heading: t('home.more'),
      links: [
        { href: localePath(locale, AT.feeCheck), words: { text: t('home.checkLabel') } },
        { href: localePath(locale, AT.search), words: { text: t('home.searchLabel') } },
        { href: localePath(locale, AT.guides), words: { text: t('nav.guides') } },
      ],
    },
    calls: {
      heading: t('elder.calls'),
      rows: channels.flatMap(({ name, number, callHref }) =>
        number !== null && callHref !== null ? [{ name, number, href: callHref }] : [],
      ),
    },
    pinyin:
      locale === SOURCE_LOCALE && library.site.hardWords
        ? { on: t('elder.pinyinOn'), off: t('elder.pinyinOff') }
        : null,
    words: {
      on: t('elder.on'),
      off: t('elder.off'),
      contrastOn: t('elder.contrastOn'),
      contrastOff: t('elder.contrastOff'),
      note: t('elder.note'),
    },
  };
}
