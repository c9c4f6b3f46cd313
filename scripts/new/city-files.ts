import { readFileSync } from 'node:fs';
import { stringify } from 'yaml';
import type { Day } from '#domain/calendar';

/** What somebody says of a city that is to have a portal. */
export interface NewCity {
  /** 清河县 */
  name: string;
  /** 清河政策 */
  portal: string;
  /** The day on which it is made. */
  day: Day;
}

const PLACEHOLDERS = {
  organizer: '主办单位（待填）',
  operator: '承办单位（待填）',
  address: '地址（待填）',
  phone: '电话（待填）',
  siteCode: '网站标识码（待填）',
  icp: 'ICP备案号（待填）',
  police: '公安备案号（待填）',
};

/**
 * The files of a new city, by their names: the city itself, an empty catalogue of charges, the handbook. Nothing in them
 * is a fact about the city but its name; whatever it does not know yet is a visible placeholder.
 */
export function filesOfNewCity(city: NewCity): Record<string, string> {
  return {
    'site.yaml': written('城市自己。占位的名称、编号换成真的以后，把 placeholder 改成 false。', site(city)),
    'catalogue.yaml': written(
      '收费目录整理到哪里。收费项目写在 fees/ 里，一项一个文件；照手册“收费项目”一节。',
      catalogue(city),
    ),
    'README.md': readFileSync('content/README.md', 'utf8'),
  };
}

function site({ name, portal, day }: NewCity): object {
  return {
    name: { 'zh-CN': portal },
    city: { 'zh-CN': name },
    mark: [...name][0],
    domain: 'https://portal.example',
    feedAuthority: `portal.example,${day.slice(0, 4)}`,
    demonstration: true,
    confirmationHoldsDays: 365,
    contentAsOf: day,
    ...Object.fromEntries(
      Object.entries(PLACEHOLDERS).map(([field, value]) => [field, { value, placeholder: true }]),
    ),
    reviewEveryDays: 90,
  };
}

function catalogue({ name, day }: NewCity): object {
  return {
    compiledOn: day,
    knownUntil: day,
    lawsCheckedTo: day,
    newestSource: day.slice(0, 7),
    newestSources: [],
    statement: { 'zh-CN': `${name}的收费目录还没有整理。` },
    rule: [],
  };
}

function written(about: string, data: object): string {
  return `# ${about}\n${stringify(data, { lineWidth: 0 })}`;
}
