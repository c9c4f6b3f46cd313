import type { HistoryBlock, RatePeriod } from '#views/bodies/blocks';
import type { CardView } from '#views/cards/card-view';
import { box, column, row, type CardElement } from '#cards/element';
import { familiesOf, widthOf } from '#cards/type/fonts';
import { displayLines, TEXT_TYPE } from '#cards/type/lines';
import { display, prose, raised, toneOf } from '#cards/parts';
import { COLOURS } from '#cards/tokens';
import { WIDTH, QUIET_SIZE } from './measure.ts';

/** The room of a history within its edge, and the gaps between its three columns, px. */
const HISTORY = WIDTH - 66;

const HISTORY_GAP = 20;

const NEWEST_SIZE = 34;

const EARLIER_SIZE = 31;

/** How wide the days may be, px. */
const SPAN_WIDTHS = [190, 220, 250, 280, 310, 340, 370, 400];

const SHORTEST_BAR = 110;

const LONGEST_BAR = 260;

/** The widths of the columns of a history, px: when, how much as a bar, and what is left for the words. */
interface HistoryColumns {
  span: number;
  bar: number;
}

/** Period after period, a bar as long as its amount; the newest stands out. */
export function history({ name, of, periods }: HistoryBlock, view: CardView): CardElement {
  const tone = toneOf(view);
  const columns = historyColumns(periods, view);
  return raised(
    { flexDirection: 'column', padding: '28px 32px', gap: 18 },
    column(
      { gap: 2 },
      display(view, name, 35, HISTORY, { fontWeight: 700, lineHeight: 1.4, color: tone.main }),
      of === '' ? null : prose(view, of, QUIET_SIZE, HISTORY, { lineHeight: 1.45, color: COLOURS.sub }),
    ),
    ...periods.map((period, index) => station(period, index === periods.length - 1, columns, view)),
  );
}

/** The days take as few lines as they can in the least width, and the bars get what the words leave. */
function historyColumns(periods: readonly RatePeriod[], view: CardView): HistoryColumns {
  const { sans } = familiesOf(view.locale);
  const linesAt = (width: number) =>
    periods.reduce(
      (sum, { span: when }) => sum + displayLines(when, QUIET_SIZE, width, TEXT_TYPE, view).length,
      0,
    );
  const span = SPAN_WIDTHS.reduce((best, width) => (linesAt(width) < linesAt(best) ? width : best));
  const widestWords = Math.max(...periods.map(({ words }) => widthOf(words, sans, 700) * NEWEST_SIZE));
  const left = HISTORY - span - 2 * HISTORY_GAP - widestWords;
  return { span, bar: Math.min(LONGEST_BAR, Math.max(SHORTEST_BAR, left)) };
}

function station(
  { span: when, words, note, size }: RatePeriod,
  isNewest: boolean,
  columns: HistoryColumns,
  view: CardView,
): CardElement {
  const tone = toneOf(view);
  const [ground, ink] = isNewest ? [tone.main, tone.main] : [COLOURS.goldSoft, COLOURS.ink];
  const bar = size === null ? null : Math.max(8, columns.bar * size);
  const room = HISTORY - columns.span - HISTORY_GAP - (bar === null ? 0 : bar + HISTORY_GAP);
  return column(
    { gap: 6 },
    row(
      { gap: HISTORY_GAP },
      column(
        { width: columns.span },
        display(view, when, QUIET_SIZE, columns.span, { lineHeight: 1.4, color: COLOURS.sub }),
      ),
      bar === null ? null : box({ width: bar, height: 30, borderRadius: 6, background: ground }),
      display(view, words, isNewest ? NEWEST_SIZE : EARLIER_SIZE, room, {
        fontWeight: 700,
        lineHeight: 1.35,
        color: ink,
      }),
    ),
    note === '' ? null : prose(view, note, QUIET_SIZE, HISTORY, { lineHeight: 1.45, color: COLOURS.sub }),
  );
}
