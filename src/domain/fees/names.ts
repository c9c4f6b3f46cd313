import { foldedName, variantsOf, type Variants } from '../folding.ts';
import { itemAt } from '../known.ts';
import type { Entry, Names } from './entries.ts';
import type { CatalogueFacts } from './catalogue.ts';
import type { Fee } from './fee.ts';
import { RANK, type Rank, type Ranked } from './ranks.ts';
import { coreOf, deedsIn, namedForms, severalKey, takenApart, type Deed } from './wording.ts';

/** Every way to name everything that the catalogue can answer for. */
export interface NameIndex {
  variants: Variants;
  bySlug: ReadonlyMap<string, Fee>;
  byId: ReadonlyMap<string, Entry>;
  /** Names exactly as editors wrote them. */
  written: ReadonlySet<string>;
  /** Names in folded form. */
  folded: ReadonlyMap<string, Ranked>;
  /** Names without the words that ask and the word for money. */
  cores: ReadonlyMap<string, Ranked>;
  /** What names are about, without what is done with it. */
  objects: ReadonlyMap<string, ReadonlySet<Entry>>;
  /** What the names of an entry say is done. */
  deeds: ReadonlyMap<Entry, ReadonlySet<Deed>>;
  /** Unlawful charges by their names without the circumstance. */
  bare: ReadonlyMap<string, ReadonlySet<Entry>>;
  /** Words that stand for several charges, in folded form. */
  ambiguous: ReadonlyMap<string, readonly Entry[]>;
  /** The same by what they are about and what is done. */
  several: ReadonlyMap<string, readonly Entry[]>;
  endings: readonly { ending: string; entry: Entry }[];
  /** Words that no entry has for a name of its own: of categories, and those that stand for several charges. */
  words: readonly { text: string; entries: readonly Entry[] }[];
}

/** Builds the index, once for a catalogue. */
export function indexNames(facts: CatalogueFacts): NameIndex {
  const builder = new IndexBuilder(variantsOf(facts.variants));
  for (const fee of facts.fees) builder.addItem(fee);
  for (const unlawful of facts.unlawful) builder.addUnlawful({ kind: 'unlawful', id: unlawful.id, unlawful });
  for (const regulated of facts.regulated)
    builder.addRegulated({ kind: 'regulated', id: regulated.id, regulated });
  for (const edition of facts.editions)
    edition.rows.forEach((row, at) =>
      builder.addRow({ kind: 'list', id: `${edition.id}-${at + 1}`, row, edition }),
    );
  for (const scope of facts.outOfScope) builder.addScope(scope);
  for (const { says, ids } of facts.ambiguities) builder.addAmbiguity(says, ids);
  return builder.index();
}

class IndexBuilder {
  private readonly variants: Variants;
  private readonly bySlug = new Map<string, Fee>();
  private readonly byId = new Map<string, Entry>();
  private readonly written = new Set<string>();
  private readonly folded = new Map<string, Ranked>();
  private readonly cores = new Map<string, Ranked>();
  private readonly objects = new Map<string, Set<Entry>>();
  private readonly deeds = new Map<Entry, Set<Deed>>();
  private readonly bare = new Map<string, Set<Entry>>();
  private readonly ambiguous = new Map<string, readonly Entry[]>();
  private readonly several = new Map<string, readonly Entry[]>();
  private readonly endings: { ending: string; entry: Entry }[] = [];
  private readonly words: { text: string; entries: readonly Entry[] }[] = [];

  constructor(variants: Variants) {
    this.variants = variants;
  }

  addItem(fee: Fee): void {
    const entry: Entry = { kind: 'item', id: fee.slug, fee };
    this.bySlug.set(fee.slug, fee);
    this.know(entry);
    for (const [name, rank] of namesOfItem(fee)) this.add(name, entry, rank);
    for (const name of caseNames(fee)) this.add(name, entry, RANK.part);
    const told = [
      ...Object.values(fee.variant ?? {}),
      ...fee.periods.flatMap(({ rates }) => rates.map(({ item }) => item['zh-CN'])),
    ];
    for (const text of told) for (const deed of deedsIn(this.fold(text))) this.deedsOf(entry).add(deed);
  }

  addUnlawful(entry: Entry & { kind: 'unlawful' }): void {
    const { name, names, asked, bare } = entry.unlawful;
    this.know(entry);
    this.addAll(Object.values(name), entry, RANK.official);
    this.addAll(everyName(names), entry, RANK.alias);
    this.addAll(asked, entry, RANK.asked);
    for (const word of bare) put(this.bare, coreOf(this.fold(word)), entry);
  }

  addRegulated(entry: Entry & { kind: 'regulated' }): void {
    const { name, aliases, asked } = entry.regulated;
    this.know(entry);
    this.addAll(Object.values(name), entry, RANK.official);
    this.addAll(everyName(aliases), entry, RANK.alias);
    this.addAll(asked, entry, RANK.asked);
  }

