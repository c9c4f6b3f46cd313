import { cyclesIn } from '#domain/cycles';
import type { Journey } from '#library/library';
import type { Issue } from '#library/report';
import type { Rule } from './rule.ts';

export const journeyInCircles: Rule = {
  name: 'journey-in-circles',
  why: 'Steps that wait for each other can never be begun.',
  check(library) {
    return [...library.journeys.values()].flatMap((journey) => [
      ...circles(journey),
      ...wrongOrder(journey),
      ...silentNeeds(journey),
    ]);
  },
};

function circles({ file, data }: Journey): Issue[] {
  const next = new Map(data.steps.map(({ id, after }) => [id, after]));
  return cyclesIn(next).map((path) => ({
    file,
    field: 'steps › after',
    value: path.join(' → '),
    zh: { problem: '几步互相等待，绕成了圈', remedy: '去掉其中写错的一个 after' },
    en: { problem: 'the steps wait for each other in a circle', remedy: 'remove the wrong `after`' },
  }));
}

/** Steps stand in the order in which they are read: nothing waits for a later one. */
function wrongOrder({ file, data }: Journey): Issue[] {
  const ids = data.steps.map(({ id }) => id);
  return data.steps.flatMap(({ id, after }, index) =>
    after
      .filter((earlier) => ids.indexOf(earlier) > index)
      .map((earlier) => ({
        file,
        field: `steps › ${id}`,
        value: earlier,
        zh: { problem: `要先办的“${earlier}”写在了后面`, remedy: '按先后调整步骤的次序' },
        en: { problem: `"${earlier}" has to come first but stands later`, remedy: 'put the steps in order' },
      })),
  );
}

function silentNeeds({ file, data }: Journey): Issue[] {
  return data.steps
    .filter(({ after, needs }) => after.length > 0 && needs === undefined)
    .map(({ id }) => ({
      file,
      field: `steps › ${id}`,
      value: '',
      zh: { problem: '写了 after，没有写要从前面拿到什么', remedy: '填 needs' },
      en: {
        problem: '`after` without saying what is needed from the steps before',
        remedy: 'fill in `needs`',
      },
    }));
}
