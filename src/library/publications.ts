import type { Day } from '#domain/calendar';
import type { Release } from '#domain/releases/release';
import type { Period, Reduction } from '#domain/fees/fee';
import { beginningOf, isAfterText } from '#domain/law/event';
import { oncePer } from '#domain/once';
import { pagesCiting } from './cited-laws.ts';
import { registeredEvent, type RegisteredEvent } from './law-register.ts';
import type { Fee, Guide, Infographic, Interpretation, Law, Library, Policy } from './library.ts';
import {
  subjectsOfFee,
  subjectsOfGuide,
  subjectsOfInfographic,
  subjectsOfInterpretation,
  subjectsOfPage,
  subjectsOfPolicy,
  type Subjects,
} from './subjects.ts';

export const PUBLICATION_KINDS = [
  'policies',
  'fees',
  'guides',
  'interpretations',
  'infographics',
  'releases',
  'laws',
] as const;
export type PublicationKind = (typeof PUBLICATION_KINDS)[number];

/** What there is to say of an entry: that it exists, that it was corrected, or what changed in the catalogue. */
type Content =
  | { type: 'policy'; policy: Policy }
  | { type: 'guide'; guide: Guide }
  | { type: 'interpretation'; interpretation: Interpretation }
  | { type: 'infographic'; infographic: Infographic }
  | { type: 'correction'; of: Policy | Guide | Interpretation | Infographic; note: string }
  | { type: 'release'; release: Release }
  | { type: 'law'; law: Law; event: RegisteredEvent }
  | { type: 'period'; fee: Fee; period: Period }
  | { type: 'reductions'; fee: Fee; reductions: readonly Reduction[] };

/** One thing that a feed can tell, on a day that is known. */
export interface Publication {
  kind: PublicationKind;
  slug: string;
  /**
   * Tells it from the other publications of its entry; empty for the entry itself. It holds no word of a title and no
   * day that an editor may have to correct later, so the id made of it never changes.
   */
  edition: readonly string[];
  /** The first day of its public life; null where nobody knows it. */
  publishedOn: Day | null;
  updatedOn: Day;
  subjects: Subjects;
  content: Content;
}

/**
 * Everything that feeds tell until a day, the newest first. What has no known day is left out: a feed is an order of
 * days, and a day of checking would make old documents look new at every check. Days that lie ahead stand in the
 * calendar of deadlines and come here when they are reached.
 * @param day the build day
 */
export function publicationsUntil(library: Library, day: Day): Publication[] {
  return publicationsOf(library)
    .filter(({ updatedOn }) => updatedOn <= day)
    .sort(newestFirst);
}

/** Everything that has a day, in no order: what has happened, and what is going to on a day that is known. */
export const publicationsOf: (library: Library) => readonly Publication[] = oncePer((library: Library) => [
  ...[...library.policies.values()].flatMap((policy) => policyPublications(library, policy)),
  ...[...library.guides.values()].flatMap((guide) => guidePublications(library, guide)),
  ...[...library.interpretations.values()].flatMap((each) => interpretationPublications(library, each)),
  ...[...library.infographics.values()].flatMap((each) => infographicPublications(library, each)),
  ...[...library.fees.values()].flatMap((fee) => feePublications(library, fee)),
  ...library.releases.flatMap(({ release }) => (release ? [releasePublication(release)] : [])),
  ...[...library.laws.values()].flatMap((law) => lawPublications(library, law)),
]);

function policyPublications(library: Library, policy: Policy): Publication[] {
  const { publishedOn, writtenOn, effectiveFrom, changes } = policy.data;
  const updatedOn = publishedOn ?? writtenOn ?? effectiveFrom;
  const subjects = subjectsOfPolicy(library, policy);
  const frame = { kind: 'policies' as const, slug: policy.slug, subjects };
  const entry: Publication[] =
    updatedOn === null
      ? []
      : [
          {
            ...frame,
            edition: [],
            publishedOn: publishedOn ?? writtenOn,
            updatedOn,
            content: { type: 'policy', policy },
          },
        ];
  return [...entry, ...corrections(frame, policy, changes)];
}

/** Nobody states when a guide was first published; it is as new as its last check against the law. */
function guidePublications(library: Library, guide: Guide): Publication[] {
  const { checkedOn, changes } = guide.original.data;
  const frame = { kind: 'guides' as const, slug: guide.slug, subjects: subjectsOfGuide(library, guide) };
  return [
    { ...frame, edition: [], publishedOn: null, updatedOn: checkedOn, content: { type: 'guide', guide } },
    ...corrections(frame, guide, changes),
  ];
}

