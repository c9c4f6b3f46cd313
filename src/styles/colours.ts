/**
 * The colours of the house by light, for what brings no style sheet: pictures and WeChat articles. tokens.css says the
 * same to pages, and a test compares the two. Gold is ornament or a numeral of at least 40 px, never text to be read.
 */
export const COLOURS = {
  paper: '#fbf8f3',
  card: '#ffffff',
  ink: '#1e2430',
  sub: '#5b6270',
  line: '#e7dfd2',
  red: '#a61e1e',
  redDeep: '#7e1416',
  redSoft: '#f8eae7',
  teal: '#1e5f6b',
  tealSoft: '#e4eff0',
  green: '#1d6b3a',
  amber: '#8a5a00',
  gold: '#b08a45',
  goldSoft: '#e9d9b6',
  goldPale: '#f8f1e1',
  onRed: '#ffffff',
} as const;

/** What only a picture needs: the edge of raised paper, and the deeper end of a ground that changes colour. */
export const PICTURE_COLOURS = { edge: '#eadfcb', tealDeep: '#17464f', goldDeep: '#8a6a24' } as const;
