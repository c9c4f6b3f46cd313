import * as AT from '#i18n/addresses';
import { formatDay } from '#i18n/format';
import { localePath, type Locale } from '#i18n/locales';
import { translator } from '#i18n/translate';
import type { Library, Withdrawn } from '#library/library';
import type { Link } from '#views/links/links';
import { pageView, type PageView } from '#views/shell/page';
import { pick, type Words } from '#words/words';

export interface WithdrawnView {
  page: PageView;
  line: string;
  reason: Words;
  /** To what there is of its kind. */
  others: Link;
}

/** The page at the address of a text that was taken back: an address is a promise, so it says what became of it. */
export function withdrawnView(library: Library, withdrawn: Withdrawn, locale: Locale): WithdrawnView {
  const t = translator(locale);
  const { kind, slug, title, on, reason } = withdrawn;
  const section = { words: { text: t(`${kind}.title`) }, path: AT[kind] };
  return {
    page: pageView(library, locale, {
      path: AT.page(kind, slug),
      heading: pick(title, locale),
      description: t('withdrawn.line', { day: formatDay(locale, on) }),
      section,
      translated: false,
    }),
    line: t('withdrawn.line', { day: formatDay(locale, on) }),
    reason: pick(reason, locale),
    others: { href: localePath(locale, section.path), words: section.words },
  };
}
