import type { CardView } from '#views/cards/card-view';
import type { Figure, Moment } from '#views/bodies/blocks';
import { box, column, drawing, line, path, row, text, type CardElement, type Style } from './element.ts';
import { familiesOf, widthOf } from '#cards/type/fonts';
import { fontsOf } from './layout.ts';
import type { Filling } from '#cards/type/break-lines';
import { displayLines, keepsWhole, TEXT_TYPE, TITLE_TYPE, type Tongue, type Type } from '#cards/type/lines';
import { qrCode } from './qr.ts';
import { COLOURS, TONES, type Tone } from './tokens.ts';
import { overhang, typeset } from '#cards/type/typesetting';

/** On paper or on a coloured ground. */
export type Ground = 'paper' | 'colour';

export function toneOf(view: CardView): Tone {
  return TONES[view.tone];
}

/** The whole card: its size, its ground, the fonts of its language. */
export function sheet(
  view: CardView,
  size: { width: number; height: number | null },
  style: Style,
  ...children: CardElement[]
): CardElement {
  const height: Style = size.height === null ? {} : { height: size.height };
  const root = column(
    {
      position: 'relative',
      width: size.width,
      ...height,
      background: COLOURS.paper,
      color: COLOURS.ink,
      fontFamily: fontsOf(view.locale).sans,
      overflowWrap: 'anywhere',
      ...style,
    },
    ...children,
  );
  root.props.lang = view.locale;
  return root;
}

/** The gradient of the coloured ground. */
export function groundOf(tone: Tone): Style {
  return { color: '#fff', backgroundImage: `linear-gradient(160deg, ${tone.deep}, ${tone.main} 72%)` };
}

/** The masthead: the brand at the left, the kind of page at the right. */
export function masthead(view: CardView, ground: Ground, size: number, width: number): CardElement {
  const pillSize = size * 0.4;
  const room = width - size - widthOfKind(view, pillSize) - 3 * BRAND_GAP;
  return row(
    { justifyContent: 'space-between' },
    brand(view, ground, size, room),
    pill(view, ground, pillSize),
  );
}

const BRAND_GAP = 18;

/** Mark, name of the site, and what it must say of itself, in letters as small as the room asks for. */
function brand(view: CardView, ground: Ground, size: number, room: number): CardElement {
  const tone = toneOf(view);
  const { sans } = familiesOf(view.locale);
  const [tile, character] = ground === 'paper' ? [tone.main, '#fff'] : ['#fff', tone.main];
  const nameSize = Math.min(size * 0.48, room / widthOf(view.siteName, sans, 700));
  const noticeSize = Math.min(size * 0.36, room / widthOf(view.notice ?? ' ', sans, 400));
  const quiet: Style = ground === 'paper' ? { color: COLOURS.sub } : { opacity: 0.88 };
  return row(
    { gap: BRAND_GAP },
    mark(view.mark, size, tile, character),
    column(
      { gap: 1 },
      line({ fontSize: nameSize, fontWeight: 700, lineHeight: 1.28 }, view.siteName),
      view.notice === null ? null : line({ fontSize: noticeSize, lineHeight: 1.3, ...quiet }, view.notice),
    ),
  );
}

/** The city's character, always in the Chinese hand: it is a mark, not a word. */
function mark(character: string, size: number, background: string, color: string): CardElement {
  return box(
    {
      alignItems: 'center',
      justifyContent: 'center',
      width: size,
      height: size,
      borderRadius: size * 0.16,
      background,
      color,
    },
    text({ fontFamily: 'Serif SC', fontWeight: 900, fontSize: size * 0.62, lineHeight: 1 }, character),
  );
}

/** Left and right of the words in a pill, in ems. */
const PILL_PADDING = 0.8;

/** The kind of page. */
function pill(view: CardView, ground: Ground, fontSize: number): CardElement {
  const tone = toneOf(view);
  const colours =
    ground === 'paper'
      ? { background: tone.soft, color: tone.main }
      : { background: 'rgba(255,255,255,.15)', color: '#fff' };
  return box(
    { padding: `${fontSize * 0.3}px ${fontSize * PILL_PADDING}px`, borderRadius: 999, ...colours },
    line({ fontSize, fontWeight: 700, lineHeight: 1.3 }, view.kind),
  );
}

function widthOfKind(view: CardView, fontSize: number): number {
  return (widthOf(view.kind, familiesOf(view.locale).sans, 700) + 2 * PILL_PADDING) * fontSize;
}

