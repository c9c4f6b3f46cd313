/** A piece of a line as laid out: its words, where they begin, the line they stand on and how wide they are, px. */
export interface TextPiece {
  left: number;
  baseline: number;
  width: number;
  words: string;
}

const PIECE = /<text x="([^"]+)" y="([^"]+)" width="([^"]+)"[^>]*>([^<]*)<\/text>/g;

/** The pieces of text of a card laid out as text, in the order of the tree. */
export function textPieces(svg: string): TextPiece[] {
  return Array.from(svg.matchAll(PIECE), ([, x, y, width, words]) => ({
    left: Number(x),
    baseline: Number(y),
    width: Number(width),
    words: unescaped(words!),
  }));
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll(/&#(?:x27|39);/g, "'")
    .replaceAll('&amp;', '&');
}

/** The words of pieces without the spaces and joiners of typesetting. */
export function bareWords(pieces: readonly TextPiece[]): string {
  return pieces
    .map(({ words }) => words)
    .join('')
    .replace(/[\s\u2060\u200B]/gu, '');
}

/** The lines of all texts of a card as laid out, in the order of the tree, without joiners. */
export function linesOf(pieces: readonly TextPiece[]): string[] {
  const lines: string[] = [];
  pieces.forEach((piece, at) => {
    if (at > 0 && continues(pieces[at - 1]!, piece)) lines.push(lines.pop()! + piece.words);
    else lines.push(piece.words);
  });
  return lines.map((line) => line.replace(/[\u2060\u200B]/gu, '').trim()).filter((line) => line !== '');
}

/**
 * True when the piece goes on where the one before it ended; a mark that is bold, or before a character of another face,
 * is set up to a tenth narrower than it is.
 */
function continues(before: TextPiece, { left, baseline }: TextPiece): boolean {
  return baseline === before.baseline && Math.abs(left - before.left - before.width) < 4;
}

/** Marks that no line begins with (GB/T 15834-2011, 5.1; JLReq 3.1.7). */
const NEVER_FIRST = /^[，。、；：！？）》〉」』】〕〗”’％℃·・…—～々ー,.;:!?)\]}]/u;
/** Marks that no line ends with (GB/T 15834-2011, 5.1; JLReq 3.1.8). */
const NEVER_LAST = /[（《〈「『【〔〖“‘([{]$/u;

/** The lines that begin or end with a mark that print keeps away from there. */
export function badLines(lines: readonly string[]): string[] {
  return lines.filter((line) => NEVER_FIRST.test(line) || NEVER_LAST.test(line));
}
