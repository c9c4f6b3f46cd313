import type { HistoryRow } from './fee-history.ts';
import { html, type Html } from '#words/html';

const WIDTH = 340;
const ROW = 52;
const LINE = 96;
const BAR = 84;
/** Half the width of a character of Chinese; most Latin letters are narrower. */
const UNIT = 6.75;

/**
 * The history as a drawing: a line of time with one station a period, and a bar as long as its amount. Inline SVG with
 * attributes and classes only, because the Content-Security-Policy allows no style; the table beside it says the same.
 */
export function historyPicture(rows: readonly HistoryRow[], title: string): Html {
  const most = Math.max(0, ...rows.map(({ drawn }) => drawn ?? 0));
  const height = rows.length * ROW + 8;
  return html`<svg
    class="history-picture"
    viewBox="0 0 ${WIDTH} ${height}"
    role="img"
    aria-label="${title}"
    xmlns="http://www.w3.org/2000/svg"
  >
    <path class="time" d="M${LINE} 14V${height - 6}" />
    ${rows.map((row, index) => station(row, 14 + index * ROW, most))}
  </svg>`;
}

function station(row: HistoryRow, y: number, most: number): Html {
  const bar = row.drawn === null || most === 0 ? 0 : Math.round((row.drawn / most) * BAR);
  const x = LINE + 18;
  const amountX = x + (bar > 0 ? bar + 8 : 0);
  return html`<g class="period-${row.state}"
    ><text class="day" x="${LINE - 14}" y="${y + 5}" text-anchor="end">${row.from}</text
    ><circle cx="${LINE}" cy="${y}" r="5.5" />
    <text class="name" x="${x}" y="${y + 5}">${row.stateWord}</text>
    ${bar > 0 && html`<rect x="${x}" y="${y + 13}" width="${bar}" height="12" rx="1.5" />`}${row.headline && html`<text class="amount" x="${amountX}" y="${y + 24}">${fitting(row.headline, WIDTH - amountX)}</text>`}</g
  >`;
}

/** Text in a drawing does not wrap: what follows the number is left to the table where it is long. Hanzi, kana and hangul count double. */
function fitting(text: string, room: number): string {
  const width = [...text].reduce(
    (sum, character) => sum + (character > '\u2E7F' || /\p{Script=Hangul}/u.test(character) ? 2 : 1),
    0,
  );
  return width * UNIT <= room ? text : (/^\D*[\d.,–]+/.exec(text)?.[0] ?? text);
}
