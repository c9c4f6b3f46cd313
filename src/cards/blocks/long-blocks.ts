import type {
  Block,
  FiguresBlock,
  HeadingBlock,
  ListBlock,
  ParagraphBlock,
  PointsBlock,
  QuotationBlock,
  Run,
  Step,
  StepsBlock,
  TimelineBlock,
} from '#views/bodies/blocks';
import type { CardView } from '#views/cards/card-view';
import { box, column, inline, row, text, type CardElement } from '#cards/element';
import { displayLines, TEXT_TYPE } from '#cards/type/lines';
import { display, divided, prose, raised, tile, title, toneOf } from '#cards/parts';
import { timeline } from '#cards/timeline';
import { figure, figureSize } from '#cards/figure';
import { COLOURS, type Tone } from '#cards/tokens';
import { present } from '#domain/known';
import { BODY, BODY_SIZE, GAP, runFace, WIDTH, QUIET_SIZE } from './measure.ts';
import { table } from './table.ts';
import { shares } from './shares.ts';
import { flow } from './flow.ts';
import { groups } from './groups.ts';
import { bars } from './bars.ts';
import { comparison } from './comparison.ts';
import { history } from './history.ts';
import { promise } from './promise.ts';

/** The picture of one block. The page gives the same block its HTML face. */
export function blockFace(block: Block, view: CardView, index: number): CardElement {
  return column({ marginTop: index === 0 ? GAP : distanceAbove(block) }, faceOf(block, view));
}

function distanceAbove(block: Block): number {
  if (block.type !== 'heading') return GAP;
  return block.level === 2 ? 56 : 36;
}

function faceOf(block: Block, view: CardView): CardElement {
  switch (block.type) {
    case 'heading':
      return heading(block, view);
    case 'paragraph':
      return paragraph(block, view);
    case 'list':
      return list(block, view);
    case 'table':
      return table(block, view);
    case 'figures':
      return figures(block, view);
    case 'shares':
      return shares(block, view);
    case 'groups':
      return groups(block, view);
    case 'steps':
      return steps(block, view);
    case 'points':
      return points(block, view);
    case 'history':
      return history(block, view);
    case 'bars':
      return bars(block, view);
    case 'flow':
      return flow(block, view);
    case 'timeline':
      return times(block, view);
    case 'comparison':
      return comparison(block, view);
    case 'promise':
      return promise(block, view);
    case 'quotation':
      return quotation(block, view);
  }
}

function heading({ level, text: words, note }: HeadingBlock, view: CardView): CardElement {
  const tone = toneOf(view);
  if (level === 3)
    return display(view, words, 33, WIDTH, { fontWeight: 700, lineHeight: 1.4, color: tone.main });
  return row(
    { gap: 20, alignItems: 'stretch' },
    box({ width: 10, borderRadius: 5, background: tone.main }),
    column(
      { flex: '1 1 0', gap: 4 },
      title(view, words, 46, WIDTH - 30),
      note === undefined
        ? null
        : prose(view, note, QUIET_SIZE, WIDTH - 30, { lineHeight: 1.45, color: COLOURS.sub }),
    ),
  );
}

/** A text of so few lines is broken between phrases, like a title; in a longer one full lines look better. */
const SHORT = 3;

function paragraph({ runs }: ParagraphBlock, view: CardView): CardElement {
  const [{ text: words, strong }, ...more] = runs as [Run, ...Run[]];
  const isPlain = more.length === 0 && strong !== true;
  if (isPlain && displayLines(words, BODY_SIZE, WIDTH, TEXT_TYPE, view).length <= SHORT)
    return prose(view, words, BODY_SIZE, WIDTH, { lineHeight: present(BODY.lineHeight, 'lineHeight') });
  return inline(BODY, ...runs.map(runFace));
}

function list({ ordered, items }: ListBlock, view: CardView): CardElement {
  const tone = toneOf(view);
  return column(
    { gap: 12 },
    ...items.map((runs, index) =>
      row(
        { gap: 16, alignItems: 'flex-start' },
        ordered
          ? ordinal(index + 1, tone)
          : box({ width: 10, height: 10, borderRadius: 5, marginTop: 21, background: tone.main }),
        inline({ ...BODY, flex: '1 1 0' }, ...runs.map(runFace)),
      ),
    ),
  );
}

function ordinal(number: number, tone: Tone): CardElement {
  return box(
    {
      width: 42,
      height: 42,
      marginTop: 4,
      borderRadius: 21,
      alignItems: 'center',
      justifyContent: 'center',
      background: tone.soft,
    },
    text({ fontSize: QUIET_SIZE, fontWeight: 700, lineHeight: 1, color: tone.main }, String(number)),
  );
}

