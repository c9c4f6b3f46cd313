import { defineMiddleware } from 'astro:middleware';
import { CONVERTED, isConverted } from '#i18n/locales';
import { library } from '#library/city';
import { convertPage } from '#hant/convert-page';
import { conversionNotes } from '#hant/conversion-notes';

/**
 * The pages in Traditional Chinese: each is rendered as its twin in the source language and converted on its way out, so
 * that no view and no component knows of them. What scripts, feed readers and calendars read is the source's own.
 */
export const onRequest = defineMiddleware(async ({ url }, next) => {
  if (!isConverted(url.pathname)) return next();
  if (!url.pathname.endsWith('/')) return new Response(null, { status: 404 });
  const source = await next();
  const notes = conversionNotes(url.pathname.slice(CONVERTED.prefix.length));
  return new Response(convertPage(await source.text(), library.site.domain, notes), source);
});
