import { normalForm, type Variants } from '../folding.ts';
import type { Entry, Names } from './entries.ts';
import type { NameIndex } from './names.ts';

/** Names written with blanks between their words, as English and Korean are, or in kana. */
export interface ForeignNames {
  names: readonly { words: readonly string[]; entries: readonly Entry[] }[];
  variants: Variants;
  /** Finds what a text in letters, kana or Hangul names; null where nothing. It comes with the index, as in `NearIndex`. */
  match(this: void, text: string): ForeignMatch | null;
}

const NO_CHINESE = /[a-z\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** Words that ask, and words that half of all names have. */
const TELL_NOTHING = new Set(
  (
    'fee fees charge charges cost costs price prices rate how much is are was the a an for of to in on at by my our your i we they me do does did have has need needs ' +
    'pay paying paid get getting want wants ask asks asked asking must what whats which it its be will would can could should legal allowed and or yuan rmb cny please ' +
    'they he she them there some just been being may might charged new apply applying application issue issuing 手数料 料金 費用 费用 いくら 手续费 수수료 요금 비용 얼마 가격 발급'
  ).split(' '),
);

/** Builds the index, once for a catalogue. */
export function indexForeign(index: NameIndex): ForeignNames {
  const own = [...new Set(index.byId.values())].flatMap((entry) =>
    namesIn(entry).map((text) => ({ text, entries: [entry] as readonly Entry[] })),
  );
  const names = [...own, ...index.words].flatMap(({ text, entries }) => {
    if (!NO_CHINESE.test(normalForm(text))) return [];
    const words = wordsOf(text, index.variants);
    return words.length > 0 ? [{ words, entries }] : [];
  });
  const { variants } = index;
  const foreign: ForeignNames = { names, variants, match: (text) => foreignMatch(foreign, text) };
  return foreign;
}

function namesIn(entry: Entry): string[] {
  switch (entry.kind) {
    case 'item': {
      const { name, variant, aliases } = entry.fee;
      const own = Object.values(variant ?? {});
      return [
        ...Object.values(name).flatMap((each) => [each, ...own.map((variant) => `${each} ${variant}`)]),
        ...Object.values(aliases).flat(),
        ...entry.fee.asked,
      ];
    }
    case 'unlawful':
      return [...Object.values(entry.unlawful.name), ...every(entry.unlawful.names)];
    case 'regulated':
      return [...Object.values(entry.regulated.name), ...every(entry.regulated.aliases)];
    default:
      return [];
  }
}

function every(names: Names): string[] {
  return Object.values(names).flat();
}

/** The telling words of a text: of 'Fee for lost ID cards', lost, id and card. */
export function wordsOf(text: string, variants: Variants): string[] {
  const words = normalForm(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  const tells = (word: string) => !TELL_NOTHING.has(word);
  const stems = words
    .map((word) => [...word].map((each) => variants.get(each) ?? each).join(''))
    .filter(tells)
    .map(stem);
  return [...new Set(stems)].filter((word) => tells(word) && (word.length > 1 || !/[a-z]/.test(word)));
}

/** A parking ticket is no ticket to a park. */
function stem(word: string): string {
  if (/^(?:parking|training|housing)$/.test(word)) return word;
  if (/^[a-z]+$/.test(word))
    return word
      .replace(/ies$/, 'y')
      .replace(/([^s])s$/, '$1')
      .replace(/(?:ement|ing|al|ed)$/, '')
      .replace(/e$/, '');
  return word.length > 2 ? word.replace(/[은는이가을를의]$/u, '') : word;
}

/** What a text in another language names: the same words, all of them among a name's, or a name's among them. */
export interface ForeignMatch {
  how: 'same' | 'inside' | 'around';
  entries: readonly Entry[];
}

function foreignMatch({ names, variants }: ForeignNames, text: string): ForeignMatch | null {
  if (!NO_CHINESE.test(normalForm(text))) return null;
  const asked = wordsOf(text, variants);
  if (asked.length === 0) return null;
  const has = new Set(asked);
  const same = names.filter(
    ({ words }) => words.length === asked.length && words.every((word) => has.has(word)),
  );
  if (same.length > 0) return { how: 'same', entries: entriesOf(same) };
  const inside = names.filter(({ words }) => asked.every((word) => words.includes(word)));
  if (inside.length > 0) return { how: 'inside', entries: entriesOf(inside) };
  const compact = asked.join('');
  const around = names.filter(({ words }) => words.every((word) => has.has(word) || isWithin(compact, word)));
  const longest = Math.max(0, ...around.map(weightOf));
  const fullest = around.filter((name) => weightOf(name) === longest);
  return longest < LIGHTEST ? null : { how: 'around', entries: entriesOf(fullest) };
}

/** Three letters or kana are a word; so are two Chinese characters, each of which says as much as two of them. */
const LIGHTEST = 3;

function weightOf({ words }: { words: readonly string[] }): number {
  return [...words.join('')].reduce((sum, each) => sum + (/\p{Script=Han}/u.test(each) ? 2 : 1), 0);
}

/** Words without blanks between them: kana, Hangul and Han; letters only as whole words. */
function isWithin(compact: string, word: string): boolean {
  return !/[a-z]/.test(word) && word.length > 1 && compact.includes(word);
}

function entriesOf(names: ForeignNames['names']): Entry[] {
  return [...new Set(names.flatMap(({ entries }) => entries))];
}
