import type { Library } from '#library/library';
import { translatedWords, type TranslatedWords } from '#library/translated-words';
import type { Issue } from '#library/report';
import type { Rule } from './rule.ts';

export const avoidedRendering: Rule = {
  name: 'avoided-rendering',
  why: 'Some common renderings name another thing, or nothing, in the language they stand in.',
  check(library) {
    const words = translatedWords(library);
    return library.terms.flatMap(({ term, avoid }) =>
      words.flatMap((each) =>
        (avoid?.[each.locale] ?? [])
          .filter((rendering) => holds(each, rendering))
          .map((rendering) => issueOf(term, rendering, each)),
      ),
    );
  },
};

/** Latin words count whole and in any case; other scripts write without spaces. */
function holds({ locale, text }: TranslatedWords, rendering: string): boolean {
  if (locale !== 'en') return text.includes(rendering);
  const pattern = rendering.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}])${pattern}(?![\\p{L}])`, 'iu').test(text);
}

type Term = Library['terms'][number]['term'];

function issueOf(term: Term, rendering: string, { file, field, locale }: TranslatedWords): Issue {
  const right = term[locale] ?? '';
  return {
    file,
    field,
    value: rendering,
    zh: { problem: `“${term['zh-CN']}”不要译成“${rendering}”`, remedy: `写“${right}”（见 terms.yaml）` },
    en: {
      problem: `"${rendering}" is not what ${term['zh-CN']} means`,
      remedy: `write "${right}" (terms.yaml)`,
    },
  };
}
