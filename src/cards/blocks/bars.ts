import type { Bar, BarsBlock } from '#views/bodies/blocks';
import type { CardView } from '#views/cards/card-view';
import { box, column, row, type CardElement } from '#cards/element';
import { familiesOf, widthOf } from '#cards/type/fonts';
import { display, raised, toneOf } from '#cards/parts';
import { COLOURS } from '#cards/tokens';
import { QUIET_SIZE, WIDTH } from './measure.ts';

/** The room of the bars within their edge, px: the largest takes it whole. */
const ROOM = WIDTH - 68;

const AMOUNT_SIZE = 34;
const GAP = 24;

/** What each costs over a bar as long as its amount, all on one scale; nothing to pay is an empty bar. */
export function bars({ bars: items }: BarsBlock, view: CardView): CardElement {
  return raised(
    { flexDirection: 'column', padding: '30px 34px', gap: 26 },
    ...items.map((item) => barFace(item, view)),
  );
}

function barFace({ label, words, size }: Bar, view: CardView): CardElement {
  const { main } = toneOf(view);
  const amount = Math.min(ROOM / 2, widthOf(words, familiesOf(view.locale).sans, 700) * AMOUNT_SIZE + 8);
  return column(
    { gap: 8 },
    row(
      { justifyContent: 'space-between', alignItems: 'flex-end', gap: GAP },
      display(view, label, QUIET_SIZE, ROOM - amount - GAP, { lineHeight: 1.4 }),
      display(view, words, AMOUNT_SIZE, amount, {
        fontWeight: 700,
        lineHeight: 1.35,
        textAlign: 'right',
        color: main,
      }),
    ),
    box(
      { height: 26, borderRadius: 13, background: COLOURS.goldPale },
      size === null ? null : box({ width: Math.max(26, ROOM * size), borderRadius: 13, background: main }),
    ),
  );
}
