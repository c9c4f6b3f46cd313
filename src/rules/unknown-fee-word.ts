import { present } from '#domain/known';
import type { Fee, Library } from '#library/library';
import type { Issue } from '#library/report';
import { feeIssue } from './fee-issue.ts';
import type { Rule } from './rule.ts';

export const unknownFeeWord: Rule = {
  name: 'unknown-fee-word',
  why: 'A unit, level, department or collector that is not in fee-words.yaml has no translation, and a unit no way of counting.',
  check(library) {
    const known = knownWords(library);
    return [...library.fees.values()].flatMap((fee) =>
      wordsOf(fee)
        .filter(({ group, word }) => word !== null && !known[group].has(word))
        .map(({ field, group, word }) => issueOf(fee, field, present(word, 'word'), group)),
    );
  },
};

type Group = 'units' | 'levels' | 'departments' | 'collectors' | 'fundDestinations';

function knownWords({ feeWords }: Library): Record<Group, Set<string>> {
  const names = (words: readonly { 'zh-CN': string }[]) => new Set(words.map((word) => word['zh-CN']));
  return {
    units: names(feeWords.units.map((unit) => unit.name)),
    levels: names(feeWords.levels),
    departments: names(feeWords.departments),
    collectors: names(feeWords.collectors),
    fundDestinations: names(feeWords.fundDestinations),
  };
}

function wordsOf({ data }: Fee): { field: string; group: Group; word: string | null }[] {
  return [
    { field: 'level', group: 'levels', word: data.level },
    { field: 'department', group: 'departments', word: data.department },
    { field: 'fundDestination', group: 'fundDestinations', word: data.fundDestination },
    ...(data.collectors ?? []).map(({ collector }, index) => ({
      field: `collectors[${index}].collector`,
      group: 'collectors' as const,
      word: collector,
    })),
    ...data.periods.flatMap((period, index) =>
      period.rates.flatMap((rate, place) =>
        'unit' in rate
          ? [{ field: `periods[${index}].rates[${place}].unit`, group: 'units' as const, word: rate.unit }]
          : [],
      ),
    ),
  ];
}

function issueOf(fee: Fee, field: string, word: string, group: Group): Issue {
  return feeIssue(
    fee,
    field,
    word,
    {
      problem: `fee-words.yaml 的 ${group} 里没有“${word}”`,
      remedy: '检查写法，或者先在 fee-words.yaml 里添加',
    },
    {
      problem: `"${word}" is not among the ${group} of fee-words.yaml`,
      remedy: 'check the spelling, or add it there first',
    },
  );
}
