import { itemAt } from '#domain/known';
import type { DataFile } from '#library/library';
import type { Issue } from '#library/report';
import type { Edition } from '#schemas/edition';
import type { Rule } from './rule.ts';

export const unprovenEdition: Rule = {
  name: 'unproven-edition',
  why: 'Only of a list that was read whole may it be said that a charge is not in it; a wrong "whole" accuses lawful charges.',
  check(library) {
    return [...library.lists.values()]
      .filter(({ data }) => data.complete)
      .flatMap((edition) => gapsOf(edition).map((gap) => issueOf(edition, gap)));
  },
};

interface Gap {
  field: string;
  value: string;
  zh: string;
  en: string;
}

function gapsOf({ data }: DataFile<Edition>): Gap[] {
  const { source, day, countStated, rows } = data;
  const unread = rows.findIndex(({ provenance }) => provenance !== 'verified');
  const gaps: (Gap | false)[] = [
    source === null && { field: 'source', value: '', zh: '没有整版清单的来源', en: 'has no source' },
    day === null && { field: 'day', value: '', zh: '没有这一版的日子', en: 'has no day' },
    countStated === null && {
      field: 'countStated',
      value: '',
      zh: '没有公布机关写明的项数',
      en: 'lacks the count that its issuer states',
    },
    countStated !== null &&
      countStated !== rows.length && {
        field: 'countStated',
        value: String(countStated),
        zh: `公布机关写明 ${countStated} 项，这里有 ${rows.length} 行`,
        en: `states ${countStated} rows and has ${rows.length}`,
      },
    unread >= 0 && {
      field: `rows[${unread}].provenance`,
      value: itemAt(rows, unread).name['zh-CN'],
      zh: '有一行没有在这一版里读到',
      en: 'has a row that was not read in it',
    },
  ];
  return gaps.filter((gap) => gap !== false);
}

function issueOf({ file }: DataFile<Edition>, { field, value, zh, en }: Gap): Issue {
  return {
    file,
    field,
    value,
    zh: { problem: `写了 complete: true，可是${zh}`, remedy: '补齐，或者写 complete: false' },
    en: { problem: `claims to be complete but ${en}`, remedy: 'complete it, or write complete: false' },
  };
}
