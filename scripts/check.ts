import { today } from '#clock';
import { dueFees } from '#library/due-fees';
import { contentDir, openLibrary } from '#library/open-library';
import type { Library } from '#library/library';
import { ContentError } from '#library/report';
import { astro } from './site/build-site.ts';
import { run } from './site/run.ts';
import { refuseUndrawable } from './site/undrawable.ts';
import { labelFaults, readSources } from './check/label-faults.ts';
import { readStrings, stringFaults } from './check/string-faults.ts';

/** npm run check: content, strings and types; with --content only what editors write. */
await run(async () => {
  const library = openLibrary(contentDir());
  refuseUndrawable(library, contentDir(), today());
  console.log(
    `内容没有错误 / The content has no fault: ${library.policies.size} policies, ${library.indicators.size} indicators.`,
  );
  noticeDue(library);
  if (process.argv.includes('--content')) return;
  const { strings, code } = readStrings();
  const faults = [...stringFaults(strings, code), ...labelFaults(readSources())];
  if (faults.length > 0) throw new ContentError(faults);
  await astro(['check', '--minimumSeverity', 'warning'], {});
});

/** What is due is no fault: the answers stand, and tell readers that they are to be checked again. */
function noticeDue(library: Library): void {
  const due = dueFees(library, today());
  if (due.length === 0) return;
  const byDay = Map.groupBy(due, ({ checkedOn }) => checkedOn);
  console.log(`该复核了 / Due for review: ${due.length}`);
  for (const [day, fees] of byDay) console.log(`  ${day}：${fees.map(({ slug }) => slug).join(' ')}`);
  console.log('核对以后运行 / After comparing them run: npm run confirm -- <passport> --against <…>');
}
