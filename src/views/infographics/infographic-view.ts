import { lawCurrency, type LawCurrencyView } from '#views/links/law-currency';
import type { Day } from '#domain/calendar';
import { known } from '#domain/known';
import { formatDay } from '#i18n/format';
import { SOURCE_LOCALE, type Locale } from '#i18n/locales';
import { translator } from '#i18n/translate';
import { feesOfInfographic, indicatorsOfInfographic, type InfographicHead } from '#library/infographics';
import type { Infographic, Library } from '#library/library';
import { blocksHtml } from '#views/bodies/block-html';
import type { HeadingBlock } from '#views/bodies/blocks';
import { feeContext } from '#views/fees/fee-context';
import { type LinkGroup, relatedLinks, titleIn } from '#views/links/links';
import { infographicSections, isDated, type InfographicSection } from './infographic-sections.ts';
import { infographicContext } from './infographic-words.ts';
import { linkTo } from '#views/links/texts-about';
import { readersText } from '#views/interpretations/interpretation-view';
import { policyCitation } from '#views/links/policy-citation';
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
} from '#views/interpretations/written-text';

export interface InfographicSectionView {
  id: string;
  heading: string;
  html: string;
  /** Where the original of this section has changed: the notice, and the original to read instead. */
  outdated: NewerOriginal | null;
}
export interface InfographicView {
  slug: string;
  kind: string;
  title: Words;
  summary: Words;
  readers: string;
  /** The policies that it explains, by number. */
  explains: Words[];
  /** The day of its numbers, where they are those of a day. */
  asOf: string | null;
  unofficial: string | null;
  fallback: string | null;
  /** The language of the text, where it is not the page's. */
  lang: Locale | undefined;
  outdated: OutdatedNotice | null;
  law: LawCurrencyView | null;
  sections: InfographicSectionView[];
  basis: BasisLine[];
  related: LinkGroup[];
  labels: { basis: string; data: string };
}

/**
 * An infographic in a language, or honestly in Chinese where nobody has translated it.
 * @param day the build day
 */
export function infographicView(
  library: Library,
  infographic: Infographic,
  locale: Locale,
  day: Day,
): InfographicView {
  const t = translator(locale);
  const { data } = infographic.original;
  const language = languageOf(infographic, locale);
  const inLanguage = (of: Locale) => infographicContext(library, feeContext(library, of), day);
  const context = inLanguage(language);
  const sections = sectionViews(infographic, locale, language, inLanguage);
  const { summary } = infographicHead(infographic, locale);
  return {
    slug: infographic.slug,
    kind: t('infographics.title'),
    title: titleWords(library, titleIn(infographic, locale), locale),
    summary: language === locale ? translated(summary, locale) : original(summary, locale),
    readers: t('interpretation.for', { readers: readersText(data.audience, locale) }),
    explains: data.explains.map((policy) =>
      original(policyCitation(known(library, 'policies', policy)), locale),
    ),
    asOf: isDated(infographic) ? t('infographic.asOf', { day: formatDay(locale, context.day) }) : null,
    unofficial: language === SOURCE_LOCALE ? null : unofficialNotice(infographic, locale, t),
    fallback: language === locale ? null : t('site.fallback'),
    lang: language === locale ? undefined : language,
    outdated: outdatedNotice(infographic, locale, sections, t),
    law: lawCurrency(library, 'infographics', infographic.slug, locale, day),
    sections,
    basis: basisOf(library, infographic, locale),
    related: relatedOf(library, infographic, locale),
    labels: { basis: t('interpretation.basis'), data: t('infographic.fromData') },
  };
}

/** Title, summary and short title in a language, or in Chinese. */
export function infographicHead(
  { original: { data }, translations }: Infographic,
  locale: Locale,
): InfographicHead {
  return translations.get(locale)?.data ?? data;
}

/** The language in which a reader of a page gets the text. */
export function languageOf({ translations }: Infographic, locale: Locale): Locale {
  return translations.has(locale) ? locale : SOURCE_LOCALE;
}

function sectionViews(
  infographic: Infographic,
  locale: Locale,
  language: Locale,
  inLanguage: (of: Locale) => ReturnType<typeof infographicContext>,
): InfographicSectionView[] {
  const t = translator(locale);
  const { original: source, translations } = infographic;
  const entry = translations.get(language) ?? source;
  const stale = language === SOURCE_LOCALE ? [] : staleSections(infographic, locale);
  const originals = new Map(
    stale.length === 0
      ? []
      : infographicSections(source.body, inLanguage(SOURCE_LOCALE)).map((section) => [section.id, section]),
  );
  return infographicSections(entry.body, inLanguage(language)).map((section) => {
    const chinese = stale.includes(section.id) ? originals.get(section.id) : undefined;
    return {
      id: section.id,
      heading: headingOf(section),
      html: blocksHtml(section.blocks, { topLevel: 2, id: section.id, language }).html,
      outdated: chinese
        ? newerOriginal(
            t('interpretation.sectionOutdated'),
            blocksHtml(chinese.blocks, { topLevel: 3, id: `zh-${section.id}`, language: SOURCE_LOCALE }).html,
            t,
          )
        : null,
    };
  });
}

function headingOf({ id, blocks }: InfographicSection): string {
  return blocks.find((block): block is HeadingBlock => block.type === 'heading')?.text ?? id;
}

/** Everything that the one declaration in the original's head leads to. */
function relatedOf(library: Library, infographic: Infographic, locale: Locale): InfographicView['related'] {
  const { data } = infographic.original;
  const interpretations = data.interpretations.map((slug) =>
    linkTo(known(library, 'interpretations', slug), locale),
  );
  const declared = {
    ...data,
    fees: feesOfInfographic(infographic),
    indicators: indicatorsOfInfographic(library, infographic),
  };
  return [
    ...relatedLinks(library, declared, locale),
    { label: translator(locale)('interpretations.title'), links: interpretations },
  ].filter(({ links }) => links.length > 0);
}
