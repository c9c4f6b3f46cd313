import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { importFees } from '#library/import-fees';
import { listWords } from '#library/official-list/match-list';
import { MOST_BYTES } from '#library/official-text/read-document';
import { planData, planWords } from '#library/official-text/policy/plan-words';
import { contentDir, openLibrary } from '#library/open-library';
import { Refusal } from '#library/report';
import { writeContent } from '#library/write-content';
import { readApart } from './import/read-apart.ts';
import { run } from './site/run.ts';

const USAGE =
  '用法 / Usage:\n  npm run import -- fees <table.xlsx|table.csv> [--remove]\n  npm run import -- fees <official list.xlsx|.csv> [--slug <lc-2026> --yes]\n  npm run import -- policy <file.docx|.pdf|.html|.txt|.md> --slug <lc-2021-2> [--yes] [--json]';

await run(async () => {
  const [command, file, ...options] = process.argv.slice(2);
  if (command === 'fees' && file && (await officialList(file, options))) return;
  if (command === 'fees' && file) return fees(file, options.includes('--remove'));
  if (command === 'policy' && file) return policy(file, policyOptions(options));
  throw new Refusal(USAGE);
});

/**
 * A list as a bureau publishes it is shown beside the catalogue; with --slug and --yes it becomes an edition.
 * @returns false for a file that is no such list
 */
async function officialList(file: string, options: readonly string[]): Promise<boolean> {
  if (!existsSync(file)) return false;
  const directory = contentDir();
  const at = options.indexOf('--slug');
  const slug = at < 0 ? null : (options[at + 1] ?? null);
  const plan = await readApart<'list'>({
    kind: 'list',
    bytes: bytesOf(file),
    file: path.basename(file),
    library: openLibrary(directory),
    contentDir: directory,
    slug,
  });
  if (!plan) return false;
  console.log(listWords(plan));
  if (plan.writing === null || !options.includes('--yes')) {
    console.error(
      '\n什么都没有写入。核对以后，加 --slug 编号 --yes 写成一版清单 lists/编号.yaml（已有的不覆盖）；收费标准请在收费项目里改 / Nothing was written. Add --slug NAME --yes to write it as an edition of the list.',
    );
    process.exitCode = 1;
    return true;
  }
  writeContent([plan.writing], directory);
  console.error(`\n已写成 / Written: ${plan.writing.file}`);
  return true;
}

async function fees(file: string, mayRemove: boolean): Promise<void> {
  const { added, changed, unchanged, kept } = await importFees(file, contentDir(), mayRemove, (bytes, name) =>
    readApart<'sheet'>({ kind: 'sheet', bytes, file: name }),
  );
  console.log(
    `新增 ${added.length} 项，修改 ${changed.length} 项，未变 ${unchanged} 项 / ${added.length} added, ${changed.length} changed, ${unchanged} unchanged`,
  );
  for (const slug of [...added, ...changed]) console.log(`  content/fees/${slug}.mdx`);
  if (kept.length > 0)
    console.log(
      `别人在这张表导出以后改过、您没有动的 ${kept.length} 项，保留现在的内容 / ${kept.length} changed by others since the export, kept as they are: ${kept.join(', ')}`,
    );
}

function bytesOf(file: string): Uint8Array {
  if (statSync(file).size > MOST_BYTES) throw new Refusal(`${file} 超过 100 MB / is larger than 100 MB`);
  return new Uint8Array(readFileSync(file));
}

interface PolicyOptions {
  slug: string;
  /** Write although the confidence is low. */
  isConfirmed: boolean;
  /** Say it as JSON, for a program. */
  isJson: boolean;
}

/** An official document becomes a content file; what it does not say is left 未取得 for an editor to find out. */
async function policy(file: string, { slug, isConfirmed, isJson }: PolicyOptions): Promise<void> {
  if (!existsSync(file)) throw new Refusal(`找不到文件 / No such file: ${file}`);
  const directory = contentDir();
  const { offices, policies } = openLibrary(directory);
  const planning = await readApart<'policy'>({
    kind: 'policy',
    bytes: bytesOf(file),
    file: path.resolve(file),
    library: { offices, policies },
    contentDir: directory,
    slug,
  });
  if (!planning.ok) throw new Refusal(`${planning.zh} / ${planning.en}`);
  const { plan } = planning;
  console.log(isJson ? JSON.stringify(planData(plan), null, 2) : planWords(plan));
  if (plan.asks && !isConfirmed)
    throw new Refusal(
      '\n什么都没有写入。核对以后，同一条命令末尾加 --yes 再运行一次 / Nothing was written. Look it through, then run the same command with --yes.',
    );
  writeContent(plan.writings, directory);
  console.error(
    `\n已写成 / Written: ${plan.writings.map((writing) => writing.file).join(', ')}\n层级和文种请核对；写着“未取得”的栏目请核对补上，再运行 npm run check / Confirm level and type, fill in what says 未取得, then run npm run check`,
  );
}

function policyOptions(options: readonly string[]): PolicyOptions {
  const at = options.indexOf('--slug');
  const slug = at < 0 ? undefined : options[at + 1];
  const others = options.filter((_, index) => index !== at && index !== at + 1);
  if (slug === undefined || others.some((option) => option !== '--yes' && option !== '--json'))
    throw new Refusal(USAGE);
  return { slug, isConfirmed: others.includes('--yes'), isJson: others.includes('--json') };
}
