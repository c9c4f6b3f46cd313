/** A sheet: the header row, then one row an item or part of an item; every cell is text. */
export type Sheet = string[][];
