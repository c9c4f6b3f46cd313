import type { BodyNode } from '../body-node.ts';
import { parseBody, textOf } from '../body.ts';
import type { PolicyDraft } from '#library/official-text/policy/policy-draft';
import { wordsOf, type SourceDocument } from './source.ts';

/**
 * Lines of a source of which some characters are neither in the file that would be written nor among what is put aside.
 * It counts the characters of the body as the page will show them, so what Markdown would swallow is missed too.
 */
export function unaccounted(source: SourceDocument, draft: PolicyDraft, body: string): string[] {
  const left = new Map<string, number>();
  const count = (text: string, by: number) => {
    for (const character of text.replace(/[\s\u00a0\ufeff]/g, ''))
      left.set(character, (left.get(character) ?? 0) + by);
  };
  count(shown(parseBody(body, '', 0, [])), 1);
  for (const { text, field } of draft.placed) if (field !== 'history') count(text, 1);
  for (const { text } of draft.aside) count(text, 1);
  const lines = [
    ...source.blocks.flatMap((block) => wordsOf(block).split('\n')),
    ...source.aside.map(({ text }) => text),
  ];
  for (const line of lines) count(line, -1);
  const missing = new Set([...left].filter(([, number]) => number < 0).map(([character]) => character));
  // The characters alone do not say which line lost them: those are named whose own words are nowhere whole.
  const everything = [
    shown(parseBody(body, '', 0, [])),
    ...draft.placed.map(({ text }) => text),
    ...draft.aside.map(({ text }) => text),
  ]
    .join('\n')
    .replace(/[\s]/g, '');
  return lines.filter(
    (line) =>
      [...line].some((character) => missing.has(character)) && !everything.includes(line.replace(/\s/g, '')),
  );
}

function shown(nodes: readonly BodyNode[]): string {
  return textOf(nodes) + alternatives(nodes);
}

/** Words that stand for pictures. */
function alternatives(nodes: readonly BodyNode[]): string {
  return nodes
    .map((node) => (node.type === 'text' ? '' : (node.attributes['alt'] ?? '') + alternatives(node.children)))
    .join('');
}
