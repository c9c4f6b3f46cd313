import { BLOCK_TAGS, HOLDERS, PART_TAGS } from '#domain/tags';
import type { BodyNode, BodyTag } from '#library/body-node';
import { infographicTexts } from '#library/infographics';
import type { Issue } from '#library/report';
import type { Rule } from './rule.ts';

export const misplacedTag: Rule = {
  name: 'misplaced-tag',
  why: 'A tag where nothing reads it would vanish with its words, or stop the build in the middle of a picture.',
  alone: true,
  check(library) {
    return [...library.infographics.values()]
      .flatMap(infographicTexts)
      .flatMap(({ file, body }) => misplacedIn(body, OUTERMOST).map((fault) => issueOf(file, fault)));
  },
};

/** Where a node stands. */
interface Place {
  /** The tag around it, however deep; empty outside all tags. */
  holder: string;
  /** True directly in that tag, and not in a paragraph, a list or a table of it. */
  isDirect: boolean;
  /** True in a list of that tag: what follows an item without an empty line belongs to it. */
  isListed: boolean;
}

interface Misplaced {
  tag: BodyTag;
  zh: string;
  en: string;
}

const within = (holder: string): Place => ({ holder, isDirect: true, isListed: false });
const OUTERMOST = within('');

function misplacedIn(nodes: readonly BodyNode[], place: Place): Misplaced[] {
  return nodes.flatMap((node, index) => {
    if (node.type === 'text') return [];
    if (node.type === 'element') {
      const isListed = place.isListed || node.name === 'li';
      return misplacedIn(node.children, { ...place, isDirect: false, isListed });
    }
    const fault = faultOf(node, place, nodes.slice(0, index));
    return [...(fault ? [fault] : []), ...misplacedIn(node.children, within(node.name))];
  });
}

function faultOf(
  tag: BodyTag,
  { holder, isDirect, isListed }: Place,
  before: readonly BodyNode[],
): Misplaced | null {
  if (tag.name === 'Section' && holder !== '') return { tag, ...SECTION };
  if (isOneOf(PART_TAGS, tag.name)) {
    const holders = HOLDERS[tag.name];
    const listed = holders.map((name) => `<${name}>`);
    if (isListed) return { tag, ...LISTED };
    return holders.includes(holder)
      ? null
      : { tag, zh: `写在 ${listed.join('、')} 里面`, en: `put it into ${listed.join(' or ')}` };
  }
  if (!isOneOf(BLOCK_TAGS, tag.name)) return null;
  if (holder !== 'Section' || !isDirect) return { tag, ...BLOCK };
  return tag.name === 'Note' && !endsInHeading(before) ? { tag, ...NOTE } : null;
}

function isOneOf<N extends string>(names: readonly N[], name: string): name is N {
  return (names as readonly string[]).includes(name);
}

function endsInHeading(nodes: readonly BodyNode[]): boolean {
  const last = nodes.findLast((node) => node.type !== 'text' || node.value.trim() !== '');
  return last?.type === 'element' && /^h[1-6]$/.test(last.name);
}

const LISTED = { zh: '写在列表外面，和列表之间空一行', en: 'put it outside the list, an empty line between' };
const SECTION = { zh: '写在别的标签外面', en: 'put it outside all other tags' };
const BLOCK = {
  zh: '单独成段，直接写在 <Section> 里面',
  en: 'let it stand by itself, directly in a <Section>',
};
const NOTE = { zh: '写在小标题下面第一行', en: 'put it right below a heading' };

function issueOf(file: string, { tag, zh, en }: Misplaced): Issue {
  return {
    file,
    field: `第 ${tag.line} 行 / line ${tag.line}`,
    value: `<${tag.name}>`,
    zh: { problem: `${tag.name} 写在这里不起作用`, remedy: zh },
    en: { problem: `${tag.name} has no effect here`, remedy: en },
  };
}
