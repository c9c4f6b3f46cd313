import { isDay } from '#domain/calendar';
import { claimsOf, textsOf, type Claim } from '#library/interpretations';
import type { Issue } from '#library/report';
import type { Rule } from './rule.ts';

export const misdatedClaim: Rule = {
  name: 'misdated-claim',
  why: 'A claim with a day that does not exist, or with its days turned round, would be shown to nobody or to all.',
  check(library) {
    return [...library.interpretations.values()]
      .flatMap(textsOf)
      .flatMap(({ file, body }) => claimsOf(body).flatMap((claim) => faultOf(file, claim)));
  },
};

function faultOf(file: string, { from, until, line }: Claim): Issue[] {
  const wrong = [from, until].find((day) => day !== undefined && !isDay(day));
  if (wrong !== undefined)
    return [
      issueOf(file, line, wrong, '不是一个存在的日子', '写成 2026-12-31 这样的日期', [
        'not a day that exists',
        'write a day such as 2026-12-31',
      ]),
    ];
  if (from === undefined || until === undefined || from <= until) return [];
  return [
    issueOf(file, line, `${from} … ${until}`, 'from 晚于 until', '旧句写 until，新句写 from', [
      'from is later than until',
      'give the old sentence its until and the new one its from',
    ]),
  ];
}

function issueOf(
  file: string,
  line: number,
  value: string,
  problem: string,
  remedy: string,
  [english, englishRemedy]: [string, string],
): Issue {
  return {
    file,
    field: `第 ${line} 行 / line ${line}`,
    value: `<Claim> ${value}`,
    zh: { problem, remedy },
    en: { problem: english, remedy: englishRemedy },
  };
}
