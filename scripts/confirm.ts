import { parseArgs } from 'node:util';
import { today } from '#clock';
import { addDays } from '#domain/calendar';
import { confirmFees } from '#library/confirm-fees';
import { contentDir, openLibrary } from '#library/open-library';
import { Refusal } from '#library/report';
import { run } from './site/run.ts';

const USAGE =
  '用法 / Usage: npm run confirm -- <passport> [<id-lost> …] --against "聊城市公安局窗口公示，2026-12-01所见"';

/** npm run confirm: items were compared with their source today; the content records what with. */
await run(async () => {
  const { ids, against } = asked(process.argv.slice(2));
  const day = today();
  const { site } = openLibrary(contentDir());
  for (const slug of confirmFees(ids, against, day, contentDir())) console.log(`  content/fees/${slug}.mdx`);
  const due = addDays(day, site.reviewEveryDays);
  console.log(
    `记下了：${day} 与“${against}”核对，${due} 以后再核 / Recorded: compared on ${day}; due again after ${due}`,
  );
});

function asked(args: string[]): { ids: string[]; against: string } {
  try {
    const { values, positionals } = parseArgs({
      args,
      options: { against: { type: 'string' } },
      allowPositionals: true,
    });
    const against = values.against?.trim() ?? '';
    if (positionals.length > 0 && against !== '') return { ids: positionals, against };
  } catch {
    // an option that does not exist: the usage says which do
  }
  throw new Refusal(USAGE);
}
