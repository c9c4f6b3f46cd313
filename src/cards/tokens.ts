/** The colours of the house (design/visual.md). Gold is ornament or a numeral of at least 40 px, never text to be read. */
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

/** Every fixed picture and its size in px; `long` grows with its body. Platforms' rules: issue 12, portal-standards (WeChat). */
export const CARD_SIZES = {
  og: { width: 1200, height: 630 },
  poster: { width: 1080, height: 1440 },
  cover: { width: 900, height: 383 },
  square: { width: 500, height: 500 },
  long: { width: 1080, height: null },
} as const;
export type CardName = keyof typeof CARD_SIZES;
export const CARD_NAMES = Object.keys(CARD_SIZES) as CardName[];

/** WeChat refuses article images of 1 MB and more (media/uploadimg). */
export const MAX_BYTES = 1_000_000;
