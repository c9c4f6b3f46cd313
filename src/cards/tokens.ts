/** The colours of the house. Gold is ornament or a numeral of at least 40 px, never text to be read. */
export const COLOURS = {
  paper: '#FBF8F3',
  card: '#FFFFFF',
  ink: '#1E2430',
  sub: '#5B6270',
  line: '#E7DFD2',
  edge: '#EADFCB',
  red: '#A61E1E',
  redDeep: '#7E1416',
  redSoft: '#F8EAE7',
  teal: '#1E5F6B',
  tealDeep: '#17464F',
  tealSoft: '#E4EFF0',
  gold: '#B08A45',
  goldDeep: '#8A6A24',
  goldSoft: '#E9D9B6',
  goldPale: '#F8F1E1',
} as const;

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

export { CARD_NAMES, CARD_SIZES, type CardName } from '#views/cards/card-view';

/** WeChat refuses article images of 1 MB and more (media/uploadimg). */
export const MAX_BYTES = 1_000_000;
