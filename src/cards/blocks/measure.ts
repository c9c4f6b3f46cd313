import type { Run } from '#views/bodies/blocks';
import { span, type CardElement, type Style } from '#cards/element';
import { CARD_SIZES, SMALLEST_TYPE, TONES, type Tone } from '#cards/tokens';

/** The margin of the long picture at left and right, px. */
export const SIDE = 64;

export const WIDTH = CARD_SIZES.long.width - 2 * SIDE;

/** The upper corners of raised paper, within its edge. */
export const TOP = '19px 19px 0 0';

export const BODY_SIZE = 32;

/** What stands below or beside the words that matter. */
export const QUIET_SIZE = SMALLEST_TYPE;

export const BODY: Style = { fontSize: BODY_SIZE, lineHeight: 1.75 };

export const GROUP_TONES: Tone[] = [TONES.red, TONES.teal, TONES.gold];

/** Between two blocks, px. */
export const GAP = 24;

export function runFace({ text: words, strong }: Run): CardElement | string {
  return strong === true ? span({ fontWeight: 700 }, words) : words;
}
