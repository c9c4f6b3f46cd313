import { keysOf } from './own-keys.ts';

/**
 * What content may call a picture of: a small vocabulary that stays closed, so that a thing looks the same everywhere.
 * The value is the glyph of the Lucide family that shows it (`styles/pictograms.ts` has its shapes).
 */
export const GLYPHS = {
  // Moments of a life
  shop: 'store',
  company: 'building-2',
  home: 'house',
  marriage: 'heart',
  child: 'baby',
  school: 'school',
  doctor: 'stethoscope',
  vaccine: 'syringe',
  work: 'briefcase-business',
  'work-lost': 'user-minus',
  pension: 'armchair',
  travel: 'plane',
  'from-abroad': 'globe',
  moving: 'truck',
  funeral: 'flower-2',
  // Papers
  'identity-card': 'id-card',
  passport: 'book-user',
  vehicle: 'car',
  taxi: 'car-taxi-front',
  document: 'scroll-text',
  form: 'file-text',
  files: 'files',
  receipt: 'receipt-text',
  seal: 'stamp',
  signature: 'signature',
  certificate: 'award',
  // Money
  money: 'coins',
  paying: 'hand-coins',
  'money-back': 'undo-2',
  insurance: 'umbrella',
  aid: 'hand-heart',
  tax: 'percent',
  card: 'credit-card',
  // Offices and those who act
  office: 'landmark',
  law: 'scale',
  judgement: 'gavel',
  person: 'user',
  people: 'users',
  agreement: 'handshake',
  // What one does
  looking: 'search',
  asking: 'message-circle',
  calling: 'phone',
  writing: 'pen-line',
  checking: 'list-checks',
  going: 'map-pin',
  online: 'monitor',
  waiting: 'hourglass',
  calendar: 'calendar-days',
  closing: 'door-open',
  // Judgements
  allowed: 'circle-check',
  forbidden: 'ban',
  warning: 'shield-alert',
  safe: 'shield-check',
  question: 'circle-help',
  // Trades and works
  building: 'construction',
  factory: 'factory',
  power: 'plug-zap',
  water: 'droplets',
  invention: 'lightbulb',
  ship: 'ship',
  investment: 'trending-up',
  credit: 'badge-check',
  openness: 'megaphone',
  bidding: 'hammer',
  market: 'shield',
  route: 'route',
  picture: 'image',
  languages: 'languages',
  chart: 'chart-column',
  catalogue: 'book-open',
} as const;

export type Pictogram = keyof typeof GLYPHS;

/** The words of the vocabulary. */
export const PICTOGRAMS = keysOf(GLYPHS);

/** True for a word of the vocabulary. */
export function isPictogram(word: string | undefined): word is Pictogram {
  return PICTOGRAMS.some((name) => name === word);
}
