/** The tags that documents may use. Each has one meaning; renderers give it a face. */
export const TAG_NAMES: readonly string[] = ['Addressee', 'Signature', 'Section', 'Claim', 'Fee'];

/** The tags that make a block of an infographic; views/bodies/body-blocks.ts says what each holds. */
export const BLOCK_TAGS = [
  'Note',
  'Figures',
  'Shares',
  'Groups',
  'Steps',
  'Points',
  'Timeline',
  'Comparison',
  'History',
  'Bars',
  'Flow',
  'Papers',
  'Promise',
  'Quotation',
] as const;
/** The tags that stand within those. */
export const PART_TAGS = ['Figure', 'Group', 'Focus', 'Step', 'Point', 'Moment', 'Change', 'Bar'] as const;
/** The tags within a sentence that say what the library says: a number is never typed in an infographic. */
export const WORD_TAGS = [
  'Fee',
  'Count',
  'Channel',
  'Document',
  'Indicator',
  'Limit',
  'PolicyDay',
  'AsOf',
] as const;

type InfographicTag = 'Section' | (typeof BLOCK_TAGS | typeof PART_TAGS | typeof WORD_TAGS)[number];

/** The tags within which a part stands, however deep. */
export const HOLDERS: Readonly<Record<(typeof PART_TAGS)[number], readonly string[]>> = {
  Figure: ['Figures'],
  Group: ['Groups'],
  Focus: ['Group'],
  Step: ['Steps', 'Promise'],
  Point: ['Points'],
  Moment: ['Timeline'],
  Change: ['Comparison'],
  Bar: ['Bars'],
};

/** What a tag of an infographic carries: words that a reader sees, and names of what the library holds. */
interface TagAttributes {
  words: readonly string[];
  names: readonly string[];
}

const attributes = (words: readonly string[], names: readonly string[]): TagAttributes => ({ words, names });

/** Every tag of an infographic with its attributes. */
export const INFOGRAPHIC_TAGS: Readonly<Record<InfographicTag, TagAttributes>> = {
  Section: attributes([], ['id']),
  Note: attributes([], []),
  Figures: attributes([], []),
  Figure: attributes(['unit', 'label'], ['fee', 'pictogram']),
  Shares: attributes([], ['of']),
  Groups: attributes([], []),
  Group: attributes(['name', 'aim', 'focus'], ['indicators']),
  Focus: attributes(['label'], []),
  Steps: attributes([], []),
  Step: attributes(['title'], ['pictogram']),
  Points: attributes([], []),
  Point: attributes(['title'], ['pictogram']),
  Timeline: attributes([], ['of']),
  Moment: attributes(['when'], []),
  Comparison: attributes([], []),
  Change: attributes(['from', 'how', 'aim'], ['target']),
  History: attributes([], ['fee']),
  Bars: attributes([], []),
  Bar: attributes(['label'], ['fee']),
  Flow: attributes([], ['guide', 'track']),
  Papers: attributes([], ['guide']),
  Promise: attributes(['words'], []),
  Quotation: attributes([], ['policy', 'clause']),
  Fee: attributes([], ['id']),
  Count: attributes([], ['of', 'group', 'list', 'verdict']),
  Channel: attributes([], ['id']),
  Document: attributes([], ['id', 'article']),
  Indicator: attributes([], ['id']),
  Limit: attributes([], ['guide', 'id']),
  PolicyDay: attributes([], ['policy', 'of']),
  AsOf: attributes([], []),
};

/** The attributes of a tag of an infographic; null where there is no such tag. */
export function attributesOf(tag: string): TagAttributes | null {
  return tag in INFOGRAPHIC_TAGS ? INFOGRAPHIC_TAGS[tag as InfographicTag] : null;
}

/** True for a tag that documents or infographics may use. */
export function isKnownTag(name: string): boolean {
  return TAG_NAMES.includes(name) || attributesOf(name) !== null;
}

/** Elements of HTML, which content does not hold. Any other word in angle brackets is a word: <甲方>, <name>. */
export const HTML_NAMES: ReadonlySet<string> = new Set(
  (
    'a abbr address article aside audio b blockquote body br button caption center cite code col colgroup dd del ' +
    'details div dl dt em embed fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head ' +
    'header hr html i iframe img input ins kbd label legend li link main map mark math meta nav noscript object ol ' +
    'optgroup option p picture pre q s samp script section select small source span strike strong style sub summary ' +
    'sup svg table tbody td template textarea tfoot th thead time title tr tt u ul var video wbr'
  ).split(' '),
);
