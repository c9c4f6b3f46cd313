import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { group, itemAt } from '#domain/known';
import { decodeText } from '../decode.ts';
import {
  descendantsOf,
  isElement,
  parseHtml,
  textIn,
  type MarkupElement,
  type MarkupNode,
} from '../markup.ts';
import {
  emptyDocument,
  paragraph,
  unreadable,
  type Reading,
  type SourceBlock,
  type SourceDocument,
} from '../source.ts';
import { blocksOfHtml, hiddenIn } from './blocks.ts';
import { contentOf, titleOf } from './content.ts';
import { declaredIn, metaOf } from './declared.ts';

/**
 * Reads a page saved from a government's site: the article, what the page says of it, and everything around it as put
 * aside. Pages from before 2015 are mostly in GB18030 and hold unclosed elements.
 * @param file where the page lies, for the pictures that were saved beside it
 */
export function readHtml(bytes: Uint8Array, file: string | null = null): Reading {
  const text = decodeText(bytes, charsetOf(bytes));
  if (text === null)
    return unreadable(
      '这个网页的编码认不出，请另存为 UTF-8',
      'the encoding of this page is unknown; save it as UTF-8',
    );
  const nodes = parseHtml(text);
  const content = contentOf(nodes);
  if (content === null) return unreadable('这个网页里找不到正文', 'no article was found in this page');
  const document = emptyDocument();
  document.declared = [...metaOf(nodes), ...declaredIn(nodes, content)];
  const title = titleOf(nodes, content);
  document.blocks = blocksOfHtml(content, (source, alt) => pictureOf(source, alt, file, document));
  if (title !== null && !beginsWith(document.blocks, title))
    document.blocks.unshift(paragraph(title, { centred: true, level: 1 }));
  document.aside.push(
    ...document.declared.map(({ label, value }) => ({
      text: `${label}：${value}`,
      why: 'declared' as const,
    })),
    ...asideOf(nodes, content, document, title),
    ...hiddenIn(content),
  );
  return { ok: true, document };
}

/** The charset that a page names, in any of the ways of naming one. */
function charsetOf(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  return /charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1]?.toLowerCase() ?? null;
}

function beginsWith(blocks: readonly SourceBlock[], title: string): boolean {
  const bare = (text: string) => text.replace(/\s/g, '');
  const first = blocks.slice(0, 8).flatMap((block) => (block.kind === 'paragraph' ? [bare(block.text)] : []));
  return first.join('').includes(bare(title));
}

const LOST_PICTURE = {
  zh: '网页里的图片没有随网页一起保存，没有取得',
  en: 'the pictures of the page were not saved with it',
  weight: 0.08,
};

/** A picture lies in the page itself or beside it; one that does neither stays an empty place with its words. */
function pictureOf(source: string, alt: string, file: string | null, document: SourceDocument): SourceBlock {
  const inline = /^data:image\/(png|jpe?g|gif|webp);base64,(.+)$/i.exec(source);
  const beside =
    file === null || /^[a-z]+:|^\//i.test(source) ? null : path.join(path.dirname(file), safeDecode(source));
  const bytes = inline
    ? new Uint8Array(Buffer.from(group(inline, 2), 'base64'))
    : beside !== null && file !== null && isBeside(beside, file) && existsSync(beside)
      ? new Uint8Array(readFileSync(beside))
      : null;
  if (bytes === null || bytes.length === 0) {
    if (!document.doubts.includes(LOST_PICTURE)) document.doubts.push(LOST_PICTURE);
    return { kind: 'picture', file: null, alt };
  }
  const extension = inline
    ? group(inline, 1).replace('jpeg', 'jpg')
    : path
        .extname(beside ?? '')
        .slice(1)
        .toLowerCase();
  const name = `image${document.files.length + 1}.${extension || 'png'}`;
  document.files.push({ name, bytes });
  return { kind: 'picture', file: name, alt };
}

function safeDecode(source: string): string {
  try {
    return decodeURIComponent(itemAt(source.split(/[?#]/), 0));
  } catch {
    return source;
  }
}

/** A page names no file outside its own folder. */
function isBeside(picture: string, page: string): boolean {
  return !path.relative(path.dirname(page), picture).startsWith('..');
}

/** Every other line of the page: navigation, footer, buttons. */
function asideOf(
  nodes: readonly MarkupNode[],
  content: MarkupElement,
  { declared }: SourceDocument,
  title: string | null,
): SourceDocument['aside'] {
  const said = new Set(
    declared.flatMap(({ label, value }) => [label, value]).map((text) => text.replace(/\s/g, '')),
  );
  const lines = linesOutside(nodes, content).filter((line) => line !== '' && line !== title);
  return lines
    .filter((line) => !said.has(line.replace(/[\s：:]/g, '')))
    .map((text) => ({ text, why: 'web-page' as const }));
}

function linesOutside(nodes: readonly MarkupNode[], content: MarkupElement): string[] {
  const out: string[] = [];
  const walk = (node: MarkupNode): void => {
    if (node === content) return;
    if (!isElement(node)) {
      if (node.type === 'text' && node.data.trim() !== '') out.push(node.data.replace(/\s+/g, ' ').trim());
      return;
    }
    if (/^(?:script|style|noscript|template|head)$/.test(node.name)) return;
    const isLine =
      descendantsOf(node.children, 'div').length === 0 && /^(?:p|li|td|h[1-6]|a|dt|dd)$/.test(node.name);
    if (isLine && descendantsOf([node], content.name).every((inner) => inner !== content)) {
      const text = textIn(node.children).replace(/\s+/g, ' ').trim();
      if (text !== '') out.push(text);
    } else node.children.forEach(walk);
  };
  nodes.forEach(walk);
  return out;
}