/** Line height of titles: below 1.3 the descenders of Latin letters touch the next line. */
const TITLE_LEADING = 1.32;

/** A title at a size (px) that was fitted to its lines. */
export function title(
  view: Tongue,
  words: string,
  size: number,
  width: number,
  style: Style = {},
): CardElement {
  return setIn(TITLE_TYPE, 'even', view, words, size, width, { lineHeight: TITLE_LEADING, ...style });
}

/**
 * Display text: lines of even length that split no phrase.
 * @param style `textAlign` places the lines; `fontWeight` 700 makes them bold
 */
export function display(view: Tongue, words: string, size: number, width: number, style: Style): CardElement {
  return setIn(typeOf(style), 'even', view, words, size, width, style);
}

/** A sentence or two: full lines that split no word, and no scrap on the last. */
export function prose(view: Tongue, words: string, size: number, width: number, style: Style): CardElement {
  return setIn(typeOf(style), 'full', view, words, size, width, style);
}

function typeOf({ fontWeight }: Style): Type {
  return fontWeight === 700 ? { ...TEXT_TYPE, weight: 700 } : TEXT_TYPE;
}

const ALIGNMENT: Record<string, string> = { center: 'center', right: 'flex-end' };

function setIn(
  type: Type,
  filling: Filling,
  view: Tongue,
  words: string,
  size: number,
  width: number,
  { textAlign = 'left', marginTop = 0, ...style }: Style,
): CardElement {
  const font = { fontFamily: fontsOf(view.locale)[type.kind], fontWeight: type.weight, fontSize: size };
  const lines = displayLines(words, size, width, type, view, filling);
  return column(
    { alignItems: ALIGNMENT[textAlign] ?? 'flex-start', marginTop },
    ...lines.map((words) => line({ ...font, ...inkMargins(words, size, view), ...style }, words)),
  );
}

/** The empty half of a mark at either end of a line lies outside its edge, so that the ink is what is aligned. */
function inkMargins(words: string, size: number, { locale }: Tongue): Style {
  const { start, end } = overhang(words, locale);
  return {
    ...(start === 0 ? {} : { marginLeft: -start * size }),
    ...(end === 0 ? {} : { marginRight: -end * size }),
  };
}

const WAVE_PERIOD = 220;

/** Ripples, for a city of water: lines that fade upwards. */
export function waves(
  width: number,
  height: number,
  color: string,
  { lines, opacity, step = 22 }: { lines: number; opacity: number; step?: number },
): CardElement {
  const shapes = Array.from({ length: lines }, (_, line) =>
    path({
      d: wave(width, height - 14 - line * step, line),
      fill: 'none',
      stroke: color,
      'stroke-width': 2,
      'stroke-opacity': (opacity * (1 - line / lines)).toFixed(3),
    }),
  );
  return drawing(width, height, `0 0 ${width} ${height}`, shapes, {
    position: 'absolute',
    left: 0,
    bottom: 0,
  });
}

function wave(width: number, y: number, line: number): string {
  const rise = Number((13 * (1 - line * 0.08)).toFixed(1));
  const half = WAVE_PERIOD / 2;
  const start = ((line * 37) % WAVE_PERIOD) - 2 * WAVE_PERIOD;
  const arcs = Math.ceil((width - start) / WAVE_PERIOD);
  return `M${start} ${y}${`q${half / 2} ${-rise} ${half} 0q${half / 2} ${rise} ${half} 0`.repeat(arcs)}`;
}

/** The size of a unit, and the space before it, in parts of its numeral. */
const UNIT_SIZE = 0.38;
const UNIT_GAP = 0.1;
const SMALLEST_UNIT = 22;
/** A unit longer than this many ems (yuan per square metre a day) stands below its numeral. */
const LONGEST_UNIT = 4.6;
const SMALLEST_FIGURE = 28;

/** Where the parts of a unit stand: the code of a currency goes before its number, CNY 120 per booklet. */
interface UnitParts {
  before: string;
  beside: string;
  below: string;
}

function unitParts(unit: string, { locale }: Tongue): UnitParts {
  const [, before = '', rest = ''] = /^(?:([A-Z]{3})(?: |$))?(.*)$/u.exec(unit)!;
  const isShort = widthOf(rest, familiesOf(locale).sans, 700) <= LONGEST_UNIT;
  return { before, beside: isShort ? rest : '', below: isShort ? '' : rest };
}

