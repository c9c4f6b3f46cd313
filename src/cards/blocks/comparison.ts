import type { ComparisonBlock } from '#views/bodies/blocks';
import type { CardView } from '#views/cards/card-view';
import { column, drawing, line, path, text, type CardElement } from '#cards/element';
import { fontsOf } from '#cards/layout';
import { display, raised } from '#cards/parts';
import { COLOURS } from '#cards/tokens';
import { itemAt } from '#domain/known';
import { GROUP_TONES, WIDTH, QUIET_SIZE } from './measure.ts';

export function comparison({ changes }: ComparisonBlock, view: CardView): CardElement {
  return column(
    { gap: 20 },
    ...changes.map(({ from, how, aim, to }, index) => {
      const tone = itemAt(GROUP_TONES, index % GROUP_TONES.length);
      return raised(
        { alignItems: 'center', padding: '24px 32px', gap: 24 },
        column(
          { flex: '1 1 0' },
          display(view, from, 32, (WIDTH - 168) / 2, { fontWeight: 700, lineHeight: 1.36 }),
          how === '' ? null : text({ fontSize: QUIET_SIZE, color: COLOURS.sub, lineHeight: 1.45 }, how),
        ),
        arrow(tone.main),
        column(
          { flex: '1 1 0', alignItems: 'flex-end' },
          aim === '' ? null : text({ fontSize: QUIET_SIZE, color: COLOURS.sub, lineHeight: 1.35 }, aim),
          line(
            {
              fontFamily: fontsOf(view.locale).serif,
              fontWeight: 900,
              fontSize: 60,
              lineHeight: 1.32,
              color: tone.main,
              whiteSpace: 'normal',
              textAlign: 'right',
            },
            to,
          ),
        ),
      );
    }),
  );
}

function arrow(color: string): CardElement {
  return drawing(54, 24, '0 0 54 24', [
    path({
      d: 'M2 12h46M40 4l9 8-9 8',
      fill: 'none',
      stroke: color,
      'stroke-width': 3,
      'stroke-linecap': 'round',
      'stroke-linejoin': 'round',
    }),
  ]);
}
