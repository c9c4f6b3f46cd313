import type { APIRoute } from 'astro';
import { SOURCE_LOCALE, type Locale } from '#i18n/locales';
import { library } from '#library/city';
import { offeredLocales } from '#library/offered';
import { appManifest } from '#views/site/offline-view';

export const getStaticPaths = () =>
  offeredLocales(library).map((locale) => ({
    params: { locale: locale === SOURCE_LOCALE ? undefined : locale },
    props: { locale },
  }));

export const GET: APIRoute<{ locale: Locale }> = ({ props: { locale } }) =>
  new Response(JSON.stringify(appManifest(library, locale)), {
    headers: { 'content-type': 'application/manifest+json' },
  });
