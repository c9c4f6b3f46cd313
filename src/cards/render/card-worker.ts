import { setImmediate as turn } from 'node:timers/promises';
import type { CardView } from '#views/cards/card-view';
import { drawCard } from './draw-card.ts';
import { MissingGlyphError, type GlyphFault } from '#cards/type/glyphs';
import type { CardName } from '#cards/tokens';

/** What the pool asks of a worker. */
export interface CardOrder {
  view: CardView;
  name: CardName;
}

/** What it gets back. An error loses its class between threads, so it travels as its parts. */
export type CardAnswer =
  { png: Uint8Array } | { error: { name: string; message: string; faults: GlyphFault[] } };

/** Draws a card that the pool asks for. */
export default async function ({ view, name }: CardOrder): Promise<CardAnswer> {
  try {
    const png = Uint8Array.from(await drawCard(view, name));
    // Native rasters are freed by finalizers, which run between turns of the event loop only.
    await turn();
    return { png };
  } catch (error) {
    const { name: kind, message } = error as Error;
    return { error: { name: kind, message, faults: error instanceof MissingGlyphError ? error.faults : [] } };
  }
}
