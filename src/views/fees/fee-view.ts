import type { Day } from '#domain/calendar';
import { citationText, type Fee as CatalogueFee } from '#domain/fees/fee';
import { schemesOf } from '#domain/fees/calculator';
import { reductionsOn } from '#domain/fees/timeline';
import { known, present } from '#domain/known';
import * as AT from '#i18n/addresses';
import { formatDay } from '#i18n/format';
import { SOURCE_LOCALE, inBrackets, localePath, type Locale } from '#i18n/locales';
import { labelled, translator, type Translate } from '#i18n/translate';
import type { Fee, Library } from '#library/library';
import { explanationState } from '#library/translations';
import { complaintChannels, type ComplaintChannels } from '#views/shell/channel-view';
import { cardView } from '#words/fee-answer';
import { cardHtml } from '#words/fee-answer-html';
import { itemDetailHtml } from '#words/fee-detail-html';
import { cardTools, letterKind } from '#words/fee-tools';
import { basisOf, detailView, reductionView, type ReductionView } from '#words/fee-detail';
import { feeHistory, type HistoryRow } from './fee-history.ts';
import { feeJsonLd } from './fee-json-ld.ts';
import { feeReminder, type FeeReminder } from './fee-reminder.ts';
import { feeProofView, type FeeProofView } from './fee-proof.ts';
import { feePhases } from './fee-phases.ts';
import { historyPicture } from './fee-picture.ts';
import { feeName, spanText, vocabularyWord, type FeeContext } from '#words/fee-words';
import { guidesInOrder } from '#library/in-order';
import type { LinkGroup } from '#views/links/links';
import { lawCurrency, type LawCurrencyView } from '#views/links/law-currency';
import { lawGloss, recalledTitle } from '#views/links/law-citation';
import { textsAbout } from '#views/links/texts-about';
import { anchorFromWords, renderBody } from '#views/bodies/render-body';
import { titleWords } from '#views/shell/title-words';
import { original, pick, translated, type Words } from '#words/words';
import { newerOriginal, type NewerOriginal } from '#views/interpretations/written-text';

/** A fact of an item; a document on which it rests has what the reader's language calls it. */
interface ItemFact {
  /** The legal bases, which a poster for the counter shows as well. */
  isBasis?: true;
  label: string;
  values: { words: Words; href?: string | undefined; gloss?: Words | null }[];
}

export interface FeeView {
  slug: string;
  list: string;
  name: Words;
  originalName: string | null;
  unofficialName: string | null;
  /** The answer of the reader's day: one phase a stretch of days. */
  phases: { from: Day | ''; html: string; current: boolean }[];
  caution: Words | null;
  ask: { href: string; words: string };
  facts: ItemFact[];
  payLess: { now: ReductionView[]; other: ReductionView[]; exemptions: Words[]; nowTitle: string };
  history: HistoryRow[];
  law: LawCurrencyView | null;
  proof: FeeProofView | null;
  remind: FeeReminder;
  picture: string;
  explanation: { html: string; lang: Locale; note: string | null; outdated: NewerOriginal | null };
  calculator: { coreHref: string; day: Day; words: Record<string, string> } | null;
  channels: ComplaintChannels;
  related: LinkGroup[];
  sources: {
    amount: string;
    certainty: string;
    kinds: { words: string; links: { href: string; words: string }[] }[];
  };
  jsonLd: object;
  say: FeeContext['say'];
  labels: Record<string, string>;
}

/**
 * An item's page, words finished.
 * @param day the build day: readers without scripts are told the answer of that day
 */
export function feeView(library: Library, entry: Fee, context: FeeContext, day: Day): FeeView {
  const { locale, say, catalogue } = context;
  const t = translator(locale);
  const fee = known(catalogue.names, 'bySlug', entry.slug);
  const name = feeName(fee, locale);
  const chinese = feeName(fee, 'zh-CN').text;
  const history = feeHistory(fee, context);
  const isTranslated = name.text !== chinese;
  return {
    slug: fee.slug,
    list: say(`answer.list.${fee.list}`),
    name: titleWords(library, name, locale),
    originalName: isTranslated ? chinese : null,
    unofficialName: isTranslated ? t('site.unofficialTranslation') : null,
    phases: phasesOf(fee, context, day),
    caution: entry.data.caution ? pick(entry.data.caution, locale) : null,
    ask: {
      href: `${localePath(locale, AT.feeCheck)}?q=${fee.slug}&on=${day}`,
      words: t('fee.askDay'),
    },
    facts: itemFacts(library, entry, context, t),
    payLess: payLessOf(fee, context, day, t),
    history,
    law: lawCurrency(library, 'fees', entry.slug, locale, day),
    proof: feeProofView(library, entry, locale, day),
    remind: feeReminder(entry, locale),
    picture: historyPicture(history, t('fee.historyPicture')).html,
    explanation: explanationOf(library, entry, locale, t),
    calculator: calculatorOf(fee, day, locale, t),
    channels: complaintChannels(library, locale),
    related: [...guidesWith(library, entry, locale, t), ...textsAbout(library, { fee: entry.slug }, locale)],
    sources: sourcesOf(library, entry, t),
    jsonLd: feeJsonLd(library, fee, locale, context),
    say,
    labels: labelsOf(t),
  };
}