function figures({ figures: items }: FiguresBlock, view: CardView): CardElement {
  const width = (WIDTH - 26) / items.length - 32;
  const size = figureSize(view, items, 76, width);
  const cells = items.map((item) =>
    column(
      { flex: '1 1 0', alignItems: 'center', gap: 8, padding: '0 16px' },
      item.pictogram === undefined ? null : tile(item.pictogram, TILE, toneOf(view)),
      figure(view, item, size, 'center', width),
    ),
  );
  return raised({ padding: '28px 12px', alignItems: 'stretch' }, ...divided(cells));
}

function steps({ steps: items }: StepsBlock, view: CardView): CardElement {
  const tone = toneOf(view);
  return raised(
    { flexDirection: 'column', padding: '32px 34px', gap: 26 },
    ...items.map((step, index) =>
      row(
        { gap: 22, alignItems: 'flex-start' },
        stepNumber(index + 1, tone),
        stepWords(step, view),
        tileOf(step, tone),
      ),
    ),
  );
}

function stepNumber(number: number, tone: Tone): CardElement {
  return box(
    {
      width: 56,
      height: 56,
      borderRadius: 28,
      alignItems: 'center',
      justifyContent: 'center',
      background: tone.main,
      color: '#fff',
    },
    text({ fontSize: 30, fontWeight: 700, lineHeight: 1 }, String(number)),
  );
}

const TILE = 84;

function tileOf({ pictogram }: Step, tone: Tone): CardElement | null {
  return pictogram === undefined ? null : tile(pictogram, TILE, tone);
}

/** What the number, and a pictogram, leave of the width of a step, px. */
function stepWidth({ pictogram }: Step): number {
  return WIDTH - 70 - 56 - 22 - (pictogram === undefined ? 0 : TILE + 22);
}

function stepWords(step: Step, view: CardView): CardElement {
  const { title: name, text: words } = step;
  const width = stepWidth(step);
  return column(
    { flex: '1 1 0', gap: 4, paddingTop: 6 },
    display(view, name, 34, width, { fontWeight: 700, lineHeight: 1.4 }),
    words === '' ? null : prose(view, words, QUIET_SIZE, width, { lineHeight: 1.6, color: COLOURS.sub }),
  );
}

function points({ points: items }: PointsBlock, view: CardView): CardElement {
  const tone = toneOf(view);
  return {
    type: 'div',
    props: {
      style: { display: 'grid', gridTemplateColumns: 'repeat(2, 1fr)', gap: 18 },
      children: items.map((item, index) =>
        point(item, index === items.length - 1 && index % 2 === 0, tone, view),
      ),
    },
  };
}

/** @param isWide the last one of an odd number takes the whole line */
function point(
  { title: name, text: words, pictogram }: Step,
  isWide: boolean,
  tone: Tone,
  view: CardView,
): CardElement {
  const width = (isWide ? WIDTH : (WIDTH - 18) / 2) - (pictogram === undefined ? 86 : 80 + TILE);
  const face = raised(
    { padding: '24px 28px', gap: 20, alignItems: pictogram === undefined ? 'stretch' : 'flex-start' },
    pictogram === undefined
      ? box({ width: 6, borderRadius: 3, background: tone.main })
      : tile(pictogram, TILE, tone),
    column(
      { flex: '1 1 0', gap: 4 },
      display(view, name, 34, width, { fontWeight: 700, lineHeight: 1.4 }),
      words === '' ? null : prose(view, words, QUIET_SIZE, width, { lineHeight: 1.5, color: COLOURS.sub }),
    ),
  );
  if (isWide) face.props.style = { ...face.props.style, gridColumn: '1 / 3' };
  return face;
}

function times({ moments }: TimelineBlock, view: CardView): CardElement {
  return raised(
    { flexDirection: 'column', padding: '36px 34px 32px' },
    timeline(view, moments, COLOURS.card, WIDTH - 70),
  );
}

function quotation({ text: words, clause }: QuotationBlock, view: CardView): CardElement {
  const tone = toneOf(view);
  return row(
    { alignItems: 'stretch', gap: 24, padding: '26px 32px', background: tone.soft, borderRadius: 16 },
    box({ width: 5, borderRadius: 3, background: tone.main }),
    column(
      { flex: '1 1 0', gap: 10 },
      text({ fontSize: BODY_SIZE, lineHeight: 1.75 }, words),
      clause === ''
        ? null
        : text({ fontSize: QUIET_SIZE, lineHeight: 1.4, color: COLOURS.sub, textAlign: 'right' }, clause),
    ),
  );
}
