import { itemAt } from '#domain/known';
import { checkReleases, nameFaults, type ReleaseFault } from '#domain/releases/chain';
import type { Library } from '#library/library';
import { measureRelease } from '#library/measure-release';
import { RELEASE_ADVICE } from '#library/release-advice';
import type { ReleaseFile } from '#library/releases';
import type { Issue } from '#library/report';
import type { Rule } from './rule.ts';

export const brokenRelease: Rule = {
  name: 'broken-release',
  why: 'Answers hold up in a dispute only if nobody can change, drop or reorder a sealed release unnoticed.',
  check(library) {
    return library.releases.length === 0 ? [] : [...chainIssues(library), ...demonstrationIssues(library)];
  },
};

function chainIssues({ releases, releaseKeys }: Library): Issue[] {
  const files = releases.map(({ name, text }) => ({
    name,
    text,
    measured: measureRelease(text, releaseKeys),
  }));
  const checked = checkReleases(files, releaseKeys);
  return releases.flatMap((file, index) => {
    const { release, faults } = itemAt(checked, index);
    return [...(release ? nameFaults(file.name, release) : []), ...faults].map((fault) =>
      issueOf(file, fault),
    );
  });
}

/** A city that is live must not seal its catalogue with a key that stands for nobody. */
function demonstrationIssues({ site, releases, releaseKeys }: Library): Issue[] {
  const newest = itemAt(releases, -1);
  const key = newest.release?.signature.key ?? '';
  if (site.demonstration || !Object.hasOwn(releaseKeys, key) || !releaseKeys[key]!.demonstration) return [];
  return [
    {
      file: newest.file,
      field: 'signature.key',
      value: key,
      zh: {
        problem: '正式网站的发布版用的是演示密钥',
        remedy: '照 npm run release -- new-key 的说明生成本市自己的密钥，再封存一版',
      },
      en: {
        problem: 'a live site’s release is signed with a demonstration key',
        remedy: 'make the city’s own key (npm run release -- new-key) and seal again',
      },
    },
  ];
}

function issueOf({ file }: ReleaseFile, fault: ReleaseFault): Issue {
  return { file, field: '', value: fault.found, ...RELEASE_ADVICE[fault.code](fault) };
}
