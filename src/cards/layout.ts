import { Resvg } from '@resvg/resvg-js';
import satori from 'satori';
import type { Locale } from '#i18n/locales';
import type { CardElement } from './element.ts';
import { covers, facesOf, familiesOf, type Family } from './fonts.ts';
import type { Tongue } from './lines.ts';
import type { Raster } from './png.ts';
import { typeset } from './typesetting.ts';

/** Width and height in px; a null height is that of the content. */
export interface Size {
  width: number;
  height: number | null;
}

/** A box as laid out, px from the card's upper left corner. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** A card laid out, as SVG, with all its boxes, parents before children. */
export interface Layout {
  svg: string;
  boxes: Box[];
}

type SatoriElement = Parameters<typeof satori>[0];
type SatoriOptions = Parameters<typeof satori>[1];

/**
 * Lays out a tree.
 * @param asText keeps words as `<text>` instead of outlines: for reading the lines, not for drawing
 */
export async function layOut(
  tree: CardElement,
  { width, height }: Size,
  tongue: Tongue,
  asText = false,
): Promise<Layout> {
  const boxes: Box[] = [];
  const options = {
    ...(height === null ? { width } : { width, height }),
    fonts: facesOf(tongue.locale),
    embedFont: !asText,
    onNodeDetected: (node: Box) => boxes.push(node),
  } as unknown as SatoriOptions;
  const svg = await satori(prepared(tree, tongue) as unknown as SatoriElement, options);
  return { svg, boxes };
}

/** Draws what was laid out; all its text is outlines, so that no font of the machine is asked for. */
export function rasterOf({ svg }: Pick<Layout, 'svg'>): Raster {
  const { width, height, pixels } = new Resvg(svg, {
    font: { loadSystemFonts: false },
    background: '#fff',
  }).render();
  return { width, height, pixels };
}

/** `font-family` for text and for titles in a locale. */
export function fontsOf(locale: Locale): { sans: string; serif: string } {
  const { sans, serif } = familiesOf(locale);
  return { sans: sans.join(', '), serif: serif.join(', ') };
}

/** The tree with every text typeset. satori wants a lone child bare. */
function prepared({ type, props }: CardElement, tongue: Tongue): unknown {
  const families = familiesOf(tongue.locale);
  const { setting = 'running', children = [], ...rest } = props;
  const own = isSerif(props) ? families.serif : families.sans;
  const done = children.flatMap((child) =>
    typeof child === 'string'
      ? apartFromFallback(typeset(child, { ...tongue, setting }), own)
      : [prepared(child, tongue)],
  );
  return { type, props: { ...rest, children: done.length === 1 ? done[0] : done } };
}

function isSerif({ style }: CardElement['props']): boolean {
  return String(style?.fontFamily).startsWith('Serif');
}

const SUPPLEMENTARY = /([\u{10000}-\u{10FFFF}])/u;

/**
 * satori 0.63 remembers the font of a character by its high surrogate, so that one rare character can take the font,
 * and the empty box, of another. A rare character that the first family lacks gets an element of its own.
 */
function apartFromFallback(words: string, [first, fallback]: readonly Family[]): unknown[] {
  if (!fallback || !SUPPLEMENTARY.test(words)) return [words];
  return words
    .split(SUPPLEMENTARY)
    .filter((piece) => piece !== '')
    .map((piece) =>
      SUPPLEMENTARY.test(piece) && !covers(first!, piece.codePointAt(0)!)
        ? { type: 'span', props: { style: { fontFamily: fallback }, children: piece } }
        : piece,
    );
}
