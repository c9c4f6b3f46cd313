import { itemAt } from '#domain/known';
import type { Guide } from '#library/library';
import type { Issue } from '#library/report';
import type { Rule } from './rule.ts';

type GuideData = Guide['original']['data'];
type Limit = GuideData['limits'][number];

export const immediateAndTermed: Rule = {
  name: 'immediate-and-termed',
  why: 'Told “on the spot” and “within 3 days” for one thing, a reader cannot know which to hold the office to.',
  check(library) {
    return [...library.guides.values()].flatMap(({ original }) => [
      ...stepIssues(original.file, original.data),
      ...limitIssues(original.file, original.data),
    ]);
  },
};

/** Words that promise at once. 接诉即办 and 交房即办证 are names of services and promise nothing of the kind. */
const AT_ONCE = /(?<!接诉|交房)即办(?!证)|立等可取|即时办结|(?<!不能)当场(办结|办完|登记|决定|核发|发证)/;

function stepIssues(file: string, { steps, limits }: GuideData): Issue[] {
  return steps.flatMap(({ id, title, text, limits: ids }) => {
    const own = limits.filter((limit) => ids.includes(limit.id));
    const termed = own.filter(isTerm);
    const promisesNow = own.some(isAtOnce) || AT_ONCE.test(`${title}${text}`);
    return promisesNow && termed.some(holdsAlways) ? [issueOf(file, `steps › ${id}`, title)] : [];
  });
}

/** Two limits of the same thing, one at once and one with a term, must each say when they hold. */
function limitIssues(file: string, { limits }: GuideData): Issue[] {
  return limits.filter(isAtOnce).flatMap((atOnce) => {
    const twins = limits.filter((limit) => isTerm(limit) && limit.what === atOnce.what);
    const unclear = [atOnce, ...twins].filter(holdsAlways);
    return twins.length > 0 && unclear.length > 0
      ? [issueOf(file, `limits › ${itemAt(unclear, 0).id}`, atOnce.what)]
      : [];
  });
}

const isTerm = ({ length }: Limit) => length.kind === 'term';
const isAtOnce = ({ length }: Limit) => length.kind === 'at-once';
const holdsAlways = ({ when }: Limit) => when === undefined;

function issueOf(file: string, field: string, value: string): Issue {
  return {
    file,
    field,
    value,
    zh: {
      problem: '同一步既写当场办，又写有期限，没有说各在什么情形下适用',
      remedy: '在这些时限里填 when，写明各自的情形',
    },
    en: {
      problem: 'one step is done at once and also within a term',
      remedy: 'say in `when` of each limit which case it is for',
    },
  };
}
