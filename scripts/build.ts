import path from 'node:path';
import { parseArgs } from 'node:util';
import { Refusal } from '#library/report';
import { buildSite } from './site/build-site.ts';
import { run } from './site/run.ts';

await run(async () => {
  const isClean = asksForAll(process.argv.slice(2));
  const started = performance.now();
  const directory = await buildSite({ isClean });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`完成，用时 ${seconds} 秒 / Done in ${seconds} s: ${path.relative('.', directory)}/`);
});

function asksForAll(args: string[]): boolean {
  try {
    return parseArgs({ args, options: { clean: { type: 'boolean', default: false } } }).values.clean;
  } catch {
    throw new Refusal('用法 / Usage: npm run build [-- --clean]');
  }
}
