import { existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { today } from '#clock';
import { contentDir, openLibrary } from '#library/open-library';
import { selfInspection } from '#library/self-inspection';
import { writeAside } from '#library/write-aside';
import { gapsIn, type Gaps } from './report/gaps.ts';
import { reportPage, type Report } from './report/page.ts';
import { run } from './site/run.ts';

const FOLDER = path.resolve('.cache/report');
const REPORT = /^\d{4}-\d{2}-\d{2}\.json$/;

/**
 * npm run report: what the owner of the portal should know of it today, as a page and as JSON, each day beside the days
 * before: how fresh it is, what is due, what stands in which language, what nobody refers to, what is 未取得.
 */
await run(async () => {
  const directory = contentDir();
  const day = today();
  const library = openLibrary(directory);
  const report: Report = {
    city: library.site.city['zh-CN'],
    ...selfInspection(library, day),
    gaps: gapsIn(directory),
  };
  const before = earlier(report);
  const page = path.join(FOLDER, 'index.html');
  mkdirSync(FOLDER, { recursive: true });
  writeAside([
    { file: path.join(FOLDER, `${day}.json`), content: `${JSON.stringify(report, null, 2)}\n` },
    { file: page, content: reportPage(report, before) },
  ]);
  const gaps = Object.values(report.gaps).reduce((sum, count) => sum + count, 0);
  console.log(
    `${report.city} ${day}\n` +
      `  收费待复核 / charges due: ${report.dueFees.length}\n` +
      `  法规待处理 / laws to look at: ${report.laws.changed.length + report.laws.due.length + report.laws.unregistered.length}\n` +
      `  未取得 / not obtained: ${gaps}\n` +
      `  没有别处用到 / referred to by nothing: ${report.orphans.length}\n` +
      `整页 / The page: ${page}\n数据 / The data: ${path.join(FOLDER, `${day}.json`)}`,
  );
});

/** The gaps of the same city on earlier days, the oldest first. */
function earlier({ city, day }: Report): { day: string; gaps: Gaps }[] {
  if (!existsSync(FOLDER)) return [];
  return readdirSync(FOLDER)
    .filter((name) => REPORT.test(name) && name < `${day}.json`)
    .sort()
    .map((name) => JSON.parse(readFileSync(path.join(FOLDER, name), 'utf8')) as Report)
    .filter((report) => report.city === city)
    .map((report) => ({ day: report.day, gaps: report.gaps }));
}
