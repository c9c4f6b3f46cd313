import type { CardView } from '#views/cards/card-view';
import { box, column, text, type CardElement, type Style } from '../element.ts';
import { fitTitle, inShortPhrases, type TitleStep } from '#cards/type/lines';
import { framed, glyph, sheet, title, toneOf } from '../parts.ts';
import type { Template } from '../template.ts';
import { CARD_SIZES, COLOURS } from '../tokens.ts';

const SIZE = CARD_SIZES.square;
const EDGE = 22;
const WIDTH = 404;
const TITLE_STEPS: TitleStep[] = [
  [116, 2],
  [106, 2],
  [96, 2],
  [86, 2],
  [76, 3],
  [70, 3],
  [64, 3],
  [58, 4],
  [52, 4],
  [47, 5],
  [42, 5],
  [37, 6],
  [33, 7],
  [29, 8],
  [25, 9],
];

/** The small cover of an article: a few large words in a frame, readable at 100 px. */
export const square: Template = {
  densities: 2,
  draw(view, density) {
    const said = view.shortTitle ?? view.title;
    const tongue = inShortPhrases(view);
    const size = fitTitle(said, WIDTH, TITLE_STEPS, tongue);
    return sheet(
      view,
      SIZE,
      { background: toneOf(view).main, color: '#fff', padding: `${EDGE}px ${EDGE}px 0` },
      framed(
        { color: COLOURS.goldSoft, width: 4, radius: 22 },
        {
          background: toneOf(view).main,
          minHeight: SIZE.height - 2 * EDGE - 8,
          padding: '10px 0 20px',
          flexDirection: 'column',
          alignItems: 'center',
        },
        column(
          { flexGrow: 1, justifyContent: 'center' },
          title(tongue, said, size, WIDTH, { textAlign: 'center' }),
        ),
        density > 0 ? null : foot(view),
        view.notice === null ? null : words({ fontSize: 23 }, view.notice),
      ),
    );
  },
};

/** The kind of page below what it is about. */
function foot({ kind, pictogram }: CardView): CardElement {
  return column(
    { alignItems: 'center', gap: 10 },
    pictogram === null
      ? box({ width: 56, height: 3, borderRadius: 2, background: COLOURS.gold })
      : glyph(pictogram, 84, COLOURS.goldSoft),
    words({ fontSize: 30, fontWeight: 700 }, kind),
  );
}

function words(style: Style, said: string): CardElement {
  return text({ color: COLOURS.goldSoft, lineHeight: 1.3, textAlign: 'center', ...style }, said);
}
