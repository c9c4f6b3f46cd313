import { COLOURS as SHARED, PICTURE_COLOURS } from '#styles/colours';

/** The colours of a picture. */
export const COLOURS = { ...SHARED, ...PICTURE_COLOURS } as const;

/** One voice: its colour, the deeper one below it, and the soft one behind small words. */
export interface Tone {
  main: string;
  deep: string;
  soft: string;
}

export const TONES = {
  red: { main: COLOURS.red, deep: COLOURS.redDeep, soft: COLOURS.redSoft },
  teal: { main: COLOURS.teal, deep: COLOURS.tealDeep, soft: COLOURS.tealSoft },
  gold: { main: COLOURS.goldDeep, deep: COLOURS.goldDeep, soft: COLOURS.goldPale },
} satisfies Record<string, Tone>;

/** The smallest type of a poster and a long picture, px of their 1080: 10 px on a phone of 360. */
export const SMALLEST_TYPE = 30;

export { CARD_NAMES, CARD_SIZES, type CardName } from '#views/cards/card-view';

/** WeChat refuses article images of 1 MB and more (media/uploadimg). */
export const MAX_BYTES = 1_000_000;
