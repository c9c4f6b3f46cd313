import type { Library } from '#library/library';
import { each, one, type Reference } from './reference.ts';

/** Everything that lists, regulated prices, unlawful charges and everyday names point to by its id. */
export function answerReferences(library: Library): Reference[] {
  return [
    ...editionReferences(library),
    ...regulatedReferences(library),
    ...unlawfulReferences(library),
    ...nameReferences(library),
    ...sumReferences(library),
  ];
}

function editionReferences(library: Library): Reference[] {
  const isSource = (id: string) => id in library.feeSources;
  return [...library.lists.values()].flatMap(({ file, data }) => [
    ...(data.source === null
      ? []
      : [one(file, 'source', data.source, 'fee-sources.yaml', isSource(data.source))]),
    ...data.rows.flatMap(({ item, seenIn }, index) => [
      ...each(file, `rows[${index}].item`, item, 'fees/', (id) => library.fees.has(id)),
      ...each(file, `rows[${index}].seenIn`, seenIn, 'fee-sources.yaml', isSource),
    ]),
  ]);
}

function regulatedReferences(library: Library): Reference[] {
  const file = 'regulated.yaml';
  return library.regulated.flatMap(({ id, ourId, readIn }) => [
    ...each(file, `${id}.ourId`, ourId, 'fees/', (fee) => library.fees.has(fee)),
    ...each(file, `${id}.readIn`, readIn, 'lists/', (edition) => library.lists.has(edition)),
  ]);
}

function unlawfulReferences(library: Library): Reference[] {
  const file = 'unlawful.yaml';
  const regulated = new Set(library.regulated.map(({ id }) => id));
  return library.unlawful.flatMap(({ id, ourId, alsoInRegulated }) => [
    ...each(file, `${id}.ourId`, ourId, 'fees/', (fee) => library.fees.has(fee)),
    ...each(file, `${id}.alsoInRegulated`, alsoInRegulated, 'regulated.yaml', (other) =>
      regulated.has(other),
    ),
  ]);
}

function sumReferences({ catalogue, fees }: Library): Reference[] {
  return catalogue.paidTogether.flatMap((slugs, index) =>
    each('catalogue.yaml', `paidTogether[${index}]`, slugs, 'fees/', (slug) => fees.has(slug)),
  );
}

function nameReferences(library: Library): Reference[] {
  const file = 'names.yaml';
  const answers = new Set([
    ...library.fees.keys(),
    ...library.regulated.map(({ id }) => id),
    ...library.unlawful.map(({ id }) => id),
    ...library.outOfScope.map(({ category }) => category),
  ]);
  return [
    ...Object.keys(library.names.items).map((id) =>
      one(file, `items.${id}`, id, 'fees/', library.fees.has(id)),
    ),
    ...library.names.several.flatMap(({ ids }, index) =>
      each(
        file,
        `several[${index}].ids`,
        ids,
        'fees/、regulated.yaml、unlawful.yaml、out-of-scope.yaml',
        (id) => answers.has(id),
      ),
    ),
  ];
}
