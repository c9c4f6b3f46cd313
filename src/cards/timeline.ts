import type { CardView } from '#views/cards/card-view';
import type { Moment } from '#views/bodies/blocks';
import { box, column, row, type CardElement } from './element.ts';
import { keepsWhole, TEXT_TYPE } from '#cards/type/lines';
import { COLOURS, SMALLEST_TYPE } from './tokens.ts';
import { display, prose, toneOf } from './parts.ts';

/** What a moment is set in, px: smaller where a word would be wider than its place. */
const MOMENT_SIZES = [32, SMALLEST_TYPE];

/** Moments on a line, the last one filled: it is the aim. */
export function timeline(
  view: CardView,
  moments: readonly Moment[],
  background: string,
  width: number,
): CardElement {
  const tone = toneOf(view);
  const room = width / moments.length - 18;
  const size = MOMENT_SIZES.find((one) =>
    moments.every(({ when }) => keepsWhole(when, one, room, { ...TEXT_TYPE, weight: 700 }, view)),
  );
  if (size === undefined) return downwards(view, moments, background, width);
  return box(
    { position: 'relative' },
    box({
      position: 'absolute',
      left: 0,
      right: 0,
      top: 13,
      height: 4,
      background: COLOURS.goldSoft,
      borderRadius: 2,
    }),
    ...moments.map(({ when, what }, index) =>
      column(
        { flex: '1 1 0', gap: 6, paddingRight: 18 },
        dot(tone.main, index === moments.length - 1 ? tone.main : background),
        display(view, when, size, room, {
          fontWeight: 700,
          color: tone.main,
          lineHeight: 1.35,
          marginTop: 8,
        }),
        what === ''
          ? null
          : display(view, what, SMALLEST_TYPE, room, { color: COLOURS.sub, lineHeight: 1.42 }),
      ),
    ),
  );
}

/** Moments whose words are wider than their place side by side, from top to bottom. */
function downwards(
  view: CardView,
  moments: readonly Moment[],
  background: string,
  width: number,
): CardElement {
  const tone = toneOf(view);
  const room = width - 54;
  return column(
    { gap: 20 },
    ...moments.map(({ when, what }, index) =>
      row(
        { gap: 24, alignItems: 'flex-start' },
        column({ paddingTop: 7 }, dot(tone.main, index === moments.length - 1 ? tone.main : background)),
        column(
          { flex: '1 1 0' },
          display(view, when, SMALLEST_TYPE, room, { fontWeight: 700, color: tone.main, lineHeight: 1.4 }),
          what === ''
            ? null
            : prose(view, what, SMALLEST_TYPE, room, { color: COLOURS.sub, lineHeight: 1.42 }),
        ),
      ),
    ),
  );
}

function dot(color: string, inside: string): CardElement {
  return box(
    {
      position: 'relative',
      width: 30,
      height: 30,
      borderRadius: 15,
      background: color,
      alignItems: 'center',
      justifyContent: 'center',
    },
    box({ width: 18, height: 18, borderRadius: 9, background: inside }),
  );
}
