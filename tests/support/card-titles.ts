import { layOutCard } from '#cards/render/draw-card';
import { CARD_SIZES, type CardName } from '#cards/tokens';
import { policyCard } from '../fixtures/cards/views.ts';
import { bareWords, textPieces } from './card-lines.ts';

/** The pieces of a card with such a title that leave it; and the title, where the card does not say it whole. */
export async function titleFaults(title: string, name: CardName): Promise<string[]> {
  const view = { ...policyCard(/[가]/.test(title) ? 'ko' : 'zh-CN'), title, shortTitle: null };
  const pieces = textPieces((await layOutCard(view, name, true)).svg);
  const { width, height } = CARD_SIZES[name];
  const outside = pieces.filter(
    (piece) =>
      piece.left < 0 || piece.left + piece.width > width || piece.baseline < 0 || piece.baseline > height!,
  );
  const isWhole = bareWords(pieces).includes(title.replaceAll(' ', ''));
  return [...outside.map(({ words }) => words), ...(isWhole ? [] : [title])];
}
