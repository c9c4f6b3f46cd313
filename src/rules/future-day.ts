import { keysOf } from '#domain/own-keys';
import type { Day } from '#domain/calendar';
import { speaksUntil } from '#domain/publishing';
import { DATA_KINDS, fileNameOf, SINGLE_FILES } from '#library/kinds';
import type { Library } from '#library/library';
import type { State } from '#schemas/state';
import type { Issue } from '#library/report';
import { everyEntry } from '#library/translations';
import type { Rule } from './rule.ts';

/** Fields that say what has happened: written, published, checked, seen, changed, translated. */
const HAPPENED = new Set([
  'on',
  'writtenOn',
  'publishedOn',
  'checkedOn',
  'checkedTo',
  'seenOn',
  'compiledOn',
  'translatedFrom',
  'lawTextAsOf',
  'contentAsOf',
  'knownUntil',
]);

/** What was done with a text, whatever its own days: sent for review, approved, taken back. */
const STATE = /^state\./;

export const futureDay: Rule = {
  name: 'future-day',
  why: 'A confirmation dated 2062 for 2026 would call a policy in force for decades; what is recorded has happened.',
  alone: true,
  check(library, today) {
    return datedFiles(library).flatMap(({ file, data }) => {
      const { state } = (data ?? {}) as { state?: State };
      const last = speaksUntil(state, today);
      return daysIn(data, '')
        .filter(({ field, day }) => day > (STATE.test(field) ? today : (last ?? day)))
        .map(({ field, day }) => issueOf(file, field, day, today));
    });
  },
};

function datedFiles(library: Library): { file: string; data: unknown }[] {
  const singles = keysOf(SINGLE_FILES).map((name) => ({
    file: fileNameOf(name),
    data: library[name] as unknown,
  }));
  const records = keysOf(DATA_KINDS).flatMap((kind) => [...library[kind].values()]);
  return [...singles, ...records, ...everyEntry(library)];
}

function daysIn(data: unknown, own: string): { field: string; day: Day }[] {
  if (Array.isArray(data)) return data.flatMap((item, index) => daysIn(item, `${own}[${index}]`));
  if (data === null || typeof data !== 'object') return [];
  return Object.entries(data).flatMap(([key, value]) => {
    const field = own ? `${own}.${key}` : key;
    return HAPPENED.has(key) && typeof value === 'string' ? [{ field, day: value }] : daysIn(value, field);
  });
}

function issueOf(file: string, field: string, day: Day, today: Day): Issue {
  return {
    file,
    field,
    value: day,
    zh: { problem: `这一天还没有到（今天是 ${today}），而这里记的是已经发生的事`, remedy: '检查年、月、日' },
    en: {
      problem: `this day has not come (today is ${today}), and the field records what has happened`,
      remedy: 'check year, month and day',
    },
  };
}
