import type { Library } from '#library/library';
import { ContentError, type Issue } from '#library/report';

const PLACEHOLDER_DOMAIN = 'portal.example';
const IDENTITY = ['organizer', 'operator', 'address', 'phone', 'siteCode', 'icp', 'police'] as const;

/**
 * Refuses to serve as a government's what is only a demonstration.
 * @throws {ContentError} with everything that a city has still to fill in
 */
export function refuseDemonstration({ site, releases, releaseKeys }: Library): void {
  const placeholders = IDENTITY.filter((name) => site[name].placeholder);
  const newest = releases.at(-1)?.release?.signature.key;
  const issues: Issue[] = [
    ...(site.demonstration ? [issue('site.yaml', 'demonstration', 'true', FLAG)] : []),
    ...(new URL(site.domain).hostname.endsWith(PLACEHOLDER_DOMAIN)
      ? [issue('site.yaml', 'domain', site.domain, OWN)]
      : []),
    ...placeholders.map((name) => issue('site.yaml', name, site[name].value, OWN)),
    ...(newest !== undefined && Object.hasOwn(releaseKeys, newest) && releaseKeys[newest]!.demonstration
      ? [issue('releases/keys.yaml', newest, '', KEY)]
      : []),
  ];
  if (issues.length > 0) {
    throw new ContentError(issues, {
      zh: '没有部署；演示站请加 --demonstration',
      en: 'nothing was deployed; for a demonstration add --demonstration',
    });
  }
}

function issue(file: string, field: string, value: string, words: Pick<Issue, 'zh' | 'en'>): Issue {
  return { file, field, value, ...words };
}

const FLAG = {
  zh: { problem: '还标着演示站', remedy: '城市正式启用时改为 false' },
  en: { problem: 'still marked as a demonstration', remedy: 'set it to false when the city puts it to use' },
};
const OWN = {
  zh: { problem: '还是占位', remedy: '换成本市自己的，并把 placeholder 改为 false' },
  en: { problem: 'still a placeholder', remedy: 'give the city’s own, and set placeholder to false' },
};
const KEY = {
  zh: {
    problem: '发布版用的是演示密钥',
    remedy: '照 npm run release -- new-key 的说明换成本市的密钥，再封存一版',
  },
  en: {
    problem: 'the catalogue is sealed with a demonstration key',
    remedy: 'make the city’s own (npm run release -- new-key) and seal again',
  },
};
