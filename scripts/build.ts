import path from 'node:path';
import { buildSite } from './site/build-site.ts';
import { run } from './site/run.ts';

await run(async () => {
  console.log('检查内容并生成网站 / Checking the content and building the site …');
  const started = performance.now();
  const directory = await buildSite();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`完成，用时 ${seconds} 秒 / Done in ${seconds} s: ${path.relative('.', directory)}/`);
});
