import satori from 'satori';
import type { Locale } from '#i18n/locales';
import type { CardElement, CardChild } from './element.ts';
import { covers, facesOf, familiesOf, type Family } from './fonts.ts';
import type { Tongue } from './lines.ts';
import { typeset } from './typesetting.ts';

/** A box as laid out, px. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
  attributes: Record<string, unknown>;
}

type SatoriElement = Parameters<typeof satori>[0];
type SatoriOptions = Parameters<typeof satori>[1];

/**
 * Lays out a tree and draws it as SVG.
 * @param height px, or null to let the content decide
 * @param onBox receives every box, parents before children
 * @param asText keeps words as `<text>` instead of outlines: for measuring lines, not for drawing
 */
export async function layOut(
  tree: CardElement,
  size: { width: number; height: number | null },
  tongue: Tongue,
  { onBox, asText = false }: { onBox?: (box: Box) => void; asText?: boolean } = {},
): Promise<string> {
  const options = {
    ...(size.height === null ? { width: size.width } : { width: size.width, height: size.height }),
    fonts: facesOf(tongue.locale),
    embedFont: !asText,
    ...(onBox && {
      onNodeDetected: ({ left, top, width, height, props }) =>
        onBox({ left, top, width, height, attributes: props }),
    }),
  } as SatoriOptions;
  return satori(prepared(tree, tongue) as unknown as SatoriElement, options);
}

/** `font-family` for text and for titles in a locale. */
export function fontsOf(locale: Locale): { sans: string; serif: string } {
  const { sans, serif } = familiesOf(locale);
  return { sans: sans.join(', '), serif: serif.join(', ') };
}

/** A piece of a line as laid out: its words, where they begin and how wide they are, px. */
export interface TextPiece {
  x: number;
  y: number;
  width: number;
  words: string;
}

const PIECE = /<text x="([^"]+)" y="([^"]+)" width="([^"]+)"[^>]*>([^<]*)<\/text>/g;

/** The pieces of text of an SVG laid out `asText`, in the order of the tree. */
export function textPieces(svg: string): TextPiece[] {
  return Array.from(svg.matchAll(PIECE), ([, x, y, width, words]) => ({
    x: Number(x),
    y: Number(y),
    width: Number(width),
    words: words!,
  }));
}

/** The tree with every text typeset. satori wants a lone child bare. */
function prepared({ type, props }: CardElement, tongue: Tongue): unknown {
  const families = familiesOf(tongue.locale);
  const { setting = 'running', children = [], ...rest } = props;
  const done = children.flatMap((child: CardChild) =>
    typeof child === 'string'
      ? apartFromFallback(
          typeset(child, { ...tongue, setting }),
          isSerif(props) ? families.serif : families.sans,
        )
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
