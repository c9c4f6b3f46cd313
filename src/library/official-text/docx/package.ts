import { unzipWithin } from '../../unzip.ts';
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
  try {
    const parts = unzipWithin(file, MOST_BYTES, (name) => name.startsWith('word/'));
    if (!parts['word/document.xml']) return null;
    const text = (name: string) => new TextDecoder().decode(parts[name] ?? new Uint8Array());
    return {
      xml: (name) => parseXml(text(name)),
      bytes: (name) => parts[name] ?? null,
      names: Object.keys(parts),
    };
  } catch {
    // no zip, a broken one, or one that unpacks to more than any document
    return null;
  }
}
