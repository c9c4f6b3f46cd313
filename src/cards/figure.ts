import type { CardView } from '#views/cards/card-view';
import type { Figure } from '#views/bodies/blocks';
import { column, line, row, type CardElement } from './element.ts';
import { familiesOf, widthOf } from '#cards/type/fonts';
import { fontsOf } from './layout.ts';
import type { Tongue } from '#cards/type/lines';
import { present } from '#domain/known';
import { COLOURS, SMALLEST_TYPE } from './tokens.ts';
import { ALIGNMENT, display, title, TITLE_LEADING, toneOf } from './parts.ts';

/** The size of a unit, and the space before it, in parts of its numeral. */
const UNIT_SIZE = 0.38;

const UNIT_GAP = 0.1;

/** A unit longer than this many ems (yuan per square metre a day) stands below its numeral. */
const LONGEST_UNIT = 4.6;

const SMALLEST_FIGURE = 30;

/** Where the parts of a unit stand: the code of a currency goes before its number, CNY 120 per booklet. */
interface UnitParts {
  before: string;
  beside: string;
  below: string;
}

function unitParts(unit: string, { locale }: Tongue): UnitParts {
  const [, before = '', rest = ''] = present(/^(?:([A-Z]{3})(?: |$))?(.*)$/u.exec(unit), 'match');
  const isShort = widthOf(rest, familiesOf(locale).sans, 700) <= LONGEST_UNIT;
  return { before, beside: isShort ? rest : '', below: isShort ? '' : rest };
}

/** A numeral that carries the message, its unit, and what it counts, within a width in px. */
export function figure(
  view: CardView,
  { value, unit, label }: Figure,
  fontSize: number,
  align: 'left' | 'center',
  width: number,
  smallest = SMALLEST_TYPE,
): CardElement {
  const labelSize = Math.min(30, Math.max(smallest, fontSize * 0.32));
  const color = toneOf(view).main;
  const below = { lineHeight: 1.38, textAlign: align };
  const parts = unitParts(unit, view);
  const small = (words: string) =>
    words === ''
      ? null
      : line({ fontSize: Math.max(smallest, fontSize * UNIT_SIZE), fontWeight: 700 }, words);
  return column(
    { alignItems: ALIGNMENT[align]!, gap: 2, maxWidth: width },
    row(
      { alignItems: 'baseline', gap: fontSize * UNIT_GAP, color },
      small(parts.before),
      numeral(view, value, fontSize, width, align),
      small(parts.beside),
    ),
    parts.below === ''
      ? null
      : display(view, parts.below, labelSize, width, { ...below, color, fontWeight: 700 }),
    label === '' ? null : display(view, label, labelSize, width, { ...below, color: COLOURS.sub }),
  );
}

/** 前5 as it stands, without a space, when it keeps to its line; a sentence in its place is broken like a title. */
function numeral(
  view: Tongue,
  value: string,
  fontSize: number,
  width: number,
  textAlign: string,
): CardElement {
  const { serif } = familiesOf(view.locale);
  if (widthOf(value, serif, 900) * fontSize > width)
    return title(view, value, fontSize, width, { textAlign });
  const font = { fontFamily: fontsOf(view.locale).serif, fontWeight: 900, lineHeight: TITLE_LEADING };
  return line({ ...font, fontSize }, value);
}

/**
 * The size at which all figures of a row keep to one line.
 * @param largest px; a value of many characters (按项目投资额的1%) gets less
 * @param width of one figure, px
 */
export function figureSize(
  view: CardView,
  figures: readonly Figure[],
  largest: number,
  width: number,
): number {
  const { sans, serif } = familiesOf(view.locale);
  const widths = figures.map(({ value, unit }) => {
    const { before, beside } = unitParts(unit, view);
    const besides = [before, beside]
      .filter(Boolean)
      .map((words) => widthOf(words, sans, 700) * UNIT_SIZE + UNIT_GAP);
    return besides.reduce((sum, one) => sum + one, widthOf(value, serif, 900));
  });
  return Math.max(SMALLEST_FIGURE, Math.min(largest, width / Math.max(...widths)));
}
