import { LOCALES, type Locale } from '#i18n/locales';
import type { Library } from './library.ts';

/** The languages in which a city offers its pages, the source language first: all of the interface, or those it names. */
export function offeredLocales({ site }: Pick<Library, 'site'>): readonly Locale[] {
  const { languages } = site;
  return languages === undefined ? LOCALES : LOCALES.filter((locale) => languages.includes(locale));
}
