import { contentDir, openLibrary } from '#library/open-library';
import { ContentError } from '#library/report';
import { astro } from './site/build-site.ts';
import { run } from './site/run.ts';
import { readStrings, stringFaults } from './check/string-faults.ts';

await run(async () => {
  const library = openLibrary(contentDir());
  console.log(
    `内容没有错误 / The content has no fault: ${library.policies.size} policies, ${library.indicators.size} indicators.`,
  );
  const { strings, code } = readStrings();
  const faults = stringFaults(strings, code);
  if (faults.length > 0) throw new ContentError(faults);
  await astro(['check', '--minimumSeverity', 'warning'], {});
});
