import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { checkReleases, nameFaults, type CheckedRelease } from '#domain/releases/chain';
import { measureRelease } from '#library/measure-release';
import { contentDir } from '#library/open-library';
import { RELEASE_ADVICE } from '#library/release-advice';
import { readReleaseKeys, readReleases, type ReleaseFile } from '#library/releases';
import { ContentError, Refusal, type Issue } from '#library/report';
import { run } from './site/run.ts';

/**
 * npm run verify-release             checks every release of the content folder
 * npm run verify-release -- <file…>  checks these files, against the keys and the chain of the content folder
 */
await run(async () => {
  const published = readReleases(contentDir());
  const given = process.argv.slice(2);
  const checked = given.length === 0 ? checkPublished(published) : checkGiven(given, published);
  if (checked.length === 0) console.log('还没有发布版 / No release has been sealed.');
  for (const each of checked) console.log(lines(each));
  if (checked.some(({ faults }) => faults.length > 0)) process.exitCode = 1;
});

function keys() {
  const issues: Issue[] = [];
  const found = readReleaseKeys(contentDir(), issues);
  if (issues.length > 0) throw new ContentError(issues);
  return found;
}

function checkPublished(published: readonly ReleaseFile[]): CheckedRelease[] {
  const known = keys();
  const files = published.map(({ name, text }) => ({ name, text, measured: measureRelease(text, known) }));
  return checkReleases(files, known).map((each) => ({
    ...each,
    faults: [...(each.release ? nameFaults(each.name, each.release) : []), ...each.faults],
  }));
}

function checkGiven(paths: readonly string[], published: readonly ReleaseFile[]): CheckedRelease[] {
  const known = keys();
  const files = paths.map((file) => {
    if (!existsSync(file)) throw new Refusal(`找不到文件 / No such file: ${file}`);
    const text = readFileSync(file, 'utf8');
    return { name: path.basename(file), text, measured: measureRelease(text, known) };
  });
  const links = published.flatMap(({ release }) =>
    release ? [{ id: release.sealed.id, hash: release.hash }] : [],
  );
  return checkReleases(files, known, links);
}

function lines({ name, release, demonstration, faults }: CheckedRelease): string {
  if (faults.length > 0) {
    return faults
      .map((fault) => ({ fault, advice: RELEASE_ADVICE[fault.code](fault) }))
      .map(
        ({ fault, advice: { zh, en } }) =>
          `✗ ${name} [${fault.code}]\n  ${zh.problem} → ${zh.remedy}\n  ${en.problem} → ${en.remedy}`,
      )
      .join('\n');
  }
  const key = `${release!.signature.key}${demonstration ? '（演示密钥 / demonstration key）' : ''}`;
  return `✓ ${name}  SHA-256 ${release!.hash}\n  ${key}`;
}
