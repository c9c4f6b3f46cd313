import type { APIRoute } from 'astro';
import { known } from '#domain/known';
import type { Locale } from '#i18n/locales';
import { buildDay, library } from '#library/city';
import { yearlyCalendar, yearlyDuties } from '#views/guides/guide-reminders';
import { forEachInEveryLocale } from '#views/shell/paths';

interface Props {
  slug: string;
  element: string;
  locale: Locale;
}

export const getStaticPaths = () =>
  forEachInEveryLocale(library, yearlyDuties(library), ({ slug, element }) => ({ slug, element }));

export const GET: APIRoute<Props> = ({ props: { slug, element, locale } }) =>
  new Response(yearlyCalendar(library, known(library, 'guides', slug), element, locale, buildDay), {
    headers: { 'content-type': 'text/calendar; charset=utf-8' },
  });
