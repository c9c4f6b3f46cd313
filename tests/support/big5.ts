/** The characters of Big5, which Traditional Chinese is written in; simplified ones are not among them. */
const traditional = new Set(big5Characters());

/** Characters of our texts that are no simplified forms and yet not in Big5: a zero, and one of chemistry (核苷酸). */
const BESIDE = new Set('〇苷');

/** True when every Chinese character of a text is one that Traditional Chinese is written with. */
export function isWritableInTraditional(text: string): boolean {
  return [...text.matchAll(/\p{Script=Han}/gu)].every(
    ([character]) => traditional.has(character) || BESIDE.has(character),
  );
}

/** Two bytes a character; every JavaScript engine decodes it. */
function big5Characters(): string[] {
  const decoder = new TextDecoder('big5');
  const leads = Array.from({ length: 0xf9 - 0xa1 + 1 }, (_, index) => 0xa1 + index);
  return leads.flatMap((lead) =>
    Array.from({ length: 0xfe - 0x40 + 1 }, (_, index) => decoder.decode(Uint8Array.of(lead, 0x40 + index))),
  );
}
