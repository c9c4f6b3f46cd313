import { known, present } from '#domain/known';
import type { Library, Policy } from './library.ts';

/** What a city's plan of action says; pages that speak of it exist only where there is one. */
export type Action = NonNullable<Library['action']>;

/**
 * The plan of a city that has one.
 * @throws where the city has none: its pages ask first
 */
export function actionOf({ action }: Library): Action {
  return present(action, 'action.yaml');
}

/** The document of the plan. */
export function planOf(library: Library): Policy {
  return known(library, 'policies', actionOf(library).policy);
}
