import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { importFees } from '#library/import-fees';
import { contentDir, openLibrary } from '#library/open-library';
import { Refusal } from '#library/report';
import { writeContent } from '#library/write-content';
import { policyFromText } from './import/policy-text.ts';
import { policyMdx } from './import/policy-mdx.ts';
import { run } from './site/run.ts';

const USAGE =
  '用法 / Usage:\n  npm run import -- fees <table.xlsx|table.csv> [--remove]\n  npm run import -- policy <file.txt> --slug <lc-2021-2>';

await run(async () => {
  const [command, file, ...options] = process.argv.slice(2);
  if (command === 'fees' && file) return fees(file, options.includes('--remove'));
  if (command === 'policy' && file && options[0] === '--slug' && options[1]) return policy(file, options[1]);
  throw new Refusal(USAGE);
});

async function fees(file: string, mayRemove: boolean): Promise<void> {
  const { added, changed, unchanged } = await importFees(file, contentDir(), mayRemove);
  console.log(
    `新增 ${added.length} 项，修改 ${changed.length} 项，未变 ${unchanged} 项 / ${added.length} added, ${changed.length} changed, ${unchanged} unchanged`,
  );
  for (const slug of [...added, ...changed]) console.log(`  content/fees/${slug}.mdx`);
}

/** An official text becomes a content file; what the text does not say is left 未取得 for an editor to find out. */
function policy(file: string, slug: string): void {
  const target = path.join(contentDir(), 'policies', `${slug}.mdx`);
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug))
    throw new Refusal(`标识只用小写英文字母、数字和连字符 / Not an id: ${slug}`);
  if (existsSync(target)) throw new Refusal(`${target} 已经有了，不覆盖 / exists and is not overwritten.`);
  const content = policyMdx(taken(readText(file)), openLibrary(contentDir()).offices);
  writeContent([{ file: target, content }], contentDir());
  console.log(
    `已写成 / Written: ${target}\n层级和文种请核对；写着“未取得”的栏目请核对补上，再运行 npm run check / Confirm level and type, fill in what says 未取得, then run npm run check`,
  );
}

function taken(text: string): ReturnType<typeof policyFromText> {
  try {
    return policyFromText(text);
  } catch (error) {
    throw new Refusal(`读不出版头 / ${error instanceof Error ? error.message : String(error)}`);
  }
}

function readText(file: string): string {
  if (!existsSync(file)) throw new Refusal(`找不到文件 / No such file: ${file}`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch {
    throw new Refusal('不是 UTF-8 文本，请另存为 UTF-8 / Not UTF-8 text; save it as UTF-8.');
  }
}
