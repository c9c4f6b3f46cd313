import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { today } from '#clock';
import { openLibrary } from '#library/open-library';
import { Refusal } from '#library/report';
import { writeAside } from '#library/write-aside';
import { filesOfNewCity } from './new/city-files.ts';
import { run } from './site/run.ts';

const USAGE =
  '用法 / Usage:\n  npm run new -- city <文件夹 folder> --name <清河县> [--portal <清河政策>]\n' +
  '例如 / For example:\n  npm run new -- city ../qinghe --name 清河县';

/**
 * npm run new -- city: a content folder that builds at once and holds nothing of another city. What it has not (a plan,
 * guides, a list) it needs not write: pages, navigation and feeds follow what there is.
 */
await run(async () => {
  const [kind, folder, ...options] = process.argv.slice(2);
  const name = optionOf(options, '--name');
  if (kind !== 'city' || !folder || !name) throw new Refusal(USAGE);
  const directory = path.resolve(folder);
  refuseOccupied(directory);
  const isNew = !existsSync(directory);
  try {
    writeCity(directory, name, optionOf(options, '--portal') ?? `${name.replace(/[省市县区]$/, '')}政策`);
  } catch (error) {
    if (isNew) rmSync(directory, { recursive: true, force: true });
    throw error;
  }
  console.log(
    `已建好 / Made: ${directory}\n下一步 / Next:\n` +
      `  CONTENT_DIR=${directory} npm start        看网站 / see the site\n` +
      `  CONTENT_DIR=${directory} npm run studio   在网页里写内容 / write on a page\n` +
      `先打开 site.yaml，把占位的名称、编号换成真的；没有的保持占位 / Begin with site.yaml`,
  );
});

function optionOf(options: readonly string[], name: string): string | null {
  const at = options.indexOf(name);
  return at < 0 ? null : (options[at + 1]?.trim() ?? null);
}

function refuseOccupied(directory: string): void {
  if (!existsSync(directory) || readdirSync(directory).length === 0) return;
  throw new Refusal(
    `${directory}：文件夹里已经有东西，不覆盖；换一个空的位置\n${directory} is not empty and is not overwritten; choose another place`,
  );
}

function writeCity(directory: string, name: string, portal: string): void {
  const files = filesOfNewCity({ name, portal, day: today() });
  mkdirSync(directory, { recursive: true });
  writeAside(Object.entries(files).map(([file, content]) => ({ file: path.join(directory, file), content })));
  openLibrary(directory);
}
