import type { CardView } from '#views/cards/card-view';
import type { CardElement } from './element.ts';

/**
 * Draws a view as a tree of boxes.
 * @param density 0 shows everything; each step more leaves out the least of what is left, until the card fits
 */
export interface Template {
  densities: number;
  draw(view: CardView, density: number): CardElement;
}