  addRow(entry: Entry & { kind: 'list' }): void {
    const { name, names } = entry.row;
    this.know(entry);
    const whole = name['zh-CN'].replace(/^[^：:（(]{1,6}[：:]/u, '');
    this.addAll([...Object.values(name), whole, nameBeforeBrackets(whole), ...names], entry, RANK.official);
    for (const part of partsOf(nameBeforeBrackets(whole))) this.add(part, entry, RANK.alias);
  }

  addScope({ category, words, endings, choices }: CatalogueFacts['outOfScope'][number]): void {
    const plain: Entry = { kind: 'scope', id: category, category, fees: [] };
    this.know(plain);
    this.addAll(words, plain, RANK.alias);
    for (const text of words) this.words.push({ text, entries: [plain] });
    for (const choice of choices) {
      const entry: Entry = { kind: 'scope', id: category, category, fees: choice.fees };
      this.addAll(choice.words, entry, RANK.alias);
    }
    for (const ending of endings) this.endings.push({ ending: this.fold(ending), entry: plain });
  }

  addAmbiguity(says: readonly string[], ids: readonly string[]): void {
    const entries = ids.flatMap((id) => this.byId.get(id) ?? []);
    for (const text of says) {
      this.written.add(text.trim());
      this.words.push({ text, entries });
      this.ambiguous.set(this.fold(text), entries);
      for (const form of namedForms(this.fold(text))) this.several.set(severalKey(coreOf(form)), entries);
    }
  }

  index(): NameIndex {
    const { variants, bySlug, byId, written, folded, cores } = this;
    const { objects, deeds, bare, ambiguous, several, endings, words } = this;
    return {
      variants,
      bySlug,
      byId,
      written,
      folded,
      cores,
      objects,
      deeds,
      bare,
      ambiguous,
      several,
      endings,
      words,
    };
  }

  private addAll(names: readonly string[], entry: Entry, rank: Rank): void {
    for (const name of names) this.add(name, entry, rank);
  }

  private add(name: string, entry: Entry, rank: Rank): void {
    const folded = this.fold(name);
    if (folded.length < 2) return;
    this.written.add(name.trim());
    rankIn(this.folded, folded, entry, rank);
    for (const core of namedForms(folded).map(coreOf)) {
      rankIn(this.cores, core, entry, rank);
      if (rank === RANK.part) continue;
      const { object, deeds } = takenApart(core);
      put(this.objects, object, entry);
      for (const deed of deeds) this.deedsOf(entry).add(deed);
    }
  }

  private know(entry: Entry): void {
    if (!this.byId.has(entry.id)) this.byId.set(entry.id, entry);
  }

  private deedsOf(entry: Entry): Set<Deed> {
    const known = this.deeds.get(entry) ?? new Set();
    this.deeds.set(entry, known);
    return known;
  }

  private fold(text: string): string {
    return foldedName(text, this.variants);
  }
}

/** The name before its brackets: 案件受理费（财产案件） is also called 案件受理费. */
export function nameBeforeBrackets(name: string): string {
  return name.replace(/[（(].*$/u, '').trim() || name;
}

/**
 * 机动车行驶证、驾驶证工本费 is also asked for as 驾驶证工本费: the last part that is a whole name of its own. What a law forbids
 * is not taken apart: of 超过印刷、邮寄成本的收费 the last part is lawful.
 */
function partsOf(name: string): string[] {
  const parts = name.split('、');
  const last = itemAt(parts, -1);
  return parts.length > 1 && last.length >= 4 ? [last] : [];
}

function everyName(names: Names): readonly string[] {
  return Object.values(names).flat();
}

function namesOfItem(fee: Fee): [string, Rank][] {
  const variants = Object.values(fee.variant ?? {});
  const official = withVariants(Object.values(fee.name), variants);
  const former = fee.periods.flatMap(({ formerName }) =>
    formerName ? withVariants(Object.values(formerName), variants) : [],
  );
  const aliases = Object.values(fee.aliases).flat();
  const derived = [fee.name['zh-CN'], ...former].map(nameBeforeBrackets);
  return [
    ...official.map((name): [string, Rank] => [name, RANK.official]),
    ...former.map((name): [string, Rank] => [name, RANK.former]),
    ...[...aliases, ...derived].map((name): [string, Rank] => [name, RANK.alias]),
    ...fee.asked.map((name): [string, Rank] => [name, RANK.asked]),
  ];
}

function withVariants(names: readonly string[], variants: readonly string[]): string[] {
  return names.flatMap((name) => [
    name,
    ...variants.flatMap((variant) => [`${name}${variant}`, `${variant}${name}`]),
  ]);
}

const SHORTEST_CASE = 3;
/** 第一本, 首次申领 and 其他机动车 are cases of anything. */
const TELLS_NO_CASE = /^(?:第.|首次|每|其他|非|[一二多]次)|[类客]$/u;

/** The cases of an item that are asked for by themselves: 科目二, 支付令. */
function caseNames(fee: Fee): string[] {
  const names = fee.periods.flatMap(({ rates }) => rates.map(({ item }) => item['zh-CN']));
  return [...new Set(names)].filter(
    (name) => name.length >= SHORTEST_CASE && /^[\p{Script=Han}]+$/u.test(name) && !TELLS_NO_CASE.test(name),
  );
}

function rankIn(index: Map<string, Ranked>, key: string, entry: Entry, rank: Rank): void {
  const entries = index.get(key) ?? new Map<Entry, Rank>();
  entries.set(entry, Math.min(rank, entries.get(entry) ?? rank) as Rank);
  index.set(key, entries);
}

function put<T>(index: Map<string, Set<T>>, key: string, value: T): void {
  const known = index.get(key);
  if (known) known.add(value);
  else index.set(key, new Set([value]));
}
