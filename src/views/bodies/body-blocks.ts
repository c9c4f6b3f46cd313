import { itemAt } from '#domain/known';
import { isPictogram, type Pictogram } from '#domain/pictograms';
import type { BodyElement, BodyNode, BodyTag } from '#library/body-node';
import type { BLOCK_TAGS, PART_TAGS } from '#domain/tags';
import type { Act, Bar, Block, Figure, Group, Lane, Moment, RatePeriod, Run, Share, Step } from './blocks.ts';

/**
 * What a tag within a sentence says: `<Fee id="…"/>` becomes “120元/本”. Numbers are never typed in an infographic, so
 * every one of them comes through here, from the library. Words that rest on something come as runs; null stands for the
 * words within the tag.
 */
export type TagWords = (tag: BodyTag) => string | readonly Run[] | null;

/**
 * The tags that make a block, and what each holds:
 *
 *     <Note>a quiet line below the heading before it</Note>
 *     <Figures><Figure unit="项" label="一级指标">18</Figure>…</Figures>
 *     <Shares><Share label="企业全生命周期服务" size="8">8</Share>…</Shares>
 *     <Groups><Group name="企业全生命周期服务" aim="…">- 开办企业 … <Focus label="重点突破">…</Focus></Group>…</Groups>
 *     <Steps><Step title="…">…</Step>…</Steps>
 *     <Points><Point title="…">…</Point>…</Points>
 *     <Timeline><Moment when="6月底前">取得实质性进展</Moment>…</Timeline>
 *     <Comparison><Change from="省评前8名" how="…" aim="力争进入全省">前5</Change>…</Comparison>
 *     <History name="…" of="…"><Period span="…" size="0.6" note="…">120 元/本</Period>…</History>
 *     <Bars><Bar label="换领" size="0.5">20 元/证</Bar>…</Bars>
 *     <Flow><Lane who="您" pictogram="person" />…<Act lane="0" title="申报名称">3个工作日</Act>…</Flow>
 *     <Promise words="清单之外无收费">- 行政事业性收费 … <Step title="定期更新">…</Step>…</Promise>
 *     <Quotation clause="三（四）">…</Quotation>
 *
 * The count of a group is the number of its items: it cannot disagree with them.
 *
 * A section (`<Section id>`) is its words: the page knows it, a picture does not.
 * `<Papers guide>` is written out as points. Shares, periods, lanes and acts are never written by hand: views/infographics/infographic-tags.ts makes them from the library.
 */
type BlockTag = (typeof BLOCK_TAGS)[number];
type PartTag = (typeof PART_TAGS)[number] | 'Share' | 'Period' | 'Lane' | 'Act';

/**
 * A body as blocks of finished words, for a long picture and for a page alike.
 * @param wordsOf says what the other tags say
 */
export function bodyBlocks(body: readonly BodyNode[], wordsOf: TagWords): Block[] {
  const nodes = body.flatMap((node) => (isTag(node, 'Section') ? node.children : [node]));
  const highest = Math.min(...nodes.map(headingLevel).filter((level) => level !== null));
  const blocks: Block[] = [];
  for (const node of nodes) {
    const last = blocks.at(-1);
    if (isTag(node, 'Note') && last?.type === 'heading') last.note = said(node, wordsOf);
    else blocks.push(...blocksOf(node, highest, wordsOf));
  }
  return blocks;
}

function blocksOf(node: BodyNode, highest: number, wordsOf: TagWords): Block[] {
  if (node.type === 'text')
    return node.value.trim() === '' ? [] : [{ type: 'paragraph', runs: runsOf([node], wordsOf) }];
  if (node.type === 'tag') return [tagBlock(node, wordsOf)];
  const level = headingLevel(node);
  if (level !== null)
    return [
      {
        type: 'heading',
        level: level === highest ? 2 : 3,
        text: said(node, wordsOf),
      },
    ];
  return elementBlocks(node, wordsOf);
}

function elementBlocks(node: BodyElement, wordsOf: TagWords): Block[] {
  switch (node.name) {
    case 'ul':
    case 'ol':
      return [
        {
          type: 'list',
          ordered: node.name === 'ol',
          items: itemsOf(node).map((item) => runsOf(ownWords(item), wordsOf)),
        },
      ];
    case 'table':
      return [tableBlock(node, wordsOf)];
    case 'blockquote':
      return [{ type: 'quotation', text: said(node, wordsOf), clause: '' }];
    case 'hr':
      return [];
    default:
      return [{ type: 'paragraph', runs: runsOf(node.children, wordsOf) }];
  }
}

