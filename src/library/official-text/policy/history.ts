import type { Day } from '#domain/calendar';
import { daysIn } from '#domain/written-days';

/** What became of a law, and on which day. */
export interface LawEvent {
  on: Day;
  kind: 'adopted' | 'approved' | 'promulgated' | 'amended';
  /** As the law says it. */
  note: string;
}

const EVENT = /通过|批准|公布|发布|修正|修订|修改|施行/;
const BEGINS = /^[（(]?\s*(?:\d{4}|[一二][〇○零一二三四五六七八九]{3})\s*年/;

/** True for the note under a law's title that tells of its adoption and its amendments. */
export function isHistory(text: string): boolean {
  const words = text.trim();
  if (words.length > 1200 || !EVENT.test(words) || daysIn(words.normalize('NFKC')).length === 0) return false;
  return (
    (/^[（(]/.test(words) && /[）)]$/.test(words)) ||
    BEGINS.test(words) ||
    /^根据.*(?:修正|修订|修改)/.test(words)
  );
}

/** The events that such a note tells, in its order. */
export function eventsIn(note: string): LawEvent[] {
  const text = note
    .normalize('NFKC')
    .replace(/[\s]/g, '')
    .replace(/^[（(]|[）)]$/g, '');
  const days = daysIn(text);
  return days.flatMap(({ day, at }, index): LawEvent[] => {
    const said = text.slice(at, days[index + 1]?.at).replace(/[，。；、根据]+$/, '');
    const before = text.slice(days[index - 1]?.end ?? 0, at);
    const kind = kindOf(said) ?? kindOf(before.split(/[。；]/).at(-1) ?? '');
    return kind === null ? [] : [{ on: day, kind, note: said }];
  });
}

function kindOf(said: string): LawEvent['kind'] | null {
  if (/修正|修订|修改/.test(said)) return 'amended';
  if (/批准/.test(said)) return 'approved';
  if (/通过/.test(said)) return 'adopted';
  return /公布|发布|令/.test(said) ? 'promulgated' : null;
}
