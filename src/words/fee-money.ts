/** Whole fen as yuan with two decimals: 12050n is 120.50. */
export function yuanOfFen(fen: bigint): string {
  const text = fen.toString().padStart(3, '0');
  return `${text.slice(0, -2)}.${text.slice(-2)}`;
}
