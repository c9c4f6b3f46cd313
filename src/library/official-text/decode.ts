/**
 * The text of a file in whichever encoding offices save it: UTF-8 with or without a mark, UTF-16 with one, and GB18030,
 * which Windows calls ANSI.
 * @param named an encoding that the file itself names, such as a saved page's charset
 * @returns null for what is no text
 */
export function decodeText(bytes: Uint8Array, named: string | null = null): string | null {
  const marked = markedEncoding(bytes);
  const candidates = marked ? [marked] : ['utf-8', ...(named ? [named] : []), 'gb18030'];
  for (const encoding of candidates) {
    const text = decoded(bytes, encoding);
    if (text !== null && isText(text)) return text;
  }
  return null;
}

function markedEncoding([first, second, third]: Uint8Array): string | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return first === 0xef && second === 0xbb && third === 0xbf ? 'utf-8' : null;
}

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    // not in this encoding, or a name that nobody knows
    return null;
  }
}

/** Control characters other than tab, line and form feed stand in no text. */
function isText(text: string): boolean {
  // eslint-disable-next-line no-control-regex
  return !/[\u0000-\u0008\u000e-\u001f\ufffd]/.test(text);
}
