import type {
  Block,
  ComparisonBlock,
  FiguresBlock,
  Group,
  GroupsBlock,
  HeadingBlock,
  HistoryBlock,
  ListBlock,
  ParagraphBlock,
  PointsBlock,
  PromiseBlock,
  QuotationBlock,
  RatePeriod,
  Run,
  Share,
  SharesBlock,
  Step,
  StepsBlock,
  TableBlock,
  TimelineBlock,
} from '#views/bodies/blocks';
import type { CardView } from '#views/cards/card-view';
import {
  box,
  column,
  drawing,
  inline,
  line,
  path,
  row,
  span,
  text,
  type CardElement,
  type Style,
} from '#cards/element';
import { familiesOf, widthOf } from '#cards/type/fonts';
import { fontsOf } from '#cards/layout';
import { displayLines, TEXT_TYPE } from '#cards/type/lines';
import {
  display,
  divided,
  figure,
  figureSize,
  framed,
  hair,
  prose,
  raised,
  timeline,
  title,
  toneOf,
} from '#cards/parts';
import { CARD_SIZES, COLOURS, TONES, type Tone } from '#cards/tokens';

/** The margin of the long picture at left and right, px. */
export const SIDE = 64;
const WIDTH = CARD_SIZES.long.width - 2 * SIDE;
/** The upper corners of raised paper, within its edge. */
const TOP = '19px 19px 0 0';
const BODY_SIZE = 29;
const BODY: Style = { fontSize: BODY_SIZE, lineHeight: 1.75 };
const GROUP_TONES: Tone[] = [TONES.red, TONES.teal, TONES.gold];
/** Between two blocks, px. */
const GAP = 24;

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
      title(view, words, 44, WIDTH - 30),
      note === undefined ? null : prose(view, note, 25, WIDTH - 30, { lineHeight: 1.45, color: COLOURS.sub }),
    ),
  );
}

/** A text of so few lines is broken between phrases, like a title; in a longer one full lines look better. */
const SHORT = 3;

function paragraph({ runs }: ParagraphBlock, view: CardView): CardElement {
  const [{ text: words, strong }, ...more] = runs as [Run, ...Run[]];
  const isPlain = more.length === 0 && strong !== true;
  if (isPlain && displayLines(words, BODY_SIZE, WIDTH, TEXT_TYPE, view).length <= SHORT)
    return prose(view, words, BODY_SIZE, WIDTH, { lineHeight: BODY.lineHeight! });
  return inline(BODY, ...runs.map(runFace));
}

function runFace({ text: words, strong }: Run): CardElement | string {
  return strong === true ? span({ fontWeight: 700 }, words) : words;
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
    text({ fontSize: 24, fontWeight: 700, lineHeight: 1, color: tone.main }, String(number)),
  );
}

const HEAD_SIZE = 24;
const CELL_SIZE = 27;
/** The room of a table within its edge, and of a cell at its left and right, px. */
const TABLE = WIDTH - 2 - 2 * 28;
const CELL_PADDING = 10;

/** A column of a table: its width in px, with the padding, and where its words stand. */
interface Column {
  width: number;
  textAlign: 'left' | 'right';
}

function table({ head, rows }: TableBlock, view: CardView): CardElement {
  const columns = columnsOf(head, rows, view);
  const lines = [
    ...(head.length === 0 ? [] : [tableRow(head, columns, HEAD_SIZE, { color: COLOURS.sub }, view)]),
    ...rows.map((cells) => tableRow(cells, columns, CELL_SIZE, {}, view)),
  ];
  const ruled = lines.flatMap((line, index) => (index === 0 ? [line] : [hair(), line]));
  return raised({ flexDirection: 'column', padding: '10px 28px' }, ...ruled);
}

