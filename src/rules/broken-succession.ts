import { itemAt, known } from '#domain/known';
import { successionCycles } from '#domain/succession';
import { successionClaims } from '#library/succession-claims';
import type { Library, Policy } from '#library/library';
import type { Issue } from '#library/report';
import type { Rule } from './rule.ts';

export const brokenSuccession: Rule = {
  name: 'broken-succession',
  why: 'Readers are told which document replaced which, and from when; a circle or a missing day would mislead them.',
  check(library) {
    return [...cycles(library), ...undatedClaims(library)];
  },
};

function cycles(library: Library): Issue[] {
  return successionCycles(successionClaims(library)).map((path) => ({
    file: known(library, 'policies', itemAt(path, 0)).file,
    field: 'supersedes / amends',
    value: path.join(' → '),
    zh: { problem: '承继关系绕成了圈', remedy: '去掉其中写错的一条“取代”或“修改”' },
    en: { problem: 'the succession runs in a circle', remedy: 'remove the wrong link' },
  }));
}

function undatedClaims(library: Library): Issue[] {
  return [...library.policies.values()].filter(claimsWithoutDay).map((policy) => ({
    file: policy.file,
    field: 'effectiveFrom',
    value: '未取得',
    zh: {
      problem: '取代或修改了别的文件，却没有施行日期和成文日期',
      remedy: '填写 effectiveFrom 或 writtenOn',
    },
    en: {
      problem: 'supersedes or amends another, but has no day',
      remedy: 'give effectiveFrom or writtenOn',
    },
  }));
}

function claimsWithoutDay({ data }: Policy): boolean {
  const claims = (data.supersedes?.length ?? 0) + (data.amends?.length ?? 0);
  return claims > 0 && data.effectiveFrom === null && data.writtenOn === null;
}
