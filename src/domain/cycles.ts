import { itemAt } from './known.ts';

/**
 * Every circle in a graph.
 * @param next node → the nodes that it leads to
 * @returns one path a circle, from its alphabetically first member back to it
 */
export function cyclesIn(next: ReadonlyMap<string, readonly string[]>): string[][] {
  const found: string[][] = [];
  for (const start of [...next.keys()].sort()) {
    const path = pathBack(start, next);
    if (path && path.every((node) => node >= start)) found.push(path);
  }
  return found;
}

function pathBack(start: string, next: ReadonlyMap<string, readonly string[]>): string[] | null {
  const queue: string[][] = [[start]];
  const seen = new Set<string>();
  for (let path = queue.shift(); path; path = queue.shift()) {
    for (const node of next.get(itemAt(path, -1)) ?? []) {
      if (node === start) return [...path, node];
      if (!seen.has(node)) queue.push([...path, node]);
      seen.add(node);
    }
  }
  return null;
}
