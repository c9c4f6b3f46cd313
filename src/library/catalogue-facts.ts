import { openCatalogue, type Catalogue } from '#domain/fees/answer';
import type { CatalogueFacts } from '#domain/fees/catalogue';
import type { Fee as CatalogueFee } from '#domain/fees/fee';
import { isListedOn } from '#domain/fees/timeline';
import { oncePer } from '#domain/once';
import type { Fee, Library } from './library.ts';
import { syllablesFor } from './name-sounds.ts';
import { newestReleaseId } from './releases.ts';
import { scriptVariants } from './script-variants.ts';

/**
 * What the library knows that an answer needs: plain data, for scripts and for the browser alike.
 */
export const catalogueFacts: (library: Library) => CatalogueFacts = oncePer(readFacts);

function readFacts(library: Library): CatalogueFacts {
  const { catalogue, site, regulated, unlawful } = library;
  const fees = [...library.fees.values()].map((fee) => feeFacts(library, fee));
  const facts = {
    fees,
    listed: fees.filter((fee) => isListedOn(fee, catalogue.compiledOn)).length,
    unlawful: unlawful.map(withoutNote),
    regulated: regulated.map(withoutNote),
    editions: [...library.lists].map(([id, { data }]) => ({
      ...withoutNote(data),
      id,
      rows: data.rows.map(withoutNote),
    })),
    ambiguities: library.names.several.map(({ says, ids }) => ({ says: Object.values(says).flat(), ids })),
    outOfScope: library.outOfScope.map(({ category, words, endings, choices }) => ({
      category,
      words,
      endings,
      choices,
    })),
  };
  const text = JSON.stringify(facts);
  return {
    ...facts,
    documents: Object.fromEntries(
      Object.entries(library.documents).map(([id, { number, title, citedAs }]) => [
        id,
        { number, title, citedAs },
      ]),
    ),
    paidTogether: catalogue.paidTogether,
    units: Object.fromEntries(library.feeWords.units.map(({ name, counts }) => [name['zh-CN'], counts])),
    departments: [...library.feeWords.departments, ...library.feeWords.collectors].map(
      (name) => name['zh-CN'],
    ),
    ...placesOf(library),
    checkedOn: catalogue.compiledOn,
    reviewEveryDays: site.reviewEveryDays,
    lawsCheckedTo: catalogue.lawsCheckedTo,
    newestSource: catalogue.newestSource,
    release: newestReleaseId(library.releases),
    variants: scriptVariants(text),
    syllables: syllablesFor(text),
  };
}

/** The catalogue of a library, ready to be asked. */
export const catalogueOf: (library: Library) => Catalogue = oncePer((library: Library) =>
  openCatalogue(catalogueFacts(library)),
);

function placesOf({ regions }: Library): Pick<CatalogueFacts, 'regions' | 'city'> {
  const names = (isCity: boolean) =>
    regions.filter(({ kind }) => (kind === '地级市') === isCity).map(({ name }) => name['zh-CN']);
  return { regions: names(false), city: names(true) };
}

/** An item without its provenance and its editors' notes: those stay out of answers and out of the browser. */
function feeFacts({ names }: Library, { slug, data }: Fee): CatalogueFee {
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
    onePerPerson,
    alsoSold,
    amountsInDoubt,
    checked,
  } = data;
  const said = names.items[slug];
  return {
    slug,
    name,
    variant,
    aliases,
    asked: said ? [...Object.values(said.says).flat(), ...said.misspelt] : [],
    list,
    department,
    collectors: collectors?.map(withoutNotes) ?? null,
    payer,
    regions,
    exemptions,
    publishable,
    caution,
    onePerPerson,
    alsoSold,
    amountsInDoubt,
    checked,
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
