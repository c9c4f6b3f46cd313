import type { CardView } from '#views/cards/card-view';
import type { Pictogram } from '#domain/pictograms';
import { PICTOGRAM_SIDE, PICTOGRAM_STROKE, pictogram } from '#styles/pictograms';
import { box, column, drawing, line, path, row, text, type CardElement, type Style } from './element.ts';
import { familiesOf, widthOf } from '#cards/type/fonts';
import { fontsOf } from './layout.ts';
import type { Filling } from '#cards/type/break-lines';
import { displayLines, TEXT_TYPE, TITLE_TYPE, type Tongue, type Type } from '#cards/type/lines';
import { qrCode } from './qr.ts';
import { COLOURS, SMALLEST_TYPE, TONES, type Tone } from './tokens.ts';
import { overhang, typeset } from '#cards/type/typesetting';
import { itemAt } from '#domain/known';

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
  ...children: (CardElement | null)[]
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

/** Line height of titles: below 1.3 the descenders of Latin letters touch the next line. */
export const TITLE_LEADING = 1.32;

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

export const ALIGNMENT: Record<string, string> = { center: 'center', right: 'flex-end' };

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
    used = itemAt(lines, -1).length === 0 ? own : used + gap + own;
    itemAt(lines, -1).push(fact);
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

/** A pictogram, drawn in one colour; how the family is drawn is said here once. */
export function glyph(name: Pictogram, size: number, color: string, style: Style = {}): CardElement {
  return drawing(size, size, `0 0 ${PICTOGRAM_SIDE} ${PICTOGRAM_SIDE}`, strokes(name, color), style);
}

function strokes(name: Pictogram, color: string): CardElement[] {
  return pictogram(name).map(({ type, attributes }) => ({
    type,
    props: {
      fill: 'none',
      stroke: color,
      'stroke-width': PICTOGRAM_STROKE,
      'stroke-linecap': 'round',
      'stroke-linejoin': 'round',
      ...attributes,
      ...(attributes['fill'] === undefined ? {} : { fill: color }),
    },
  }));
}

/** How much of what stands behind the words is cut by the right edge, so that it reads as ornament. */
const CUT = 0.16;

/** What a card is about, large and faint behind its words; nothing where it has no pictogram. */
export function behind(
  { pictogram: name }: CardView,
  size: number,
  place: { color: string; opacity: number } & ({ top: number } | { bottom: number }),
): CardElement | null {
  if (name === null) return null;
  const { color, opacity, ...height } = place;
  const shown = `0 0 ${PICTOGRAM_SIDE * (1 - CUT)} ${PICTOGRAM_SIDE}`;
  const style: Style = { position: 'absolute', right: 0, opacity, ...height };
  return drawing(size * (1 - CUT), size, shown, strokes(name, color), style);
}

/** A pictogram on a soft tile, beside the words that it shows. */
export function tile(name: Pictogram, size: number, tone: Tone): CardElement {
  return box(
    {
      width: size,
      height: size,
      borderRadius: size * 0.22,
      alignItems: 'center',
      justifyContent: 'center',
      background: tone.soft,
    },
    glyph(name, Math.round(size * 0.62), tone.main),
  );
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
  const quiet: Style = ground === 'paper' ? { color: COLOURS.sub } : { opacity: 0.88 };
  return column(
    { gap: 8, flex: '1 1 0' },
    display(view, scan.title, 40, SCAN_WIDTH, { fontWeight: 700, lineHeight: 1.3 }),
    display(view, scan.line, SMALLEST_TYPE, SCAN_WIDTH, { lineHeight: 1.42, ...quiet }),
    scan.note === null
      ? null
      : prose(view, scan.note, SMALLEST_TYPE, SCAN_WIDTH, { lineHeight: 1.42, ...quiet }),
  );
}
