/** The characters of JIS X 0208, which Japanese is written in; most simplified characters are not among them. */
const japanese = new Set(japaneseCharacters());

/** True when Japanese could be written so: 人民法院 is Japanese as well, 行政许可 is not. */
export function isWritableInJapanese(text: string): boolean {
  return [...text].every((character) => japanese.has(character));
}

/** Two bytes a character: Shift_JIS holds the whole set, and every JavaScript engine decodes it. */
function japaneseCharacters(): string[] {
  const decoder = new TextDecoder('shift_jis');
  const leads = Array.from({ length: 0x7c }, (_, index) => 0x81 + index).filter(
    (lead) => lead < 0xa0 || lead > 0xdf,
  );
  return leads.flatMap((lead) =>
    Array.from({ length: 0xbd }, (_, index) => decoder.decode(Uint8Array.of(lead, 0x40 + index))).filter(
      (character) => character.length === 1 && character !== '\ufffd',
    ),
  );
}
