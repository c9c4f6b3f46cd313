/** Voices stop in the middle of what is longer than this. */
const LONGEST = 180;

/** A text in pieces that a device's voice reads without a break: sentences, as many as fit. */
export function spokenParts(text: string): string[] {
  const sentences =
    text
      .replace(/\s+/g, ' ')
      .trim()
      .match(/.+?(?:[。！？；]|[.!?;](?= )|$)/gu) ?? [];
  const parts: string[] = [];
  for (const sentence of sentences.flatMap(inPieces)) {
    const last = parts[parts.length - 1];
    if (last !== undefined && last.length + sentence.length <= LONGEST)
      parts[parts.length - 1] = last + sentence;
    else parts.push(sentence);
  }
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

/** A sentence that is too long breaks at its commas; what has none is cut. */
function inPieces(sentence: string): string[] {
  if (sentence.length <= LONGEST) return [sentence];
  const clauses = sentence.match(/[^，、,]+[，、,]?/gu) ?? [];
  return clauses.flatMap((clause) => clause.match(new RegExp(`.{1,${String(LONGEST)}}`, 'gu')) ?? []);
}
