import { known } from '#domain/known';
import type { BodyElement, BodyNode, BodyTag } from '#library/body-node';
import { textOf } from '#library/body';
import { originalPath } from '#views/links/original-path';
import { escapeHtml } from '#words/html';

export { escapeHtml };

/** A heading of a rendered body, for the table of contents. */
export interface Heading {
  level: number;
  id: string;
  text: string;
}

/** How a page dresses a body: where its headings start, what they are called, what its tags look like. */
export interface BodyDress {
  /** Level of the highest heading in the page; 2 stands under the page's h1. */
  topLevel: number;
  /** Anchor and extra markup of a heading. */
  heading: (text: string, level: number, node: BodyElement) => { id: string; after: string };
  /** Anchor and extra markup of a paragraph that can be cited; null for the others. */
  paragraph?: (node: BodyElement) => { id: string; after: string } | null;
  /** Markup of plain words; escaped words where the dress does not say. */
  text?: (text: string) => string;
  tags: Readonly<Record<string, (tag: BodyTag, inner: string) => string>>;
}

export interface RenderedBody {
  html: string;
  headings: Heading[];
}

const VOID = new Set(['br', 'hr', 'img', 'input', 'wbr']);
const HEADING = /^h([1-6])$/;

/** Renders a body to HTML. Every character of content is escaped; only the dress adds markup. */
export function renderBody(nodes: readonly BodyNode[], dress: BodyDress): RenderedBody {
  const headings: Heading[] = [];
  const highest = Math.min(...levelsIn(nodes), 6);
  const shift = Number.isFinite(highest) ? dress.topLevel - highest : 0;
  const render = (node: BodyNode): string => {
    if (node.type === 'text') return (dress.text ?? escapeHtml)(node.value);
    const inner = node.children.map(render).join('');
    if (node.type === 'tag') return known(dress, 'tags', node.name)(node, inner);
    const level = HEADING.exec(node.name);
    return level
      ? renderHeading(node, Number(level[1]) + shift, inner, dress, headings)
      : renderElement(node, inner, node.name === 'p' ? dress.paragraph?.(node) : null);
  };
  return { html: nodes.map(render).join(''), headings };
}

function levelsIn(nodes: readonly BodyNode[]): number[] {
  return nodes.flatMap((node) => {
    if (node.type === 'text') return [];
    const level = node.type === 'element' ? HEADING.exec(node.name) : null;
    return [...(level ? [Number(level[1])] : []), ...levelsIn(node.children)];
  });
}

function renderHeading(
  node: BodyElement,
  level: number,
  inner: string,
  dress: BodyDress,
  headings: Heading[],
): string {
  const text = textOf(node.children);
  const { id, after } = dress.heading(text, level, node);
  headings.push({ level, id, text });
  return `<h${level} id="${escapeHtml(id)}">${inner}${after}</h${level}>`;
}

function renderElement(
  node: BodyElement,
  inner: string,
  place?: { id: string; after: string } | null,
): string {
  if (place) return `<p id="${escapeHtml(place.id)}">${inner}${place.after}</p>`;
  const attributes = Object.entries(node.attributes).map(attribute).join('');
  if (VOID.has(node.name)) return `<${node.name}${attributes}>`;
  const element = `<${node.name}${attributes}>${inner}</${node.name}>`;
  // A wide table scrolls in its own box, reachable by keyboard, instead of widening a phone's page.
  return node.name === 'table' ? `<div class="scroll" tabindex="0">${element}</div>` : element;
}

/** The strict CSP forbids inline styles, so a table column's alignment becomes a class. */
function attribute([name, value]: [string, string]): string {
  const align = name === 'style' ? /text-align:\s*(\w+)/.exec(value)?.[1] : undefined;
  if (name === 'style') return align ? ` class="align-${align}"` : '';
  if (name === 'src') return ` src="${escapeHtml(originalPath(value))}"`;
  const htmlName = name === 'className' ? 'class' : name.toLowerCase();
  return ` ${htmlName}="${escapeHtml(value)}"`;
}

/** An anchor from a heading's words, the same in every build: 管什么 → 管什么, Who pays? → who-pays. */
export function anchorFromWords(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}
