import { mdxToHast } from 'satteri';
import { present } from '#domain/known';
import { attributesOf } from '#domain/tags';
import type { BodyNode, BodyTag } from './body-node.ts';
import { withLinksAndStrong } from './marked-words.ts';
import { meantMarks } from './marks.ts';
import { brokenMdx, codeInContent, issueOfMark, rawHtml, tooDeep } from './marks/issues.ts';
import { withoutSigns } from './marks/signs.ts';
import type { Issue } from './report.ts';
import { unalignedClosings } from './closing-tags.ts';
import { unfitLines } from './unfit-text.ts';

interface HastNode {
  type: string;
  tagName?: string;
  name?: string | null;
  value?: string;
  properties?: Record<string, unknown>;
  attributes?: { type: string; name?: string; value?: unknown }[];
  children?: HastNode[];
  position?: { start: { line: number } };
}

/**
 * Parses an MDX body.
 *
 * Astro's own Markdown engine (Sätteri, which also drives @astrojs/mdx 8) parses it, so a mark means what it means
 * there; what nobody meant as a mark is escaped before (marks.ts), so that no character of an official text is lost. It
 * is parsed here and not imported as a module because a Vite module for every document costs five times the time and
 * memory at 10,000 documents; and because content is words, not code: a tree of data cannot run anything.
 *
 * @param bodyOffset lines of the file before the body, for line numbers in the report
 * @returns the tree; faults (broken MDX, code, raw HTML) go to `issues`
 */
export function parseBody(body: string, file: string, bodyOffset: number, issues: Issue[]): BodyNode[] {
  issues.push(...unfitLines(body, file, bodyOffset));
  const { text, faults } = meantMarks(body);
  issues.push(...faults.map((fault) => issueOfMark(fault, file, bodyOffset)));
  const unaligned = unalignedClosings(text, file, bodyOffset);
  issues.push(...unaligned);
  if (faults.length > 0 || unaligned.length > 0) return [];
  try {
    const root = mdxToHast(text, {
      features: { gfm: { footnotes: false }, frontmatter: false },
    }) as unknown as HastNode;
    const nodes = (root.children ?? []).flatMap((node) =>
      convert(node, { file, bodyOffset, issues, depth: 0 }),
    );
    return withLinksAndStrong(nodes);
  } catch (error) {
    issues.push(brokenMdx(file, bodyOffset, error instanceof Error ? error.message : String(error), body));
    return [];
  }
}

interface Context {
  file: string;
  bodyOffset: number;
  issues: Issue[];
  /** How many nodes this one stands in. */
  depth: number;
}

/** So many levels a body may be nested; lists in lists in quotes need a dozen. */
const DEEPEST = 60;

function convert(node: HastNode, context: Context): BodyNode[] {
  const line = (node.position?.start.line ?? 1) + context.bodyOffset;
  if (context.depth === DEEPEST) {
    context.issues.push(tooDeep(context.file, line, DEEPEST));
    return [];
  }
  switch (node.type) {
    case 'text':
      return [{ type: 'text', value: node.value ?? '' }];
    case 'element':
      return [
        {
          type: 'element',
          name: present(node.tagName, 'tagName'),
          attributes: plain(node.properties ?? {}),
          children: within(node, context),
        },
      ];
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return convertTag(node, line, context);
    case 'comment':
      return [];
    default:
      if (isComment(node)) return [];
      context.issues.push(codeInContent(context.file, line, node.value ?? node.type));
      return [];
  }
}

function convertTag(node: HastNode, line: number, context: Context): BodyNode[] {
  const name = node.name ?? '';
  if (!/^[A-Z]/.test(name)) {
    context.issues.push(rawHtml(context.file, line, `<${name}>`));
    return within(node, context);
  }
  const attributes: Record<string, string> = {};
  for (const attribute of node.attributes ?? []) {
    if (attribute.type === 'mdxJsxAttribute' && attribute.name && isPlain(attribute.value)) {
      attributes[attribute.name] = attribute.value ?? 'true';
    } else {
      context.issues.push(codeInContent(context.file, line, `<${name} ${attribute.name ?? '{…}'}=…>`));
    }
  }
  return [{ type: 'tag', name, attributes, children: within(node, context), line }];
}

function within(node: HastNode, context: Context): BodyNode[] {
  const inner = { ...context, depth: context.depth + 1 };
  return (node.children ?? []).flatMap((child) => convert(child, inner));
}

function isPlain(value: unknown): value is string | null | undefined {
  return typeof value === 'string' || value === null || value === undefined;
}

/** An MDX comment, an expression of nothing but a comment, is the one expression that content may hold. */
function isComment(node: HastNode): boolean {
  return (
    /^mdx(Flow|Text)Expression$/.test(node.type) &&
    /^\s*(\/\*(?:(?!\*\/)[\s\S])*\*\/)?\s*$/.test(node.value ?? '')
  );
}

function plain(properties: Record<string, unknown>): Record<string, string> {
  const entries = Object.entries(properties).filter(([, value]) => value !== undefined && value !== false);
  return Object.fromEntries(
    entries.map(([key, value]) => [
      key,
      Array.isArray(value) ? value.join(' ') : value === true ? '' : withoutSigns(String(value)),
    ]),
  );
}

/** All the words of a body, in reading order. */
export function textOf(nodes: readonly BodyNode[]): string {
  return nodes.map((node) => (node.type === 'text' ? node.value : textOf(node.children))).join('');
}

/** All the words of an infographic's body that a reader sees: its text, and the attributes of its tags that hold words. */
export function seenWords(nodes: readonly BodyNode[]): string {
  const said = tagsIn(nodes).flatMap(({ name, attributes }) =>
    (attributesOf(name)?.words ?? []).flatMap((key) => attributes[key] ?? []),
  );
  return [textOf(nodes), ...said].join('\n');
}

/** Every tag of a body, in reading order. */
export function tagsIn(nodes: readonly BodyNode[]): BodyTag[] {
  return nodes.flatMap((node) =>
    node.type === 'text' ? [] : [...(node.type === 'tag' ? [node] : []), ...tagsIn(node.children)],
  );
}