/** The explanation in the reader's language, with what it is and how fresh; in Chinese where nobody translated it. */
function explanationOf(library: Library, entry: Fee, locale: Locale, t: Translate): FeeView['explanation'] {
  const translation = library.feeTranslations.get(entry.slug)?.get(locale);
  const chinese = explanationHtml(entry);
  if (!translation) {
    const note = locale === SOURCE_LOCALE ? null : t('fee.explanationChinese');
    return { html: chinese, lang: SOURCE_LOCALE, note, outdated: null };
  }
  const { changedOn } = explanationState(library, entry, locale);
  const notice = changedOn && t('fee.explanationOutdated', { day: formatDay(locale, changedOn) });
  return {
    html: explanationHtml(translation),
    lang: locale,
    note: [t('site.unofficialTranslation'), translation.data.translator].filter(Boolean).join(' · '),
    outdated: notice ? newerOriginal(notice, chinese, t) : null,
  };
}

function explanationHtml({ body }: Pick<Fee, 'body'>): string {
  const heading = (text: string) => ({ id: anchorFromWords(text), after: '' });
  return renderBody(body, { topLevel: 3, heading, tags: {} }).html;
}

/** The guides in which an item is paid; no group where there is none. */
function guidesWith(library: Library, { slug }: Fee, locale: Locale, t: Translate): LinkGroup[] {
  const guides = guidesInOrder(library).filter(({ original: { data } }) => data.fees.items.includes(slug));
  const links = guides.map((guide) => ({
    href: localePath(locale, AT.page('guides', guide.slug)),
    words: pick(guide.original.data.title, locale),
  }));
  return links.length === 0 ? [] : [{ label: t('fee.guides'), links }];
}

function phasesOf(fee: CatalogueFee, context: FeeContext, day: Day): FeeView['phases'] {
  const { say } = context;
  return feePhases(context.catalogue, fee, day).map(({ from, verdict, current }) => ({
    from: from ?? '',
    html: cardHtml(cardView(verdict, context), {
      isItemPage: true,
      tools: cardTools(letterKind(verdict), '#complain', say),
      detail: itemDetailHtml(detailView(verdict, context), say),
    }).html,
    current,
  }));
}

function itemFacts(library: Library, { data }: Fee, context: FeeContext, t: Translate): ItemFact[] {
  const { locale, say, vocabulary, catalogue } = context;
  const words = (label: string, value: Words | null): ItemFact => ({
    label,
    values: [{ words: value ?? { text: t('site.unknown') } }],
  });
  const shared = (list: readonly (typeof library.feeWords.levels)[number][], word: string | null) =>
    word === null ? null : pick(list.find((each) => each['zh-CN'] === word) ?? { 'zh-CN': word }, locale);
  const mark = (value: boolean | null): Words => ({
    text: value === null ? t('site.unmarked') : t(value ? 'fee.yes' : 'fee.no'),
  });
  const by = (facet: string, value: string) => localePath(locale, AT.facet('fees', facet, value));
  return [
    {
      label: say('answer.listLabel'),
      values: [{ words: { text: say(`answer.list.${data.list}`) }, href: by('list', data.list) }],
    },
    words(say('answer.department'), vocabularyWord(vocabulary.departments, data.department, locale)),
    ...(data.collectors
      ? [
          {
            label: t('fee.collectors'),
            values: data.collectors.map((collector) => ({
              words: {
                text: `${labelled(t, vocabularyWord(vocabulary.collectors, collector.collector, locale).text)}${spanText(collector, context)}`,
              },
            })),
          },
        ]
      : []),
    {
      label: say('answer.payerLabel'),
      values: [{ words: { text: say(`answer.payer.${data.payer}`) }, href: by('payer', data.payer) }],
    },
    ...(data.regions
      ? [
          {
            label: say('answer.regionLabel'),
            values: data.regions.map((region) => ({
              words: vocabularyWord(vocabulary.regions, region, locale),
            })),
          },
        ]
      : []),
    words(t('fee.level'), shared(library.feeWords.levels, data.level)),
    words(t('fee.priceSetter'), data.priceSetter === null ? null : original(data.priceSetter, locale)),
    words(t('fee.fundDestination'), shared(library.feeWords.fundDestinations, data.fundDestination)),
    words(t('fee.enterprise'), mark(data.enterpriseRelated)),
    words(t('fee.approval'), mark(data.preApproval)),
    words(t('fee.trade'), mark(data.importExport)),
    {
      isBasis: true as const,
      label: t('fee.basis'),
      values: data.legalBasis.map((citation) => basisValue(library, citation, context, t)),
    },
    {
      label: t('fee.aliases'),
      values: (data.aliases[locale].length > 0 ? data.aliases[locale] : data.aliases['zh-CN']).map(
        (alias) => ({
          words: data.aliases[locale].length > 0 ? { text: alias } : original(alias, locale),
        }),
      ),
    },
  ].map((fact) => (fact.values.length > 0 ? fact : { ...fact, ...words(fact.label, null) }));

  function basisValue(
    city: Library,
    citation: (typeof data.legalBasis)[number],
    to: FeeContext,
    say2: Translate,
  ) {
    const source = city.documents[citation.document]?.source;
    const [value] = basisOf([citation], to);
    const href = present(value, 'value').href ?? (source?.linkable && source.url ? source.url : undefined);
    const gloss =
      lawGloss(city, citation.document, locale) ??
      recalledTitle(city, citation.document, locale, say2('fee.titleUnchecked'));
    if (citation.verified) return { words: present(value, 'value').words, href, gloss };
    const text = citationText(citation, catalogue.documents) + inBrackets(locale, say2('fee.fromMemory'));
    return { words: translated(text, locale), href, gloss };
  }
}

