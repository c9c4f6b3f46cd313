import type { Day } from './calendar.ts';
import { cyclesIn } from './cycles.ts';
import type { SuccessionEvent } from './validity.ts';

/** What one policy says it does to others. Written once, on the later policy; the reverse is derived. */
export interface SuccessionClaim {
  policy: string;
  supersedes: readonly string[];
  amends: readonly string[];
  /** The day from which it does so: its effective day, else the day it was written; null when neither is known. */
  on: Day | null;
}

/** Both directions for one policy. */
export interface Succession {
  supersedes: string[];
  supersededBy: SuccessionEvent[];
  amends: string[];
  amendedBy: SuccessionEvent[];
}

/**
 * The succession of every policy, both ways.
 * @param claims one entry a policy
 * @returns slug → its links; links to unknown slugs are kept on the claiming side only
 */
export function successionOf(claims: readonly SuccessionClaim[]): Map<string, Succession> {
  const all = new Map<string, Succession>();
  for (const claim of claims) {
    all.set(claim.policy, {
      supersedes: [...claim.supersedes],
      supersededBy: [],
      amends: [...claim.amends],
      amendedBy: [],
    });
  }
  for (const claim of claims) {
    if (claim.on === null) continue;
    const event = { by: claim.policy, on: claim.on };
    for (const former of claim.supersedes) all.get(former)?.supersededBy.push(event);
    for (const former of claim.amends) all.get(former)?.amendedBy.push(event);
  }
  return all;
}

/**
 * Every policy that, following "supersedes" or "amends", comes back to itself.
 * @returns one path a cycle, from its alphabetically first member back to it
 */
export function successionCycles(claims: readonly SuccessionClaim[]): string[][] {
  return cyclesIn(new Map(claims.map((claim) => [claim.policy, [...claim.supersedes, ...claim.amends]])));
}
