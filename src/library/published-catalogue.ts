import { present } from '#domain/known';
import type { Catalogue } from '#domain/releases/changes';
import { meaningOf } from '#domain/releases/meaning';
import { citationText } from '#domain/fees/fee';
import { ratesOf } from '#domain/fees/timeline';
import type { Citation } from '#schemas/citation';
import type { PublishedFee, PublishedRate, PublishedWords } from '#schemas/published-fee';
import { textOf } from './body.ts';
import type { Fee, Library } from './library.ts';

type Rate = Fee['data']['periods'][number]['rates'][number];
type Period = Fee['data']['periods'][number];
type SharedWords = 'levels' | 'departments' | 'collectors' | 'fundDestinations';

/** The catalogue as a release seals it: what the charges mean, and how far that reaches. */
export function sealableCatalogue(library: Library): Catalogue {
  const { compiledOn, newestSource } = library.catalogue;
  const fees = publishedFees(library).map(meaningOf);
  return { fees: Object.fromEntries(fees.map((fee) => [fee.id, fee])), compiledOn, newestSource };
}

/** Every item, ids in order. */
export function publishedFees(library: Library): PublishedFee[] {
  return [...library.fees.values()]
    .sort((a, b) => (a.slug < b.slug ? -1 : 1))
    .map((fee) => publishedFee(library, fee));
}

/**
 * One item without its editors' notes. Addresses of sources appear only where they may be linked to, and an item that
 * must not show an amount shows none.
 */
export function publishedFee(library: Library, { slug, data, body }: Fee): PublishedFee {
  const shared = (kind: SharedWords, name: string) => sharedWords(library, kind, name);
  return {
    id: slug,
    name: data.name,
    variant: data.variant,
    aliases: data.aliases,
    list: data.list,
    level: shared('levels', data.level),
    department: shared('departments', data.department),
    collectors:
      data.collectors?.map((each) => ({
        ...spanOf(each),
        collector: shared('collectors', each.collector),
        basis: citationsOf(library, each.basis),
        remark: each.remark ?? null,
      })) ?? null,
    priceSetter: data.priceSetter,
    payer: data.payer,
    regions: data.regions ?? null,
    enterpriseRelated: data.enterpriseRelated,
    preApproval: data.preApproval,
    importExport: data.importExport,
    fundDestination: data.fundDestination === null ? null : shared('fundDestinations', data.fundDestination),
    periods: data.periods.map((period) => publishedPeriod(library, data, period)),
    reductions: data.reductions.map((each) => ({
      for: each.for,
      what: each.what,
      payer: each.payer,
      ...spanOf(each),
      basis: citationsOf(library, each.basis),
      sources: sourcesOf(library, each.evidence),
      remark: each.remark ?? null,
    })),
    exemptions: data.exemptions,
    legalBasis: data.legalBasis.map(({ verified, ...citation }) => ({
      ...citationOf(library, citation),
      verified,
    })),
    publishable: data.publishable,
    caution: data.caution ?? null,
    amountSource: data.amountSource,
    certainty: data.certainty,
    sources: sourcesOf(library, data.evidence),
    explanation: body
      .map((node) => textOf([node]).trim())
      .filter((text) => text !== '')
      .join('\n\n'),
  };
}

function publishedPeriod(
  library: Library,
  fee: Fee['data'],
  period: Period,
): PublishedFee['periods'][number] {
  return {
    ...spanOf(period),
    state: period.state,
    freeBecause: period.freeBecause ?? null,
    replacedBy: period.replacedBy ?? null,
    formerName: period.formerName ?? null,
    combination: period.combination ?? null,
    rates: ratesOf(fee, period).map((rate) => publishedRate(library, rate)),
    basis: citationsOf(library, period.basis),
    sources: sourcesOf(library, period.evidence),
    remark: period.remark ?? null,
  };
}

function publishedRate(library: Library, { editorNote: _, ...rate }: Rate): PublishedRate {
  const part = { item: rate.item, remark: rate.remark ?? null };
  const unit = 'unit' in rate && rate.unit !== null ? unitWords(library, rate.unit) : null;
  const named = () => present(unit, `unit of ${rate.item?.['zh-CN'] ?? rate.kind}`);
  switch (rate.kind) {
    case 'amount':
      return {
        kind: rate.kind,
        ...part,
        amount: rate.amount,
        unit: named(),
        combine: rate.combine ?? null,
        derived: rate.derived,
      };
    case 'range':
      return {
        kind: rate.kind,
        ...part,
        min: rate.min,
        max: rate.max,
        unit: named(),
        combine: rate.combine ?? null,
      };
    case 'tier':
      return {
        kind: rate.kind,
        ...part,
        ...bandOf(rate),
        over: rate.over,
        ...figuresOf(rate),
        unit: named(),
      };
    case 'formula':
      return { kind: rate.kind, ...part, formula: rate.formula, ...bandOf(rate) };
    case 'unknown':
      return { kind: rate.kind, ...part, unit };
    default:
      return { kind: rate.kind, ...part, amount: rate.amount, unit: named() };
  }
}

function bandOf(rate: {
  over?: string | undefined;
  upTo?: string | null | undefined;
  countedIn?: string | undefined;
}) {
  return { over: rate.over ?? null, upTo: rate.upTo ?? null, countedIn: rate.countedIn ?? null };
}

function figuresOf(rate: {
  amount?: string | undefined;
  min?: string | undefined;
  max?: string | undefined;
}) {
  return { amount: rate.amount ?? null, min: rate.min ?? null, max: rate.max ?? null };
}

function spanOf(span: {
  from: string | null;
  answersFrom?: string | undefined;
  fromSure: boolean;
  until: string | null;
}) {
  return {
    from: span.from,
    answersFrom: span.answersFrom ?? null,
    fromSure: span.fromSure,
    until: span.until,
  };
}

function citationsOf(library: Library, citations: readonly Citation[]) {
  return citations.map((citation) => citationOf(library, citation));
}

function citationOf(library: Library, citation: Citation) {
  const document = library.documents[citation.document];
  return {
    document: citation.document,
    number: document?.number ?? null,
    title: document?.title ?? null,
    article: citation.article ?? null,
    text: citationText(citation, library.documents),
  };
}

function sourcesOf(library: Library, evidence: readonly string[]): PublishedFee['sources'] {
  return evidence.flatMap((id) => {
    const source = library.feeSources[id];
    return source ? [{ kind: source.kind, url: source.linkable ? source.url : null }] : [];
  });
}

/** The words that many items share, with their translations; rules see to it that every name is there. */
function sharedWords(library: Library, kind: SharedWords, name: string): PublishedWords {
  return library.feeWords[kind].find((each) => each['zh-CN'] === name) ?? { 'zh-CN': name };
}

function unitWords(library: Library, name: string): PublishedWords {
  return library.feeWords.units.find((unit) => unit.name['zh-CN'] === name)?.name ?? { 'zh-CN': name };
}
