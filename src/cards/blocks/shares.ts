import type { Share, SharesBlock } from '#views/bodies/blocks';
import type { CardView } from '#views/cards/card-view';
import { box, column, line, row, text, type CardElement } from '#cards/element';
import { fontsOf } from '#cards/layout';
import { raised } from '#cards/parts';
import { COLOURS } from '#cards/tokens';
import { itemAt } from '#domain/known';
import { WIDTH, QUIET_SIZE } from './measure.ts';

const SHARE_GROUNDS = [COLOURS.red, COLOURS.teal, COLOURS.goldDeep, COLOURS.sub, COLOURS.redDeep] as const;

/** A part is never too narrow for its number, px. */
const LEAST_SHARE = 76;

const SHARE_GAP = 6;

/** One bar in as many colours as parts, and below it what each is. */
export function shares({ shares: items }: SharesBlock, view: CardView): CardElement {
  const widths = shareWidths(items.map(({ size }) => size));
  return raised(
    { flexDirection: 'column', padding: '30px 30px 28px', gap: 24 },
    row(
      { gap: SHARE_GAP },
      ...items.map((item, index) => shareBar(item, itemAt(widths, index), index, view)),
    ),
    column({ gap: 12 }, ...items.map((item, index) => shareLine(item, index))),
  );
}

/** Widths by size, px; what the narrow ones get more is taken from the widest. */
function shareWidths(sizes: readonly number[]): number[] {
  const room = WIDTH - 62 - SHARE_GAP * (sizes.length - 1);
  const sum = sizes.reduce((total, size) => total + size, 0);
  const widths = sizes.map((size) => Math.max(LEAST_SHARE, Math.floor((size / sum) * room)));
  const over = widths.reduce((total, width) => total + width, 0) - room;
  const widest = widths.indexOf(Math.max(...widths));
  return widths.map((width, index) => (index === widest ? width - over : width));
}

function shareBar({ value }: Share, width: number, index: number, view: CardView): CardElement {
  return box(
    {
      width,
      height: 68,
      borderRadius: 10,
      alignItems: 'center',
      justifyContent: 'center',
      background: groundOfShare(index),
      color: '#fff',
    },
    line({ fontFamily: fontsOf(view.locale).serif, fontWeight: 900, fontSize: 36, lineHeight: 1.3 }, value),
  );
}

function shareLine({ label, value }: Share, index: number): CardElement {
  return row(
    { gap: 16, alignItems: 'flex-start' },
    box({ width: 18, height: 18, borderRadius: 4, marginTop: 12, background: groundOfShare(index) }),
    text({ flex: '1 1 0', fontSize: QUIET_SIZE, lineHeight: 1.5 }, label),
    line({ fontSize: QUIET_SIZE, fontWeight: 700, lineHeight: 1.5 }, value),
  );
}

function groundOfShare(index: number): string {
  return itemAt(SHARE_GROUNDS, index % SHARE_GROUNDS.length);
}