function tagBlock(tag: BodyTag, wordsOf: TagWords): Block {
  const { clause = '', words = '' } = tag.attributes;
  switch (tag.name as BlockTag) {
    case 'Figures':
      return {
        type: 'figures',
        figures: partsOf(tag, 'Figure').map((part) => figureOf(part, wordsOf)),
      };
    case 'Groups':
      return {
        type: 'groups',
        groups: partsOf(tag, 'Group').map((part) => groupOf(part, wordsOf)),
      };
    case 'Steps':
      return {
        type: 'steps',
        steps: partsOf(tag, 'Step').map((part) => stepOf(part, wordsOf)),
      };
    case 'Shares':
      return {
        type: 'shares',
        shares: partsOf(tag, 'Share').map((part) => shareOf(part, wordsOf)),
      };
    case 'Points':
      return {
        type: 'points',
        points: partsOf(tag, 'Point').map((part) => stepOf(part, wordsOf)),
      };
    case 'History':
      return {
        type: 'history',
        name: tag.attributes['name'] ?? '',
        of: tag.attributes['of'] ?? '',
        periods: partsOf(tag, 'Period').map((part) => periodOf(part, wordsOf)),
      };
    case 'Bars':
      return { type: 'bars', bars: partsOf(tag, 'Bar').map((part) => barOf(part, wordsOf)) };
    case 'Flow':
      return {
        type: 'flow',
        lanes: partsOf(tag, 'Lane').map(laneOf),
        acts: partsOf(tag, 'Act').map((part) => actOf(part, wordsOf)),
      };
    case 'Timeline':
      return {
        type: 'timeline',
        moments: partsOf(tag, 'Moment').map((part) => momentOf(part, wordsOf)),
      };
    case 'Comparison':
      return {
        type: 'comparison',
        changes: partsOf(tag, 'Change').map((part) => changeOf(part, wordsOf)),
      };
    case 'Promise':
      return {
        type: 'promise',
        words,
        covers: listed(tag, wordsOf),
        means: partsOf(tag, 'Step').map((part) => stepOf(part, wordsOf)),
      };
    case 'Quotation':
      return { type: 'quotation', text: said(tag, wordsOf), clause };
    default:
      return { type: 'paragraph', runs: runsOf([tag], wordsOf) };
  }
}

function figureOf(tag: BodyTag, wordsOf: TagWords): Figure {
  const { unit = '', label = '' } = tag.attributes;
  return { value: said(tag, wordsOf), unit, label, ...pictogramOf(tag) };
}

function groupOf(tag: BodyTag, wordsOf: TagWords): Group {
  const { name = '', aim = '' } = tag.attributes;
  const items = listed(tag, wordsOf);
  const [focus] = partsOf(tag, 'Focus');
  const watched =
    focus === undefined ? null : { label: focus.attributes['label'] ?? '', text: said(focus, wordsOf) };
  return { count: String(items.length), name, aim, items, focus: watched };
}

function shareOf(tag: BodyTag, wordsOf: TagWords): Share {
  const { label = '', size = '0' } = tag.attributes;
  return { value: said(tag, wordsOf), label, size: Number(size) };
}

function periodOf(tag: BodyTag, wordsOf: TagWords): RatePeriod {
  const { span = '', note = '', size } = tag.attributes;
  return { span, words: said(tag, wordsOf), note, size: size === undefined ? null : Number(size) };
}

function barOf(tag: BodyTag, wordsOf: TagWords): Bar {
  const { label = '', size } = tag.attributes;
  return { label, words: said(tag, wordsOf), size: size === undefined ? null : Number(size) };
}

function laneOf({ attributes: { who = '', pictogram } }: BodyTag): Lane {
  return { who, pictogram: isPictogram(pictogram) ? pictogram : 'people' };
}

function actOf(tag: BodyTag, wordsOf: TagWords): Act {
  const { lane = '0', title = '' } = tag.attributes;
  return { lane: Number(lane), title, within: said(tag, wordsOf) };
}

function stepOf(tag: BodyTag, wordsOf: TagWords): Step {
  return { title: tag.attributes['title'] ?? '', text: said(tag, wordsOf), ...pictogramOf(tag) };
}

/** The pictogram that a tag names; a word outside the vocabulary is reported by its own rule. */
function pictogramOf({ attributes }: BodyTag): { pictogram?: Pictogram } {
  const { pictogram } = attributes;
  return isPictogram(pictogram) ? { pictogram } : {};
}

function momentOf(tag: BodyTag, wordsOf: TagWords): Moment {
  return { when: tag.attributes['when'] ?? '', what: said(tag, wordsOf) };
}

function changeOf(tag: BodyTag, wordsOf: TagWords) {
  const { from = '', how = '', aim = '' } = tag.attributes;
  return { from, how, aim, to: said(tag, wordsOf) };
}