/** Numbers stand at the right of a column as wide as they need; columns of words share what is left. */
function columnsOf(head: readonly string[], rows: readonly (readonly string[])[], view: CardView): Column[] {
  const columns = rows[0]!.map((_, index) => {
    const cells = rows.map((all) => all[index] ?? '');
    const isNumeric = cells.every((cell) => /^[\d.,%\s–-]+$/.test(cell));
    return {
      share: shareOf([head[index] ?? '', ...cells]),
      need: isNumeric ? needOf(head[index] ?? '', cells, view) : 0,
    };
  });
  const left = TABLE - columns.reduce((sum, { need }) => sum + need, 0);
  const shares = columns.reduce((sum, { need, share }) => sum + (need > 0 ? 0 : share), 0);
  return columns.map(({ need, share }) =>
    need > 0 ? { width: need, textAlign: 'right' } : { width: (left * share) / shares, textAlign: 'left' },
  );
}

/** By the root of the longest: a long text gets more, a short one enough. */
function shareOf(cells: readonly string[]): number {
  return Math.sqrt(Math.max(3, ...cells.map(({ length }) => length)));
}

/** As wide as the longest word of its head and its longest number. */
function needOf(head: string, cells: readonly string[], { locale }: CardView): number {
  const { sans } = familiesOf(locale);
  const widths = [
    ...head.split(' ').map((word) => widthOf(word, sans, 400) * HEAD_SIZE),
    ...cells.map((cell) => widthOf(cell, sans, 400) * CELL_SIZE),
  ];
  return Math.ceil(Math.max(...widths)) + 2 * CELL_PADDING + 4;
}

function tableRow(
  cells: readonly string[],
  columns: readonly Column[],
  size: number,
  style: Style,
  view: CardView,
): CardElement {
  return row(
    { alignItems: 'flex-start' },
    ...cells.map((cell, index) => {
      const { width, textAlign } = columns[index]!;
      const words = display(view, cell, size, width - 2 * CELL_PADDING, {
        lineHeight: 1.5,
        textAlign,
        ...style,
      });
      return column({ width, padding: `14px ${CELL_PADDING}px` }, words);
    }),
  );
}

function figures({ figures: items }: FiguresBlock, view: CardView): CardElement {
  const width = (WIDTH - 26) / items.length - 32;
  const size = figureSize(view, items, 76, width);
  const cells = items.map((item) =>
    column(
      { flex: '1 1 0', alignItems: 'center', padding: '0 16px' },
      figure(view, item, size, 'center', width),
    ),
  );
  return raised({ padding: '28px 12px', alignItems: 'stretch' }, ...divided(cells));
}

const SHARE_GROUNDS = [COLOURS.red, COLOURS.teal, COLOURS.goldDeep, COLOURS.sub, COLOURS.redDeep] as const;
/** A part is never too narrow for its number, px. */
const LEAST_SHARE = 76;
const SHARE_GAP = 6;

/** One bar in as many colours as parts, and below it what each is. */
function shares({ shares: items }: SharesBlock, view: CardView): CardElement {
  const widths = shareWidths(items.map(({ size }) => size));
  return raised(
    { flexDirection: 'column', padding: '30px 30px 28px', gap: 24 },
    row({ gap: SHARE_GAP }, ...items.map((item, index) => shareBar(item, widths[index]!, index, view))),
    column({ gap: 12 }, ...items.map((item, index) => shareLine(item, index))),
  );
}

/** Widths by size, px; what the narrow ones get more is taken from the widest. */
function shareWidths(sizes: readonly number[]): number[] {
  const room = WIDTH - 62 - SHARE_GAP * (sizes.length - 1);
  const sum = sizes.reduce((total, size) => total + size, 0);
  const widths = sizes.map((size) => Math.max(LEAST_SHARE, Math.floor((size / sum) * room)));
  const over = widths.reduce((total, width) => total + width, 0) - room;
  const widest = widths.indexOf(Math.max(...widths));
  return widths.map((width, index) => (index === widest ? width - over : width));
}

function shareBar({ value }: Share, width: number, index: number, view: CardView): CardElement {
  return box(
    {
      width,
      height: 68,
      borderRadius: 10,
      alignItems: 'center',
      justifyContent: 'center',
      background: groundOfShare(index),
      color: '#fff',
    },
    line({ fontFamily: fontsOf(view.locale).serif, fontWeight: 900, fontSize: 36, lineHeight: 1.3 }, value),
  );
}

