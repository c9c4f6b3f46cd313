import type { Day } from '#domain/calendar';
import { VERDICTS, type VerdictCode } from '#domain/fees/answer';
import { entryOf, known } from '#domain/known';
import { onceFor, oncePer } from '#domain/once';
import * as AT from '#i18n/addresses';
import { formatDay } from '#i18n/format';
import { localePath } from '#i18n/locales';
import { translator, type StringKey, type Translate } from '#i18n/translate';
import type { Fee, Library } from '#library/library';
import { pinyinSlug } from '#library/pinyin';
import { FEE_LISTS, PAYERS, type FeeList } from '#schemas/fee';
import { feeBrief, type FeeBrief } from '#words/fee-brief';
import { freshnessView, type FreshnessView } from './fee-freshness.ts';
import { feeName, vocabularyWord, type FeeContext } from '#words/fee-words';
import { facetValues, inOrder, type FacetValue } from '#views/shell/facets';
import { pick, type Words } from '#words/words';

export const FEE_FACETS = [
  'list',
  'state',
  'payer',
  'enterprise',
  'reduced',
  'approval',
  'trade',
  'department',
] as const;
export type FeeFacet = (typeof FEE_FACETS)[number];

export interface FeeRow {
  slug: string;
  href: string;
  name: Words;
  /** The Chinese name beside a translated one: it is what stands on the receipt. */
  chinese: string | null;
  department: Words;
  brief: FeeBrief;
  values: Record<FeeFacet, string[]>;
}
export interface FeeListView {
  heading: Words;
  description: string;
  day: Day;
  dayWords: string;
  sections: { list: FeeList; title: string; note: string | null; rows: FeeRow[] }[];
  facets: { facet: FeeFacet; label: string; values: FacetValue[] }[];
  count: string;
  countForms: { one: string; other: string };
  freshness: FreshnessView;
  check: { href: string; words: string };
  bill: { href: string; words: string };
  allHref: string;
  catalogueHref: string;
  pinyinHref: string;
  labels: Record<
    'filters' | 'clear' | 'none' | 'more' | 'print' | 'find' | 'findPlaceholder' | 'day' | 'asOf',
    string
  >;
}

/** Every facet value that lists something, for plain pages without scripts. */
export function feeFacetPages(
  library: Library,
  context: FeeContext,
  day: Day,
): { facet: FeeFacet; id: string }[] {
  const rows = rowsOf(library, context, day);
  return FEE_FACETS.flatMap((facet) =>
    [...new Set(rows.flatMap(({ values }) => values[facet]))].map((id) => ({ facet, id })),
  );
}

/**
 * The catalogue, whole or narrowed to one facet value.
 * @param day the build day
 */
export function feeListView(
  library: Library,
  context: FeeContext,
  day: Day,
  only?: { facet: FeeFacet; id: string },
): FeeListView {
  const { locale } = context;
  const t = translator(locale);
  const all = rowsOf(library, context, day);
  const shown = only ? all.filter(({ values }) => values[only.facet].includes(only.id)) : all;
  const city = pick(library.site.city, locale).text;
  return {
    heading: { text: only ? facetHeading(library, context, only, t) : t('fees.title') },
    description: t('fees.description', { city }),
    day,
    dayWords: formatDay(locale, day),
    sections: sectionsOf(shown, context, t),
    facets: FEE_FACETS.map((facet) => ({
      facet,
      label: t(`feeFacet.${facet}`),
      values: inOrder(
        facetValues(
          { kind: 'fees', locale, facet, only, words: (id) => facetWords(library, context, facet, id, t) },
          all.map(({ values }) => values[facet]),
        ),
        (value) => orderOf(facet, value),
      ),
    })),
    count: t('fees.count', { count: shown.length }),
    countForms: {
      one: t('fees.count', { count: 1 }).replace('1', '#'),
      other: t('fees.count', { count: 2 }).replace('2', '#'),
    },
    freshness: freshnessView(library, locale, day),
    check: { href: localePath(locale, AT.feeCheck), words: t('feeCheck.title') },
    bill: { href: localePath(locale, AT.feeBill), words: t('feeCheck.bill') },
    allHref: localePath(locale, AT.fees),
    catalogueHref: localePath(locale, AT.feeCatalogue),
    pinyinHref: AT.feePinyin,
    labels: {
      filters: t('fees.filters'),
      clear: t('fees.clear'),
      none: t('fees.none'),
      more: t('fees.more'),
      print: t('fees.print'),
      find: t('fees.findLabel'),
      findPlaceholder: t('fees.findPlaceholder'),
      day: t('fees.dayLabel'),
      asOf: t('fees.asOf', { day: '#' }),
    },
  };
}

