import type { CardRow, CardView } from '#views/card-view';
import { box, column, row, text, type CardElement } from '../element.ts';
import { clamped, fitTitle, type TitleStep } from '../lines.ts';
import {
  divided,
  figure,
  figureSize,
  groundOf,
  hair,
  metaLine,
  masthead,
  qrTile,
  raised,
  raisedHigh,
  scanWords,
  sheet,
  smallHeading,
  timeline,
  title,
  toneOf,
  waves,
} from '../parts.ts';
import type { Template } from '../template.ts';
import { CARD_SIZES, COLOURS } from '../tokens.ts';

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

/** What a poster shows, from an airy one to a full one. */
interface Density {
  largestTitle: number;
  /** Above and below the title, px. */
  air: number;
  rows: number;
  leadLines: number;
  hasTimeline: boolean;
}
const DENSITIES: Density[] = [
  { largestTitle: 92, air: 54, rows: 5, leadLines: 5, hasTimeline: true },
  { largestTitle: 58, air: 34, rows: 5, leadLines: 4, hasTimeline: true },
  { largestTitle: 48, air: 28, rows: 4, leadLines: 3, hasTimeline: true },
  { largestTitle: 42, air: 24, rows: 3, leadLines: 2, hasTimeline: true },
  { largestTitle: 42, air: 24, rows: 2, leadLines: 2, hasTimeline: false },
  { largestTitle: 42, air: 24, rows: 0, leadLines: 2, hasTimeline: false },
];

/** The picture that people save and forward; its code brings the next reader to the page. */
export const poster: Template = {
  densities: DENSITIES.length,
  draw(view, step) {
    const density = DENSITIES[step]!;
    return sheet(
      view,
      SIZE,
      {},
      head(view, density),
      view.figures.length === 0 ? box({ height: 12 }) : figures(view),
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
    { position: 'relative', padding: `60px ${MARGIN}px ${below}px`, ...groundOf(toneOf(view)) },
    waves(SIZE.width, 160, '#fff', { lines: 7, opacity: 0.22, step: 18 }),
    masthead(view, 'colour', 64, WIDTH),
    title(view, view.title, size, WIDTH, { marginTop: air }),
    view.meta.length === 0 ? null : column({ marginTop: 24 }, metaLine(view.meta, 25, COLOURS.goldSoft)),
  );
}

function figures(view: CardView): CardElement {
  const shown = view.figures.slice(0, 3);
  const width = (SIZE.width - 128) / shown.length - 64;
  const size = figureSize(view, shown, shown.length === 1 ? 104 : 80, width);
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

function middle(view: CardView, { rows: most, leadLines, hasTimeline }: Density): CardElement[] {
  const rows = view.rows.slice(0, most);
  return [
    ...(view.subtitle === null ? [] : [lead(view, view.subtitle, leadLines)]),
    ...(rows.length === 0 ? [] : [rowsOf(view, rows)]),
    ...(view.timeline === null || !hasTimeline ? [] : [times(view.timeline, view)]),
  ];
}

function lead(view: CardView, words: string, lines: number): CardElement {
  const fontSize = view.figures.length === 0 ? 34 : 31;
  return text({ fontSize, lineHeight: 1.62 }, clamped(words, lines, fontSize, WIDTH, view));
}

function rowsOf(view: CardView, rows: readonly CardRow[]): CardElement {
  return column(
    { gap: 16 },
    ...rows.flatMap(({ label, value }) => [
      row(
        { alignItems: 'flex-start', gap: 24 },
        text({ width: 190, fontSize: 27, lineHeight: 1.55, color: COLOURS.sub }, label),
        text({ flex: '1 1 0', fontSize: 30, lineHeight: 1.4 }, clamped(value, 3, 30, WIDTH - 214, view)),
      ),
      hair(),
    ]),
  );
}

function times({ heading, moments }: NonNullable<CardView['timeline']>, view: CardView): CardElement {
  return column(
    { gap: 22 },
    smallHeading(heading, toneOf(view)),
    timeline(view, moments, COLOURS.paper, WIDTH),
  );
}
