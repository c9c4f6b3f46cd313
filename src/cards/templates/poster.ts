import type { CardRow, CardView } from '#views/cards/card-view';
import { box, column, row, type CardElement } from '../element.ts';
import { clamped, displayLines, fitTitle, keepsWhole, TEXT_TYPE, type TitleStep } from '#cards/type/lines';
import {
  display,
  divided,
  groundOf,
  behind,
  hair,
  metaLine,
  prose,
  qrTile,
  raised,
  raisedHigh,
  scanWords,
  sheet,
  smallHeading,
  title,
  toneOf,
  waves,
} from '../parts.ts';
import { timeline } from '#cards/timeline';
import { figure, figureSize } from '#cards/figure';
import { masthead } from '#cards/masthead';
import { itemAt } from '#domain/known';
import type { Template } from '../template.ts';
import { CARD_SIZES, COLOURS, SMALLEST_TYPE } from '../tokens.ts';

const SIZE = CARD_SIZES.poster;
const MARGIN = 72;
const WIDTH = SIZE.width - 2 * MARGIN;
const TITLE_STEPS: TitleStep[] = [
  [92, 1],
  [84, 1],
  [76, 2],
  [70, 2],
  [66, 2],
  [62, 2],
  [58, 2],
  [58, 3],
  [52, 3],
  [48, 4],
  [42, 5],
  [36, 7],
];

/** What a poster shows and how large, from an airy one to a full one: type shrinks before words are left out. */
interface Density {
  largestTitle: number;
  /** Above and below the title, px. */
  air: number;
  /** The type of the lead and of the facts, px. */
  lead: number;
  row: number;
  /** The numeral of a single figure, px; of several, less. */
  figure: number;
  leadLines: number;
  rows: number;
  valueLines: number;
  hasTimeline: boolean;
}
const FULL = { figure: 104, leadLines: 6, rows: 5, valueLines: 6, hasTimeline: true };
const SMALLEST = { ...FULL, largestTitle: 48, air: 22, lead: SMALLEST_TYPE, row: SMALLEST_TYPE, figure: 84 };
const DENSITIES: Density[] = [
  { ...FULL, largestTitle: 92, air: 54, lead: 38, row: 38 },
  { ...FULL, largestTitle: 84, air: 48, lead: 36, row: 34 },
  { ...FULL, largestTitle: 70, air: 42, lead: 34, row: 32, figure: 96 },
  { ...FULL, largestTitle: 62, air: 36, lead: 32, row: 30, figure: 88 },
  { ...FULL, largestTitle: 58, air: 30, lead: 32, row: 30, figure: 84 },
  { ...FULL, largestTitle: 52, air: 26, lead: 30, row: 30, figure: 84 },
  SMALLEST,
  { ...SMALLEST, leadLines: 4, valueLines: 4 },
  { ...SMALLEST, leadLines: 3, valueLines: 3 },
  { ...SMALLEST, leadLines: 3, valueLines: 3, rows: 4 },
  { ...SMALLEST, leadLines: 3, valueLines: 3, rows: 3 },
  { ...SMALLEST, leadLines: 2, valueLines: 2, rows: 3 },
  { ...SMALLEST, leadLines: 1, valueLines: 2, rows: 2 },
  { ...SMALLEST, leadLines: 0, valueLines: 3, rows: 3 },
  { ...SMALLEST, leadLines: 0, valueLines: 3, rows: 2 },
  { ...SMALLEST, leadLines: 0, valueLines: 3, rows: 1 },
  { ...SMALLEST, leadLines: 2, valueLines: 2, rows: 2, hasTimeline: false },
  { ...SMALLEST, largestTitle: 42, leadLines: 2, rows: 0, hasTimeline: false },
];

/** The picture that people save and forward; its code brings the next reader to the page. */
export const poster: Template = {
  densities: DENSITIES.length,
  draw(view, step) {
    const density = itemAt(DENSITIES, step);
    return sheet(
      view,
      SIZE,
      {},
      head(view, density),
      view.figures.length === 0 ? box({ height: 12 }) : figures(view, density),
      column(
        { flexGrow: 1, padding: `24px ${MARGIN}px`, justifyContent: 'space-evenly', gap: 22 },
        ...middle(view, density),
      ),
      foot(view),
    );
  },
};

/** The distance below is part of the box, so that the renderer sees when the card is too full. */
function foot(view: CardView): CardElement {
  const code = raised(
    { padding: '26px 34px', gap: 34, alignItems: 'center' },
    qrTile(view.url, 216),
    scanWords(view, 'paper'),
  );
  return column({ padding: '0 52px 52px' }, code);
}

