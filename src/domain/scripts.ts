/** Found when first asked for, as a page seldom needs them. */
const found = new Map<string, Set<string>>();
/** The characters of JIS X 0208, which Japanese is written in; most simplified characters are not among them. */
const japanese = () => charactersOf('shift_jis', 0x81, 0xfc);
/** The characters of Big5, in which there is no simplified one. */
const traditional = () => charactersOf('big5', 0x81, 0xfe);

/**
 * True when a word could be Japanese, or glossed so in Korean: 人民法院, 茌平区 and 莘縣 could, 行政许可 and 莘县 could
 * not, for they hold a simplified character.
 * @param text ideographs only: a digit is no ideograph in either encoding
 */
export function isWritableAsHanja(text: string): boolean {
  return [...text].every((character) => japanese().has(character) || traditional().has(character));
}

function charactersOf(encoding: string, firstLead: number, lastLead: number): Set<string> {
  const known = found.get(encoding) ?? decodeAll(encoding, firstLead, lastLead);
  found.set(encoding, known);
  return known;
}

/** Two bytes a character: such an encoding holds the whole set, and every JavaScript engine decodes it, at once if asked at once. */
function decodeAll(encoding: string, firstLead: number, lastLead: number): Set<string> {
  const leads = Array.from({ length: lastLead - firstLead + 1 }, (_, index) => firstLead + index);
  const lines = leads.flatMap((lead) =>
    Array.from({ length: 0xbf }, (_, index) => [lead, 0x40 + index, 0x0a]).flat(),
  );
  const text = new TextDecoder(encoding).decode(Uint8Array.from(lines));
  return new Set(text.split('\n').filter((line) => line.length === 1 && line !== '\ufffd'));
}
