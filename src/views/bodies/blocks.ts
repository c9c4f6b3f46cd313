import type { Pictogram } from '#domain/pictograms';

/**
 * The body of an infographic, an interpretation or a guide as finished words. One block is one meaning; a page gives
 * it an HTML face and `src/cards` gives it a picture, so that both always say the same.
 */
export type Block =
  | HeadingBlock
  | ParagraphBlock
  | ListBlock
  | TableBlock
  | FiguresBlock
  | SharesBlock
  | GroupsBlock
  | StepsBlock
  | PointsBlock
  | TimelineBlock
  | ComparisonBlock
  | HistoryBlock
  | BarsBlock
  | FlowBlock
  | PromiseBlock
  | QuotationBlock;

/** Where words come from or lead to: a link where links can stand, a footnote where they cannot. */
export interface Reference {
  words: string;
  href: string | null;
}

/** A stretch of text in one manner. */
export interface Run {
  text: string;
  strong?: boolean;
  /** Stands at the end of the stretch. */
  reference?: Reference;
}

export interface HeadingBlock {
  type: 'heading';
  /** 2 opens a section, 3 a part of one. */
  level: 2 | 3;
  text: string;
  /** A quiet line below the heading. */
  note?: string;
}

export interface ParagraphBlock {
  type: 'paragraph';
  runs: Run[];
}

export interface ListBlock {
  type: 'list';
  ordered: boolean;
  items: Run[][];
}

export interface TableBlock {
  type: 'table';
  head: string[];
  rows: string[][];
}

/** A number that carries the message: value 18, unit 项, label 一级指标. */
export interface Figure {
  value: string;
  unit: string;
  label: string;
  pictogram?: Pictogram;
}

export interface FiguresBlock {
  type: 'figures';
  figures: Figure[];
}

/** One part of a whole: 8个 企业全生命周期服务. */
export interface Share {
  value: string;
  label: string;
  /** How large it is beside the others: drawn, never read. */
  size: number;
}

/** A whole in its parts, side by side by size: 8 + 6 + 4. */
export interface SharesBlock {
  type: 'shares';
  shares: Share[];
}

/** One of several groups that make up a whole: 8 of 18 indicators, their common aim, their names, what to watch. */
export interface Group {
  count: string;
  name: string;
  aim: string;
  items: string[];
  focus: { label: string; text: string } | null;
}

export interface GroupsBlock {
  type: 'groups';
  groups: Group[];
}

export interface Step {
  title: string;
  text: string;
  pictogram?: Pictogram;
}

export interface StepsBlock {
  type: 'steps';
  steps: Step[];
}

/** Points of equal rank, in no order: 目标导向 · 以市场评价为第一评价. */
export interface PointsBlock {
  type: 'points';
  points: Step[];
}

/** Something that is due or happened: when 6月底前, what 取得实质性进展. */
export interface Moment {
  when: string;
  what: string;
}

export interface TimelineBlock {
  type: 'timeline';
  moments: Moment[];
}

/** From where to where: 省评前8名 (继续保持优势) → 力争进入全省 前5. */
export interface Change {
  from: string;
  how: string;
  aim: string;
  to: string;
}

export interface ComparisonBlock {
  type: 'comparison';
  changes: Change[];
}

/** One period of a charge: from when to when, what was charged, and what is not known of it. */
export interface RatePeriod {
  span: string;
  words: string;
  note: string;
  /** The amount beside the largest of the item, 0 to 1; null where no amount is told. Drawn, never read. */
  size: number | null;
}

/** What an item of the catalogue cost, period after period, the newest last. */
export interface HistoryBlock {
  type: 'history';
  name: string;
  /** Which of its rates is told. */
  of: string;
  periods: RatePeriod[];
}

/** What one charge costs beside others. */
export interface Bar {
  label: string;
  words: string;
  /** The amount beside the largest of the block, 0 to 1; null where nothing is charged or told. Drawn, never read. */
  size: number | null;
}

/** Several charges on one scale. */
export interface BarsBlock {
  type: 'bars';
  bars: Bar[];
}

/** One who acts, with a lane of his own. */
export interface Lane {
  who: string;
  pictogram: Pictogram;
}

/** One thing that somebody does, in the lane of who does it, and within what time. */
export interface Act {
  lane: number;
  title: string;
  within: string;
}

/** Who does what, from top to bottom. */
export interface FlowBlock {
  type: 'flow';
  lanes: Lane[];
  acts: Act[];
}

/** A promise, what it covers, and how it is kept. */
export interface PromiseBlock {
  type: 'promise';
  words: string;
  covers: string[];
  means: Step[];
}

/** The document's own words, with the clause they stand in. */
export interface QuotationBlock {
  type: 'quotation';
  text: string;
  clause: string;
}
