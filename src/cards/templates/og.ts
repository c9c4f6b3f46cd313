import type { CardView } from '#views/card-view';
import { box, column, row, text, type CardElement } from '../element.ts';
import { clamped, fitTitle, type TitleStep } from '../lines.ts';
import {
  display,
  divided,
  figure,
  figureSize,
  metaLine,
  masthead,
  sheet,
  title,
  toneOf,
  waves,
} from '../parts.ts';
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
/** The fuller the card, the smaller its title: no larger than this at each density. */
const LARGEST_TITLES = [92, 60, 52, 46, 46, 42];
/** The subtitle goes at the fourth step, the figures at the last. */
const NO_SUBTITLE = 4;
const NO_FIGURES = 5;

/** The picture of a link (og:image): what the page is, and its numbers. */
export const og: Template = {
  densities: LARGEST_TITLES.length,
  draw(view, density) {
    const steps = TITLE_STEPS.filter(([size]) => size <= LARGEST_TITLES[density]!);
    const size = fitTitle(view.title, WIDTH, steps, view);
    return sheet(
      view,
      SIZE,
      {},
      waves(SIZE.width, 90, COLOURS.gold, { lines: 4, opacity: 0.5, step: 14 }),
      box({ height: 12, background: toneOf(view).main }),
      column(
        {
          padding: `42px ${MARGIN}px 60px`,
          minHeight: SIZE.height - 12,
          justifyContent: 'space-between',
          gap: 18,
        },
        masthead(view, 'paper', 60, WIDTH),
        column({ gap: 16 }, title(view, view.title, size, WIDTH), subtitle(view, density)),
        density < NO_FIGURES ? foot(view) : meta(view),
      ),
    );
  },
};

function subtitle(view: CardView, density: number): CardElement | null {
  if (view.subtitle === null || density >= NO_SUBTITLE) return null;
  const fontSize = density < 2 ? 27 : 24;
  return text(
    { fontSize, lineHeight: 1.5, color: COLOURS.sub },
    clamped(view.subtitle, 2, fontSize, WIDTH, view),
  );
}

function foot(view: CardView): CardElement {
  if (view.figures.length === 0) return meta(view);
  return row({ justifyContent: 'space-between', alignItems: 'flex-end' }, figures(view), reference(view));
}

function meta(view: CardView): CardElement {
  return metaLine(view.meta, 24, COLOURS.sub);
}

/** For one, two and three figures: the widest column and the largest numeral, px. */
const FIGURE_COLUMNS = [
  { width: 620, size: 108 },
  { width: 400, size: 72 },
  { width: 224, size: 60 },
];

function figures(view: CardView): CardElement {
  const shown = view.figures.slice(0, 3);
  const { width, size } = FIGURE_COLUMNS[shown.length - 1]!;
  const fontSize = figureSize(view, shown, size, width);
  return row(
    { alignItems: 'stretch', gap: 34 },
    ...divided(
      shown.map((item) => figure(view, item, fontSize, 'left', width)),
      COLOURS.goldSoft,
    ),
  );
}

/** At the right, quietly: since when and for whom, or the document number; and where the page stands. */
function reference(view: CardView): CardElement {
  const {
    meta: facts,
    rows,
    figures: { length },
    url,
  } = view;
  const lines =
    length === 1 ? rows.slice(0, 2).map(({ label, value }) => `${label} · ${value}`) : facts.slice(0, 1);
  const quiet = { lineHeight: 1.55, color: COLOURS.sub, textAlign: 'right' };
  return column(
    { alignItems: 'flex-end' },
    ...lines.map((words) => display(view, words, 23, length === 1 ? 380 : 240, quiet)),
    display(view, new URL(url).host, 23, 300, quiet),
  );
}
