import { foldedName } from '../folding.ts';
import { embeddedIn, shortestForm } from './embedded.ts';
import { PRECEDENCE, type Entry } from './entries.ts';
import type { ForeignNames } from './foreign-names.ts';
import { keeping, type Keep } from './keeping.ts';
import type { NameIndex } from './names.ts';
import type { NearIndex } from './near.ts';
import { bestOf } from './ranks.ts';
import {
  askedForms,
  coreOf,
  isCollector,
  isOfSeller,
  ownCharge,
  severalKey,
  takenApart,
  withoutCollector,
  type Deed,
} from './wording.ts';

/** What an answer rests on: how the words of a question were recognised. */
export const EVIDENCE = ['exact', 'folded', 'part', 'near', 'none'] as const;
export type Evidence = (typeof EVIDENCE)[number];

/** What a text names. */
export interface Resolution {
  evidence: Evidence;
  entries: readonly Entry[];
  /** False where what is found is only offered: the reader is asked whether it is meant. */
  isMeant: boolean;
}

export interface Resolver {
  names: NameIndex;
  near: () => NearIndex;
  foreign: () => ForeignNames;
}

const NOTHING: Resolution = { evidence: 'none', entries: [], isMeant: false };

/**
 * What a text names: exactly, in folded form, by what it is about and what is done with it; else what it is a part of,
 * what stands in it, what it is like. A remainder is never dropped: 护照加急费 is no passport.
 * @param region the district; an item of another one is no candidate
 */
export function resolve(resolver: Resolver, text: string, region: string | undefined): Resolution {
  const { names } = resolver;
  const folded = foldedName(text, names.variants);
  const keep = keeping(names, region);
  const found =
    named(names, text.trim(), folded, keep) ??
    ofCollector(names, folded, keep) ??
    foreign(resolver, text, keep) ??
    withOwnCharge(names, folded, keep) ??
    likely(resolver, folded, keep) ??
    likelyOfCollector(resolver, folded, keep) ??
    ofClause(resolver, text, keep) ??
    akin(resolver, folded, keep);
  return found ?? NOTHING;
}

/** What is no name by itself: by its ending, else by what it is like, what stands in it, what it stands in. */
function likely(resolver: Resolver, folded: string, keep: Keep): Resolution | null {
  const { names } = resolver;
  const ending = byEnding(names, folded);
  if (ending) return around(names, folded, keep) ?? ending;
  return near(resolver, folded, keep) ?? around(names, folded, keep) ?? inside(resolver, folded, keep);
}

const BETWEEN_CLAUSES = /[\s，,。；;？?！!：:（()）]+/u;

/** What a clause of a longer speech names is only offered: 行驶证找不到了 补一个多少钱 is asked of 行驶证. */
function ofClause(resolver: Resolver, text: string, keep: Keep): Resolution | null {
  const clauses = text.split(BETWEEN_CLAUSES);
  if (clauses.length < 2) return null;
  const found = firstOf(clauses, (clause) => {
    const folded = foldedName(clause, resolver.names.variants);
    if (!HAN.test(clause) || shortestForm(folded).length < SHORTEST_CLAUSE) return null;
    return named(resolver.names, clause, folded, keep) ?? likely(resolver, folded, keep);
  });
  return found && offered('part', found.entries);
}

const SHORTEST_CLAUSE = 3;
/** Other languages part words by blanks, and a word is no clause. */
const HAN = /\p{Script=Han}/u;

/** The same for a text that is a whole name: nothing is guessed, and nothing is looked for in it. */
export function resolveWhole(names: NameIndex, text: string, region: string | undefined): Resolution | null {
  return whole(names, text.trim(), foldedName(text, names.variants), keeping(names, region));
}

function meant(evidence: Evidence, entries: readonly Entry[]): Resolution | null {
  return entries.length === 0 ? null : { evidence, entries, isMeant: true };
}

function offered(evidence: Evidence, entries: readonly Entry[]): Resolution | null {
  return entries.length === 0 ? null : { evidence, entries, isMeant: false };
}

function named(names: NameIndex, text: string, folded: string, keep: Keep): Resolution | null {
  const bare = new Set(formsOfPart(folded).flatMap((core) => [...(names.bare.get(core) ?? [])]));
  const found = whole(names, text, folded, keep) ?? byForms(names, folded, keep);
  if (bare.size === 0) return found;
  // A bare word is asked back, be it that one charge only is meant by it.
  return found
    ? meant(found.evidence, keep([...found.entries, ...bare]))
    : offered('folded', keep([...bare]));
}

