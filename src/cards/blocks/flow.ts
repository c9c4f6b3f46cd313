import type { Act, FlowBlock, Lane } from '#views/bodies/blocks';
import type { CardView } from '#views/cards/card-view';
import { box, column, row, text, type CardElement } from '#cards/element';
import { display, framed, glyph, raised, toneOf } from '#cards/parts';
import { COLOURS, type Tone } from '#cards/tokens';
import { itemAt } from '#domain/known';
import { GROUP_TONES, QUIET_SIZE, WIDTH } from './measure.ts';

const GAP = 14;
const PADDING = 22;
const NUMBER = 44;

/** A map of who does what: a lane for each who acts, and his acts in it, numbered from top to bottom. */
export function flow({ lanes, acts }: FlowBlock, view: CardView): CardElement {
  const width = (WIDTH - 2 * PADDING - 2 - GAP * (lanes.length - 1)) / lanes.length;
  return raised(
    { flexDirection: 'column', padding: `26px ${PADDING}px` },
    row(
      { gap: GAP, alignItems: 'stretch' },
      ...lanes.map((lane, index) => laneHead(lane, toneOfLane(index, view), width, view)),
    ),
    ...acts.map((act, index) =>
      row(
        { gap: GAP, alignItems: 'stretch' },
        ...lanes.map((_, lane) =>
          lane === act.lane
            ? actFace(act, index + 1, toneOfLane(lane, view), width, view)
            : laneLine(toneOfLane(lane, view), width),
        ),
      ),
    ),
  );
}

/** The reader's lane is in the voice of the picture; the others keep to theirs. */
function toneOfLane(lane: number, view: CardView): Tone {
  const own = toneOf(view);
  return itemAt([own, ...GROUP_TONES.filter(({ main }) => main !== own.main)], lane);
}

function laneHead({ who, pictogram }: Lane, tone: Tone, width: number, view: CardView): CardElement {
  return column(
    { width, alignItems: 'center', gap: 8, padding: '16px 10px', borderRadius: 16, background: tone.soft },
    glyph(pictogram, 64, tone.main),
    display(view, who, QUIET_SIZE, width - 20, {
      fontWeight: 700,
      lineHeight: 1.35,
      textAlign: 'center',
      color: tone.main,
    }),
  );
}

/** Nothing to do here: the lane goes on. */
function laneLine(tone: Tone, width: number): CardElement {
  return box({ width, justifyContent: 'center' }, box({ width: 4, background: tone.soft }));
}

function actFace(
  { title, within }: Act,
  number: number,
  tone: Tone,
  width: number,
  view: CardView,
): CardElement {
  const room = width - 2 * 16 - 4;
  return column(
    { width, padding: '8px 0' },
    framed(
      { color: tone.main, width: 2, radius: 16 },
      { flexDirection: 'column', gap: 8, padding: '14px 16px 16px' },
      box(
        {
          width: NUMBER,
          height: NUMBER,
          borderRadius: NUMBER / 2,
          alignItems: 'center',
          justifyContent: 'center',
          background: tone.main,
          color: '#fff',
        },
        text({ fontSize: QUIET_SIZE, fontWeight: 700, lineHeight: 1 }, String(number)),
      ),
      display(view, title, QUIET_SIZE, room, { fontWeight: 700, lineHeight: 1.4 }),
      within === '' ? null : display(view, within, QUIET_SIZE, room, { lineHeight: 1.4, color: COLOURS.sub }),
    ),
  );
}
