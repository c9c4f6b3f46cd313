import type { APIRoute } from 'astro';
import type { Locale } from '#i18n/locales';
import { library } from '#library/city';
import { offeredLocales } from '#library/offered';
import { browserCore } from '#views/fees/fee-shelves';

export const getStaticPaths = () =>
  offeredLocales(library).map((locale) => ({ params: { locale }, props: { locale } }));

export const GET: APIRoute<{ locale: Locale }> = ({ props }) =>
  new Response(JSON.stringify(browserCore(library, props.locale)), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
