import { pinyin } from 'pinyin-pro';

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
  for (const { origin, pinyin: syllable, isZh } of pinyin(characters.join(' '), {
    toneType: 'none',
    type: 'all',
    v: true,
  })) {
    // A rare character of which nothing is known is found as it is written.
    if (isZh) table[syllable] = (table[syllable] ?? '') + origin;
  }
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