function shareLine({ label, value }: Share, index: number): CardElement {
  return row(
    { gap: 16, alignItems: 'flex-start' },
    box({ width: 18, height: 18, borderRadius: 4, marginTop: 12, background: groundOfShare(index) }),
    text({ flex: '1 1 0', fontSize: 27, lineHeight: 1.5 }, label),
    line({ fontSize: 27, fontWeight: 700, lineHeight: 1.5 }, value),
  );
}

function groundOfShare(index: number): string {
  return SHARE_GROUNDS[index % SHARE_GROUNDS.length]!;
}

function groups({ groups: items }: GroupsBlock, view: CardView): CardElement {
  return column(
    { gap: GAP },
    ...items.map((group, index) => groupFace(group, GROUP_TONES[index % GROUP_TONES.length]!, view)),
  );
}

function groupFace(group: Group, tone: Tone, view: CardView): CardElement {
  return raised(
    { flexDirection: 'column' },
    row(
      { gap: 22, background: tone.soft, padding: '22px 30px', borderRadius: TOP },
      text(
        {
          fontFamily: fontsOf(view.locale).serif,
          fontWeight: 900,
          fontSize: 72,
          lineHeight: 1.1,
          color: tone.main,
        },
        group.count,
      ),
      column(
        { flex: '1 1 0' },
        display(view, group.name, 34, WIDTH - 170, { fontWeight: 700, lineHeight: 1.35, color: tone.main }),
        group.aim === '' ? null : text({ fontSize: 25, lineHeight: 1.45, color: COLOURS.sub }, group.aim),
      ),
    ),
    column(
      { padding: '26px 30px 28px', gap: 20 },
      chips(view, group.items, tone),
      group.focus === null ? null : focus(group.focus, tone),
    ),
  );
}

function chips(view: CardView, items: readonly string[], tone: Tone): CardElement {
  const columns = columnsFor(items);
  return {
    type: 'div',
    props: {
      style: { display: 'grid', gridTemplateColumns: `repeat(${columns}, 1fr)`, gap: 14 },
      children: items.map((item) =>
        framed(
          { color: tone.main, width: 1.5, radius: 12 },
          { alignItems: 'center', justifyContent: 'center', minHeight: 60, padding: '8px 10px' },
          display(view, item, 26, (WIDTH - 62) / columns - 38, { lineHeight: 1.3, textAlign: 'center' }),
        ),
      ),
    },
  };
}

/** As many columns as the longest item leaves room for, fewer when that fills the last line. */
function columnsFor(items: readonly string[]): number {
  const most = mostColumns(items);
  const even = [4, 3, 2].find((columns) => columns <= most && items.length % columns === 0);
  return even ?? most;
}

/** Hanzi and hangul take a full em, Latin letters half of one. */
function mostColumns(items: readonly string[]): number {
  const longest = Math.max(
    ...items.map((item) => [...item].reduce((sum, character) => sum + (character >= '\u1100' ? 1 : 0.55), 0)),
  );
  return longest > 12 ? 2 : longest > 7 ? 3 : 4;
}

function focus({ label, text: words }: { label: string; text: string }, tone: Tone): CardElement {
  return row(
    { alignItems: 'flex-start', gap: 16 },
    text({ fontSize: 25, fontWeight: 700, lineHeight: 1.6, color: tone.main }, label),
    text({ flex: '1 1 0', fontSize: 25, lineHeight: 1.6, color: COLOURS.sub }, words),
  );
}

