import { keysOf } from '#domain/own-keys';
import { TRANSLATED_KINDS } from '#library/kinds';
import { offeredLocales } from '#library/offered';
import type { Issue } from '#library/report';
import type { Rule } from './rule.ts';

export const unofferedLanguage: Rule = {
  name: 'unoffered-language',
  why: 'A text in a language that the city does not offer has no page, and links to it would lead nowhere.',
  check(library) {
    const offered = offeredLocales(library);
    const translations = [
      ...keysOf(TRANSLATED_KINDS).flatMap((kind) =>
        [...library[kind].values()].flatMap((entry) => [...entry.translations]),
      ),
      ...[...library.feeTranslations.values()].flatMap((byLocale) => [...byLocale]),
    ];
    return translations
      .filter(([locale]) => !offered.includes(locale))
      .map(([locale, { file }]) => issueOf(file, locale));
  },
};

function issueOf(file: string, locale: string): Issue {
  return {
    file,
    field: '',
    value: locale,
    zh: {
      problem: `site.yaml 的 languages 里没有“${locale}”，这份译文没有页面`,
      remedy: '在 languages 里加上这种语言，或者删去这份译文',
    },
    en: {
      problem: `languages in site.yaml does not list "${locale}", so this translation has no page`,
      remedy: 'add the language there, or delete the translation',
    },
  };
}
