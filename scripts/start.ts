import { buildSite } from './site/build-site.ts';
import { run } from './site/run.ts';
import { portOf, serveSite } from './site/serve.ts';

await run(async () => {
  const port = portOf(process.env['PORT']);
  const server = await serveSite(await buildSite(), port);
  console.log(
    `\n网站已打开 / The portal is open at:\n\n  ${server.url}/\n\n按 Ctrl+C 结束 / Ctrl+C ends it.`,
  );
});
