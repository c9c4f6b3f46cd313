import type { APIRoute } from 'astro';
import type { Locale } from '#i18n/locales';
import { buildDay, library } from '#library/city';
import { feeContext } from '#views/fees/fee-context';
import { browserMatches } from '#views/match/match-view';
import { inEveryLocale } from '#views/shell/paths';

export const getStaticPaths = () => inEveryLocale(library);

export const GET: APIRoute<{ locale: Locale }> = ({ props: { locale } }) =>
  new Response(JSON.stringify(browserMatches(library, feeContext(library, locale), buildDay)), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
