import { parseArgs } from 'node:util';
import { today } from '#clock';
import { addDays, isDay, type Day } from '#domain/calendar';
import { confirmFees, unknownItems } from '#library/confirm-fees';
import { contentDir, openLibrary } from '#library/open-library';
import { ContentError, Refusal, type Issue } from '#library/report';
import { NOTHING_WRITTEN } from '#library/write-content';
import { run } from './site/run.ts';

const EXAMPLE =
  'npm run confirm -- <passport> [<id-lost> …] --against "市公安局窗口公示，2026-12-01所见" [--on 2026-12-01]';
const USAGE = `用法 / Usage: ${EXAMPLE}`;

/** npm run confirm: items were compared with their source, today or on the day given; the content records what with. */
await run(async () => {
  const { ids, against, on } = asked(process.argv.slice(2));
  const faults = [...faultsOf(ids, against, on), ...unknownItems(ids, contentDir())];
  if (faults.length > 0) throw new ContentError(faults, NOTHING_WRITTEN);
  const { site } = openLibrary(contentDir());
  for (const slug of confirmFees(ids, against, on, contentDir())) console.log(`  content/fees/${slug}.mdx`);
  const due = addDays(on, site.reviewEveryDays);
  console.log(
    `记下了：${on} 与“${against}”核对，${due} 以后再核 / Recorded: compared on ${on}; due again after ${due}`,
  );
});

interface Asked {
  ids: string[];
  against: string;
  on: Day;
}

function asked(args: string[]): Asked {
  try {
    const { values, positionals } = parseArgs({
      args,
      options: { against: { type: 'string' }, on: { type: 'string' } },
      allowPositionals: true,
    });
    return { ids: positionals, against: values.against?.trim() ?? '', on: values.on?.trim() ?? today() };
  } catch {
    // an option that does not exist: the usage says which do
    throw new Refusal(USAGE);
  }
}

/** What is wrong with what was typed, all of it. */
function faultsOf(ids: readonly string[], against: string, on: string): Issue[] {
  return [
    ...(ids.length > 0
      ? []
      : [fault('ID', '', '没有写是哪几项', `照这样写：${EXAMPLE}`, 'no item is named', `write: ${EXAMPLE}`)]),
    ...(against === ''
      ? [
          fault(
            '--against',
            '',
            '没有写和什么核对的',
            `写清单、文件或公示，别人能再找到的：${EXAMPLE}`,
            'the source is missing',
            `say what they were compared with, so that others can find it: ${EXAMPLE}`,
          ),
        ]
      : []),
    ...dayFaults(on),
  ];
}

function dayFaults(on: string): Issue[] {
  if (!isDay(on))
    return [
      fault(
        '--on',
        on,
        '不是日期',
        '写成 2026-12-01，不写就是今天',
        'is not a day',
        'write it as 2026-12-01; without it, it is today',
      ),
    ];
  if (on <= today()) return [];
  return [
    fault(
      '--on',
      on,
      `在今天（${today()}）以后`,
      '写核对的那一天，不写就是今天',
      `lies after today (${today()})`,
      'give the day of the comparison; without it, it is today',
    ),
  ];
}

function fault(
  field: string,
  value: string,
  zh: string,
  zhRemedy: string,
  en: string,
  enRemedy: string,
): Issue {
  return {
    file: '命令行 / command line',
    field,
    value,
    zh: { problem: zh, remedy: zhRemedy },
    en: { problem: en, remedy: enRemedy },
  };
}
