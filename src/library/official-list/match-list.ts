import { existsSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import { today } from '#clock';
import { resolve } from '#domain/fees/resolve';
import { rateOn } from '#domain/fees/timeline';
import { UNKNOWN, UNMARKED } from '#schemas/fields';
import { catalogueOf } from '../catalogue-facts.ts';
import type { Library } from '../library.ts';
import { readList, type ListItem, type OfficialList } from './read-list.ts';
import { rowsOfList } from './sheet-with-merges.ts';
import type { Writing } from '../write-aside.ts';

/** A row of an official list beside what the city holds of it. */
export interface MatchedItem {
  item: ListItem;
  /** Ids of our items that it names. */
  ours: string[];
  /** False where they are only like it. */
  isSure: boolean;
  /** What differs, in Chinese: amounts that we hold and that the list has not. */
  differences: string[];
}

/** What importing an official list would do. */
export interface ListPlan {
  list: OfficialList;
  rows: MatchedItem[];
  /** The edition as a content file; null without a slug. */
  writing: Writing | null;
}

/**
 * Reads a list as a bureau publishes it, and compares it with the catalogue.
 * @returns null for a file that is no such list
 */
export async function planList(
  bytes: Uint8Array,
  file: string,
  library: Library,
  target: { contentDir: string; slug: string | null },
): Promise<ListPlan | null> {
  const rows = await rowsOfList(bytes, file);
  const list = rows && readList(rows);
  if (!list || list.items.length === 0) return null;
  const catalogue = catalogueOf(library);
  const resolver = { names: catalogue.names, near: () => catalogue.near, foreign: () => catalogue.foreign };
  const matched = list.items.map((item) => matchOf(item, library, resolver));
  return { list, rows: matched, writing: writingOf(list, matched, target) };
}

function matchOf(item: ListItem, library: Library, resolver: Parameters<typeof resolve>[0]): MatchedItem {
  const names = [
    item.name,
    `${item.name}工本费`,
    `${item.name}费`,
    ...(item.group ? [`${item.group}${item.name}`] : []),
  ];
  const found = names
    .map((name) => resolve(resolver, name, undefined))
    .filter(({ entries }) => entries.some(({ kind }) => kind === 'item'));
  const best = found.find(({ isMeant }) => isMeant) ?? found[0];
  const ours = (best?.entries ?? []).flatMap((entry) => (entry.kind === 'item' ? [entry.id] : []));
  return {
    item,
    ours,
    isSure: best?.isMeant ?? false,
    differences: ours.flatMap((id) => differencesOf(item, id, library)),
  };
}

function differencesOf({ amount, standard }: ListItem, id: string, library: Library): string[] {
  const fee = library.fees.get(id);
  if (!fee || amount === null) return [];
  const held = rateOn({ ...fee.data }, today()).flatMap((rate) =>
    rate.kind === 'amount' ? [`${rate.amount}${rate.unit}`] : [],
  );
  const isHeld = held.some(
    (rate) => rate.startsWith(amount.amount) && !/^[\d.]/.test(rate.slice(amount.amount.length)),
  );
  if (isHeld) return [];
  return [
    held.length === 0
      ? `${id}：本站没有列金额，清单写 ${standard}`
      : `${id}：本站 ${held.join('、')}，清单 ${standard}`,
  ];
}

function writingOf(
  list: OfficialList,
  rows: readonly MatchedItem[],
  { contentDir, slug }: { contentDir: string; slug: string | null },
): Writing | null {
  if (slug === null) return null;
  const file = path.join(contentDir, 'lists', `${slug}.yaml`);
  if (existsSync(file)) return null;
  return { file, content: stringify(editionOf(list, rows), { schema: 'core', lineWidth: 0 }) };
}

const KINDS: readonly [RegExp, string][] = [
  [/政府性基金/, 'government-fund'],
  [/保证金/, 'enterprise-deposit'],
  [/经营服务|政府定价/, 'government-priced-service'],
  [/考试/, 'exam'],
  [/中介/, 'intermediary-service'],
];

/** An edition of the list: a draft in which nothing is claimed that the sheet does not say. */
function editionOf(list: OfficialList, rows: readonly MatchedItem[]): object {
  const title = list.title ?? UNKNOWN;
  return {
    title: { 'zh-CN': title },
    issuer: UNKNOWN,
    number: UNKNOWN,
    day: list.day ?? UNKNOWN,
    validUntil: UNKNOWN,
    replacedBy: UNKNOWN,
    source: UNKNOWN,
    here: true,
    complete: false,
    countStated: UNKNOWN,
    covers: [KINDS.find(([pattern]) => pattern.test(title))?.[1] ?? 'administrative'],
    rows: rows.map(({ item, ours, isSure }) => ({
      number: item.number ?? UNKNOWN,
      name: { 'zh-CN': item.name },
      department: item.department || UNKNOWN,
      payer: 'both',
      treasury: item.treasury ?? UNKNOWN,
      enterpriseRelated: item.enterpriseRelated ?? UNMARKED,
      basis: item.basis,
      statute: [],
      item: isSure ? ours : [],
      provenance: 'verified',
      seenIn: [],
      ...(item.standard || item.remark
        ? {
            editorNote: [item.standard && `收费标准：${item.standard}`, item.remark]
              .filter(Boolean)
              .join('；'),
          }
        : {}),
    })),
  };
}

/** What an editor is shown: which column is what, every row with its match, what differs, what was not read. */
export function listWords({ list, rows }: ListPlan): string {
  const line = ({ item, ours, isSure, differences }: MatchedItem) => [
    `  ${item.row} ${item.department} · ${item.name} ${item.standard ?? '标准未写'} ${item.basis.join('、')}`,
    `      ${ours.length === 0 ? '本站没有这一项 / not held here' : `${isSure ? '对应' : '可能是（请核对）'} / ${isSure ? 'matches' : 'may be'}：${ours.join('、')}`}`,
    ...differences.map((difference) => `      ≠ ${difference}`),
  ];
  return [
    `官方清单 / official list：${list.title ?? UNKNOWN}（${list.day ?? UNKNOWN}）`,
    `栏目 / columns：${list.columns.map(({ header, as }) => `${header} → ${as}`).join('；')}`,
    `项目 / items：${rows.length}，对应 ${rows.filter(({ isSure }) => isSure).length}，不一致 ${rows.filter(({ differences }) => differences.length > 0).length}`,
    ...rows.flatMap(line),
    ...(list.others.length > 0
      ? [
          '没有读作项目的行 / rows that are no items:',
          ...list.others.map(({ row, text }) => `  ${row} ${text}`),
        ]
      : []),
  ].join('\n');
}