function payLessOf(fee: CatalogueFee, context: FeeContext, day: Day, t: Translate): FeeView['payLess'] {
  const now = reductionsOn(fee, day);
  const other = fee.reductions.filter((reduction) => !now.includes(reduction));
  return {
    nowTitle: t('fee.reductionsNow', { day: formatDay(context.locale, day) }),
    now: now.map((reduction) => reductionView(reduction, context)),
    other: other.map((reduction) => reductionView(reduction, context)),
    exemptions: fee.exemptions.map((words) => pick(words, context.locale)),
  };
}

/** The calculator stands on an item with bands, shares or limits at any time; it asks for the number that they count. */
function calculatorOf(fee: CatalogueFee, day: Day, locale: Locale, t: Translate): FeeView['calculator'] {
  const can = fee.publishable !== 'no-amount' && fee.periods.some(({ rates }) => schemesOf(rates).length > 0);
  if (!can) return null;
  return {
    coreHref: AT.feeShelf(locale, 'core'),
    day,
    words: {
      title: t('feeCalc.title'),
      value: t('feeCalc.value'),
      count: t('feeCalc.count', { unit: '{{unit}}' }),
      go: t('feeCalc.go'),
      result: t('feeCalc.result'),
      part: t('feeCalc.part', { part: '{{part}}' }),
      sum: t('feeCalc.sum', { amount: '{{amount}}' }),
      rounded: t('feeCalc.rounded'),
      left: t('feeCalc.left'),
      bad: t('feeCalc.bad'),
      asOf: t('feeCalc.asOf', { day: formatDay(locale, day) }),
      scripts: t('feeCalc.scripts'),
    },
  };
}

/** Where the facts were seen, by kind. An unreliable mirror is never named, and only checked addresses become links. */
function sourcesOf(library: Library, { data }: Fee, t: Translate): FeeView['sources'] {
  const seen = [
    ...new Set([
      ...data.evidence,
      ...data.periods.flatMap(({ evidence }) => evidence),
      ...data.reductions.flatMap(({ evidence }) => evidence),
    ]),
  ];
  const sources = seen
    .flatMap((id) => library.feeSources[id] ?? [])
    .filter(({ kind }) => kind !== 'spam-mirror');
  const kinds = [...new Set(sources.map(({ kind }) => kind))];
  const official =
    data.amountSource === 'official-site' || data.amountSource === 'law-mirror'
      ? ''
      : ` · ${t('fee.noOfficial')}`;
  return {
    amount: t('fee.amountSource', { kind: t(`fee.source.${data.amountSource}`) }) + official,
    certainty: t('fee.certainty', { word: t(`fee.certainty.${data.certainty}`) }),
    kinds: kinds.map((kind) => {
      const links = sources.filter(
        (source) => source.kind === kind && source.linkable && source.url !== null,
      );
      return {
        words: `${t(`fee.source.${kind}`)} ×${sources.filter((source) => source.kind === kind).length}`,
        links: links.map(({ url }, index) => ({
          href: present(url, 'url'),
          words: t('fee.openSource', { number: index + 1 }),
        })),
      };
    }),
  };
}

function labelsOf(t: Translate): Record<string, string> {
  return {
    facts: t('fee.facts'),
    payLess: t('fee.payLess'),
    otherReductions: t('fee.reductionsPast'),
    exemptions: t('fee.exemptions'),
    noReductions: t('fee.noReductions'),
    history: t('fee.history'),
    when: t('fee.when'),
    state: t('fee.state'),
    change: t('fee.change'),
    explanation: t('fee.explanation'),
    caution: t('policy.caution'),
    sources: t('fee.sources'),
    complain: t('fee.complain'),
    complainText: t('fee.complainText'),
  };
}