function head(view: CardView, { largestTitle, air }: Density): CardElement {
  const size = fitTitle(
    view.title,
    WIDTH,
    TITLE_STEPS.filter(([step]) => step <= largestTitle),
    view,
  );
  const below = air + (view.figures.length === 0 ? 0 : 40);
  return column(
    { position: 'relative', padding: `56px ${MARGIN}px ${below}px`, ...groundOf(toneOf(view)) },
    waves(SIZE.width, 160, '#fff', { lines: 7, opacity: 0.22, step: 18 }),
    behind(view, 400, { color: '#fff', opacity: 0.12, bottom: 24 }),
    masthead(view, 'colour', 72, WIDTH),
    title(view, view.title, size, WIDTH, { marginTop: air }),
    view.meta.length === 0
      ? null
      : column({ marginTop: 24 }, metaLine(view, view.meta, SMALLEST_TYPE, WIDTH, COLOURS.goldSoft)),
  );
}

function figures(view: CardView, { figure: largest }: Density): CardElement {
  const shown = view.figures.slice(0, 3);
  const width = (SIZE.width - 128) / shown.length - 48;
  const size = figureSize(view, shown, shown.length === 1 ? largest : largest * 0.77, width);
  const cells = shown.map((item) =>
    column(
      { flex: '1 1 0', alignItems: 'center', padding: '0 20px' },
      figure(view, item, size, 'center', width),
    ),
  );
  return raisedHigh(
    { margin: '-48px 52px 0', padding: '26px 12px 28px', alignItems: 'stretch' },
    ...divided(cells),
  );
}

function middle(view: CardView, density: Density): CardElement[] {
  const rows = someOf(view.rows, density.rows);
  return [
    ...(view.subtitle === null || density.leadLines === 0 ? [] : [lead(view, view.subtitle, density)]),
    ...(rows.length === 0 ? [] : [rowsOf(view, rows, density)]),
    ...(view.timeline === null || !density.hasTimeline ? [] : [times(view.timeline, view)]),
  ];
}

/** The first of them and the last, which says as of when. */
function someOf(rows: readonly CardRow[], most: number): readonly CardRow[] {
  if (rows.length <= most) return rows;
  return most === 0 ? [] : [...rows.slice(0, most - 1), itemAt(rows, -1)];
}

function lead(view: CardView, words: string, { lead: size, leadLines }: Density): CardElement {
  return prose(view, clamped(words, leadLines, size, WIDTH, view), size, WIDTH, { lineHeight: 1.55 });
}

/** How wide the names of the facts may be, px. */
const LABEL_WIDTHS = [150, 180, 210, 250, 300, 360, 420];
const ROW_GAP = 24;
const ROW_LEADING = 1.4;

/** Facts with their names beside them; long names get the room that makes the whole lowest. */
function rowsOf(view: CardView, rows: readonly CardRow[], { row: size, valueLines }: Density): CardElement {
  const labelWidth = labelWidthOf(view, rows, size);
  const valueWidth = WIDTH - labelWidth - ROW_GAP;
  return column(
    { gap: size * 0.46 },
    ...rows.flatMap(({ label, value }) => [
      row(
        { alignItems: 'flex-start', gap: ROW_GAP },
        column(
          { width: labelWidth },
          display(view, label, labelSizeOf(size), labelWidth, {
            lineHeight: (ROW_LEADING * size) / labelSizeOf(size),
            color: COLOURS.sub,
          }),
        ),
        prose(view, clamped(value, valueLines, size, valueWidth, view), size, valueWidth, {
          lineHeight: ROW_LEADING,
        }),
      ),
      hair(),
    ]),
  );
}

function labelSizeOf(size: number): number {
  return Math.max(SMALLEST_TYPE, size * 0.88);
}

function labelWidthOf(view: CardView, rows: readonly CardRow[], size: number): number {
  const linesAt = (labelWidth: number) =>
    rows.reduce((sum, { label, value }) => {
      const names = displayLines(label, labelSizeOf(size), labelWidth, TEXT_TYPE, view).length;
      const values = displayLines(value, size, WIDTH - labelWidth - ROW_GAP, TEXT_TYPE, view).length;
      return sum + Math.max(names, values) + values / 10 + names / 8;
    }, 0);
  const isWhole = (labelWidth: number) =>
    rows.every(({ label }) => keepsWhole(label, labelSizeOf(size), labelWidth, TEXT_TYPE, view));
  const whole = LABEL_WIDTHS.filter(isWhole);
  return (whole.length > 0 ? whole : LABEL_WIDTHS).reduce((best, width) =>
    linesAt(width) < linesAt(best) ? width : best,
  );
}

function times({ heading, moments }: NonNullable<CardView['timeline']>, view: CardView): CardElement {
  return column(
    { gap: 22 },
    ...(heading === '' ? [] : [smallHeading(heading, toneOf(view))]),
    timeline(view, moments, COLOURS.paper, WIDTH),
  );
}
