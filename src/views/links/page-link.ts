import { known } from '#domain/known';
import * as AT from '#i18n/addresses';
import { localePath, type Locale } from '#i18n/locales';
import type { CitingPage } from '#library/cited-laws';
import type { Library } from '#library/library';
import { feeName } from '#words/fee-words';
import { pick, type Words } from '#words/words';
import { titleIn, type Link } from './links.ts';

/** The way to a page of any kind, by its title. */
export function pageLink(library: Library, page: Pick<CitingPage, 'kind' | 'slug'>, locale: Locale): Link {
  return { href: localePath(locale, AT.page(page.kind, page.slug)), words: titleOf(library, page, locale) };
}

function titleOf(library: Library, { kind, slug }: Pick<CitingPage, 'kind' | 'slug'>, locale: Locale): Words {
  switch (kind) {
    case 'policies':
      return pick(known(library, 'policies', slug).data.title, locale);
    case 'fees':
      return feeName(known(library, 'fees', slug).data, locale);
    case 'guides':
      return pick(known(library, 'guides', slug).original.data.title, locale);
    case 'interpretations':
      return titleIn(known(library, 'interpretations', slug), locale);
    case 'infographics':
      return titleIn(known(library, 'infographics', slug), locale);
    case 'journeys':
      return pick(known(library, 'journeys', slug).data.title, locale);
  }
}