/** A numeral that carries the message, its unit, and what it counts, within a width in px. */
export function figure(
  view: CardView,
  { value, unit, label }: Figure,
  fontSize: number,
  align: 'left' | 'center',
  width: number,
  smallestLabel = 24,
): CardElement {
  const labelSize = Math.min(30, Math.max(smallestLabel, fontSize * 0.32));
  const color = toneOf(view).main;
  const below = { lineHeight: 1.38, textAlign: align };
  const parts = unitParts(unit, view);
  const small = (words: string) =>
    words === ''
      ? null
      : line({ fontSize: Math.max(SMALLEST_UNIT, fontSize * UNIT_SIZE), fontWeight: 700 }, words);
  return column(
    { alignItems: ALIGNMENT[align]!, gap: 2, maxWidth: width },
    row(
      { alignItems: 'baseline', gap: fontSize * UNIT_GAP, color },
      small(parts.before),
      numeral(view, value, fontSize, width, align),
      small(parts.beside),
    ),
    parts.below === ''
      ? null
      : display(view, parts.below, labelSize, width, { ...below, color, fontWeight: 700 }),
    label === '' ? null : display(view, label, labelSize, width, { ...below, color: COLOURS.sub }),
  );
}

/** 前5 as it stands, without a space, when it keeps to its line; a sentence in its place is broken like a title. */
function numeral(
  view: Tongue,
  value: string,
  fontSize: number,
  width: number,
  textAlign: string,
): CardElement {
  const { serif } = familiesOf(view.locale);
  if (widthOf(value, serif, 900) * fontSize > width)
    return title(view, value, fontSize, width, { textAlign });
  const font = { fontFamily: fontsOf(view.locale).serif, fontWeight: 900, lineHeight: TITLE_LEADING };
  return line({ ...font, fontSize }, value);
}

/**
 * The size at which all figures of a row keep to one line.
 * @param largest px; a value of many characters (按项目投资额的1%) gets less
 * @param width of one figure, px
 */
export function figureSize(
  view: CardView,
  figures: readonly Figure[],
  largest: number,
  width: number,
): number {
  const { sans, serif } = familiesOf(view.locale);
  const widths = figures.map(({ value, unit }) => {
    const { before, beside } = unitParts(unit, view);
    const besides = [before, beside]
      .filter(Boolean)
      .map((words) => widthOf(words, sans, 700) * UNIT_SIZE + UNIT_GAP);
    return besides.reduce((sum, one) => sum + one, widthOf(value, serif, 900));
  });
  return Math.max(SMALLEST_FIGURE, Math.min(largest, width / Math.max(...widths)));
}

/** Left and right of the stroke between two facts, in ems. */
const FACT_GAP = 0.65;

/** Short facts after one another, none of them broken over two lines if it fits on one. */
export function metaLine(
  view: CardView,
  facts: readonly string[],
  size: number,
  width: number,
  color: string,
): CardElement {
  const { sans } = familiesOf(view.locale);
  const lines: string[][] = [];
  let used = Infinity;
  for (const fact of facts) {
    const own = widthOf(typeset(fact, { ...view, setting: 'running' }), sans, 400) * size;
    const gap = 2 * FACT_GAP * size;
    if (used + gap + own > width) lines.push([]);
    used = lines.at(-1)!.length === 0 ? own : used + gap + own;
    lines.at(-1)!.push(fact);
  }
  return column(
    { gap: size * 0.1 },
    ...lines.map((one) =>
      row(
        { gap: FACT_GAP * size },
        ...one.flatMap((fact, index) => [
          index === 0 ? null : box({ width: 2, height: size * 0.8, background: color, opacity: 0.45 }),
          prose(view, fact, size, width, { lineHeight: 1.42, color }),
        ]),
      ),
    ),
  );
}

/** What a moment is set in, px: smaller where a word would be wider than its place. */
const MOMENT_SIZES = [32, 30, 28, 26, 24];

