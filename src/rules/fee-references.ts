import type { Fee, Library } from '#library/library';
import { each, one, type Reference } from './reference.ts';

/** Everything that the catalogue of charges names by its id. */
export function feeReferences(library: Library): Reference[] {
  return [
    ...[...library.fees.values()].flatMap((fee) => [
      ...citations(library, fee),
      ...evidence(library, fee),
      ...regions(library, fee),
    ]),
    ...catalogueReferences(library),
    ...choiceReferences(library),
  ];
}

function citations(library: Library, { file, data }: Fee): Reference[] {
  const cited = (field: string, basis: readonly { document: string }[]) =>
    basis.map(({ document }, index) =>
      documentReference(library, file, `${field}[${index}].document`, document),
    );
  return [
    ...cited('legalBasis', data.legalBasis),
    ...data.periods.flatMap(({ basis }, index) => cited(`periods[${index}].basis`, basis)),
    ...data.reductions.flatMap(({ basis }, index) => cited(`reductions[${index}].basis`, basis)),
    ...(data.collectors ?? []).flatMap(({ basis }, index) => cited(`collectors[${index}].basis`, basis)),
  ];
}

function evidence(library: Library, { file, data }: Fee): Reference[] {
  const seen = (field: string, ids: readonly string[]) => sourceReferences(library, file, field, ids);
  return [
    ...seen('evidence', data.evidence),
    ...data.periods.flatMap(({ evidence: ids }, index) => seen(`periods[${index}].evidence`, ids)),
    ...data.reductions.flatMap(({ evidence: ids }, index) => seen(`reductions[${index}].evidence`, ids)),
  ];
}

function regions(library: Library, { file, data }: Fee): Reference[] {
  const names = new Set(library.regions.map(({ name }) => name['zh-CN']));
  return each(file, 'regions', data.regions ?? [], 'regions.yaml', (name) => names.has(name));
}

function catalogueReferences(library: Library): Reference[] {
  return library.catalogue.rule.flatMap(({ citation, evidence: ids }, index) => [
    documentReference(library, 'catalogue.yaml', `rule[${index}].citation.document`, citation.document),
    ...sourceReferences(library, 'catalogue.yaml', `rule[${index}].evidence`, ids),
  ]);
}

function choiceReferences(library: Library): Reference[] {
  return library.outOfScope.flatMap(({ choices }, place) =>
    choices.flatMap(({ fees }, index) =>
      each('out-of-scope.yaml', `[${place}].choices[${index}].fees`, fees, 'fees/', (slug) =>
        library.fees.has(slug),
      ),
    ),
  );
}

function documentReference(library: Library, file: string, field: string, id: string): Reference {
  return one(file, field, id, 'documents.yaml', Object.hasOwn(library.documents, id));
}

function sourceReferences(
  library: Library,
  file: string,
  field: string,
  ids: readonly string[],
): Reference[] {
  return each(file, field, ids, 'fee-sources.yaml', (id) => Object.hasOwn(library.feeSources, id));
}
