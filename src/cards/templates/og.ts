import type { CardView } from '#views/cards/card-view';
import { box, column, row, type CardElement } from '../element.ts';
import { clamped, displayLines, fitTitle, TEXT_TYPE, type TitleStep } from '#cards/type/lines';
import { behind, display, divided, metaLine, prose, sheet, title, toneOf, waves } from '../parts.ts';
import { figure, figureSize } from '#cards/figure';
import { masthead } from '#cards/masthead';
import { itemAt } from '#domain/known';
import type { Template } from '../template.ts';
import { CARD_SIZES, COLOURS } from '../tokens.ts';

const SIZE = CARD_SIZES.og;
const MARGIN = 72;
const WIDTH = SIZE.width - 2 * MARGIN;
const TITLE_STEPS: TitleStep[] = [
  [92, 1],
  [84, 1],
  [72, 2],
  [68, 2],
  [64, 2],
  [60, 2],
  [56, 2],
  [52, 2],
  [52, 3],
  [46, 3],
  [42, 4],
  [36, 5],
  [32, 6],
];
/** What a card shows and how large, from an airy one to a full one; the figures go last, with the numbers they carry. */
interface Density {
  largestTitle: number;
  /** The type of the subtitle, px, and its lines; none where there are no lines. */
  subtitle: number;
  lines: number;
  /** The size of the figures, in parts of the largest. */
  figures: number;
}
const DENSITIES: Density[] = [
  { largestTitle: 92, subtitle: 30, lines: 3, figures: 1 },
  { largestTitle: 68, subtitle: 28, lines: 3, figures: 1 },
  { largestTitle: 60, subtitle: 28, lines: 2, figures: 1 },
  { largestTitle: 56, subtitle: 26, lines: 2, figures: 0.85 },
  { largestTitle: 52, subtitle: 25, lines: 2, figures: 0.7 },
  { largestTitle: 46, subtitle: 25, lines: 1, figures: 0.7 },
  { largestTitle: 46, subtitle: 0, lines: 0, figures: 0.7 },
  { largestTitle: 42, subtitle: 0, lines: 0, figures: 0.6 },
  { largestTitle: 42, subtitle: 0, lines: 0, figures: 0 },
];

/** The picture of a link (og:image): what the page is, and its numbers. */
export const og: Template = {
  densities: DENSITIES.length,
  draw(view, step) {
    const density = itemAt(DENSITIES, step);
    const steps = TITLE_STEPS.filter(([size]) => size <= density.largestTitle);
    const size = fitTitle(view.title, WIDTH, steps, view);
    return sheet(
      view,
      SIZE,
      {},
      waves(SIZE.width, 90, COLOURS.gold, { lines: 4, opacity: 0.5, step: 14 }),
      behind(view, 400, { color: toneOf(view).main, opacity: 0.07, top: 130 }),
      box({ height: 12, background: toneOf(view).main }),
      column(
        {
          padding: `42px ${MARGIN}px 60px`,
          minHeight: SIZE.height - 12,
          justifyContent: 'space-between',
          gap: 18,
        },
        masthead(view, 'paper', 66, WIDTH),
        column({ gap: 16 }, title(view, view.title, size, WIDTH), subtitle(view, density)),
        foot(view, density),
      ),
    );
  },
};

function subtitle(view: CardView, { subtitle: size, lines }: Density): CardElement | null {
  if (view.subtitle === null || lines === 0) return null;
  const words = clamped(view.subtitle, lines, size, WIDTH, view);
  return prose(view, words, size, WIDTH, { lineHeight: 1.45, color: COLOURS.sub });
}

function foot(view: CardView, density: Density): CardElement {
  if (view.figures.length === 0 || density.figures === 0) return meta(view);
  return row(
    { justifyContent: 'space-between', alignItems: 'flex-end' },
    figures(view, density),
    reference(view),
  );
}

function meta(view: CardView): CardElement {
  return metaLine(view, view.meta, 25, WIDTH, COLOURS.sub);
}

/** For one, two and three figures: the widest column and the largest numeral, px. */
const FIGURE_COLUMNS = [
  { width: 620, size: 108 },
  { width: 400, size: 72 },
  { width: 236, size: 60 },
];

function figures(view: CardView, { figures: part }: Density): CardElement {
  const shown = view.figures.slice(0, 3);
  const { width, size } = itemAt(FIGURE_COLUMNS, shown.length - 1);
  const fontSize = figureSize(view, shown, size * part, width);
  return row(
    { alignItems: 'stretch', gap: 30 },
    ...divided(
      shown.map((item) => figure(view, item, fontSize, 'left', width, 21)),
      COLOURS.goldSoft,
    ),
  );
}

const QUIET = 23;
/** The width of what stands beside one figure, and beside several, px. */
const BESIDE_ONE = 380;
const BESIDE_MORE = 240;

/** At the right, quietly: for whom and as of when, or the document number; and where the page stands. */
function reference(view: CardView): CardElement {
  const isAlone = view.figures.length === 1;
  const width = isAlone ? BESIDE_ONE : BESIDE_MORE;
  const lines = isAlone ? shortRows(view) : view.meta.slice(0, 1);
  const quiet = { lineHeight: 1.5, color: COLOURS.sub, textAlign: 'right' };
  return column(
    { alignItems: 'flex-end' },
    ...[...lines, new URL(view.url).host].map((words) => display(view, words, QUIET, width, quiet)),
  );
}

/** Two facts of at most two lines, the last of all among them: as of when. A formula takes more, and stands on the poster. */
function shortRows(view: CardView): string[] {
  const facts = view.rows
    .map(({ label, value }) => `${label}\u00A0· ${value}`)
    .filter((words) => displayLines(words, QUIET, BESIDE_ONE, TEXT_TYPE, view).length <= 2);
  return facts.length <= 2 ? facts : [itemAt(facts, 0), itemAt(facts, -1)];
}
