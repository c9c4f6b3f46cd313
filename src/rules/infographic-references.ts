import { isAmong } from '#domain/own-keys';
import { VERDICTS } from '#domain/fees/answer';
import { tagsIn } from '#library/body';
import type { BodyTag } from '#library/body-node';
import { clausesOf } from '#library/clauses';
import { infographicTexts } from '#library/infographics';
import type { Infographic, Library } from '#library/library';
import { each, one, type Reference } from './reference.ts';

/** Everything that infographics name by its id, in their heads and by the tags of their bodies. */
export function infographicReferences(library: Library): Reference[] {
  return [...library.infographics.values()].flatMap((infographic) => [
    ...headReferences(library, infographic),
    ...infographicTexts(infographic).flatMap(({ file, body }) =>
      tagsIn(body).flatMap((tag) => tagReferences(library, file, tag)),
    ),
  ]);
}

function headReferences(library: Library, { original: { file, data } }: Infographic): Reference[] {
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
    ...each(file, 'interpretations', data.interpretations, 'interpretations/', (slug) =>
      library.interpretations.has(slug),
    ),
    ...each(file, 'guides', data.guides, 'guides/', (slug) => library.guides.has(slug)),
    ...each(file, 'fees', data.fees, 'fees/', (slug) => library.fees.has(slug)),
    ...documents,
  ];
}

/** One name that a tag gives, where it must exist, and whether it does. */
type Named = [attribute: string, target: string, exists: boolean];

function tagReferences(library: Library, file: string, tag: BodyTag): Reference[] {
  return namesOf(library, tag).map(([attribute, target, exists]) => {
    const field = `第 ${tag.line} 行 / line ${tag.line} <${tag.name} ${attribute}>`;
    return one(file, field, tag.attributes[attribute] ?? '', target, exists);
  });
}

function namesOf(library: Library, { name, attributes }: BodyTag): Named[] {
  const given = (attribute: string) => attributes[attribute] ?? '';
  switch (name) {
    case 'Fee':
      return [['id', 'fees/', library.fees.has(given('id'))]];
    case 'History':
    case 'Bar':
      return [['fee', 'fees/', library.fees.has(given('fee'))]];
    case 'Figure':
      return 'fee' in attributes ? [['fee', 'fees/', library.fees.has(given('fee'))]] : [];
    case 'Papers':
      return [...guideNames(library, given('guide'), undefined), ...alwaysNames(library, given('guide'))];
    case 'Flow':
      return guideNames(library, given('guide'), attributes['track']);
    case 'Channel':
      return [['id', 'channels.yaml', Object.hasOwn(library.channels, given('id'))]];
    case 'Document':
      return [['id', 'documents.yaml', Object.hasOwn(library.documents, given('id'))]];
    case 'Indicator':
      return [['id', 'indicators/', library.indicators.has(given('id'))]];
    case 'Group':
      return 'indicators' in attributes
        ? [['indicators', 'action.yaml › groups', isGroup(library, given('indicators'))]]
        : [];
    case 'Change':
      return 'target' in attributes
        ? [['target', 'action.yaml › targets', isTarget(library, given('target'))]]
        : [];
    case 'Timeline':
      return 'of' in attributes ? [['of', 'milestones', given('of') === 'milestones']] : [];
    case 'Shares':
      return [['of', 'indicators, fees', ['indicators', 'fees'].includes(given('of'))]];
    case 'Limit':
      return limitNames(library, given('guide'), given('id'));
    case 'PolicyDay':
      return policyDayNames(library, given('policy'), given('of'));
    case 'Quotation':
      return 'policy' in attributes ? clauseNames(library, given('policy'), given('clause')) : [];
    case 'Count':
      return countNames(library, attributes);
    default:
      return [];
  }
}

function isGroup(library: Library, id: string): boolean {
  return library.action?.groups.some((group) => group.id === id) ?? false;
}

/** Targets have no ids: they are named by their place in action.yaml, from 1. */
function isTarget(library: Library, place: string): boolean {
  return library.action?.targets[Number(place) - 1] !== undefined;
}

function limitNames(library: Library, slug: string, id: string): Named[] {
  const guide = library.guides.get(slug);
  const isLimit = guide?.original.data.limits.some((limit) => limit.id === id) ?? false;
  return [
    ['guide', 'guides/', guide !== undefined],
    ...(guide ? ([['id', `guides/${slug} › limits`, isLimit]] as Named[]) : []),
  ];
}

/** A day that nobody knows cannot be told in a picture. */
function policyDayNames(library: Library, slug: string, of: string): Named[] {
  const policy = library.policies.get(slug);
  const isKnown =
    of === 'writtenOn' || of === 'publishedOn' || of === 'effectiveFrom' ? policy?.data[of] : null;
  return [
    ['policy', 'policies/', policy !== undefined],
    ...(policy
      ? ([['of', `policies/${slug} › writtenOn, publishedOn, effectiveFrom`, Boolean(isKnown)]] as Named[])
      : []),
  ];
}

function clauseNames(library: Library, slug: string, anchor: string): Named[] {
  const policy = library.policies.get(slug);
  return [
    ['policy', 'policies/', policy !== undefined],
    ...(policy ? ([['clause', `policies/${slug}`, clausesOf(policy).has(anchor)]] as Named[]) : []),
  ];
}

/** What can be counted, and by what. */
function countNames(library: Library, attributes: BodyTag['attributes']): Named[] {
  const { of = '', group, list, verdict } = attributes;
  const narrowed: Named[] = [];
  if (group !== undefined)
    narrowed.push(['group', 'action.yaml › groups', of === 'indicators' && isGroup(library, group)]);
  if (list !== undefined) narrowed.push(['list', 'fees/ › list', of === 'fees' && isList(library, list)]);
  if (verdict !== undefined)
    narrowed.push(['verdict', VERDICTS.join(', '), of === 'fees' && isAmong(VERDICTS, verdict)]);
  return [['of', 'indicators, fees, policies, guides', COUNTED.includes(of)], ...narrowed];
}

const COUNTED = ['indicators', 'fees', 'policies', 'guides'];

function isList(library: Library, list: string): boolean {
  return [...library.fees.values()].some(({ data }) => data.list === list);
}

/** A guide that asks everybody for nothing would leave a heading with nothing under it. */
function alwaysNames(library: Library, slug: string): Named[] {
  const materials = library.guides.get(slug)?.original.data.materials ?? [];
  const isAlways = materials.some(({ when }) => when === undefined);
  return library.guides.has(slug)
    ? [['guide', `guides/${slug} › materials 没有 when 的 / without when`, isAlways]]
    : [];
}

function guideNames(library: Library, slug: string, track: string | undefined): Named[] {
  const guide = library.guides.get(slug);
  const isTrack = guide?.original.data.tracks.some(({ id }) => id === track) ?? false;
  return [
    ['guide', 'guides/', guide !== undefined],
    ...(guide && track !== undefined ? ([['track', `guides/${slug} › tracks`, isTrack]] as Named[]) : []),
  ];
}
