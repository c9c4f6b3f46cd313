import { itemAt } from '#domain/known';
import type { Freshness } from '#domain/translations';
import * as AT from '#i18n/addresses';
import { formatDay, formatNumber } from '#i18n/format';
import { LANGUAGES, localePath, type Locale } from '#i18n/locales';
import { labelled, translator, type Translate } from '#i18n/translate';
import { localizedNames, translationBoard, type BoardLine, type NamesLine } from '#library/translation-board';
import type { Library } from '#library/library';
import type { Link } from '#views/links/links';
import { original, pick, type Words } from '#words/words';

export interface BoardCell {
  freshness: Freshness;
  word: string;
  /** Translated from which edition. */
  from: string | null;
  changes: { day: string; note: Words }[];
  redo: string[];
}
export interface BoardText {
  link: Link;
  cells: { locale: Locale; name: string; cell: BoardCell }[];
}
/** The texts of a kind in one state: what is outdated is to be done, the rest is folded. */
interface BoardGroup {
  freshness: Freshness;
  summary: string;
  texts: BoardText[];
}
export interface TranslationBoardView {
  description: string;
  counts: { freshness: Freshness; word: string; count: string }[];
  kinds: { heading: string; groups: BoardGroup[] }[];
  names: {
    heading: string;
    columns: { locale: Locale; name: string }[];
    rows: { kind: string; cells: { words: string; missing: string[] }[] }[];
  };
  labels: Record<'redo' | 'kind', string>;
}

const STATES: readonly Freshness[] = ['current', 'outdated', 'missing'];

/** The board of all translations: what is current, what is outdated and where exactly, and what nobody has translated. */
export function translationBoardView(library: Library, locale: Locale): TranslationBoardView {
  const t = translator(locale);
  const lines = translationBoard(library);
  return {
    description: t('translations.description'),
    counts: STATES.map((freshness) => ({
      freshness,
      word: t(`freshness.${freshness}`),
      count: formatNumber(locale, lines.filter((line) => line.freshness === freshness).length),
    })),
    kinds: (['interpretations', 'infographics', 'guides', 'fees'] as const).map((kind) => ({
      heading: t(`boardKind.${kind}`),
      groups: groupsOf(
        lines.filter((line) => line.kind === kind),
        locale,
        t,
      ),
    })),
    names: namesView(localizedNames(library), locale, t),
    labels: { redo: labelled(t, t('translations.redo')), kind: t('translations.kind') },
  };
}

/** Texts by the worst state of their translations: outdated, not there, current. */
function groupsOf(lines: readonly BoardLine[], locale: Locale, t: Translate): BoardGroup[] {
  const texts = textsOf(lines, locale, t);
  return WORST_FIRST.flatMap((freshness) => {
    const own = texts.filter((text) => worstOf(text) === freshness);
    const summary = `${t(`freshness.${freshness}`)} · ${formatNumber(locale, own.length)}`;
    return own.length === 0 ? [] : [{ freshness, summary, texts: own }];
  });
}

const WORST_FIRST: readonly Freshness[] = ['outdated', 'missing', 'current'];

function worstOf({ cells }: BoardText): Freshness | undefined {
  return WORST_FIRST.find((freshness) => cells.some(({ cell }) => cell.freshness === freshness));
}

function textsOf(lines: readonly BoardLine[], locale: Locale, t: Translate): BoardText[] {
  return [...Map.groupBy(lines, ({ slug }) => slug).values()].map((group) => {
    const { kind, slug, title } = itemAt(group, 0);
    return {
      link: { href: localePath(locale, AT.page(kind, slug)), words: pick(title, locale) },
      cells: group.map((line) => ({
        locale: line.locale,
        name: LANGUAGES[line.locale].name,
        cell: cellOf(line, locale, t),
      })),
    };
  });
}

function cellOf(
  { freshness, translatedFrom, missed, redo }: BoardLine,
  locale: Locale,
  t: Translate,
): BoardCell {
  return {
    freshness,
    word: t(`freshness.${freshness}`),
    from: translatedFrom === null ? null : t('translations.from', { day: formatDay(locale, translatedFrom) }),
    changes: missed.map(({ on, note }) => ({
      day: labelled(t, formatDay(locale, on)),
      note: original(note, locale),
    })),
    redo: freshness === 'missing' ? [] : redo,
  };
}

function namesView(lines: readonly NamesLine[], locale: Locale, t: Translate): TranslationBoardView['names'] {
  const byKind = [...Map.groupBy(lines, ({ kind }) => kind)];
  return {
    heading: t('translations.names'),
    columns: itemAt(byKind, 0)[1].map((line) => ({ locale: line.locale, name: LANGUAGES[line.locale].name })),
    rows: byKind.map(([kind, group]) => ({
      kind: t(`boardKind.${kind}`),
      cells: group.map(({ total, missing }) => ({
        words: t('translations.of', {
          done: formatNumber(locale, total - missing.length),
          total: formatNumber(locale, total),
        }),
        missing,
      })),
    })),
  };
}