function steps({ steps: items }: StepsBlock, view: CardView): CardElement {
  const tone = toneOf(view);
  return raised(
    { flexDirection: 'column', padding: '32px 34px', gap: 26 },
    ...items.map((step, index) =>
      row({ gap: 22, alignItems: 'flex-start' }, stepNumber(index + 1, tone), stepWords(step, view)),
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

/** What the number leaves of the width of a step, px. */
const STEP_WIDTH = WIDTH - 70 - 56 - 22;

function stepWords({ title: name, text: words }: Step, view: CardView): CardElement {
  return column(
    { flex: '1 1 0', gap: 4, paddingTop: 6 },
    display(view, name, 31, STEP_WIDTH, { fontWeight: 700, lineHeight: 1.4 }),
    words === '' ? null : prose(view, words, 26, STEP_WIDTH, { lineHeight: 1.6, color: COLOURS.sub }),
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
function point({ title: name, text: words }: Step, isWide: boolean, tone: Tone, view: CardView): CardElement {
  const width = (isWide ? WIDTH : (WIDTH - 18) / 2) - 86;
  const face = raised(
    { padding: '24px 28px', gap: 20, alignItems: 'stretch' },
    box({ width: 6, borderRadius: 3, background: tone.main }),
    column(
      { flex: '1 1 0', gap: 4 },
      display(view, name, 31, width, { fontWeight: 700, lineHeight: 1.4 }),
      words === '' ? null : prose(view, words, 25, width, { lineHeight: 1.5, color: COLOURS.sub }),
    ),
  );
  if (isWide) face.props.style = { ...face.props.style, gridColumn: '1 / 3' };
  return face;
}

/** The room of a history within its edge, and the gaps between its three columns, px. */
const HISTORY = WIDTH - 66;
const HISTORY_GAP = 20;
const NEWEST_SIZE = 32;
const EARLIER_SIZE = 29;
/** How wide the days may be, px. */
const SPAN_WIDTHS = [190, 220, 250, 280, 310, 340, 370, 400];
const SHORTEST_BAR = 110;
const LONGEST_BAR = 260;

/** The widths of the columns of a history, px: when, how much as a bar, and what is left for the words. */
interface HistoryColumns {
  span: number;
  bar: number;
}

/** Period after period, a bar as long as its amount; the newest stands out. */
function history({ name, of, periods }: HistoryBlock, view: CardView): CardElement {
  const tone = toneOf(view);
  const columns = historyColumns(periods, view);
  return raised(
    { flexDirection: 'column', padding: '28px 32px', gap: 18 },
    column(
      { gap: 2 },
      display(view, name, 33, HISTORY, { fontWeight: 700, lineHeight: 1.4, color: tone.main }),
      of === '' ? null : prose(view, of, 25, HISTORY, { lineHeight: 1.45, color: COLOURS.sub }),
    ),
    ...periods.map((period, index) => station(period, index === periods.length - 1, columns, view)),
  );
}

/** The days take as few lines as they can in the least width, and the bars get what the words leave. */
function historyColumns(periods: readonly RatePeriod[], view: CardView): HistoryColumns {
  const { sans } = familiesOf(view.locale);
  const linesAt = (width: number) =>
    periods.reduce((sum, { span: when }) => sum + displayLines(when, 25, width, TEXT_TYPE, view).length, 0);
  const span = SPAN_WIDTHS.reduce((best, width) => (linesAt(width) < linesAt(best) ? width : best));
  const widestWords = Math.max(...periods.map(({ words }) => widthOf(words, sans, 700) * NEWEST_SIZE));
  const left = HISTORY - span - 2 * HISTORY_GAP - widestWords;
  return { span, bar: Math.min(LONGEST_BAR, Math.max(SHORTEST_BAR, left)) };
}

function station(
  { span: when, words, note, size }: RatePeriod,
  isNewest: boolean,
  columns: HistoryColumns,
  view: CardView,
): CardElement {
  const tone = toneOf(view);
  const [ground, ink] = isNewest ? [tone.main, tone.main] : [COLOURS.goldSoft, COLOURS.ink];
  const bar = size === null ? null : Math.max(8, columns.bar * size);
  const room = HISTORY - columns.span - HISTORY_GAP - (bar === null ? 0 : bar + HISTORY_GAP);
  return column(
    { gap: 6 },
    row(
      { gap: HISTORY_GAP },
      column(
        { width: columns.span },
        display(view, when, 25, columns.span, { lineHeight: 1.4, color: COLOURS.sub }),
      ),
      bar === null ? null : box({ width: bar, height: 30, borderRadius: 6, background: ground }),
      display(view, words, isNewest ? NEWEST_SIZE : EARLIER_SIZE, room, {
        fontWeight: 700,
        lineHeight: 1.35,
        color: ink,
      }),
    ),
    note === '' ? null : prose(view, note, 23, HISTORY, { lineHeight: 1.45, color: COLOURS.sub }),
  );
}

function times({ moments }: TimelineBlock, view: CardView): CardElement {
  return raised(
    { flexDirection: 'column', padding: '36px 34px 32px' },
    timeline(view, moments, COLOURS.card, WIDTH - 70),
  );
}

function comparison({ changes }: ComparisonBlock, view: CardView): CardElement {
  return column(
    { gap: 20 },
    ...changes.map(({ from, how, aim, to }, index) => {
      const tone = GROUP_TONES[index % GROUP_TONES.length]!;
      return raised(
        { alignItems: 'center', padding: '24px 32px', gap: 24 },
        column(
          { flex: '1 1 0' },
          display(view, from, 32, (WIDTH - 168) / 2, { fontWeight: 700, lineHeight: 1.36 }),
          how === '' ? null : text({ fontSize: 25, color: COLOURS.sub, lineHeight: 1.45 }, how),
        ),
        arrow(tone.main),
        column(
          { flex: '1 1 0', alignItems: 'flex-end' },
          aim === '' ? null : text({ fontSize: 25, color: COLOURS.sub, lineHeight: 1.35 }, aim),
          line(
            {
              fontFamily: fontsOf(view.locale).serif,
              fontWeight: 900,
              fontSize: 60,
              lineHeight: 1.32,
              color: tone.main,
              whiteSpace: 'normal',
              textAlign: 'right',
            },
            to,
          ),
        ),
      );
    }),
  );
}

function arrow(color: string): CardElement {
  return drawing(54, 24, '0 0 54 24', [
    path({
      d: 'M2 12h46M40 4l9 8-9 8',
      fill: 'none',
      stroke: color,
      'stroke-width': 3,
      'stroke-linecap': 'round',
      'stroke-linejoin': 'round',
    }),
  ]);
}

/** Always in the second voice: it answers what need not be paid. */
function promise({ words, covers, means }: PromiseBlock, view: CardView): CardElement {
  const { main, deep } = TONES.teal;
  return raised(
    { flexDirection: 'column' },
    column(
      {
        alignItems: 'center',
        gap: 16,
        padding: '38px 30px 34px',
        color: '#fff',
        borderRadius: TOP,
        backgroundImage: `linear-gradient(135deg, ${main}, ${deep})`,
      },
      title(view, words, 58, WIDTH - 62, { textAlign: 'center' }),
      covers.length === 0
        ? null
        : row({ gap: 14, flexWrap: 'wrap', justifyContent: 'center' }, ...covers.map(coverChip)),
    ),
    means.length === 0
      ? null
      : row(
          { padding: '30px 18px', alignItems: 'stretch' },
          ...divided(means.map((step) => meansFace(view, step, (WIDTH - 38) / means.length - 34))),
        ),
  );
}

function coverChip(words: string): CardElement {
  return box(
    { padding: '7px 20px', borderRadius: 999, background: 'rgba(255,255,255,.16)' },
    text({ fontSize: 25, lineHeight: 1.4 }, words),
  );
}

function meansFace(view: CardView, { title: name, text: words }: Step, width: number): CardElement {
  return column(
    { flex: '1 1 0', alignItems: 'center', gap: 6, padding: '0 16px' },
    display(view, name, 31, width, {
      fontWeight: 700,
      lineHeight: 1.4,
      color: TONES.teal.main,
      textAlign: 'center',
    }),
    words === ''
      ? null
      : display(view, words, 25, width, { lineHeight: 1.45, color: COLOURS.sub, textAlign: 'center' }),
  );
}

function quotation({ text: words, clause }: QuotationBlock, view: CardView): CardElement {
  const tone = toneOf(view);
  return row(
    { alignItems: 'stretch', gap: 24, padding: '26px 32px', background: tone.soft, borderRadius: 16 },
    box({ width: 5, borderRadius: 3, background: tone.main }),
    column(
      { flex: '1 1 0', gap: 10 },
      text({ fontSize: 28, lineHeight: 1.75 }, words),
      clause === ''
        ? null
        : text({ fontSize: 24, lineHeight: 1.4, color: COLOURS.sub, textAlign: 'right' }, clause),
    ),
  );
}
