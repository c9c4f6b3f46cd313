import { tagsIn } from '#library/body';
import { textsOf } from '#library/interpretations';
import type { Interpretation, Library } from '#library/library';
import { each, one, type Reference } from './reference.ts';

/** Everything that interpretations name by its id. */
export function interpretationReferences(library: Library): Reference[] {
  return [...library.interpretations.values()].flatMap((interpretation) => [
    ...headReferences(library, interpretation),
    ...shownFees(library, interpretation),
  ]);
}

function headReferences(library: Library, { original: { file, data } }: Interpretation): Reference[] {
  const documents = data.basis.map(({ document }, index) =>
    one(
      file,
      `basis[${index}].document`,
      document,
      'documents.yaml',
      Object.hasOwn(library.documents, document),
    ),
  );
  return [
    ...each(file, 'explains', data.explains, 'policies/', (slug) => library.policies.has(slug)),
    ...documents,
    ...each(file, 'guides', data.guides, 'guides/', (slug) => library.guides.has(slug)),
    ...each(file, 'fees', data.fees, 'fees/', (slug) => library.fees.has(slug)),
  ];
}

function shownFees(library: Library, interpretation: Interpretation): Reference[] {
  return textsOf(interpretation).flatMap(({ file, body }) =>
    tagsIn(body)
      .filter(({ name }) => name === 'Fee')
      .map(({ attributes, line }) => {
        const id = attributes['id'] ?? '';
        return one(file, `第 ${line} 行 / line ${line} <Fee>`, id, 'fees/', library.fees.has(id));
      }),
  );
}
