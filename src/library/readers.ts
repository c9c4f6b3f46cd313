import { oncePer } from '#domain/once';
import { clausesOf, summaryArticlesOf } from './clauses.ts';
import { textOf } from './body.ts';
import { guideWords } from './guide-words.ts';
import type { Library, Policy } from './library.ts';

/** One place in the content that names a kind of reader, as readers.yaml declares it. */
export interface Naming {
  facet: 'who' | 'business';
  reader: string;
  /** What is named, by the id of its match: `guides/g-tax`, `reductions/cjr/7`, `exemptions/bdc-home/1`. */
  target: string;
  /** Where readers.yaml declares it, for the report. */
  field: string;
  /** The place in a policy: an anchor, an article of our summary, or 题名. */
  at: string | null;
  basis: { document: string; article?: string | undefined } | null;
  /** It concerns no other kind of business. */
  isOnly: boolean;
  /** The words of which one must stand there. */
  says: readonly string[];
}

/** What readers.yaml writes for the place in a policy of which no text was obtained: its title. */
export const BY_TITLE = '题名';

/** Everything that readers.yaml declares, in its order. */
export const namingsOf: (library: Library) => readonly Naming[] = oncePer(({ readers }: Library) =>
  readNamings(readers),
);

type Readers = Library['readers'];
type Declared = Readers['businesses'][string] | NonNullable<Readers['who']['citizen']>;

function readNamings({ who, businesses }: Readers): Naming[] {
  return [
    ...Object.entries(who).flatMap(([reader, declared]) => (declared ? named('who', reader, declared) : [])),
    ...Object.entries(businesses).flatMap(([reader, declared]) => named('business', reader, declared)),
  ];
}

function named(facet: Naming['facet'], reader: string, declared: Declared): Naming[] {
  const only = 'only' in declared ? declared.only : [];
  const section = facet === 'who' ? 'who' : 'businesses';
  const one = (kind: string, slug: string, rest: Partial<Naming> = {}): Naming => ({
    facet,
    reader,
    target: `${kind}/${slug}`,
    field: `${section}.${reader}.${kind}.${slug}`,
    at: null,
    basis: null,
    isOnly: only.includes(slug),
    says: declared.says,
    ...rest,
  });
  // What lessens a charge for a kind of business is for that kind only.
  const lessened = (kind: 'reductions' | 'exemptions') =>
    Object.entries(declared[kind]).flatMap(([slug, places]) =>
      places.map((place) => one(kind, `${slug}/${place}`, { isOnly: facet === 'business' })),
    );
  return [
    ...Object.entries(declared.policies).map(([slug, at]) => one('policies', slug, { at })),
    ...Object.entries(declared.guides).map(([slug, basis]) => one('guides', slug, { basis })),
    ...declared.fees.map((slug) => one('fees', slug)),
    ...lessened('reductions'),
    ...lessened('exemptions'),
  ];
}

/** What the content says at a declared place; null where there is no such place. */
export function wordsAt(library: Library, { target, at }: Naming): string | null {
  const [kind, slug = '', place = ''] = target.split('/');
  const guide = library.guides.get(slug)?.original.data;
  const fee = library.fees.get(slug);
  switch (kind) {
    case 'policies': {
      const policy = library.policies.get(slug);
      return policy ? wordsInPolicy(policy, at ?? '') : null;
    }
    case 'guides':
      return guide ? [...guideWords(guide).values()].join(' ') : null;
    case 'fees':
      return fee ? `${fee.data.name['zh-CN']} ${textOf(fee.body)}` : null;
    case 'reductions':
      return fee?.data.reductions[Number(place) - 1]?.for['zh-CN'] ?? null;
    default:
      return fee?.data.exemptions[Number(place) - 1]?.['zh-CN'] ?? null;
  }
}

/** What a policy says at a place: a clause of its text, an article of our summary, or its title where we hold neither. */
export function wordsInPolicy(policy: Policy, at: string): string | null {
  if (policy.data.text === 'none') return at === BY_TITLE ? policy.data.title['zh-CN'] : null;
  const clause = clausesOf(policy).get(at);
  return clause
    ? [clause.heading, ...clause.paragraphs].join(' ')
    : (summaryArticlesOf(policy).get(at) ?? null);
}