function tableBlock(node: BodyElement, wordsOf: TagWords): Block {
  const lines = elementsIn(node, 'tr').map((line) =>
    [...line.children]
      .filter((cell) => isElement(cell, 'th') || isElement(cell, 'td'))
      .map((cell) => said(cell, wordsOf)),
  );
  const hasHead = elementsIn(node, 'thead').length > 0;
  return {
    type: 'table',
    head: hasHead ? itemAt(lines, 0) : [],
    rows: hasHead ? lines.slice(1) : lines,
  };
}

/** The items of the lists within a tag. */
function listed(tag: BodyTag, wordsOf: TagWords): string[] {
  const lists = tag.children.filter((node) => isElement(node, 'ul') || isElement(node, 'ol'));
  return lists.flatMap(itemsOf).map((item) => joined(runsOf(ownWords(item), wordsOf)));
}

/** The items of a list, those of lists within it after the item they stand in. */
function itemsOf(list: BodyElement): BodyElement[] {
  return list.children
    .filter((node) => isElement(node, 'li'))
    .flatMap((item) => [item, ...item.children.filter(isList).flatMap(itemsOf)]);
}

function ownWords(item: BodyElement): BodyNode[] {
  return item.children.filter((node) => !isList(node));
}

/** The words of a node, its tags resolved. */
function said(node: BodyNode, wordsOf: TagWords): string {
  return joined(runsOf(node.type === 'text' ? [node] : node.children, wordsOf));
}

function joined(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}

/** The words of nodes in stretches, tags resolved. */
export function runsOf(nodes: readonly BodyNode[], wordsOf: TagWords): Run[] {
  const runs: Run[] = [];
  for (const run of nodes.flatMap((node) => rawRuns(node, wordsOf, false))) {
    const last = runs.at(-1);
    if (last && last.strong === run.strong && last.reference === undefined)
      runs[runs.length - 1] = { ...last, ...run, text: last.text + run.text };
    else runs.push(run);
  }
  return trimmed(runs.map((run) => ({ ...run, text: unwrapped(run.text) })));
}

function rawRuns(node: BodyNode, wordsOf: TagWords, isStrong: boolean): Run[] {
  if (node.type === 'text') return [run(node.value, isStrong)];
  if (node.type === 'tag') {
    const said = wordsOf(node);
    if (said !== null) return tagRuns(said, isStrong);
  }
  const inner = node.children.flatMap((child) => rawRuns(child, wordsOf, isStrong || node.name === 'strong'));
  const { href } = node.attributes;
  return href === undefined ? inner : [...inner, { ...run('', isStrong), reference: { words: '', href } }];
}

function tagRuns(said: string | readonly Run[], isStrong: boolean): Run[] {
  if (typeof said === 'string') return [run(said, isStrong)];
  return said.map((each) => ({ ...each, ...run(each.text, isStrong) }));
}

function run(text: string, isStrong: boolean): Run {
  return isStrong ? { text, strong: true } : { text };
}

const HAN_OR_MARK = String.raw`[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u3000-\u303F\uFF00-\uFFEF“”‘’—…·]`;
const LINE_END = new RegExp(`(?<=^|${HAN_OR_MARK})\\s*\\n\\s*(?=$|${HAN_OR_MARK})`, 'gu');

/** An editor's line end is a space between Latin words and nothing between hanzi. */
function unwrapped(text: string): string {
  return text.replace(LINE_END, '').replace(/\s+/gu, ' ');
}

function trimmed(runs: Run[]): Run[] {
  const last = runs.length - 1;
  return runs
    .map((item, at) => ({
      ...item,
      text: at === 0 ? item.text.trimStart() : item.text,
    }))
    .map((item, at) => ({
      ...item,
      text: at === last ? item.text.trimEnd() : item.text,
    }))
    .filter(({ text, reference }) => text !== '' || reference !== undefined);
}

function headingLevel(node: BodyNode): number | null {
  const level = node.type === 'element' ? /^h([1-6])$/.exec(node.name) : null;
  return level ? Number(level[1]) : null;
}

function partsOf(tag: BodyTag, name: PartTag): BodyTag[] {
  return descendants(tag).filter((node) => isTag(node, name));
}

function elementsIn(node: BodyElement, name: string): BodyElement[] {
  return descendants(node).filter((inner) => isElement(inner, name));
}

function descendants(node: BodyElement | BodyTag): BodyNode[] {
  return node.children.flatMap((child) => (child.type === 'text' ? [child] : [child, ...descendants(child)]));
}

function isTag(node: BodyNode, name: string): node is BodyTag {
  return node.type === 'tag' && node.name === name;
}

function isElement(node: BodyNode, name: string): node is BodyElement {
  return node.type === 'element' && node.name === name;
}

function isList(node: BodyNode): node is BodyElement {
  return isElement(node, 'ul') || isElement(node, 'ol');
}
