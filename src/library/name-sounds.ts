import { pinyin } from 'pinyin-pro';
import { itemAt } from '#domain/known';

const made = new Map<string, Readonly<Record<string, string>>>();

/**
 * Characters by the syllable that they are usually read as: those of a text, and the common ones that people type in
 * their place.
 */
export function syllablesFor(text: string): Readonly<Record<string, string>> {
  const characters = [...new Set(text + commonCharacters())].filter((each) => /\p{Script=Han}/u.test(each));
  const key = characters.join('');
  const known = made.get(key);
  if (known) return known;
  const table: Record<string, string> = {};
  const syllables = pinyin(characters.join(' '), {
    toneType: 'none',
    type: 'array',
    nonZh: 'removed',
    v: true,
  });
  characters.forEach((character, at) => {
    const syllable = itemAt(syllables, at);
    table[syllable] = (table[syllable] ?? '') + character;
  });
  made.set(key, table);
  return table;
}

/** The 3,755 characters of the first level of GB/T 2312: what people type. */
function commonCharacters(): string {
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xd7; row++)
    for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell++) bytes.push(row, cell);
  return new TextDecoder('gb18030').decode(Uint8Array.from(bytes));
}
