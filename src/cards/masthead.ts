import type { CardView } from '#views/cards/card-view';
import { box, column, line, row, text, type CardElement, type Style } from './element.ts';
import { familiesOf, widthOf } from '#cards/type/fonts';
import { COLOURS } from './tokens.ts';
import { toneOf, type Ground } from './parts.ts';

/** The masthead: the brand at the left, the kind of page at the right. */
export function masthead(view: CardView, ground: Ground, size: number, width: number): CardElement {
  const pillSize = size * 0.42;
  const room = width - size - widthOfKind(view, pillSize) - 3 * BRAND_GAP;
  return row(
    { justifyContent: 'space-between' },
    brand(view, ground, size, room),
    pill(view, ground, pillSize),
  );
}

const BRAND_GAP = 18;

/** Mark, name of the site, and what it must say of itself, in letters as small as the room asks for. */
function brand(view: CardView, ground: Ground, size: number, room: number): CardElement {
  const tone = toneOf(view);
  const { sans } = familiesOf(view.locale);
  const [tile, character] = ground === 'paper' ? [tone.main, '#fff'] : ['#fff', tone.main];
  const nameSize = Math.min(size * 0.48, room / widthOf(view.siteName, sans, 700));
  const noticeSize = Math.min(size * 0.42, room / widthOf(view.notice ?? ' ', sans, 400));
  const quiet: Style = ground === 'paper' ? { color: COLOURS.sub } : { opacity: 0.88 };
  return row(
    { gap: BRAND_GAP },
    mark(view.mark, size, tile, character),
    column(
      { gap: 1 },
      line({ fontSize: nameSize, fontWeight: 700, lineHeight: 1.28 }, view.siteName),
      view.notice === null ? null : line({ fontSize: noticeSize, lineHeight: 1.3, ...quiet }, view.notice),
    ),
  );
}

/** The city's character, always in the Chinese hand: it is a mark, not a word. */
export function mark(character: string, size: number, background: string, color: string): CardElement {
  return box(
    {
      alignItems: 'center',
      justifyContent: 'center',
      width: size,
      height: size,
      borderRadius: size * 0.16,
      background,
      color,
    },
    text({ fontFamily: 'Serif SC', fontWeight: 900, fontSize: size * 0.62, lineHeight: 1 }, character),
  );
}

/** Left and right of the words in a pill, in ems. */
const PILL_PADDING = 0.8;

/** The kind of page. */
function pill(view: CardView, ground: Ground, fontSize: number): CardElement {
  const tone = toneOf(view);
  const colours =
    ground === 'paper'
      ? { background: tone.soft, color: tone.main }
      : { background: 'rgba(255,255,255,.15)', color: '#fff' };
  return box(
    { padding: `${fontSize * 0.3}px ${fontSize * PILL_PADDING}px`, borderRadius: 999, ...colours },
    line({ fontSize, fontWeight: 700, lineHeight: 1.3 }, view.kind),
  );
}

function widthOfKind(view: CardView, fontSize: number): number {
  return (widthOf(view.kind, familiesOf(view.locale).sans, 700) + 2 * PILL_PADDING) * fontSize;
}