function interpretationPublications(library: Library, interpretation: Interpretation): Publication[] {
  const { writtenOn, changes } = interpretation.original.data;
  const subjects = subjectsOfInterpretation(library, interpretation);
  const frame = { kind: 'interpretations' as const, slug: interpretation.slug, subjects };
  return [
    written(frame, writtenOn, { type: 'interpretation', interpretation }),
    ...corrections(frame, interpretation, changes),
  ];
}

function infographicPublications(library: Library, infographic: Infographic): Publication[] {
  const { writtenOn, changes } = infographic.original.data;
  const subjects = subjectsOfInfographic(library, infographic);
  const frame = { kind: 'infographics' as const, slug: infographic.slug, subjects };
  return [
    written(frame, writtenOn, { type: 'infographic', infographic }),
    ...corrections(frame, infographic, changes),
  ];
}

/** A text of this site is public from the day on which it was written. */
function written(frame: Frame, writtenOn: Day, content: Content): Publication {
  return { ...frame, edition: [], publishedOn: writtenOn, updatedOn: writtenOn, content };
}

type Frame = Pick<Publication, 'kind' | 'slug' | 'subjects'>;

/** A corrected page is a new entry with its note. Changes are only ever added, so their place is their number. */
function corrections(
  frame: Frame,
  of: Policy | Guide | Interpretation | Infographic,
  changes: readonly { on: Day; note: string }[],
): Publication[] {
  return changes.map(({ on, note }, index) => ({
    ...frame,
    edition: ['changes', String(index + 1), on],
    publishedOn: on,
    updatedOn: on,
    content: { type: 'correction', of, note },
  }));
}

/**
 * One entry for each day on which something of a charge begins. A start that nobody knows is no day; and a period that
 * this site does not answer for is no change of the law.
 */
function feePublications(library: Library, fee: Fee): Publication[] {
  const frame = { kind: 'fees' as const, slug: fee.slug, subjects: subjectsOfFee(library, fee) };
  const periods = fee.data.periods.flatMap((period): Publication[] =>
    period.from === null || period.state === 'unverified'
      ? []
      : [{ ...frame, ...beginning(period.from, 'from'), content: { type: 'period', fee, period } }],
  );
  const starts = [...new Set(fee.data.reductions.flatMap(({ from }) => from ?? []))];
  return [
    ...periods,
    ...starts.map((from): Publication => {
      const reductions = fee.data.reductions.filter((reduction) => reduction.from === from);
      return {
        ...frame,
        ...beginning(from, 'reductions'),
        content: { type: 'reductions', fee, reductions },
      };
    }),
  ];
}

/** A sealed state of the catalogue: of every list, about nothing in particular. */
function releasePublication(release: Release): Publication {
  const { id, sealedOn } = release.sealed;
  return {
    kind: 'releases',
    slug: id,
    edition: [],
    publishedOn: sealedOn,
    updatedOn: sealedOn,
    subjects: { audience: [], business: [], indicator: [], topic: [], list: [] },
    content: { type: 'release', release },
  };
}

/** A change of a law that pages of this site rest on; it concerns whom those pages concern. */
function lawPublications(library: Library, law: Law): Publication[] {
  const citing = pagesCiting(library, law.slug);
  if (citing.length === 0) return [];
  const subjects = allSubjects(citing.map((page) => subjectsOfPage(library, page)));
  return law.data.events.flatMap((data, index): Publication[] => {
    const event = registeredEvent(data);
    if (!isAfterText(event, law.data.text?.day ?? null)) return [];
    const on = beginningOf(event);
    const edition = ['events', String(index + 1)];
    return [
      {
        kind: 'laws',
        slug: law.slug,
        edition,
        publishedOn: on,
        updatedOn: on,
        subjects,
        content: { type: 'law', law, event },
      },
    ];
  });
}

function allSubjects(all: readonly Subjects[]): Subjects {
  const union = <K extends keyof Subjects>(facet: K) =>
    [...new Set(all.flatMap((subjects) => subjects[facet] as readonly string[]))] as unknown as Subjects[K];
  return {
    audience: union('audience'),
    business: union('business'),
    indicator: union('indicator'),
    topic: union('topic'),
    list: union('list'),
  };
}

function beginning(from: Day, what: 'from' | 'reductions') {
  return { edition: [what, from], publishedOn: from, updatedOn: from };
}

function newestFirst(a: Publication, b: Publication): number {
  const key = ({ updatedOn, kind, slug, edition }: Publication) =>
    [updatedOn, kind, slug, ...edition].join('\u0000');
  return key(a) < key(b) ? 1 : -1;
}
