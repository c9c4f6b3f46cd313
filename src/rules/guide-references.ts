import { elementIds, guideCitations } from '#library/guide-words';
import type { Guide, Journey, Library } from '#library/library';
import { each, one, type Reference } from './reference.ts';

/** Everything that guides, journeys and the ledger name by its id. */
export function guideReferences(library: Library): Reference[] {
  return [
    ...[...library.guides.values()].flatMap((guide) => referencesOfGuide(library, guide)),
    ...[...library.journeys.values()].flatMap((journey) => referencesOfJourney(library, journey)),
    ...ledgerReferences(library),
  ];
}

function referencesOfGuide(library: Library, { original: { file, data } }: Guide): Reference[] {
  const limits = new Set(data.limits.map(({ id }) => id));
  const tracks = new Set(data.tracks.map(({ id }) => id));
  const ids = new Set(elementIds(data));
  return [
    ...(data.indicator === undefined
      ? []
      : [one(file, 'indicator', data.indicator, 'indicators/', library.indicators.has(data.indicator))]),
    ...each(file, 'channels', data.channels, 'channels.yaml', (id) => Object.hasOwn(library.channels, id)),
    ...each(file, 'headline', data.headline, `${file} › limits`, (id) => limits.has(id)),
    ...each(file, 'thresholds', data.thresholds, `${file} › id`, (id) => ids.has(id)),
    ...data.steps.flatMap((step, index) => [
      ...each(file, `steps[${index}].limits`, step.limits, `${file} › limits`, (id) => limits.has(id)),
      ...(step.track
        ? [one(file, `steps[${index}].track`, step.track, `${file} › tracks`, tracks.has(step.track))]
        : []),
    ]),
    ...guideCitations(data).map(({ element, document }) =>
      one(
        file,
        `${element} › basis.document`,
        document,
        'documents.yaml',
        Object.hasOwn(library.documents, document),
      ),
    ),
  ];
}

function referencesOfJourney(library: Library, { file, data }: Journey): Reference[] {
  const steps = new Set(data.steps.map(({ id }) => id));
  return [
    ...each(file, 'indicators', data.indicators, 'indicators/', (id) => library.indicators.has(id)),
    ...data.steps.flatMap(({ guide, element, after, basis }, index) => [
      one(file, `steps[${index}].guide`, guide, 'guides/', library.guides.has(guide)),
      ...elementReference(library, file, index, guide, element),
      ...each(file, `steps[${index}].after`, after, `${file} › steps`, (id) => steps.has(id)),
      ...basis.map(({ document }, at) =>
        one(
          file,
          `steps[${index}].basis[${at}].document`,
          document,
          'documents.yaml',
          Object.hasOwn(library.documents, document),
        ),
      ),
    ]),
  ];
}

function elementReference(
  library: Library,
  file: string,
  index: number,
  slug: string,
  element: string | undefined,
): Reference[] {
  const guide = library.guides.get(slug);
  if (element === undefined || guide === undefined) return [];
  return [
    one(
      file,
      `steps[${index}].element`,
      element,
      guide.original.file,
      elementIds(guide.original.data).includes(element),
    ),
  ];
}

function ledgerReferences(library: Library): Reference[] {
  return library.ledger.sections.flatMap(({ group, measures }, section) => {
    const focus = library.action?.groups.find(({ id }) => id === group)?.focus ?? [];
    return measures.flatMap((measure, index) =>
      measure.focus === undefined
        ? []
        : [
            one(
              'ledger.yaml',
              `sections[${section}].measures[${index}].focus`,
              String(measure.focus),
              'action.yaml',
              measure.focus <= focus.length,
            ),
          ],
    );
  });
}
