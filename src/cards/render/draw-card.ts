import type { CardView } from '#views/cards/card-view';
import type { CardElement } from '#cards/element';
import { glyphFaults, MissingGlyphError } from '#cards/type/glyphs';
import { layOut, rasterOf, type Box, type Layout } from '#cards/layout';
import { encodePng, type PngText } from '#cards/png/png';
import type { Template } from '#cards/template';
import { cover } from '#cards/templates/cover';
import { long } from '#cards/templates/long';
import { og } from '#cards/templates/og';
import { poster } from '#cards/templates/poster';
import { square } from '#cards/templates/square';
import { CARD_SIZES, MAX_BYTES, type CardName } from '#cards/tokens';

const TEMPLATES: Record<CardName, Template> = { og, poster, cover, square, long };

/** How far a box may reach over the edge by rounding, px. */
const SLACK = 1;

/** Thrown when a card's words do not fit, however much is left out. */
export class CardOverflowError extends Error {
  constructor(view: CardView, name: CardName) {
    super(
      `${view.file} › ${name}: 文字太多，图片放不下（标题“${view.title}”）；请缩短标题、数字或要点。` +
        ` / the words do not fit the ${name} card; shorten the title, the figures or the points.`,
    );
    this.name = 'CardOverflowError';
  }
}

/**
 * Draws one card, with no cache and in this thread. The same view gives the same bytes.
 * @returns an indexed PNG below 1 MB that carries title, address and labels as text
 * @throws MissingGlyphError for a character that cannot be drawn; CardOverflowError for words that do not fit;
 *   RangeError for a picture of 1 MB or more
 */
export async function drawCard(view: CardView, name: CardName): Promise<Buffer> {
  const faults = glyphFaults(view);
  if (faults.length > 0) throw new MissingGlyphError(faults);
  const png = encodePng(rasterOf(await layOutCard(view, name)), textsOf(view));
  if (png.length >= MAX_BYTES)
    throw new RangeError(`${view.file} › ${name}: ${png.length} bytes; a card is below ${MAX_BYTES}`);
  return png;
}

/**
 * The card at the lowest density that fits, laid out and not yet drawn. A layout costs 30 ms, so the densities after the
 * first are halved until it is found.
 * @param asText keeps words as text, for reading its lines
 */
export async function layOutCard(view: CardView, name: CardName, asText = false): Promise<Layout> {
  const { densities, draw } = TEMPLATES[name];
  const at = (density: number) => fitted(draw(view, density), name, view, asText);
  let found = await at(0);
  if (found) return found;
  let [low, high] = [1, densities];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const layout = await at(middle);
    if (layout) [found, high] = [layout, middle];
    else low = middle + 1;
  }
  if (!found) throw new CardOverflowError(view, name);
  return found;
}

/** The tree laid out; null where it does not fit the card. */
async function fitted(
  tree: CardElement,
  name: CardName,
  view: CardView,
  asText: boolean,
): Promise<Layout | null> {
  const size = CARD_SIZES[name];
  const layout = await layOut(tree, size, view, asText);
  return layout.boxes.some((box) => isOutside(box, size)) ? null : layout;
}

function isOutside(box: Box, { width, height }: { width: number; height: number | null }): boolean {
  const bottom = height === null ? Infinity : height + SLACK;
  return box.left < -SLACK || box.left + box.width > width + SLACK || box.top + box.height > bottom;
}

/** PNG keywords (PNG third edition, 11.3.3.1). `Disclaimer` is where a file says what it is not. */
function textsOf({ title, url, labels }: CardView): PngText[] {
  return [
    { keyword: 'Title', text: title },
    { keyword: 'Source', text: url },
    ...(labels.length === 0 ? [] : [{ keyword: 'Disclaimer', text: labels.join('; ') }]),
  ];
}
