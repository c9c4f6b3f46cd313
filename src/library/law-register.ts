import type { LawEvent } from '#domain/law/event';
import type { LawFacts, Register } from '#domain/law/law-state';
import { oncePer } from '#domain/once';
import type { EventData } from '#schemas/law';
import type { Law, Library } from './library.ts';

/** An event of the register with the words that go with it. */
export interface RegisteredEvent extends LawEvent {
  words: EventData;
}

/** What the register knows of a law, its events with their words. */
export interface RegisteredLaw extends LawFacts {
  events: readonly RegisteredEvent[];
}

/** The register of laws as the rules of the domain ask it. */
export const lawRegister: (library: Library) => ReadonlyMap<string, RegisteredLaw> & Register = oncePer(
  ({ laws }: Library) => new Map([...laws].map(([id, law]) => [id, registeredLaw(law)])),
);

function registeredLaw({ data }: Law): RegisteredLaw {
  return {
    textOn: data.text?.day ?? null,
    effectiveFrom: data.text?.effectiveFrom ?? null,
    checkedTo: data.checked?.to ?? null,
    events: data.events.map(registeredEvent),
  };
}

/** An event as an editor wrote it, as the rules of the domain ask it. */
export function registeredEvent(event: EventData): RegisteredEvent {
  return {
    kind: event.kind,
    adoptedOn: event.adoptedOn,
    from: event.from,
    until: event.until ?? null,
    sure: event.sure,
    successor: event.law ?? null,
    articles: event.articles,
    moves: event.articleMap.map(({ old, new: now, text }) => ({ old, now, fate: text })),
    words: event,
  };
}
