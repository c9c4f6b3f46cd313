import { successionOf, type Succession } from '#domain/succession';
import type { ValidityFacts } from '#domain/validity';
import type { Library, Policy } from './library.ts';
import { successionClaims } from './succession-claims.ts';

const successions = new WeakMap<Library, Map<string, Succession>>();

/** The succession of a policy, both ways, derived from what all policies say. */
export function successionIn(library: Library, policy: Policy): Succession {
  let all = successions.get(library);
  if (!all) successions.set(library, (all = successionOf(successionClaims(library))));
  return all.get(policy.slug)!;
}

/** What validityOn needs to know of a policy. */
export function validityFacts(library: Library, policy: Policy): ValidityFacts {
  const { data } = policy;
  const succession = successionIn(library, policy);
  return {
    draft: data.type === 'draft',
    writtenOn: data.writtenOn,
    effectiveFrom: data.effectiveFrom,
    effectiveUntil: data.effectiveUntil,
    planUntil: data.planUntil,
    confirmedOn: data.confirmations.map((confirmation) => confirmation.on),
    confirmationHoldsDays: library.site.confirmationHoldsDays,
    repealed: succession.supersededBy,
    amended: succession.amendedBy,
  };
}
