import type { Fee } from '#domain/fees/fee';
import { compactForm } from '#domain/folding';

/** What an item is found by. */
export interface Searchable {
  /** Names in every language, everyday names, former names, the slug. */
  text: string;
  /** Full pinyin, each syllable with a capital: HuZhaoFei. */
  pinyin: string;
  /** The initials of the same. */
  initials: string;
}

/** The texts by which an item is found. */
export function searchTextOf(fee: Fee, pinyin: string): Searchable {
  const former = fee.periods.flatMap(({ formerName }) => (formerName ? Object.values(formerName) : []));
  const names = [
    ...Object.values(fee.name),
    ...Object.values(fee.variant ?? {}),
    ...Object.values(fee.aliases).flat(),
    ...former,
  ];
  return {
    text: [fee.slug, ...names.map(compactForm)].join('\n'),
    pinyin,
    initials: pinyin.replace(/[^A-Z ]/g, '').toLowerCase(),
  };
}

/**
 * A test for one query: any part of a name, or pinyin from the beginning of any syllable, in full (huzhao) or by
 * initials (hzf). An empty query fits everything.
 */
export function matcherOf(query: string): (item: Searchable) => boolean {
  const part = compactForm(query);
  if (part === '') return () => true;
  const latin = /^[a-zü]+$/.test(part) ? part : null;
  return ({ text, pinyin, initials }) =>
    text.includes(part) || (latin !== null && (initials.includes(latin) || hasSyllables(pinyin, latin)));
}

/** True where the letters stand in the pinyin from the first letter of a syllable on. */
function hasSyllables(pinyin: string, letters: string): boolean {
  const lower = pinyin.toLowerCase();
  for (let at = lower.indexOf(letters); at >= 0; at = lower.indexOf(letters, at + 1)) {
    if (pinyin[at] !== lower[at]) return true;
  }
  return false;
}
