/** The characters of JIS X 0208, which Japanese is written in; most simplified characters are not among them. */
const japanese = charactersOf('shift_jis', 0x81, 0xfc);
/** The characters of Big5, in which there is no simplified one; found when first asked for, as a page seldom needs it. */
let traditional: Set<string> | undefined;

/**
 * True when a word could be Japanese, or glossed so in Korean: 人民法院, 茌平区 and 莘縣 could, 行政许可 and 莘县 could
 * not, for they hold a simplified character.
 * @param text ideographs only: a digit is no ideograph in either encoding
 */
export function isWritableAsHanja(text: string): boolean {
  return [...text].every(
    (character) =>
      japanese.has(character) || (traditional ??= charactersOf('big5', 0x81, 0xfe)).has(character),
  );
}

/** Two bytes a character: such an encoding holds the whole set, and every JavaScript engine decodes it. */
function charactersOf(encoding: string, firstLead: number, lastLead: number): Set<string> {
  const decoder = new TextDecoder(encoding);
  const leads = Array.from({ length: lastLead - firstLead + 1 }, (_, index) => firstLead + index);
  return new Set(
    leads.flatMap((lead) =>
      Array.from({ length: 0xbf }, (_, index) => decoder.decode(Uint8Array.of(lead, 0x40 + index))).filter(
        (character) => character.length === 1 && character !== '\ufffd',
      ),
    ),
  );
}
