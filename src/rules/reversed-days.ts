import type { Day } from '#domain/calendar';
import { itemAt } from '#domain/known';
import type { Library, Policy } from '#library/library';
import type { Issue } from '#library/report';
import { everyEntry } from '#library/translations';
import type { Rule } from './rule.ts';

export const reversedDays: Rule = {
  name: 'reversed-days',
  why: 'A document that is published before it is written, or ends before it begins, has a wrong day in it.',
  alone: true,
  check(library) {
    return [...[...library.policies.values()].flatMap(ofPolicy), ...changesOf(library)];
  },
};

type Dated = [field: string, day: Day | null];

function ofPolicy({ file, data }: Policy): Issue[] {
  const written: Dated = ['writtenOn', data.writtenOn];
  const pairs: [Dated, Dated][] = [
    [written, ['publishedOn', data.publishedOn]],
    [written, ['planUntil', data.planUntil]],
    [written, ['effectiveUntil', data.effectiveUntil]],
    [
      ['effectiveFrom', data.effectiveFrom],
      ['effectiveUntil', data.effectiveUntil],
    ],
    ...data.confirmations.map(({ on }, index): [Dated, Dated] => [
      written,
      [`confirmations[${index}].on`, on],
    ]),
  ];
  return pairs.flatMap(([first, second]) => reversed(file, first, second));
}

/** Changes are written in their order: the newest is looked for at the end. */
function changesOf(library: Library): Issue[] {
  return everyEntry(library).flatMap(({ file, data }) => {
    const { changes = [] } = data as { changes?: { on: Day }[] };
    return changes.flatMap(({ on }, index) =>
      index === 0
        ? []
        : reversed(
            file,
            [`changes[${index - 1}].on`, itemAt(changes, index - 1).on],
            [`changes[${index}].on`, on],
          ),
    );
  });
}

function reversed(file: string, [first, from]: Dated, [second, until]: Dated): Issue[] {
  if (from === null || until === null || from <= until) return [];
  return [
    {
      file,
      field: second,
      value: until,
      zh: { problem: `早于 ${first}（${from}）`, remedy: '检查这两个日子，改正写错的一个' },
      en: { problem: `lies before ${first} (${from})`, remedy: 'check both days and correct the wrong one' },
    },
  ];
}
