import type { Group, GroupsBlock } from '#views/bodies/blocks';
import type { CardView } from '#views/cards/card-view';
import { column, row, text, type CardElement } from '#cards/element';
import { fontsOf } from '#cards/layout';
import { display, framed, raised } from '#cards/parts';
import { COLOURS, type Tone } from '#cards/tokens';
import { itemAt } from '#domain/known';
import { GAP, GROUP_TONES, TOP, WIDTH, QUIET_SIZE } from './measure.ts';

export function groups({ groups: items }: GroupsBlock, view: CardView): CardElement {
  return column(
    { gap: GAP },
    ...items.map((group, index) => groupFace(group, itemAt(GROUP_TONES, index % GROUP_TONES.length), view)),
  );
}

function groupFace(group: Group, tone: Tone, view: CardView): CardElement {
  return raised(
    { flexDirection: 'column' },
    row(
      { gap: 22, background: tone.soft, padding: '22px 30px', borderRadius: TOP },
      text(
        {
          fontFamily: fontsOf(view.locale).serif,
          fontWeight: 900,
          fontSize: 72,
          lineHeight: 1.1,
          color: tone.main,
        },
        group.count,
      ),
      column(
        { flex: '1 1 0' },
        display(view, group.name, 34, WIDTH - 170, { fontWeight: 700, lineHeight: 1.35, color: tone.main }),
        group.aim === ''
          ? null
          : text({ fontSize: QUIET_SIZE, lineHeight: 1.45, color: COLOURS.sub }, group.aim),
      ),
    ),
    column(
      { padding: '26px 30px 28px', gap: 20 },
      chips(view, group.items, tone),
      group.focus === null ? null : focus(group.focus, tone),
    ),
  );
}

function chips(view: CardView, items: readonly string[], tone: Tone): CardElement {
  const columns = columnsFor(items);
  return {
    type: 'div',
    props: {
      style: { display: 'grid', gridTemplateColumns: `repeat(${columns}, 1fr)`, gap: 14 },
      children: items.map((item) =>
        framed(
          { color: tone.main, width: 1.5, radius: 12 },
          { alignItems: 'center', justifyContent: 'center', minHeight: 60, padding: '8px 10px' },
          display(view, item, QUIET_SIZE, (WIDTH - 62) / columns - 38, {
            lineHeight: 1.3,
            textAlign: 'center',
          }),
        ),
      ),
    },
  };
}

/** As many columns as the longest item leaves room for, fewer when that fills the last line. */
function columnsFor(items: readonly string[]): number {
  const most = mostColumns(items);
  const even = [4, 3, 2].find((columns) => columns <= most && items.length % columns === 0);
  return even ?? most;
}

/** Hanzi and hangul take a full em, Latin letters half of one. */
function mostColumns(items: readonly string[]): number {
  const longest = Math.max(
    ...items.map((item) => [...item].reduce((sum, character) => sum + (character >= '\u1100' ? 1 : 0.55), 0)),
  );
  return longest > 12 ? 2 : longest > 6 ? 3 : 4;
}

function focus({ label, text: words }: { label: string; text: string }, tone: Tone): CardElement {
  return row(
    { alignItems: 'flex-start', gap: 16 },
    text({ fontSize: QUIET_SIZE, fontWeight: 700, lineHeight: 1.6, color: tone.main }, label),
    text({ flex: '1 1 0', fontSize: QUIET_SIZE, lineHeight: 1.6, color: COLOURS.sub }, words),
  );
}
