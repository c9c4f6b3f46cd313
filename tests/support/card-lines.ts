import type { TextPiece } from '#cards/layout';

/** The lines of all texts of a card as laid out, in the order of the tree, without joiners. */
export function linesOf(pieces: readonly TextPiece[]): string[] {
  const lines: string[] = [];
  pieces.forEach((piece, at) => {
    if (at > 0 && continues(pieces[at - 1]!, piece)) lines.push(lines.pop()! + piece.words);
    else lines.push(piece.words);
  });
  return lines.map((line) => line.replace(/[\u2060\u200B]/gu, '').trim()).filter((line) => line !== '');
}

/** True when the piece goes on where the one before it ended. */
function continues(before: TextPiece, { left, top, height }: TextPiece): boolean {
  return Math.abs(top - before.top) < height / 2 && Math.abs(left - before.left - before.width) < 1;
}

/** Marks that no line begins with (GB/T 15834-2011, 5.1; JLReq 3.1.7). */
const NEVER_FIRST = /^[，。、；：！？）》〉」』】〕〗”’％℃·・…—～々ー,.;:!?)\]}]/u;
/** Marks that no line ends with (GB/T 15834-2011, 5.1; JLReq 3.1.8). */
const NEVER_LAST = /[（《〈「『【〔〖“‘([{]$/u;

/** The lines that begin or end with a mark that print keeps away from there. */
export function badLines(lines: readonly string[]): string[] {
  return lines.filter((line) => NEVER_FIRST.test(line) || NEVER_LAST.test(line));
}
