import { unzipSync } from 'fflate';
import { parseXml, type MarkupNode } from '../markup.ts';

/** No document of an office is larger; a file that unpacks to more was made to fill a memory. */
const MOST_BYTES = 200 * 1024 * 1024;

/** The parts of a .docx, each by its name. */
export interface WordPackage {
  xml: (name: string) => MarkupNode[];
  bytes: (name: string) => Uint8Array | null;
  names: readonly string[];
}

/** Opens a .docx; null for a file that is no such package. */
export function openPackage(file: Uint8Array): WordPackage | null {
  let total = 0;
  try {
    const parts = unzipSync(file, {
      filter: ({ originalSize }) => (total += originalSize) <= MOST_BYTES,
    });
    if (total > MOST_BYTES || !parts['word/document.xml']) return null;
    const text = (name: string) => new TextDecoder().decode(parts[name] ?? new Uint8Array());
    return {
      xml: (name) => parseXml(text(name)),
      bytes: (name) => parts[name] ?? null,
      names: Object.keys(parts),
    };
  } catch {
    // no zip, or a broken one
    return null;
  }
}
