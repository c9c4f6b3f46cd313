import type { CardView } from '#views/card-view';
import { column, line, text, type CardElement, type Style } from '../element.ts';
import { fontsOf } from '../layout.ts';
import { fitTitle, type TitleStep } from '../lines.ts';
import { framed, sheet, title, toneOf } from '../parts.ts';
import type { Template } from '../template.ts';
import { CARD_SIZES, COLOURS } from '../tokens.ts';

const SIZE = CARD_SIZES.square;
const EDGE = 22;
const WIDTH = 392;
const TITLE_STEPS: TitleStep[] = [
  [96, 2],
  [84, 2],
  [76, 2],
  [72, 3],
  [68, 3],
  [60, 3],
  [54, 4],
  [48, 4],
  [42, 5],
  [36, 6],
  [30, 8],
  [26, 9],
];
/** Lines that an editor chose are set as large as this many ems in the width allow. */
const LARGEST_LINE = 158;

/** The small cover of an article: a few large words in a frame, readable at 100 px. */
export const square: Template = {
  densities: 2,
  draw(view, density) {
    return sheet(
      view,
      SIZE,
      { background: toneOf(view).main, color: '#fff', padding: `${EDGE}px ${EDGE}px 0` },
      framed(
        { color: COLOURS.goldSoft, width: 4, radius: 22 },
        {
          background: toneOf(view).main,
          minHeight: SIZE.height - 2 * EDGE - 8,
          padding: '8px 0 12px',
          flexDirection: 'column',
          alignItems: 'center',
          justifyContent: 'center',
          gap: 12,
        },
        view.squareLines.length > 0 ? chosen(view) : fitted(view),
        density > 0 ? null : words({ fontSize: 26, fontWeight: 700 }, view.kind),
        view.notice === null ? null : words({ fontSize: 19 }, view.notice),
      ),
    );
  },
};

function words(style: Style, said: string): CardElement {
  return text({ color: COLOURS.goldSoft, lineHeight: 1.3, textAlign: 'center', ...style }, said);
}

function chosen(view: CardView): CardElement {
  const longest = Math.max(...view.squareLines.map((said) => [...said].length));
  const fontSize = Math.min(LARGEST_LINE, Math.floor(WIDTH / longest));
  const style = { fontFamily: fontsOf(view.locale).serif, fontWeight: 900, fontSize, lineHeight: 1.08 };
  return column({ alignItems: 'center' }, ...view.squareLines.map((said) => line(style, said)));
}

function fitted(view: CardView): CardElement {
  const said = view.shortTitle ?? view.title;
  return title(view, said, fitTitle(said, WIDTH, TITLE_STEPS, view), WIDTH, { textAlign: 'center' });
}
