import type { CardProgress } from './render-card.ts';

/** So many cards drawn are worth a line. */
const STEP = 100;

/**
 * Says on the standard output how far the drawing is, a line for every hundred cards drawn; an unchanged build, which
 * draws none, stays silent.
 * @param total the cards of the whole site
 */
export function reportProgress(total: number): (progress: CardProgress) => void {
  let told = 0;
  return ({ drawn, cached, milliseconds }) => {
    const isLast = drawn + cached === total;
    if (drawn === 0 || (!isLast && (drawn === told || drawn % STEP !== 0))) return;
    told = drawn;
    const seconds = Math.round(milliseconds / 1000);
    console.log(
      `图片：已画 ${drawn} 张，共 ${total} 张，${seconds} 秒 / cards: ${drawn} drawn, ${cached} unchanged, of ${total}, ${seconds} s`,
    );
  };
}
