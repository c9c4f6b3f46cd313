import { contentDir, openLibrary } from '#library/open-library';
import { astro } from './build-site.ts';
import { run } from './run.ts';

await run(async () => {
  const library = openLibrary(contentDir());
  console.log(
    `内容没有错误 / The content has no fault: ${library.policies.size} policies, ${library.indicators.size} indicators.`,
  );
  await astro(['check', '--minimumSeverity', 'warning'], {});
});
