import * as AT from '#i18n/addresses';
import type { Library } from '#library/library';
import { localePath, type Locale } from '#i18n/locales';
import { translator, type StringKey } from '#i18n/translate';
import type { Link } from '#views/links/links';
import { pageView, type PageView } from '#views/shell/page';

export interface OfflineView {
  page: PageView;
  lead: string;
  tools: { heading: string; links: Link[] };
  read: { heading: string; none: string };
  forget: { text: string; button: string; done: string };
}

const TOOLS: { path: string; key: StringKey }[] = [
  { path: AT.feeCheck, key: 'offline.check' },
  { path: AT.feeBill, key: 'offline.bill' },
  { path: AT.verify, key: 'release.verifyTitle' },
];

/** What is there without a network, and how to be rid of it. */
export function offlineView(library: Library, locale: Locale): OfflineView {
  const t = translator(locale);
  return {
    page: pageView(library, locale, {
      path: AT.offline,
      heading: { text: t('offline.title') },
      description: t('offline.lead'),
    }),
    lead: t('offline.lead'),
    tools: {
      heading: t('offline.tools'),
      links: TOOLS.map(({ path, key }) => ({ href: localePath(locale, path), words: { text: t(key) } })),
    },
    read: { heading: t('offline.read'), none: t('offline.none') },
    forget: { text: t('offline.forgetText'), button: t('offline.forget'), done: t('offline.forgotten') },
  };
}

/** The web app manifest (W3C): an installed portal opens on the check, for the counter. */
export function appManifest(library: Library, locale: Locale): object {
  const t = translator(locale);
  const { page } = offlineView(library, locale);
  return {
    name: page.siteName,
    short_name: page.siteName,
    description: t('offline.lead'),
    lang: locale,
    start_url: localePath(locale, AT.feeCheck),
    scope: '/',
    display: 'standalone',
    background_color: '#fbf8f3',
    theme_color: '#a61e1e',
    icons: [
      { src: '/icons/192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icons/512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
      { src: '/icons/512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  };
}
