import { openCatalogue, type Catalogue } from '#domain/fees/verdict';
import type { CatalogueFacts, Fee as CatalogueFee } from '#domain/fees/fee';
import type { Fee, Library } from './library.ts';
import { newestReleaseId } from './releases.ts';

/**
 * What the library knows that an answer needs: plain data, for scripts and for the browser alike.
 */
export function catalogueFacts(library: Library): CatalogueFacts {
  return {
    fees: [...library.fees.values()].map(feeFacts),
    documents: Object.fromEntries(
      Object.entries(library.documents).map(([id, { number, title, citedAs }]) => [
        id,
        { number, title, citedAs },
      ]),
    ),
    outOfScope: library.outOfScope.map(({ category, words, endings, choices }) => ({
      category,
      words,
      endings,
      choices,
    })),
    units: Object.fromEntries(library.feeWords.units.map(({ name, counts }) => [name['zh-CN'], counts])),
    knownUntil: library.catalogue.knownUntil,
    newestSource: library.catalogue.newestSource,
    release: newestReleaseId(library.releases),
  };
}

/** The catalogue of a library, ready to be asked. */
export function catalogueOf(library: Library): Catalogue {
  return openCatalogue(catalogueFacts(library));
}

/** An item without its provenance and its editors' notes: those stay out of answers and out of the browser. */
function feeFacts({ slug, data }: Fee): CatalogueFee {
  const {
    name,
    variant,
    aliases,
    list,
    department,
    collectors,
    payer,
    regions,
    exemptions,
    publishable,
    caution,
  } = data;
  return {
    slug,
    name,
    variant,
    aliases,
    list,
    department,
    collectors: collectors?.map(withoutNotes) ?? null,
    payer,
    regions,
    exemptions,
    publishable,
    caution,
    periods: data.periods.map((period) => ({
      ...withoutNotes(period),
      rates: period.rates.map(withoutNote),
    })),
    reductions: data.reductions.map(withoutNotes),
  };
}

function withoutNotes<T extends { editorNote?: string | undefined; evidence?: string[] }>(part: T): T {
  const { editorNote: _, ...rest } = part;
  return ('evidence' in rest ? { ...rest, evidence: [] } : rest) as T;
}

function withoutNote<T extends { editorNote?: string | undefined }>(part: T): T {
  const { editorNote: _, ...rest } = part;
  return rest as T;
}
