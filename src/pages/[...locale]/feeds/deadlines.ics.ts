import type { APIRoute } from 'astro';
import type { Locale } from '#i18n/locales';
import { buildDay, library } from '#library/city';
import { deadlineCalendar } from '#views/site/deadline-view';
import { inEveryLocale } from '#views/shell/paths';

export const getStaticPaths = () => inEveryLocale(library);

export const GET: APIRoute<{ locale: Locale }> = ({ props }) =>
  new Response(deadlineCalendar(library, props.locale, buildDay), {
    headers: { 'content-type': 'text/calendar; charset=utf-8' },
  });
