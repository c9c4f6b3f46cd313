import { entryOf } from '#domain/known';
import { isAfterText } from '#domain/law/event';
import { oncePer } from '#domain/once';
import { successionOf, type Succession } from '#domain/succession';
import type { LifeEvent, SuccessionEvent, ValidityFacts } from '#domain/validity';
import { typeHasValidity } from '#schemas/policy';
import { documentOfPolicy } from './clauses.ts';
import { lawRegister, registeredEvent, type RegisteredEvent } from './law-register.ts';
import type { Library, Policy } from './library.ts';
import { successionClaims } from './succession-claims.ts';

/** The succession of a policy, both ways, derived from what all policies say. */
export function successionIn(library: Library, policy: Policy): Succession {
  return entryOf(successions(library), policy.slug);
}

const successions = oncePer((library: Library) => successionOf(successionClaims(library)));

/** What validityOn needs to know of a policy. */
export function validityFacts(library: Library, policy: Policy): ValidityFacts {
  const { data } = policy;
  const { supersededBy, amendedBy } = successionIn(library, policy);
  return {
    applies: typeHasValidity(data.type),
    draft: data.type === 'draft',
    writtenOn: data.writtenOn,
    effectiveFrom: data.effectiveFrom,
    effectiveUntil: data.effectiveUntil,
    planUntil: data.planUntil,
    confirmedOn: data.confirmations.map((confirmation) => confirmation.on),
    confirmationHoldsDays: library.site.confirmationHoldsDays,
    events: [
      ...supersededBy.map((event) => succeeded('repealed', event)),
      ...amendedBy.map((event) => succeeded('amended', event)),
      ...eventsOfPolicy(library, policy).map((event) => ({ ...event, by: null })),
    ],
  };
}

function succeeded(kind: 'repealed' | 'amended', { by, on }: SuccessionEvent): LifeEvent {
  return {
    kind,
    by,
    adoptedOn: null,
    from: on,
    until: null,
    sure: true,
    successor: null,
    articles: [],
    moves: [],
  };
}

/** What happened to a policy through documents that are no policies here: its own list, or the register of laws. */
export function eventsOfPolicy(library: Library, { slug, data }: Policy): RegisteredEvent[] {
  const document = documentOfPolicy(library, slug);
  const law = document === null ? undefined : lawRegister(library).get(document);
  const registered = law?.events.filter((event) => isAfterText(event, law.textOn)) ?? [];
  return [...data.events.map(registeredEvent), ...registered];
}
