/** A CSS declaration block in the subset that satori draws. */
export type Style = Record<string, string | number>;

/**
 * How a text is set: running text breaks between any two hanzi; display text only between phrases; what is set as it
 * stands (a numeral with its sign, a line that is broken already) gets neither spaces nor breaks.
 */
export type Setting = 'running' | 'display' | 'asItStands';

/** A node of a picture, in the shape satori reads. */
export interface CardElement {
  type: string;
  props: { style?: Style; children?: CardChild[]; setting?: Setting; [attribute: string]: unknown };
}
export type CardChild = CardElement | string;
type Given = CardChild | null;

/** Boxes side by side, centred on their axis. */
export function row(style: Style, ...children: Given[]): CardElement {
  return box({ alignItems: 'center', ...style }, ...children);
}

/** Boxes from top to bottom. */
export function column(style: Style, ...children: Given[]): CardElement {
  return box({ flexDirection: 'column', ...style }, ...children);
}

/** A flex box; null children are left out. */
export function box(style: Style, ...children: Given[]): CardElement {
  return element('div', { display: 'flex', ...style }, children);
}

/** Running text: it may break between any two hanzi that print would break between. */
export function text(style: Style, words: string): CardElement {
  return element('div', { display: 'block', ...style }, [words]);
}

/** Running text of several manners. */
export function inline(style: Style, ...children: Given[]): CardElement {
  return element('div', { display: 'block', ...style }, children);
}

export function span(style: Style, words: string): CardElement {
  return element('span', style, [words]);
}

/** A text as it stands, on one line. */
export function line(style: Style, words: string): CardElement {
  const made = text({ whiteSpace: 'nowrap', ...style }, words);
  return { ...made, props: { ...made.props, setting: 'asItStands' } };
}

/** An SVG drawing in user units of 1 px. */
export function drawing(
  width: number,
  height: number,
  viewBox: string,
  shapes: CardElement[],
  style: Style = {},
): CardElement {
  return {
    type: 'svg',
    props: { width, height, viewBox, style: { width, height, flexShrink: 0, ...style }, children: shapes },
  };
}

export function path(attributes: Record<string, string | number>): CardElement {
  return { type: 'path', props: attributes };
}

/**
 * satori sizes boxes by their content and lets them shrink; here a box includes its padding, and one that does not
 * fit grows out of the card, where the renderer sees it, and never over its neighbour.
 */
function element(type: string, style: Style, children: Given[]): CardElement {
  const defaults: Style = type === 'div' ? { boxSizing: 'border-box', flexShrink: 0 } : {};
  return {
    type,
    props: { style: { ...defaults, ...style }, children: children.filter((child) => child !== null) },
  };
}
