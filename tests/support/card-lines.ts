import { textPieces, type TextPiece } from '#cards/layout';

/** The lines of all texts of a card laid out `asText`, in the order of the tree, without joiners. */
export function linesOf(svg: string): string[] {
  const lines: string[] = [];
  let before: TextPiece | null = null;
  for (const piece of textPieces(svg)) {
    if (before && continues(before, piece)) lines.push(lines.pop()! + piece.words);
    else lines.push(piece.words);
    before = piece;
  }
  return lines
    .map((line) => unescaped(line.replace(/[\u2060\u200B]/gu, '')).trim())
    .filter((line) => line !== '');
}

/** True when the piece goes on where the one before it ended. */
function continues(before: TextPiece, { x, y }: TextPiece): boolean {
  return y === before.y && Math.abs(x - before.x - before.width) < 1;
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&');
}

/** Marks that no line begins with (GB/T 15834-2011, 5.1; JLReq 3.1.7). */
const NEVER_FIRST = /^[，。、；：！？）》〉」』】〕〗”’％℃·・…—～々ー,.;:!?)\]}]/u;
/** Marks that no line ends with (GB/T 15834-2011, 5.1; JLReq 3.1.8). */
const NEVER_LAST = /[（《〈「『【〔〖“‘([{]$/u;

/** The lines that begin or end with a mark that print keeps away from there. */
export function badLines(lines: readonly string[]): string[] {
  return lines.filter((line) => NEVER_FIRST.test(line) || NEVER_LAST.test(line));
}
