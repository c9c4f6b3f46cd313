import type { TableBlock } from '#views/bodies/blocks';
import type { CardView } from '#views/cards/card-view';
import { column, row, type CardElement, type Style } from '#cards/element';
import { familiesOf, widthOf } from '#cards/type/fonts';
import { display, hair, raised, toneOf } from '#cards/parts';
import { COLOURS } from '#cards/tokens';
import { itemAt } from '#domain/known';
import { WIDTH, QUIET_SIZE } from './measure.ts';

const HEAD_SIZE = QUIET_SIZE;

const CELL_SIZE = QUIET_SIZE;

/** The room of a table within its edge, and of a cell at its left and right, px. */
const TABLE = WIDTH - 2 - 2 * 28;

const CELL_PADDING = 10;

/** A column of a table: its width in px, with the padding, and where its words stand. */
interface Column {
  width: number;
  textAlign: 'left' | 'right';
}

/** More columns than this leave too little room for words that a phone shows large enough. */
const MOST_COLUMNS = 3;

export function table(block: TableBlock, view: CardView): CardElement {
  const { head, rows } = block;
  if (head.length > MOST_COLUMNS) return rowsAsCards(block, view);
  const columns = columnsOf(head, rows, view);
  const lines = [
    ...(head.length === 0 ? [] : [tableRow(head, columns, HEAD_SIZE, { color: COLOURS.sub }, view)]),
    ...rows.map((cells) => tableRow(cells, columns, CELL_SIZE, {}, view)),
  ];
  const ruled = lines.flatMap((line, index) => (index === 0 ? [line] : [hair(), line]));
  return raised({ flexDirection: 'column', padding: '10px 28px' }, ...ruled);
}

/** A row a card: its first cell as the name, the others two by two with what they are called. */
function rowsAsCards({ head, rows }: TableBlock, view: CardView): CardElement {
  const width = (TABLE - 24) / 2;
  return column(
    { gap: 18 },
    ...rows.map((cells) =>
      raised(
        { flexDirection: 'column', padding: '22px 28px', gap: 10 },
        display(view, itemAt(cells, 0), 33, TABLE, {
          fontWeight: 700,
          lineHeight: 1.4,
          color: toneOf(view).main,
        }),
        row(
          { flexWrap: 'wrap', alignItems: 'flex-start', gap: 24, rowGap: 6 },
          ...cells.slice(1).map((cell, index) =>
            row(
              { width, justifyContent: 'space-between', alignItems: 'flex-start', gap: 16 },
              display(view, itemAt(head, index + 1), HEAD_SIZE, width - 120, {
                lineHeight: 1.45,
                color: COLOURS.sub,
              }),
              display(view, cell, CELL_SIZE, 100, { fontWeight: 700, lineHeight: 1.4, textAlign: 'right' }),
            ),
          ),
        ),
      ),
    ),
  );
}

/** Numbers stand at the right of a column as wide as they need; columns of words share what is left. */
function columnsOf(head: readonly string[], rows: readonly (readonly string[])[], view: CardView): Column[] {
  const columns = itemAt(rows, 0).map((_, index) => {
    const cells = rows.map((all) => all[index] ?? '');
    const isNumeric = cells.every((cell) => /^[\d.,%\s–-]+$/.test(cell));
    return {
      share: shareOf([head[index] ?? '', ...cells]),
      need: isNumeric ? needOf(head[index] ?? '', cells, view) : 0,
    };
  });
  const left = TABLE - columns.reduce((sum, { need }) => sum + need, 0);
  const shares = columns.reduce((sum, { need, share }) => sum + (need > 0 ? 0 : share), 0);
  return columns.map(({ need, share }) =>
    need > 0 ? { width: need, textAlign: 'right' } : { width: (left * share) / shares, textAlign: 'left' },
  );
}

/** By the root of the longest: a long text gets more, a short one enough. */
function shareOf(cells: readonly string[]): number {
  return Math.sqrt(Math.max(3, ...cells.map(({ length }) => length)));
}

/** As wide as the longest word of its head and its longest number. */
function needOf(head: string, cells: readonly string[], { locale }: CardView): number {
  const { sans } = familiesOf(locale);
  const widths = [
    ...head.split(' ').map((word) => widthOf(word, sans, 400) * HEAD_SIZE),
    ...cells.map((cell) => widthOf(cell, sans, 400) * CELL_SIZE),
  ];
  return Math.ceil(Math.max(...widths)) + 2 * CELL_PADDING + 4;
}

function tableRow(
  cells: readonly string[],
  columns: readonly Column[],
  size: number,
  style: Style,
  view: CardView,
): CardElement {
  return row(
    { alignItems: 'flex-start' },
    ...cells.map((cell, index) => {
      const { width, textAlign } = itemAt(columns, index);
      const words = display(view, cell, size, width - 2 * CELL_PADDING, {
        lineHeight: 1.5,
        textAlign,
        ...style,
      });
      return column({ width, padding: `14px ${CELL_PADDING}px` }, words);
    }),
  );
}
