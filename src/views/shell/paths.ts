import { CONVERTED, SOURCE_LOCALE, type Locale } from '#i18n/locales';
import type { Library } from '#library/library';
import { offeredLocales } from '#library/offered';

/** One page an edition: the source language stands at the root, so its route parameter is absent. */
export interface LocalePath<P extends object> {
  params: { locale: string | undefined } & Record<string, string | undefined>;
  props: P & { locale: Locale };
}

/** Every language at its own path, and Traditional Chinese: rendered as the source language, then converted. */
function editionsOf(library: Library): { locale: Locale; param: string | undefined }[] {
  return [
    ...offeredLocales(library).map((locale) => ({
      locale,
      param: locale === SOURCE_LOCALE ? undefined : locale,
    })),
    { locale: SOURCE_LOCALE, param: CONVERTED.prefix.slice(1) },
  ];
}

/** The paths of a page that exists once. */
export function inEveryLocale(library: Library): LocalePath<object>[] {
  return editionsOf(library).map(({ locale, param }) => ({ params: { locale: param }, props: { locale } }));
}

/**
 * The paths of a page that exists once for each of some things.
 * @param paramsOf the route parameters of one of them
 */
export function forEachInEveryLocale<P extends object>(
  library: Library,
  items: readonly P[],
  paramsOf: (item: P) => Record<string, string>,
): LocalePath<P>[] {
  return editionsOf(library).flatMap(({ locale, param }) =>
    items.map((item) => ({
      params: { locale: param, ...paramsOf(item) },
      props: { ...item, locale },
    })),
  );
}