/**
 * What somebody collects, said with who it is. What others sell as well is only offered: 学校收住宿费 is no price of a
 * hotel; and so is an office's charge where a seller asks.
 */
function ofCollector(names: NameIndex, folded: string, keep: Keep): Resolution | null {
  const found = firstOf(askedForms(folded), (form) => {
    const rest = withoutCollector(form);
    return rest === null ? null : named(names, rest, rest, keep);
  });
  if (!found) return null;
  const only = isOfSeller(folded) ? 'item' : 'scope';
  return found.entries.every(({ kind }) => kind === only) ? offered('part', found.entries) : found;
}

function likelyOfCollector(resolver: Resolver, folded: string, keep: Keep): Resolution | null {
  const rest = withoutCollector(folded);
  return rest === null ? null : likely(resolver, rest, keep);
}

/** A name as editors wrote it, or as folding makes it. */
function whole(names: NameIndex, text: string, folded: string, keep: Keep): Resolution | null {
  const id = names.byId.get(text);
  const isWritten = names.written.has(text);
  if (id?.kind === 'item') return meant('exact', keep([id]));
  // Other ids may be words of English as well, toll or license: a name goes before them, and who writes one is asked back.
  if (id && id.kind !== 'list' && !isWritten)
    return PLAIN_WORD.test(text) ? offered('exact', keep([id])) : meant('exact', keep([id]));
  const found = byFolded(names, folded, keep);
  return found && isWritten ? { ...found, evidence: 'exact' } : found;
}

const PLAIN_WORD = /^[a-z]+$/u;

function byFolded(names: NameIndex, folded: string, keep: Keep): Resolution | null {
  const several = names.ambiguous.get(folded);
  if (several) return meant('folded', keep(several));
  return meant('folded', withSiblings(names, chosen(names.folded.get(folded), keep), folded, keep));
}

function byForms(names: NameIndex, folded: string, keep: Keep): Resolution | null {
  const forms = askedForms(folded);
  const cores = [...new Set(forms.map(coreOf))];
  return (
    firstOf([...forms, ...cores], (form) => byFolded(names, form, keep)) ??
    firstOf(cores, (core) => byCore(names, core, keep)) ??
    firstOf(cores, (core) => byDeed(names, core, keep))
  );
}

function firstOf(texts: readonly string[], find: (text: string) => Resolution | null): Resolution | null {
  for (const text of texts) {
    const found = find(text);
    if (found) return found;
  }
  return null;
}

function byCore(names: NameIndex, core: string, keep: Keep): Resolution | null {
  const several = names.several.get(severalKey(core));
  if (several) return meant('folded', keep(several));
  return meant('folded', withSiblings(names, chosen(names.cores.get(core), keep), core, keep));
}

/**
 * The entries of the first kind that has the name, by precedence. An item of some districts does not answer alone where
 * no district is said: what holds everywhere stands beside it.
 */
function chosen(found: ReadonlyMap<Entry, number> | undefined, keep: Keep): readonly Entry[] {
  if (!found) return [];
  const regional: Entry[] = [];
  for (const kind of PRECEDENCE) {
    const kept = keep(bestOf(new Map([...found].filter(([entry]) => entry.kind === kind))));
    if (kept.length > 0 && (keep.isPlaceSaid || !kept.every(isRegional))) return [...regional, ...kept];
    regional.push(...kept);
  }
  return regional;
}

function isRegional(entry: Entry): boolean {
  return entry.kind === 'item' && entry.fee.regions !== undefined;
}

/**
 * Items of one official name are one thing in several cases: 身份证 is as much the first as the renewed one, whichever of
 * them holds the alias, and 换身份证 is the renewed or the damaged one. A name that tells the case stays with its item.
 */
function withSiblings(
  names: NameIndex,
  entries: readonly Entry[],
  text: string,
  keep: Keep,
): readonly Entry[] {
  const core = coreOf(text);
  const found = entries.flatMap((entry) => [entry, ...siblingsOf(names, entry, core)]);
  return keep([...new Set(found)]);
}

function siblingsOf(names: NameIndex, entry: Entry, core: string): Entry[] {
  if (entry.kind !== 'item' || entry.fee.variant === null) return [];
  const official = foldedName(entry.fee.name['zh-CN'], names.variants);
  const variant = foldedName(entry.fee.variant['zh-CN'], names.variants);
  const { object, deeds } = takenApart(core);
  if (core.includes(variant) || !official.includes(object)) return [];
  return [...(names.folded.get(official) ?? new Map<Entry, number>())].flatMap(([each, rank]) =>
    rank === 0 && each.kind === 'item' && does(names, each, deeds) ? [each] : [],
  );
}

