import { CONVERTED, LOCALES, SOURCE_LOCALE, type Locale } from '#i18n/locales';

/** One page an edition: the source language stands at the root, so its route parameter is absent. */
export interface LocalePath<P extends object> {
  params: { locale: string | undefined } & Record<string, string | undefined>;
  props: P & { locale: Locale };
}

/** Every language at its own path, and Traditional Chinese: rendered as the source language, then converted. */
const EDITIONS: readonly { locale: Locale; param: string | undefined }[] = [
  ...LOCALES.map((locale) => ({ locale, param: locale === SOURCE_LOCALE ? undefined : locale })),
  { locale: SOURCE_LOCALE, param: CONVERTED.prefix.slice(1) },
];

/** The paths of a page that exists once. */
export function inEveryLocale(): LocalePath<object>[] {
  return EDITIONS.map(({ locale, param }) => ({ params: { locale: param }, props: { locale } }));
}

/**
 * The paths of a page that exists once for each of some things.
 * @param paramsOf the route parameters of one of them
 */
export function forEachInEveryLocale<P extends object>(
  items: readonly P[],
  paramsOf: (item: P) => Record<string, string>,
): LocalePath<P>[] {
  return EDITIONS.flatMap(({ locale, param }) =>
    items.map((item) => ({
      params: { locale: param, ...paramsOf(item) },
      props: { ...item, locale },
    })),
  );
}
