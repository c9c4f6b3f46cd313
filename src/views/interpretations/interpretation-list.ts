import { known } from '#domain/known';
import * as AT from '#i18n/addresses';
import { READERS } from '#schemas/interpretation';
import { localePath, type Locale } from '#i18n/locales';
import { labelled, translator } from '#i18n/translate';
import type { Interpretation, Library } from '#library/library';
import { headIn } from './written-text.ts';
import type { Link } from '#views/links/links';
import { policyCitation } from '#views/links/policy-citation';
import { original, translated, type Words } from '#words/words';
import { linkTo } from '#views/links/texts-about';

export interface InterpretationRow {
  link: Link;
  summary: Words;
  /** The policies that it explains, by number. */
  explains: Words[];
}
export interface InterpretationListView {
  description: string;
  explainsLabel: string;
  groups: { id: string; heading: string; rows: InterpretationRow[] }[];
  board: Link;
}

/** All interpretations, by those for whom they were written; one that is for several stands under each. */
export function interpretationListView(library: Library, locale: Locale): InterpretationListView {
  const t = translator(locale);
  const all = [...library.interpretations.values()];
  return {
    description: t('interpretations.description'),
    explainsLabel: labelled(t, t('interpretation.explains')),
    groups: READERS.map((reader) => ({
      id: reader,
      heading: t('interpretations.forReaders', { readers: t(`reader.${reader}`) }),
      rows: all
        .filter(({ original: { data } }) => data.audience.includes(reader))
        .map((interpretation) => rowOf(library, interpretation, locale)),
    })).filter(({ rows }) => rows.length > 0),
    board: { href: localePath(locale, AT.translations), words: { text: t('translations.title') } },
  };
}

function rowOf(library: Library, interpretation: Interpretation, locale: Locale): InterpretationRow {
  const { summary } = headIn(interpretation, locale);
  const isTranslated = interpretation.translations.has(locale);
  return {
    link: linkTo(interpretation, locale),
    summary: isTranslated ? translated(summary, locale) : original(summary, locale),
    explains: interpretation.original.data.explains.map((slug) =>
      original(policyCitation(known(library, 'policies', slug)), locale),
    ),
  };
}
