import { currencyOf, type CitedLaw, type Currency } from '#domain/law/currency';
import type { Day } from '#domain/calendar';
import { oncePer } from '#domain/once';
import { tagsIn } from './body.ts';
import type { BodyNode } from './body-node.ts';
import { documentOfPolicy, summaryArticlesOf } from './clauses.ts';
import { guideCitations } from './guide-words.ts';
import { claimsOf } from './interpretations.ts';
import { lawRegister, type RegisteredEvent } from './law-register.ts';
import type { Fee, Guide, Infographic, Interpretation, Journey, Library, Policy } from './library.ts';

/** The kinds of pages that cite laws; the name is the folder of their content and of their address. */
export const CITING_KINDS = [
  'guides',
  'fees',
  'interpretations',
  'infographics',
  'policies',
  'journeys',
] as const;
export type CitingKind = (typeof CITING_KINDS)[number];

/** One place in a page that rests on one place in a document. */
export interface PageCitation {
  /** The element, claim or period that cites, in the editor's words: `l2`, `periods[1]`, `line 43`. */
  at: string;
  document: string;
  article: string | null;
  /** The last day for which the page says so; null where it says so to date. */
  until: Day | null;
}

/** A page with everything that it cites. */
export interface CitingPage {
  kind: CitingKind;
  slug: string;
  file: string;
  /** The day on which it was gone over with each law that had changed. */
  goneOver: Readonly<Record<string, Day>>;
  citations: readonly PageCitation[];
}

/** Every page that may cite a law, with what it cites. */
export const citingPages: (library: Library) => readonly CitingPage[] = oncePer(readPages);

/** The pages that cite a law. */
export function pagesCiting(library: Library, law: string): CitingPage[] {
  return citingPages(library).filter(({ citations }) => citations.some(({ document }) => document === law));
}

/** What one page cites. */
export function citingPage(library: Library, kind: CitingKind, slug: string): CitingPage {
  return citingPages(library).find((page) => page.kind === kind && page.slug === slug)!;
}

function readPages(library: Library): CitingPage[] {
  return [
    ...[...library.guides.values()].map(({ slug, original }) =>
      pageOf('guides', slug, original, citationsOfGuide(original.data)),
    ),
    ...[...library.fees.values()].map((fee) => pageOf('fees', fee.slug, fee, citationsOfFee(fee))),
    ...[...library.interpretations.values()].map(({ slug, original }) =>
      pageOf('interpretations', slug, original, citationsOfInterpretation(original)),
    ),
    ...[...library.infographics.values()].map(({ slug, original }) =>
      pageOf('infographics', slug, original, citationsOfInfographic(original)),
    ),
    ...[...library.policies.values()].map((policy) =>
      pageOf('policies', policy.slug, policy, citationsOfPolicy(library, policy)),
    ),
    ...[...library.journeys.values()].map((journey) =>
      pageOf('journeys', journey.slug, journey, citationsOfJourney(journey)),
    ),
  ];
}

interface CitingFile {
  file: string;
  data: { goneOver: Readonly<Record<string, Day>> };
}

function pageOf(
  kind: CitingKind,
  slug: string,
  { file, data }: CitingFile,
  citations: readonly PageCitation[],
): CitingPage {
  return { kind, slug, file, goneOver: data.goneOver, citations };
}

type Cited = { document: string; article?: string | undefined };

function citation(at: string, { document, article }: Cited, until: Day | null = null): PageCitation {
  return { at, document, article: article ?? null, until };
}

function citationsOfGuide(data: Guide['original']['data']): PageCitation[] {
  return guideCitations(data).map((each) => citation(each.element, each, each.until));
}

function citationsOfFee({ data }: Fee): PageCitation[] {
  const spans = { periods: data.periods, reductions: data.reductions, collectors: data.collectors ?? [] };
  return [
    ...Object.entries(spans).flatMap(([name, list]) =>
      list.flatMap(({ basis, until }, index) =>
        basis.map((each) => citation(`${name}[${index}]`, each, until)),
      ),
    ),
    ...data.legalBasis.map((each) => citation('legalBasis', each)),
  ];
}

function basisOf(data: {
  basis: readonly { document: string; articles: readonly string[] }[];
}): PageCitation[] {
  return data.basis.flatMap(({ document, articles }) =>
    articles.map((article) => citation('basis', { document, article })),
  );
}

function citationsOfInterpretation({ data, body }: Interpretation['original']): PageCitation[] {
  return [
    ...basisOf(data),
    ...claimsOf(body).map(({ source, article, clause, until, line }) =>
      citation(`line ${line}`, { document: source, article: article ?? clause }, until ?? null),
    ),
  ];
}

function citationsOfInfographic({ data, body }: Infographic['original']): PageCitation[] {
  return [...basisOf(data), ...documentTags(body)];
}

function documentTags(body: readonly BodyNode[]): PageCitation[] {
  return tagsIn(body)
    .filter(({ name, attributes }) => name === 'Document' && attributes['id'] !== undefined)
    .map(({ attributes, line }) =>
      citation(`line ${line}`, { document: attributes['id']!, article: attributes['article'] }),
    );
}

/** The page of a law rests on the law itself: our summary names its articles. */
function citationsOfPolicy(library: Library, policy: Policy): PageCitation[] {
  const document = documentOfPolicy(library, policy.slug);
  if (document === null || policy.data.text !== 'summary') return [];
  return [...summaryArticlesOf(policy).keys()].map((article) => citation('summary', { document, article }));
}

function citationsOfJourney({ data }: Journey): PageCitation[] {
  return data.steps.flatMap(({ id, basis }) => basis.map((each) => citation(id, each)));
}

const ARTICLE = /^第[零〇一二三四五六七八九十百千]+条/;

/**
 * The laws that a page cites: documents of the register, and those cited by articles (第…条) that the register should
 * hold and does not. Notices and other papers are no laws.
 */
export function lawsCitedBy(library: Library, page: CitingPage): CitedLaw[] {
  const byDocument = Map.groupBy(page.citations, ({ document }) => document);
  return [...byDocument]
    .filter(([id, cited]) => library.laws.has(id) || cited.some(({ article }) => ARTICLE.test(article ?? '')))
    .map(([law, cited]) => ({
      law,
      places: cited.map(({ article, until }) => ({ article, until })),
      goneOverOn: page.goneOver[law] ?? null,
    }));
}

/** How current the law is that a page rests on; null where it rests on none. */
export function currencyOfPage(library: Library, page: CitingPage): Currency<RegisteredEvent> | null {
  const cited = lawsCitedBy(library, page);
  return cited.length === 0 ? null : (currencyOf(lawRegister(library), cited) as Currency<RegisteredEvent>);
}
