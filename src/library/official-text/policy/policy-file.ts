import { Document, isMap, isScalar } from 'yaml';
import type { Library } from '../../library.ts';
import { asWritten } from '../../marks.ts';
import { NOT_APPLICABLE, UNKNOWN } from '#schemas/fields';
import type { PolicyDraft } from './policy-draft.ts';
import type { TextPart } from './text.ts';

/** The content file of a document; what is not known says so, and a name that the city does not know stands beside. */
export function policyFile(
  draft: PolicyDraft,
  slug: string,
  library: Pick<Library, 'offices' | 'policies'>,
): string {
  const issuers = draft.issuers.map((name) => officeOf(name, library.offices));
  const known = issuers.length > 0 && issuers.every((id) => id !== null);
  const frontmatter = new Document(
    {
      title: { 'zh-CN': draft.title },
      documentNumber: draft.documentNumber ?? UNKNOWN,
      issuers: known ? issuers : UNKNOWN,
      level: draft.level,
      type: draft.type,
      indexNumber: draft.indexNumber ?? UNKNOWN,
      topics: [],
      indicators: [],
      writtenOn: draft.writtenOn ?? UNKNOWN,
      publishedOn: draft.publishedOn ?? UNKNOWN,
      effectiveFrom: draft.effectiveFrom ?? UNKNOWN,
      effectiveUntil: draft.effectiveUntil ?? UNKNOWN,
      planUntil: NOT_APPLICABLE,
      ...(draft.history.length > 0 && { history: draft.history }),
      confirmations: [],
      supersedes: UNKNOWN,
      amends: UNKNOWN,
      text: 'full',
      annexes: draft.annexes.map(({ title, isInText }) => ({
        title,
        file: UNKNOWN,
        ...(isInText && { inText: true }),
      })),
      source: { kind: 'received', url: UNKNOWN, linkable: false },
    },
    { schema: 'core' },
  );
  if (!known && draft.issuers.length > 0)
    note(frontmatter, 'issuers', ` 文件上写：${draft.issuers.join('、')}；先写进 offices.yaml`);
  if (draft.repeals.length > 0)
    note(
      frontmatter,
      'supersedes',
      ` 文中说同时废止：${draft.repeals.map((title) => `《${title}》`).join('、')}`,
    );
  return `---\n${frontmatter.toString({ lineWidth: 0 })}---\n\n${bodyOf(draft.parts, slug)}`;
}

/** A comment on a line of its own above a field. */
function note(document: Document, key: string, words: string): void {
  if (!isMap(document.contents)) return;
  const name = document.contents.items
    .map((item) => item.key)
    .find((each) => isScalar(each) && each.value === key);
  if (isScalar(name)) name.commentBefore = words;
}

function officeOf(name: string, offices: Library['offices']): string | null {
  const bare = (text: string) => text.replace(/\s/g, '');
  return Object.entries(offices).find(([, office]) => bare(office.name['zh-CN']) === bare(name))?.[0] ?? null;
}

/** The text of a document as the body of its file. */
export function bodyOf(parts: readonly TextPart[], slug: string): string {
  const written: string[] = [];
  parts.forEach((part, index) => {
    const source = sourceOf(part, slug);
    if (source === '') return;
    const isListed = part.kind === 'bullet' && parts[index - 1]?.kind === 'bullet';
    written.push(isListed ? `\n${source}` : `\n\n${source}`);
  });
  return `${written.join('').trimStart()}\n`;
}

function sourceOf(part: TextPart, slug: string): string {
  switch (part.kind) {
    case 'addressee':
      return `<Addressee>${asWritten(part.text)}</Addressee>`;
    case 'signature':
      return `<Signature>\n\n${part.lines.map(asWritten).join('\n\n')}\n\n</Signature>`;
    case 'attached-title':
      return `# ${asWritten(part.text)}`;
    case 'heading':
      return `${'#'.repeat(part.level)} ${asWritten(part.text)}`;
    case 'bullet':
      return `- ${asWritten(part.text)}`;
    case 'table':
      return tableOf(part.rows);
    case 'picture':
      return part.file === null
        ? asWritten(part.alt)
        : `![${asWritten(part.alt)}](${originalName(slug, part.file)})`;
    default:
      return asWritten(part.text);
  }
}

/** Where a file of a document lies below originals/. */
export function originalName(slug: string, file: string): string {
  return `${slug}/${file}`;
}

function tableOf(rows: readonly (readonly string[])[]): string {
  const columns = Math.max(...rows.map((row) => row.length));
  const line = (cells: readonly string[]) =>
    `| ${Array.from({ length: columns }, (_, at) => asWritten((cells[at] ?? '').replace(/\s+/g, ' ')).replace(/(?<!\\)\|/g, '\\|')).join(' | ')} |`;
  return [line(rows[0] ?? []), `|${' --- |'.repeat(columns)}`, ...rows.slice(1).map(line)].join('\n');
}
