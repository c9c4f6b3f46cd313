import type { Day } from '#domain/calendar';
import { itemAt } from '#domain/known';
import type { Guide } from './library.ts';

type GuideData = Guide['original']['data'];

/**
 * Every translatable word of a guide by its key, in reading order: `s1.title`, `m2.when`, `for-whom`. A translation file
 * gives its words by these keys.
 */
export function guideWords(guide: GuideData): ReadonlyMap<string, string> {
  const words: [string, string | null | undefined][] = [
    ['office', guide.office],
    ['for-whom', guide.forWhom],
    ...guide.conditions.map(({ id, text }) => pair(id, text)),
    ...guide.materials.flatMap(({ id, text, when }) => [pair(id, text), pair(`${id}.when`, when)]),
    ...guide.tracks.map(({ id, title }) => pair(id, title)),
    ...guide.steps.flatMap(stepWords),
    ...guide.limits.flatMap(limitWords),
    ...guide.duties.flatMap(({ id, text, term }) => [pair(id, text), pair(`${id}.from`, term?.from)]),
    ['result', guide.result.text],
    ['fees', guide.fees.note],
    ...guide.remedies.map(({ id, text }) => pair(id, text)),
    ...guide.cautions.map(({ id, text }) => pair(id, text)),
    ['local.place', guide.local.place],
    ['local.promised', guide.local.promised],
    ['local.materials', guide.local.materials],
  ];
  return new Map(words.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}

function stepWords({ id, title, text, who }: GuideData['steps'][number]) {
  return [pair(`${id}.title`, title), pair(`${id}.text`, text), pair(`${id}.who`, who)];
}

function limitWords({ id, what, length, when, who, from, extension, note }: GuideData['limits'][number]) {
  return [
    pair(`${id}.what`, what),
    pair(`${id}.words`, length.kind === 'term' ? undefined : length.words),
    pair(`${id}.when`, when),
    pair(`${id}.who`, who),
    pair(`${id}.from`, from),
    pair(`${id}.extension`, extension),
    pair(`${id}.note`, note),
  ];
}

function pair(key: string, text: string | undefined): [string, string | undefined] {
  return [key, text];
}

/**
 * What a change of a guide can name and a translator can redo, in reading order: the elements, and the words that are
 * no list of elements (`for-whom`, `result`, `fees` …).
 */
export function guideSections(guide: GuideData): string[] {
  return [...new Set([...guideWords(guide).keys()].map((key) => itemAt(key.split('.'), 0)))];
}

/** The ids of all elements of a guide, in reading order. */
export function elementIds(guide: GuideData): string[] {
  const { conditions, materials, tracks, steps, limits, duties, remedies, cautions } = guide;
  return [conditions, materials, tracks, steps, limits, duties, remedies, cautions]
    .flat()
    .map(({ id }) => id);
}

/** A place in a law that a guide rests on: which document and article, and the element that cites it. */
export interface GuideCitation {
  element: string;
  document: string;
  article?: string | undefined;
  /** The last day for which the guide says so; null where it says so to date. */
  until: Day | null;
}

/** Every citation of a guide: those of its elements in reading order, then the further ones. */
export function guideCitations(guide: GuideData): GuideCitation[] {
  const { conditions, materials, steps, limits, duties, remedies, result, furtherBasis } = guide;
  return [
    ...[conditions, materials, steps, limits, duties].flat().map(cited),
    ...(result.basis ? [cited({ id: 'result', basis: result.basis })] : []),
    ...remedies.map(cited),
    ...furtherBasis.flatMap(({ document, articles }) =>
      articles.map((article) => cited({ id: 'furtherBasis', basis: { document, article } })),
    ),
  ];
}

interface CitingElement {
  id: string;
  basis: { document: string; article?: string | undefined };
  applies?: { until?: Day | undefined } | undefined;
}

function cited({ id, basis: { document, article }, applies }: CitingElement): GuideCitation {
  return { element: id, document, article, until: applies?.until ?? null };
}
