import { LOCALES, SOURCE_LOCALE, type Locale } from '#i18n/locales';

/** One page a language: the source language stands at the root, so its route parameter is absent. */
export interface LocalePath<P extends object> {
  params: { locale: string | undefined } & Record<string, string | undefined>;
  props: P & { locale: Locale };
}

/** The paths of a page that exists once. */
export function inEveryLocale(): LocalePath<object>[] {
  return LOCALES.map((locale) => ({ params: { locale: param(locale) }, props: { locale } }));
}

/**
 * The paths of a page that exists once for each of some things.
 * @param paramsOf the route parameters of one of them
 */
export function forEachInEveryLocale<P extends object>(
  items: readonly P[],
  paramsOf: (item: P) => Record<string, string>,
): LocalePath<P>[] {
  return LOCALES.flatMap((locale) =>
    items.map((item) => ({
      params: { locale: param(locale), ...paramsOf(item) },
      props: { ...item, locale },
    })),
  );
}

function param(locale: Locale): string | undefined {
  return locale === SOURCE_LOCALE ? undefined : locale;
}
