import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { contentDir, openLibrary } from '#library/open-library';
import { Refusal } from '#library/report';
import { nginxConfig } from './deploy/nginx.ts';
import { pagesOf } from './deploy/manifest.ts';
import { refuseDemonstration } from './deploy/profile.ts';
import { publishedWith, refuseBrokenPromises } from './deploy/published.ts';
import {
  addRelease,
  currentRelease,
  prune,
  readState,
  refuseForeignTarget,
  rollBack,
  servedRelease,
  switchTo,
  writeWhole,
} from './deploy/releases.ts';
import { bucket, putRelease, type Store } from './deploy/store.ts';
import { withLock } from './site/build-lock.ts';
import { outDir } from './site/build-site.ts';
import { movedAddresses } from './site/moved-pages.ts';
import { policyOf } from './site/headers.ts';
import { run } from './site/run.ts';

const USAGE = `用法 / Usage:
  npm run deploy -- --to /srv/portal          部署 dist/ / serve dist/ from there
  npm run deploy -- rollback [NAME] --to …    退回上一版或指定的一版 / go back
  npm run deploy -- list --to …               列出各版 / what has been served
  npm run deploy -- store URL --to …          把现在这一版放进对象存储 / put the release that is served into a bucket
选项 / Options: --demonstration（演示站 / a demonstration） --listen 8080 --brotli --as /srv/portal；--to 也可写在 DEPLOY_TO
对象存储 / Store: URL 如 https://s3.example/bucket；密钥取自 AWS_ACCESS_KEY_ID、AWS_SECRET_ACCESS_KEY、AWS_REGION`;

await run(async () => {
  const { positionals, values } = parse();
  const to = values.to ?? process.env['DEPLOY_TO'];
  const [command = 'deploy', name] = positionals;
  if (!to || !['deploy', 'rollback', 'list', 'store'].includes(command)) throw new Refusal(USAGE);
  const target = path.resolve(to);
  if (command === 'list') return list(target);
  refuseForeignTarget(target);
  await withLock(path.join(target, '.lock'), target, async () => {
    if (command === 'rollback') goBack(target, name);
    else if (command === 'store') await store(target, name);
    else await deploy(target, values);
  });
});

interface Options {
  demonstration?: boolean | undefined;
  /** Where the web server finds the folder, where that is another place than here (a container). */
  as?: string | undefined;
  listen?: string | undefined;
  brotli?: boolean | undefined;
}

function parse() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        to: { type: 'string' },
        as: { type: 'string' },
        listen: { type: 'string' },
        brotli: { type: 'boolean' },
        demonstration: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new Refusal(`${(error as Error).message}\n${USAGE}`);
  }
}

async function deploy(
  target: string,
  { demonstration, as, listen = '80', brotli = false }: Options,
): Promise<void> {
  const site = outDir();
  if (!existsSync(path.join(site, 'index.html'))) {
    throw new Refusal(`${site} 里没有网站，先运行 npm run build / holds no site; run npm run build first.`);
  }
  const library = openLibrary(contentDir());
  if (!demonstration) refuseDemonstration(library);
  const { published } = readState(target);
  const { release, manifest } = await addRelease(site, target);
  const pages = pagesOf(manifest);
  refuseBrokenPromises(published, pages, library);
  const config = nginxConfig({
    target: as ?? target,
    hostname: new URL(library.site.domain).hostname,
    listen,
    policy: policyOf(site),
    moved: movedAddresses(library),
    brotli,
  });
  writeWhole(path.join(target, 'nginx', 'portal.conf'), config);
  switchTo(target, release, publishedWith(published, pages, library));
  const gone = prune(target, new Date());
  console.log(
    `已启用 ${release}，共 ${pages.length} 页${gone.length > 0 ? `；清理了 ${gone.length} 个旧版` : ''} / ${release} is served, ${pages.length} pages.`,
  );
}

function goBack(target: string, wanted: string | undefined): void {
  const release = rollBack(target, wanted);
  console.log(`已退回 ${release} / ${release} is served again.`);
}

async function store(target: string, address: string | undefined): Promise<void> {
  const served = servedRelease(target);
  if (served === null)
    throw new Refusal(
      `${target} 里还没有启用的版本，先部署 / ${target} serves no release yet; deploy first.`,
    );
  const { release, folder, manifest } = served;
  const { written, removed } = await putRelease(bucketAt(address), { release, folder, manifest }, new Date());
  console.log(
    `${release} 已放进对象存储：写入 ${written} 个，删除 ${removed} 个 / ${release} is in the bucket: ${written} written, ${removed} removed.`,
  );
}

function bucketAt(address: string | undefined): Store {
  const {
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    AWS_REGION: region = 'us-east-1',
  } = process.env;
  if (!address || !/^https?:\/\/[^/]+\/./.test(address) || !accessKeyId || !secretAccessKey)
    throw new Refusal(USAGE);
  return bucket(address, { accessKeyId, secretAccessKey, region });
}

function list(target: string): void {
  const now = currentRelease(target);
  const { served } = readState(target);
  const newest = new Map(served.map(({ release, at }) => [release, at]));
  for (const [release, at] of [...newest].reverse()) {
    const isThere = existsSync(path.join(target, 'releases', release));
    const state = release === now ? ' ← 现在 / now' : isThere ? '' : ' （已清理 / pruned）';
    console.log(`${at}  ${release}${state}`);
  }
  if (newest.size === 0) console.log('还没有部署过 / Nothing has been deployed yet.');
}
