import { itemAt } from '#domain/known';
import { pinyin } from 'pinyin-pro';

/**
 * Whether a reading is possible for a word: a syllable with its tone for each character, and each one that dictionaries
 * know of it. Which of several is right here only a person knows: 罚没 is fá mò.
 */
export function canBeRead(word: string, reading: string): boolean {
  const syllables = reading.split(' ');
  const characters = [...word];
  return (
    syllables.length === characters.length &&
    characters.every((character, at) =>
      pinyin(character, { multiple: true, type: 'array' }).includes(itemAt(syllables, at)),
    )
  );
}

/** Every page of a list asks for the same names, and reading one takes a millisecond. */
const known = new Map<string, string>();

/** An address part for a Chinese name that has no id: 公安（出入境） is gong-an-chu-ru-jing. */
export function pinyinSlug(text: string): string {
  const slug =
    known.get(text) ?? pinyin(text, { toneType: 'none', type: 'array', nonZh: 'removed', v: true }).join('-');
  known.set(text, slug);
  return slug;
}