/** Moments on a line, the last one filled: it is the aim. */
export function timeline(
  view: CardView,
  moments: readonly Moment[],
  background: string,
  width: number,
): CardElement {
  const tone = toneOf(view);
  const room = width / moments.length - 18;
  const size = MOMENT_SIZES.find((one) =>
    moments.every(({ when }) => keepsWhole(when, one, room, { ...TEXT_TYPE, weight: 700 }, view)),
  );
  return box(
    { position: 'relative' },
    box({
      position: 'absolute',
      left: 0,
      right: 0,
      top: 13,
      height: 4,
      background: COLOURS.goldSoft,
      borderRadius: 2,
    }),
    ...moments.map(({ when, what }, index) =>
      column(
        { flex: '1 1 0', gap: 6, paddingRight: 18 },
        dot(tone.main, index === moments.length - 1 ? tone.main : background),
        display(view, when, size ?? MOMENT_SIZES.at(-1)!, room, {
          fontWeight: 700,
          color: tone.main,
          lineHeight: 1.35,
          marginTop: 8,
        }),
        what === '' ? null : display(view, what, 26, room, { color: COLOURS.sub, lineHeight: 1.42 }),
      ),
    ),
  );
}

function dot(color: string, inside: string): CardElement {
  return box(
    {
      position: 'relative',
      width: 30,
      height: 30,
      borderRadius: 15,
      background: color,
      alignItems: 'center',
      justifyContent: 'center',
    },
    box({ width: 18, height: 18, borderRadius: 9, background: inside }),
  );
}

/** A small heading with a stroke before it. */
export function smallHeading(words: string, tone: Tone): CardElement {
  return row(
    { gap: 14 },
    box({ width: 8, height: 32, background: tone.main, borderRadius: 4 }),
    text({ fontSize: 32, fontWeight: 700, lineHeight: 1.3 }, words),
  );
}

/** Which edges of a framed box are thicker than the hair, px. */
interface Frame {
  color: string;
  width?: number;
  bottom?: number;
  radius: number;
}

/**
 * A box with an edge, drawn as one box within another: a CSS border becomes clip paths, which cost resvg more than all
 * the text of a card; a shadow costs three times the whole card.
 */
export function framed(
  { color, width = 1, bottom = width, radius }: Frame,
  style: Style,
  ...children: (CardElement | null)[]
): CardElement {
  const { margin = 0, flex = 'none', background = COLOURS.card, ...inner } = style;
  return box(
    {
      position: 'relative',
      margin,
      flex,
      background: color,
      borderRadius: radius,
      padding: `${width}px ${width}px ${bottom}px`,
    },
    box({ flex: '1 1 0', background, borderRadius: radius - width, ...inner }, ...children),
  );
}

/** Raised paper, with a thicker edge below when it lies over something. */
export function raised(style: Style, ...children: (CardElement | null)[]): CardElement {
  return framed({ color: COLOURS.line, radius: 20 }, style, ...children);
}

export function raisedHigh(style: Style, ...children: (CardElement | null)[]): CardElement {
  return framed({ color: COLOURS.edge, bottom: 5, radius: 20 }, style, ...children);
}

/** A hair between columns. */
export function upright(color: string = COLOURS.line): CardElement {
  return box({ width: 1, alignSelf: 'stretch', background: color });
}

/** A hair between lines. */
export function hair(): CardElement {
  return box({ height: 1, background: COLOURS.line });
}

/** Items side by side with a hair between them. */
export function divided(items: readonly CardElement[], color?: string): CardElement[] {
  return items.flatMap((item, index) => (index === 0 ? [item] : [upright(color), item]));
}

/** The QR code on white with a hair of gold. */
export function qrTile(url: string, size: number): CardElement {
  return framed(
    { color: COLOURS.goldSoft, width: 2, radius: 12 },
    { padding: 8, background: '#fff' },
    qrCode(url, size),
  );
}

/** The width left beside the code, px, on the narrowest card that has one. */
const SCAN_WIDTH = 620;

/** What to do with the code, what it opens, and what the picture is not. */
export function scanWords(view: CardView, ground: Ground): CardElement {
  const { scan } = view;
  const lineSize = Math.min(28, SCAN_WIDTH / widthOf(scan.line, familiesOf(view.locale).sans, 400));
  const quiet: Style = ground === 'paper' ? { color: COLOURS.sub } : { opacity: 0.88 };
  return column(
    { gap: 8, flex: '1 1 0' },
    display(view, scan.title, 40, SCAN_WIDTH, { fontWeight: 700, lineHeight: 1.3 }),
    display(view, scan.line, Math.max(25, lineSize), SCAN_WIDTH, { lineHeight: 1.42, ...quiet }),
    scan.note === null ? null : prose(view, scan.note, 25, SCAN_WIDTH, { lineHeight: 1.42, ...quiet }),
  );
}
