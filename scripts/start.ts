import { buildSite } from './site/build-site.ts';
import { run } from './site/run.ts';
import { serveSite } from './site/serve.ts';

await run(async () => {
  const directory = await buildSite();
  const server = await serveSite(directory, Number(process.env['PORT'] ?? 0));
  console.log(
    `\n网站已打开 / The portal is open at:\n\n  ${server.url}/\n\n按 Ctrl+C 结束 / Ctrl+C ends it.`,
  );
});
