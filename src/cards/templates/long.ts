import type { CardView } from '#views/cards/card-view';
import { box, column, row, type CardElement } from '../element.ts';
import { fitTitle, type TitleStep } from '#cards/type/lines';
import { blockFace } from '#cards/blocks/long-blocks';
import { SIDE } from '#cards/blocks/measure';
import {
  behind,
  groundOf,
  metaLine,
  prose,
  qrTile,
  raisedHigh,
  scanWords,
  sheet,
  title,
  toneOf,
  waves,
} from '../parts.ts';
import { masthead } from '#cards/masthead';
import type { Template } from '../template.ts';
import { CARD_SIZES, COLOURS, SMALLEST_TYPE } from '../tokens.ts';

const SIZE = CARD_SIZES.long;
const WIDTH = SIZE.width - 2 * SIDE;
const TITLE_STEPS: TitleStep[] = [
  [74, 2],
  [68, 2],
  [62, 2],
  [58, 3],
  [52, 3],
  [48, 4],
  [42, 6],
];

/** 一图读懂: the whole of an infographic or an interpretation, as high as its words. */
export const long: Template = {
  densities: 1,
  draw(view) {
    const size = fitTitle(view.title, WIDTH, TITLE_STEPS, view);
    return sheet(
      view,
      SIZE,
      { fontSize: SMALLEST_TYPE },
      head(view, size),
      view.subtitle === null ? box({ height: 0 }) : lead(view, view.subtitle),
      column(
        { padding: `28px ${SIDE}px 64px` },
        ...view.body.map((block, index) => blockFace(block, view, index)),
      ),
      foot(view),
    );
  },
};

function head(view: CardView, size: number): CardElement {
  return column(
    {
      position: 'relative',
      padding: `68px ${SIDE}px ${view.subtitle === null ? 64 : 108}px`,
      ...groundOf(toneOf(view)),
    },
    waves(SIZE.width, 280, '#fff', { lines: 9, opacity: 0.2 }),
    behind(view, 440, { color: '#fff', opacity: 0.12, bottom: 24 }),
    masthead(view, 'colour', 72, WIDTH),
    title(view, view.title, size, WIDTH, { marginTop: 64 }),
    view.meta.length === 0
      ? null
      : column({ marginTop: 28 }, metaLine(view, view.meta, SMALLEST_TYPE, WIDTH, COLOURS.goldSoft)),
  );
}

/** The whole in one sentence, raised over the edge of the head. */
function lead(view: CardView, words: string): CardElement {
  return raisedHigh(
    { margin: `-60px ${SIDE - 12}px 0`, padding: '36px 40px', gap: 26 },
    box({ width: 6, background: COLOURS.gold, borderRadius: 3 }),
    prose(view, words, 33, WIDTH - 90, { lineHeight: 1.6 }),
  );
}

function foot(view: CardView): CardElement {
  return row(
    {
      position: 'relative',
      padding: `52px ${SIDE}px`,
      gap: 36,
      background: toneOf(view).deep,
      color: '#fff',
    },
    waves(SIZE.width, 180, '#fff', { lines: 6, opacity: 0.14 }),
    qrTile(view.url, 220),
    scanWords(view, 'colour'),
  );
}
