import { stringify } from 'yaml';
import { isDay } from '#domain/calendar';
import type { Library } from '#library/library';
import { NOT_APPLICABLE, UNKNOWN } from '#schemas/fields';
import type { ImportedPolicy } from './policy-text.ts';

/**
 * The content file of an imported document: what its head and signature say, and 未取得 for what they do not.
 * Level and type are read off the names and are for an editor to confirm.
 */
export function policyMdx(policy: ImportedPolicy, offices: Library['offices']): string {
  const frontmatter = {
    title: { 'zh-CN': policy.title },
    documentNumber: policy.documentNumber,
    issuers: officeOf(policy.issuer, offices) ?? UNKNOWN,
    level: levelOf(policy.issuer),
    type: typeOf(policy.title),
    indexNumber: UNKNOWN,
    topics: [],
    indicators: [],
    writtenOn: dayOf(policy.signedOn) ?? UNKNOWN,
    publishedOn: UNKNOWN,
    effectiveFrom: UNKNOWN,
    effectiveUntil: UNKNOWN,
    planUntil: NOT_APPLICABLE,
    confirmations: [],
    supersedes: UNKNOWN,
    amends: UNKNOWN,
    text: 'full',
    annexes: [],
    source: { kind: 'received', url: UNKNOWN, linkable: false },
  };
  return `---\n${stringify(frontmatter, { schema: 'core', lineWidth: 0 })}---\n\n${policy.body}`;
}

function officeOf(issuer: string, offices: Library['offices']): string[] | null {
  const found = Object.entries(offices).find(([, { name }]) => name['zh-CN'] === issuer);
  return found ? [found[0]] : null;
}

const LEVELS: readonly [RegExp, string][] = [
  [/开发区|高新区|功能区/, 'zone'],
  [/[县区](?!.*市)/, 'county'],
  [/市/, 'city'],
  [/省/, 'provincial'],
];

function levelOf(issuer: string): string {
  return LEVELS.find(([pattern]) => pattern.test(issuer))?.[1] ?? 'national';
}

const TYPES: readonly [RegExp, string][] = [
  [/征求意见稿|草案/, 'draft'],
  [/意见$/, 'opinions'],
  [/批复$|复函$/, 'reply'],
  [/(?:办法|规定|细则)$/, 'normative-document'],
];

function typeOf(title: string): string {
  return TYPES.find(([pattern]) => pattern.test(title))?.[1] ?? 'notice';
}

/** 2021年5月8日 as a day; null where there is none. */
function dayOf(signedOn: string | null): string | null {
  const parts = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/.exec(signedOn ?? '');
  const day = parts && [parts[1]!, parts[2]!.padStart(2, '0'), parts[3]!.padStart(2, '0')].join('-');
  return day && isDay(day) ? day : null;
}
