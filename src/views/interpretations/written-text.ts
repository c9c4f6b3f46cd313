import { citationText } from '#domain/fees/fee';
import { itemAt, present } from '#domain/known';
import { missedEditions, sectionsToRedo } from '#domain/translations';
import * as AT from '#i18n/addresses';
import { formatDay } from '#i18n/format';
import { localePath, type Locale } from '#i18n/locales';
import { labelled, type Translate } from '#i18n/translate';
import { policyOfDocument } from '#library/clauses';
import { sectionIdsOf, type InterpretationHead } from '#library/interpretations';
import type { Infographic, Interpretation, Library } from '#library/library';
import { translationOf } from '#library/translations';
import { lawGloss } from '#views/links/law-citation';
import type { Link } from '#views/links/links';
import { original, translated, type Words } from '#words/words';

/** A text that is written whole in each language, in sections. */
type WrittenText = Interpretation | Infographic;

/** What an outdated translation does not know yet. */
export interface OutdatedNotice {
  heading: string;
  changes: { day: string; note: Words }[];
  sections: Link[];
}

/** A passage whose Chinese has changed since it was translated: that it has, and the Chinese to read in its place. */
export interface NewerOriginal {
  notice: string;
  offer: string;
  html: string;
}

/** A document on which a text rests, with its articles. */
export interface BasisLine {
  document: Words;
  gloss: Words | null;
  href: string | null;
  articles: Words;
}

/** The Chinese of an outdated passage, offered where the passage stands. */
export function newerOriginal(notice: string, html: string, t: Translate): NewerOriginal {
  return { notice, offer: t('interpretation.readChinese'), html };
}

/** That a translation is one, of which edition, and that the Chinese prevails. */
export function unofficialNotice(text: WrittenText, locale: Locale, t: Translate): string {
  const { translatedFrom, translator } = present(
    text.translations.get(locale),
    `${text.slug} in ${locale}`,
  ).data;
  const state = t('interpretation.unofficial', { day: formatDay(locale, translatedFrom) });
  return [state, translator].filter(Boolean).join(' · ');
}

/**
 * What an outdated translation does not know; null where it is current.
 * @param sections the sections of the page, those that changed with their notice
 */
export function outdatedNotice(
  text: WrittenText,
  locale: Locale,
  sections: readonly { id: string; heading: string; outdated: unknown }[],
  t: Translate,
): OutdatedNotice | null {
  const state = translationOf(text, locale);
  if (state.freshness !== 'outdated') return null;
  const missed = missedEditions(text.original.data.changes, present(state.translatedFrom, 'translatedFrom'));
  return {
    heading: t('interpretation.outdated', { day: formatDay(locale, itemAt(missed, -1).on) }),
    changes: missed.map(({ on, note }) => ({
      day: labelled(t, formatDay(locale, on)),
      note: original(note, locale),
    })),
    sections: sections
      .filter(({ outdated }) => outdated !== null)
      .map(({ id, heading }) => ({ href: `#${id}`, words: translated(heading, locale) })),
  };
}

/** The sections of a translation whose original has changed since. */
export function staleSections(
  { original: { data, body }, translations }: WrittenText,
  locale: Locale,
): string[] {
  return sectionsToRedo(
    data.changes,
    translations.get(locale)?.data.translatedFrom ?? null,
    sectionIdsOf(body),
  );
}

/** The documents on which a text rests, as they are cited: in Chinese, with what the reader's language calls them. */
export function basisOf(library: Library, { original: { data } }: WrittenText, locale: Locale): BasisLine[] {
  return data.basis.map(({ document, articles }) => {
    const policy = policyOfDocument(library, document);
    return {
      document: original(citationText({ document }, library.documents), locale),
      gloss: lawGloss(library, document, locale),
      href: policy ? localePath(locale, AT.page('policies', policy.slug)) : null,
      articles: original(articles.join('、'), locale),
    };
  });
}

/** Title, summary and elements in a language, or in Chinese. */
export function headIn(
  { original: { data }, translations }: Interpretation,
  locale: Locale,
): InterpretationHead {
  return translations.get(locale)?.data ?? data;
}
