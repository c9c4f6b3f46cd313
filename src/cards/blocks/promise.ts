import type { PromiseBlock, Step } from '#views/bodies/blocks';
import type { CardView } from '#views/cards/card-view';
import { box, column, row, text, type CardElement } from '#cards/element';
import { display, divided, raised, title } from '#cards/parts';
import { COLOURS, TONES } from '#cards/tokens';
import { TOP, WIDTH, QUIET_SIZE } from './measure.ts';

/** Always in the second voice: it answers what need not be paid. */
export function promise({ words, covers, means }: PromiseBlock, view: CardView): CardElement {
  const { main, deep } = TONES.teal;
  return raised(
    { flexDirection: 'column' },
    column(
      {
        alignItems: 'center',
        gap: 16,
        padding: '38px 30px 34px',
        color: '#fff',
        borderRadius: TOP,
        backgroundImage: `linear-gradient(135deg, ${main}, ${deep})`,
      },
      title(view, words, 58, WIDTH - 62, { textAlign: 'center' }),
      covers.length === 0
        ? null
        : row({ gap: 14, flexWrap: 'wrap', justifyContent: 'center' }, ...covers.map(coverChip)),
    ),
    means.length === 0
      ? null
      : row(
          { padding: '30px 18px', alignItems: 'stretch' },
          ...divided(means.map((step) => meansFace(view, step, (WIDTH - 38) / means.length - 34))),
        ),
  );
}

function coverChip(words: string): CardElement {
  return box(
    { padding: '7px 20px', borderRadius: 999, background: 'rgba(255,255,255,.16)' },
    text({ fontSize: QUIET_SIZE, lineHeight: 1.4 }, words),
  );
}

function meansFace(view: CardView, { title: name, text: words }: Step, width: number): CardElement {
  return column(
    { flex: '1 1 0', alignItems: 'center', gap: 6, padding: '0 16px' },
    display(view, name, 33, width, {
      fontWeight: 700,
      lineHeight: 1.4,
      color: TONES.teal.main,
      textAlign: 'center',
    }),
    words === ''
      ? null
      : display(view, words, QUIET_SIZE, width, {
          lineHeight: 1.45,
          color: COLOURS.sub,
          textAlign: 'center',
        }),
  );
}
