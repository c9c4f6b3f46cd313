import { lawCurrency, type LawCurrencyView } from '#views/links/law-currency';
import type { Day } from '#domain/calendar';
import { known } from '#domain/known';
import { formatDay, formatList } from '#i18n/format';
import { SOURCE_LOCALE, type Locale } from '#i18n/locales';
import { translator, type Translate } from '#i18n/translate';
import { feesOf, indicatorsOf, sectionsOf, type InterpretationHead } from '#library/interpretations';
import type { Interpretation, Library } from '#library/library';
import { feeLine } from '#views/fees/fee-line';
import type { FeeContext } from '#words/fee-words';
import { infographicsAbout } from '#views/links/infographic-links';
import { renderSection, type InterpretationDress, type RenderedSection } from './interpretation-body.ts';
import { type Link, type LinkGroup, relatedLinks } from '#views/links/links';
import { titleWords } from '#views/shell/title-words';
import { original, translated, type Words } from '#words/words';
import {
  basisOf,
  outdatedNotice,
  newerOriginal,
  staleSections,
  unofficialNotice,
  type BasisLine,
  type NewerOriginal,
  type OutdatedNotice,
  headIn,
} from './written-text.ts';

export interface SectionView extends RenderedSection {
  /** Where the original of this section has changed: the notice, and the original to read instead. */
  outdated: NewerOriginal | null;
}
export interface InterpretationView {
  slug: string;
  kind: string;
  title: Words;
  summary: Words;
  readers: string;
  unofficial: string | null;
  fallback: string | null;
  /** The language of the text, where it is not the page's. */
  lang: Locale | undefined;
  outdated: OutdatedNotice | null;
  law: LawCurrencyView | null;
  contents: Link[];
  sections: SectionView[];
  facts: { label: string; words: Words }[];
  basis: BasisLine[];
  related: LinkGroup[];
  labels: Record<'contents' | 'facts' | 'basis', string>;
}

/**
 * An interpretation in a language, or honestly in Chinese where nobody has translated it.
 * @param fees the catalogue in the page's language, for the charges that the text shows
 * @param day the build day
 */
export function interpretationView(
  library: Library,
  interpretation: Interpretation,
  fees: FeeContext,
  day: Day,
): InterpretationView {
  const { locale } = fees;
  const t = translator(locale);
  const { slug } = interpretation;
  const { data } = interpretation.original;
  const head = headIn(interpretation, locale);
  const language = interpretation.translations.has(locale) ? locale : SOURCE_LOCALE;
  const say = (text: string) => (language === locale ? translated(text, locale) : original(text, locale));
  const fee = (id: string) => feeLine(id, day, fees);
  const sections = sectionViews(interpretation, { library, locale, language, t, day, fee });
  return {
    slug,
    kind: t('interpretation.kind'),
    title: titleWords(library, say(head.title), locale),
    summary: say(head.summary),
    readers: t('interpretation.for', { readers: readersText(data.audience, locale) }),
    unofficial: language === SOURCE_LOCALE ? null : unofficialNotice(interpretation, locale, t),
    fallback: language === locale ? null : t('site.fallback'),
    lang: language === locale ? undefined : language,
    outdated: outdatedNotice(interpretation, locale, sections, t),
    law: lawCurrency(library, 'interpretations', slug, locale, day),
    contents: sections.map(({ id, heading }) => ({ href: `#${id}`, words: say(heading) })),
    sections,
    facts: factsOf(head, data.writtenOn, locale, say, t),
    basis: basisOf(library, interpretation, locale),
    related: [
      ...relatedLinks(library, declaredBy(library, interpretation), locale),
      ...infographicsAbout(library, { interpretation: slug }, locale),
    ],
    labels: {
      contents: t('policy.contents'),
      facts: t('interpretation.facts'),
      basis: t('interpretation.basis'),
    },
  };
}

function declaredBy(library: Library, interpretation: Interpretation) {
  return {
    ...interpretation.original.data,
    fees: feesOf(interpretation),
    indicators: indicatorsOf(library, interpretation),
  };
}

/** Those for whom it was written: 企业、外国投资者. */
export function readersText(
  audience: readonly ('enterprise' | 'citizen' | 'foreign-investor')[],
  locale: Locale,
): string {
  const t = translator(locale);
  return formatList(
    locale,
    audience.map((reader) => t(`reader.${reader}`)),
  );
}

function sectionViews(interpretation: Interpretation, dress: InterpretationDress): SectionView[] {
  const { original: source, translations } = interpretation;
  const entry = translations.get(dress.locale) ?? source;
  const stale = dress.language === SOURCE_LOCALE ? [] : staleSections(interpretation, dress.locale);
  const originals = new Map(
    sectionsOf(source.body).map((section) => [known(section, 'attributes', 'id'), section]),
  );
  return sectionsOf(entry.body).map((section) => {
    const id = known(section, 'attributes', 'id');
    const chinese = stale.includes(id) ? originals.get(id) : undefined;
    return {
      ...renderSection(section, dress),
      outdated: chinese
        ? newerOriginal(
            dress.t('interpretation.sectionOutdated'),
            renderSection(chinese, { ...dress, language: SOURCE_LOCALE }, 'zh-').html,
            dress.t,
          )
        : null,
    };
  });
}

function factsOf(
  head: InterpretationHead,
  writtenOn: Day,
  locale: Locale,
  say: (text: string) => Words,
  t: Translate,
): InterpretationView['facts'] {
  const fact = (key: 'scope' | 'term' | 'differs') => {
    const words = head[key];
    return words === undefined ? [] : [{ label: t(`interpretation.${key}`), words: say(words) }];
  };
  return [
    ...fact('scope'),
    ...fact('term'),
    ...fact('differs'),
    { label: t('interpretation.writtenOn'), words: { text: formatDay(locale, writtenOn) } },
  ];
}
