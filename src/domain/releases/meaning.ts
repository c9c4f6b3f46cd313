import type { PublishedFee } from '#schemas/published-fee';
import type { Json } from './canonical.ts';

type JsonObject = { readonly [key: string]: Json };
type ChineseWords = { readonly 'zh-CN': string };

/** What an item of the catalogue means, and nothing of how it is told: the form in which a release seals it. */
export type SealedFee = JsonObject & {
  readonly id: string;
  readonly name: ChineseWords;
  readonly variant: ChineseWords | null;
  readonly periods: readonly JsonObject[];
};

/** What makes a charge the charge that it is: a change here is a change of the catalogue. */
const MEANT = [
  'id',
  'name',
  'variant',
  'list',
  'level',
  'department',
  'collectors',
  'priceSetter',
  'payer',
  'regions',
  'enterpriseRelated',
  'preApproval',
  'importExport',
  'fundDestination',
  'periods',
  'reductions',
  'exemptions',
  'legalBasis',
  'publishable',
] as const;

/** Where it was seen and how it is explained; and the words of a citation, which follow from its parts. */
const TOLD = new Set(['sources', 'remark', 'verified', 'text']);

/**
 * The meaning of an item: amounts, days, who pays whom, bases and Chinese names. A translation, an explanation or a
 * better source does not change it.
 * @param fee as published, or as a release holds it
 */
export function meaningOf(fee: PublishedFee | SealedFee): SealedFee {
  const item = fee as unknown as JsonObject;
  return Object.fromEntries(
    MEANT.filter((key) => item[key] !== undefined).map((key) => [key, meant(item[key]!)]),
  ) as SealedFee;
}

/** What a release can prove of an item one by one: what it is, then each of its periods. */
export function statementsOf(fee: SealedFee): JsonObject[] {
  const { periods, ...item } = fee;
  const { id, name, variant, list, payer = null, regions = null, publishable = null } = item as JsonObject;
  const charge = { id: id!, name: name!, variant: variant!, list: list!, payer, regions, publishable };
  return [item as JsonObject, ...periods.map((period) => ({ ...charge, period }))];
}

function meant(value: Json): Json {
  if (Array.isArray(value)) return value.map(meant);
  if (typeof value !== 'object' || value === null) return value;
  const object = value as JsonObject;
  if (typeof object['zh-CN'] === 'string') return { 'zh-CN': object['zh-CN'] };
  return Object.fromEntries(
    Object.entries(object)
      .filter(([key]) => !TOLD.has(key) && !isSpareTitle(object, key))
      .map(([key, each]) => [key, meant(each)]),
  );
}

/** A document is known by its number; its title matters where it has none, as a law. */
function isSpareTitle(object: JsonObject, key: string): boolean {
  return key === 'title' && 'document' in object && typeof object['number'] === 'string';
}
