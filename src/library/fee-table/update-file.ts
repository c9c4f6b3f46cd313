import { parseDocument, stringify, isSeq, type Document } from 'yaml';
import { group, itemAt, present } from '#domain/known';
import type { Json } from '#domain/releases/canonical';
import { diffJson, pointer, type Operation } from '#domain/releases/diff';
import type { RawFee } from './fees-of-rows.ts';

const YAML = { schema: 'core', lineWidth: 0 } as const;
const FILE = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;

/** The text of a new content file: frontmatter, and a body that is still to be written. */
export function newFile(raw: RawFee): string {
  return `---\n${stringify(raw, YAML)}---\n`;
}

/**
 * A content file with only what differs changed: body, comments and the way it is written stay.
 * @param before what the file says now, as an editor would write it
 */
export function updatedFile(text: string, before: RawFee, after: RawFee): string {
  const frontmatter = present(FILE.exec(text), 'match');
  const document = parseDocument(group(frontmatter, 1), { ...YAML, keepSourceTokens: true });
  for (const operation of diffJson(before as Json, after as Json)) applyTo(document, operation);
  return `---\n${document.toString({ lineWidth: 0 })}---\n${text.slice(frontmatter[0].length)}`;
}

/** A content file with one field of its frontmatter set: body, comments and the way it is written stay. */
export function withField(text: string, key: string, value: unknown): string {
  const frontmatter = present(FILE.exec(text), 'match');
  const document = parseDocument(group(frontmatter, 1), { ...YAML, keepSourceTokens: true });
  document.set(key, document.createNode(value));
  return `---\n${document.toString({ lineWidth: 0 })}---\n${text.slice(frontmatter[0].length)}`;
}

function applyTo(document: Document, { op, path, value }: Operation): void {
  const keys = pointer(path).map((key) => (/^\d+$/.test(key) ? Number(key) : key));
  const last = itemAt(keys, -1);
  const parent = document.getIn(keys.slice(0, -1));
  if (op === 'remove') document.deleteIn(keys);
  else if (op === 'add' && isSeq(parent)) parent.items.splice(Number(last), 0, document.createNode(value));
  else document.setIn(keys, document.createNode(value));
}
