import { keysOf } from '#domain/own-keys';
import type { Pictogram } from '#domain/pictograms';
import type { Locale } from '#i18n/locales';
import type { Block, Figure, Moment } from '#views/bodies/blocks';

/** Every picture and its size in px; `long` grows with its body. */
export const CARD_SIZES = {
  og: { width: 1200, height: 630 },
  poster: { width: 1080, height: 1440 },
  cover: { width: 900, height: 383 },
  square: { width: 500, height: 500 },
  long: { width: 1080, height: null },
} as const;
export type CardName = keyof typeof CARD_SIZES;
export const CARD_NAMES = keysOf(CARD_SIZES);

/** A fact with its name: 自何时起 · 2019-07-01. */
export interface CardRow {
  label: string;
  value: string;
}

/**
 * Everything that a picture says, all words finished in one language. The renderer adds nothing to them: it has no
 * library, no clock and no dictionary of its own beyond the breaking of lines.
 */
export interface CardView {
  locale: Locale;
  /** The content file that the words come from; named when a character cannot be drawn. */
  file: string;
  siteName: string;
  /** The character in the brand mark, such as 聊. */
  mark: string;
  /** “演示站·非官方” while site.yaml says so, else null. */
  notice: string | null;
  /** red: policies and charges; teal: guides, explanations, “not chargeable”. */
  tone: 'red' | 'teal';
  /** What the page is about, drawn large and quietly behind its title; null for the site itself. */
  pictogram: Pictogram | null;
  /** The kind of page, in the pill: 政策文件, 收费项目 … */
  kind: string;
  title: string;
  /** What covers say instead of a long title, or null. */
  shortTitle: string | null;
  /** Words of this city and subject that no line of a title splits. */
  phrases: string[];
  subtitle: string | null;
  /** 文号, 机关, 日期: short, in reading order. */
  meta: string[];
  /** At most three are drawn on a card. */
  figures: Figure[];
  /** Facts below the figures, on the poster. */
  rows: CardRow[];
  timeline: { heading: string; moments: Moment[] } | null;
  /** The canonical address; the QR code holds it unchanged. */
  url: string;
  /** The words beside the QR code; `note` says what the card is not (以正式文件为准). */
  scan: { title: string; line: string; note: string | null };
  /** What the file must say of itself, machine-readable: unofficial, demonstration, AI-assisted. */
  labels: string[];
  /** For the long picture only. */
  body: Block[];
}
