import { openLibrary } from '#library/open-library';
import { astro } from './site/build-site.ts';
import { run } from './site/run.ts';

await run(async () => {
  openLibrary();
  console.log(
    '编辑预览：保存内容文件后页面自动刷新 / Preview for editors: a saved content file reloads the page.',
  );
  await astro(['dev', '--host', '127.0.0.1'], {});
});