function sectionsOf(rows: readonly FeeRow[], { say }: FeeContext, t: Translate): FeeListView['sections'] {
  return FEE_LISTS.map((list) => ({
    list,
    title: say(`answer.list.${list}`),
    note: list === 'free-or-prohibited-by-law' ? t('fees.apart') : null,
    rows: rows.filter(({ values }) => values.list[0] === list),
  })).filter((section) => section.rows.length > 0);
}

/** The list is asked for once for each of its narrowed pages. */
function rowsOf(library: Library, context: FeeContext, day: Day): readonly FeeRow[] {
  return keptRows(library)(context)(day);
}

const keptRows = oncePer((library: Library) =>
  oncePer((context: FeeContext) => onceFor((day: Day) => readRows(library, context, day))),
);

function readRows(library: Library, context: FeeContext, day: Day): FeeRow[] {
  const slugs = departmentSlugs(library);
  return [...library.fees.values()].map((entry) =>
    rowOf(entry, context, day, entryOf(slugs, entry.data.department)),
  );
}

function rowOf({ slug, data }: Fee, context: FeeContext, day: Day, department: string): FeeRow {
  const { locale, vocabulary, catalogue } = context;
  const fee = known(catalogue.names, 'bySlug', slug);
  const name = feeName(fee, locale);
  const chinese = feeName(fee, 'zh-CN').text;
  const brief = feeBrief(fee, day, context);
  return {
    slug,
    href: localePath(locale, AT.page('fees', slug)),
    name,
    chinese: name.text === chinese ? null : chinese,
    department: vocabularyWord(vocabulary.departments, data.department, locale),
    brief,
    values: {
      list: [data.list],
      state: [brief.code],
      payer: data.payer === 'both' ? ['citizen', 'enterprise', 'both'] : [data.payer],
      enterprise: [marked(data.enterpriseRelated)],
      reduced: brief.reduced ? ['reduced'] : [],
      approval: [marked(data.preApproval)],
      trade: [marked(data.importExport)],
      department: [department],
    },
  };
}

function marked(value: boolean | null): 'yes' | 'no' | 'unmarked' {
  return value === null ? 'unmarked' : value ? 'yes' : 'no';
}

/** Departments have no id in the content, so the pinyin of their name is their address; a second one alike gets a number. */
export function departmentSlugs(library: Library): Map<string, string> {
  const slugs = new Map<string, string>();
  const taken = new Set<string>();
  for (const { 'zh-CN': name } of library.feeWords.departments) {
    let slug = pinyinSlug(name);
    for (let number = 2; taken.has(slug); number += 1) slug = `${pinyinSlug(name)}-${number}`;
    taken.add(slug);
    slugs.set(name, slug);
  }
  return slugs;
}

function facetHeading(
  library: Library,
  context: FeeContext,
  { facet, id }: { facet: FeeFacet; id: string },
  t: Translate,
): string {
  return t('fees.facetPage', {
    facet: t(`feeFacet.${facet}`),
    value: facetWords(library, context, facet, id, t).text,
  });
}

function facetWords(
  library: Library,
  { locale, say, vocabulary }: FeeContext,
  facet: FeeFacet,
  id: string,
  t: Translate,
): Words {
  switch (facet) {
    case 'list':
      return { text: say(`answer.list.${id}`) };
    case 'state':
      return { text: say(`answer.word.${id}`) };
    case 'payer':
      return { text: say(`answer.payer.${id}`) };
    case 'department':
      return vocabularyWord(
        vocabulary.departments,
        [...departmentSlugs(library)].find(([, slug]) => slug === id)![0],
        locale,
      );
    default:
      return { text: t(`feeValue.${id}` as StringKey) };
  }
}

const ORDERS: Partial<Record<FeeFacet, readonly string[]>> = {
  list: FEE_LISTS,
  state: VERDICTS satisfies readonly VerdictCode[],
  payer: PAYERS,
};

/** Lists, states and payers in their own order, the rest by how much they hold. */
function orderOf(facet: FeeFacet, { id, count }: FacetValue): number {
  return ORDERS[facet]?.indexOf(id) ?? -count;
}
