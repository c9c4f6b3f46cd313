import { openWorkroom } from '#library/open-library';
import { ContentError, formatReport } from '#library/report';
import { astro } from './site/build-site.ts';
import { run } from './site/run.ts';

const NOT_SHOWN = { zh: '有错的文件没有显示', en: 'the files at fault are not shown' };

await run(async () => {
  const { library, issues } = openWorkroom();
  if (library === null) throw new ContentError(issues);
  if (issues.length > 0) console.error(formatReport(issues, NOT_SHOWN));
  console.log(
    '编辑预览：草稿和没到日子的也在里面，标题前有标记；保存内容文件后页面自己刷新 / ' +
      'Preview for editors, drafts included, their titles marked: a saved content file reloads the page.',
  );
  await astro(['dev', '--host', '127.0.0.1'], { PREVIEW: 'all' });
});
