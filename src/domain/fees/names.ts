import type { Fee } from './fee.ts';

/**
 * A name as it is compared: compatibility forms made one (NFKC), without punctuation, symbols, spaces or case.
 * 居民身份证工本费（首次申领）and 居民身份证工本费 首次申领 are the same name.
 */
export function normaliseName(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{P}\p{S}\p{Z}\s]/gu, '');
}

/** What a name means: how directly it names the item, the lowest first. */
const RANK = { official: 0, former: 1, alias: 2, derived: 3 } as const;
type Rank = (typeof RANK)[keyof typeof RANK];

/** Every way to name every item. */
export interface NameIndex {
  bySlug: ReadonlyMap<string, Fee>;
  byName: ReadonlyMap<string, ReadonlyMap<Fee, Rank>>;
  /** The official names, for questions that give only a part of one. */
  official: readonly { name: string; fee: Fee }[];
}

/** What a question's name leads to. `similar` are items whose names only contain it: offered, never the answer. */
export interface Resolution {
  fees: readonly Fee[];
  similar: readonly Fee[];
}

/** Builds the index once for a catalogue. */
export function indexNames(fees: readonly Fee[]): NameIndex {
  const byName = new Map<string, Map<Fee, Rank>>();
  for (const fee of fees) for (const [name, rank] of namesOf(fee)) enter(byName, name, fee, rank);
  return {
    bySlug: new Map(fees.map((fee) => [fee.slug, fee])),
    byName,
    official: fees.map((fee) => ({ name: normaliseName(fee.name['zh-CN']), fee })),
  };
}

/**
 * The items that a text names: its slug, its name with or without the variant, a former name, an alias.
 * Words around the name that only ask (多少钱, 办理) are passed over. A longer name that merely contains an item's
 * name (护照加急费) is not that item.
 */
export function resolveExactly(index: NameIndex, query: string): readonly Fee[] {
  const bySlug = index.bySlug.get(query.trim());
  if (bySlug) return [bySlug];
  for (const name of askedNames(normaliseName(query))) {
    const found = best(index.byName.get(name));
    if (found.length > 0) return found;
  }
  return [];
}

/** A part of a name counts as the name when it is most of it; less is a hint only. */
const MOST = 2 / 3;
const SHORTEST_PART = 4;
const MOST_SIMILAR = 12;

/** The items whose official name contains the text: resolved where the text is most of the name, else similar. */
export function resolveByPart(index: NameIndex, query: string): Resolution {
  const part = normaliseName(query);
  if (part.length < 2) return { fees: [], similar: [] };
  const containing = index.official.filter(({ name }) => name.includes(part));
  const close = containing.filter(
    ({ name }) => part.length >= SHORTEST_PART && part.length >= name.length * MOST,
  );
  if (close.length > 0 && close.length === containing.length)
    return { fees: close.map(({ fee }) => fee), similar: [] };
  return { fees: [], similar: containing.slice(0, MOST_SIMILAR).map(({ fee }) => fee) };
}

/** The name before its brackets: 案件受理费（财产案件） is also called 案件受理费. */
export function nameBeforeBrackets(name: string): string {
  return name.replace(/[（(].*$/u, '').trim() || name;
}

function namesOf(fee: Fee): [string, Rank][] {
  const official = withVariant(fee, Object.values(fee.name), Object.values(fee.variant ?? {}));
  const former = fee.periods.flatMap(({ formerName }) =>
    formerName ? withVariant(fee, Object.values(formerName), []) : [],
  );
  const aliases = Object.values(fee.aliases).flat();
  const derived = [fee.name['zh-CN'], ...former, ...aliases].flatMap((name) => derivedNames(name, fee));
  return [
    ...official.map((name): [string, Rank] => [name, RANK.official]),
    ...former.map((name): [string, Rank] => [name, RANK.former]),
    ...aliases.map((name): [string, Rank] => [name, RANK.alias]),
    ...derived.map((name): [string, Rank] => [name, RANK.derived]),
  ];
}

function withVariant(fee: Fee, names: readonly string[], variants: readonly string[]): string[] {
  const own = [...variants, ...Object.values(fee.variant ?? {})];
  return names.flatMap((name) => [
    name,
    ...own.flatMap((variant) => [`${name}${variant}`, `${variant}${name}`]),
  ]);
}

const MADE_OF_PAPER = '工本费';
const PAPERS = /[证照本牌]$/u;
const MONEY_WORD = /[费金税价款]$|附加$/u;

/** The same name with and without 工本费, and a document by its bare name: 护照 for 护照费. */
function derivedNames(name: string, fee: Fee): string[] {
  const plain = nameBeforeBrackets(name);
  const stem = plain.replace(/(工本)?费$/u, '');
  const isPaper = fee.name['zh-CN'].includes(MADE_OF_PAPER);
  return [
    plain,
    ...(plain.endsWith(MADE_OF_PAPER) || PAPERS.test(stem) ? [stem] : []),
    ...(isPaper && PAPERS.test(stem) ? [`${stem}费`, `${stem}${MADE_OF_PAPER}`] : []),
    ...(MONEY_WORD.test(plain) || !/\p{Script=Han}$/u.test(plain) ? [] : [`${plain}费`]),
  ];
}

const ASKING_AFTER =
  /(?:的?费用|的钱|是?多少钱|要多少钱|要钱吗|收费标准|收费吗|怎么收费|怎么收|如何收费|收费|缴费|标准|合法吗|能收吗|该交吗)$/u;
const ASKING_BEFORE = /^(?:请问|我要|我想|办理|办|缴纳|交纳|收取|申请|交|收)/u;

/** The name as asked, then without the words that only ask, one at a time. */
function askedNames(name: string): string[] {
  const names = [name];
  for (let rest = name, next = shorter(rest); next !== null; rest = next, next = shorter(rest))
    names.push(next);
  return names.concat(names.map((each) => each.replace(ASKING_BEFORE, '')));
}

function shorter(name: string): string | null {
  const next = name.replace(ASKING_AFTER, '');
  return next === name || next.length < 2 ? null : next;
}

function enter(byName: Map<string, Map<Fee, Rank>>, name: string, fee: Fee, rank: Rank): void {
  const key = normaliseName(name);
  if (key.length < 2) return;
  const entry = byName.get(key) ?? new Map<Fee, Rank>();
  entry.set(fee, Math.min(rank, entry.get(fee) ?? rank) as Rank);
  byName.set(key, entry);
}

function best(found: ReadonlyMap<Fee, Rank> | undefined): Fee[] {
  if (!found) return [];
  const rank = Math.min(...found.values());
  return [...found].filter(([, each]) => each === rank).map(([fee]) => fee);
}
