import type { CardView } from '#views/cards/card-view';
import { box, column, row, text, type CardElement } from '../element.ts';
import { fitTitle, inShortPhrases, type TitleStep } from '#cards/type/lines';
import { behind, groundOf, sheet, title, toneOf, waves } from '../parts.ts';
import type { Template } from '../template.ts';
import { CARD_SIZES, COLOURS } from '../tokens.ts';

const SIZE = CARD_SIZES.cover;
/** WeChat shows the central square of a cover in lists and forwards: all words stay within it. */
const WIDTH = SIZE.height - 20;
const TITLE_STEPS: TitleStep[] = [
  [64, 2],
  [60, 2],
  [56, 2],
  [52, 2],
  [50, 3],
  [46, 3],
  [42, 3],
  [38, 4],
  [34, 4],
  [30, 5],
  [27, 6],
  [24, 7],
  [22, 7],
  [20, 9],
];

/** The cover of an official-account article. */
export const cover: Template = {
  densities: 2,
  draw(view, density) {
    const words = view.shortTitle ?? view.title;
    const tongue = inShortPhrases(view);
    const size = fitTitle(words, WIDTH, TITLE_STEPS, tongue);
    return sheet(
      view,
      SIZE,
      { ...groundOf(toneOf(view)), alignItems: 'center' },
      waves(SIZE.width, 170, '#fff', { lines: 6, opacity: 0.22 }),
      behind(view, 320, { color: '#fff', opacity: 0.14, bottom: 40 }),
      column(
        {
          alignItems: 'center',
          justifyContent: 'center',
          gap: 14,
          width: WIDTH,
          minHeight: SIZE.height,
          padding: '14px 0',
        },
        kind(view),
        title(tongue, words, size, WIDTH, { textAlign: 'center' }),
        foot(view, density),
      ),
    );
  },
};

function kind({ kind: words }: CardView): CardElement {
  const stroke = () => box({ width: 34, height: 2, background: COLOURS.goldSoft });
  return row(
    { gap: 14 },
    stroke(),
    text({ fontSize: 26, lineHeight: 1.3, color: COLOURS.goldSoft }, words),
    stroke(),
  );
}

/** Whose picture it is, and the notice, which no card leaves out. */
function foot({ siteName, notice }: CardView, density: number): CardElement {
  const line = (words: string) =>
    text({ fontSize: 22, lineHeight: 1.35, textAlign: 'center', opacity: 0.92 }, words);
  return column(
    { alignItems: 'center' },
    density === 0 ? line(siteName) : null,
    notice === null ? null : line(notice),
  );
}
