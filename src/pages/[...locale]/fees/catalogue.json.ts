import type { APIRoute } from 'astro';
import { library } from '#library/city';
import type { Locale } from '#i18n/locales';
import { browserCatalogue } from '#views/fees/fee-context';
import { inEveryLocale } from '#views/shell/paths';

export const getStaticPaths = () => inEveryLocale(library);

export const GET: APIRoute<{ locale: Locale }> = ({ props }) =>
  new Response(JSON.stringify(browserCatalogue(library, props.locale)), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
