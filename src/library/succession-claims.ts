import type { SuccessionClaim } from '#domain/succession';
import type { Library } from './library.ts';

/** What each policy of the library says it does to others. */
export function successionClaims(library: Library): SuccessionClaim[] {
  return [...library.policies.values()].map(({ slug, data }) => ({
    policy: slug,
    supersedes: data.supersedes ?? [],
    amends: data.amends ?? [],
    on: data.effectiveFrom ?? data.writtenOn,
  }));
}