function does(names: NameIndex, entry: Entry, deeds: ReadonlySet<Deed>): boolean {
  const told = names.deeds.get(entry);
  return [...deeds].every((deed) => told?.has(deed));
}

/** What a core is about, and what is done with it: 换身份证 is whichever of its items says 换. */
function byDeed(names: NameIndex, core: string, keep: Keep): Resolution | null {
  const { object, deeds } = takenApart(core);
  // 公司收的 says who, and not what for; 开公司 does.
  if (isCollector(object) && core.startsWith(object)) return null;
  const about = [...(names.objects.get(object) ?? [])];
  const found = PRECEDENCE.map((kind) => keep(about.filter((entry) => entry.kind === kind))).find(
    (entries) => entries.length > 0,
  );
  if (!found) return null;
  if (deeds.size === 0) return meant('folded', found);
  const doing = found.filter((entry) => does(names, entry, deeds));
  if (doing.length > 0) return meant('folded', doing);
  const silent = found.filter((entry) => !names.deeds.get(entry)?.size);
  return meant('part', silent.length > 0 ? silent : found);
}

/** A name with a charge of its own behind it: what is known of both is offered, else nothing. */
function withOwnCharge(names: NameIndex, folded: string, keep: Keep): Resolution | null {
  for (const form of askedForms(folded)) {
    const parts = ownCharge(form);
    const before = parts && byForms(names, parts.before, keep);
    if (!before) continue;
    const charge = byForms(names, parts.charge, keep) ?? byEnding(names, parts.charge);
    const bare = [...(names.bare.get(coreOf(parts.charge)) ?? [])];
    const known = [...(charge?.entries ?? []), ...bare];
    if (known.some((entry) => entry.kind === 'scope' && isNoCharge(entry.category)))
      return byEnding(names, form);
    if (known.length > 0) return offered('part', [...new Set([...before.entries, ...known])]);
    return byLongerEnd(names, form, parts.charge, keep) ?? NOTHING;
  }
  return null;
}

/** A charge that ends a text and is more than a word that any charge may end in: 专利实质审查费 is a 实质审查费. */
function byLongerEnd(names: NameIndex, form: string, charge: string, keep: Keep): Resolution | null {
  const found = embeddedIn(names, form, keep);
  return found?.atEnd && found.length > charge.length ? offered('part', found.entries) : null;
}

function formsOfPart(folded: string): string[] {
  return [...new Set(askedForms(folded).map(coreOf))];
}

/** A fine is a fine and a tax a tax, whatever it is for. */
function isNoCharge(category: string): boolean {
  return category === 'fine' || category === 'tax' || category === 'social-insurance';
}

function byEnding(names: NameIndex, folded: string): Resolution | null {
  for (const form of askedForms(folded)) {
    const found = names.endings.find(({ ending }) => form.endsWith(ending));
    if (found) return meant('part', [found.entry]);
  }
  return null;
}

/** Names that stand in a longer text; one that ends it is not swallowed by an ending that is shorter. */
function around(names: NameIndex, folded: string, keep: Keep): Resolution | null {
  const found = embeddedIn(names, folded, keep);
  if (!found) return null;
  const ending = names.endings.find((each) => folded.endsWith(each.ending));
  if (ending && !(found.atEnd && found.length > ending.ending.length)) return null;
  if (found.isWhole) return meant('part', found.entries);
  return offered('part', withSiblings(names, found.entries, found.longest, keep));
}

function inside({ near: index }: Resolver, folded: string, keep: Keep): Resolution | null {
  const { entries, isMost } = index().entriesHolding(folded, keep);
  return isMost && entries.length === 1 ? meant('part', entries) : offered('part', entries);
}

function akin({ near: index }: Resolver, folded: string, keep: Keep): Resolution | null {
  return offered('near', index().entriesAkin(folded, keep));
}

function near({ near: index }: Resolver, folded: string, keep: Keep): Resolution | null {
  for (const form of askedForms(folded)) {
    const found = keep(index().entriesLike(coreOf(form), form));
    if (found.length > 0) return offered('near', found);
  }
  return null;
}

function foreign({ foreign: index }: Resolver, text: string, keep: Keep): Resolution | null {
  const match = index().match(text);
  const entries = match ? keep(match.entries) : [];
  if (!match || entries.length === 0) return null;
  if (match.how === 'same') return meant('folded', entries);
  return match.how === 'inside' && entries.length === 1
    ? meant('part', entries)
    : offered('part', entries.slice(0, MOST_OFFERED));
}

const MOST_OFFERED = 12;
