import { parseArgs } from 'node:util';
import { isDay, type Day } from '#domain/calendar';
import { Refusal } from '#library/report';

export const USAGE = [
  '用法 / Usage:',
  '  npm run law                                   列出所引的法、现状、该核的 / what is cited, its state, what is due',
  '  npm run law -- 新文本.md --for <编号>          新文本改了哪些条，哪些页面的哪句话要重读 / what a newer text changes',
  '      --from 旧文本.md                           手边有旧文本时写，改了又移的条也能对上 / the older text, if at hand',
  '      --record --day 2026-08-10                 把这个文本记成读过的（只记指纹） / record it as the text that was read',
].join('\n');

export type Asked =
  | { what: 'list' }
  | { what: 'compare'; newer: string; law: string; older: string | null; recordAs: Day | null };

/** What was asked for. @throws {Refusal} with the usage */
export function askedOf(args: string[]): Asked {
  const { values, positionals } = parsed(args);
  const [newer, ...more] = positionals;
  if (newer === undefined && Object.keys(values).length === 0) return { what: 'list' };
  if (newer === undefined || more.length > 0 || values.for === undefined) throw new Refusal(USAGE);
  if (values.record) refuseDay(values.day);
  return {
    what: 'compare',
    newer,
    law: values.for,
    older: values.from ?? null,
    recordAs: values.record ? values.day! : null,
  };
}

function refuseDay(day: string | undefined): void {
  if (day === undefined)
    throw new Refusal(
      `--record 要写 --day：文本日，例如 2026-08-10 / --record needs --day, such as 2026-08-10\n\n${USAGE}`,
    );
  if (!isDay(day))
    throw new Refusal(
      `--day ${day}\n  没有 ${day} 这一天 → 写成 2026-08-10 / there is no such day → write it as 2026-08-10`,
    );
}

function parsed(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        for: { type: 'string' },
        from: { type: 'string' },
        record: { type: 'boolean' },
        day: { type: 'string' },
      },
      allowPositionals: true,
    });
  } catch {
    throw new Refusal(USAGE);
  }
}
