import { citingPages } from '#library/cited-laws';
import type { Library } from '#library/library';
import { one, type Reference } from './reference.ts';

/** Everything that the register of laws, and pages that were gone over, name by the id of a law. */
export function lawReferences(library: Library): Reference[] {
  const law = (file: string, field: string, id: string) =>
    one(file, field, id, 'laws/', library.laws.has(id));
  return [
    ...[...library.laws.values(), ...library.policies.values()].flatMap(({ file, data }) =>
      data.events.flatMap((event, index) =>
        event.law === undefined ? [] : [law(file, `events[${index}].law`, event.law)],
      ),
    ),
    ...citingPages(library).flatMap(({ file, goneOver }) =>
      Object.keys(goneOver).map((id) => law(file, `goneOver.${id}`, id)),
    ),
  ];
}
