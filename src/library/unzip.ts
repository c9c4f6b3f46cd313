import { Unzip, UnzipInflate } from 'fflate';

/** Thrown for a zip that unpacks to more than it may, whatever sizes it claims. */
export class UnpacksTooMuch extends Error {}

/** 16 KB of a zip unpack to at most 16 MB: a limit is passed by no more than that. */
const CHUNK = 16 * 1024;

/**
 * Unpacks a zip, and stops as soon as it grows beyond a limit.
 * @param most bytes of all the parts that are wanted, together
 * @param isWanted which parts to unpack, by their names
 * @throws {UnpacksTooMuch} beyond the limit
 * @throws what fflate throws for a zip that is broken
 */
export function unzipWithin(
  bytes: Uint8Array,
  most: number,
  isWanted: (name: string) => boolean = () => true,
): Record<string, Uint8Array> {
  const chunks = new Map<string, Uint8Array[]>();
  let size = 0;
  const unzip = new Unzip((entry) => {
    if (!isWanted(entry.name)) return;
    const own: Uint8Array[] = [];
    chunks.set(entry.name, own);
    entry.ondata = (error, chunk) => {
      if (error) throw error;
      size += chunk.length;
      if (size > most) throw new UnpacksTooMuch();
      own.push(chunk);
    };
    entry.start();
  });
  unzip.register(UnzipInflate);
  for (let at = 0; at < bytes.length; at += CHUNK)
    unzip.push(bytes.subarray(at, at + CHUNK), at + CHUNK >= bytes.length);
  return Object.fromEntries([...chunks].map(([name, parts]) => [name, new Uint8Array(Buffer.concat(parts))]));
}
