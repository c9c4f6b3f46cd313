import { Resvg } from '@resvg/resvg-js';
import satori from 'satori';
import { languageRuns } from '#i18n/language-runs';
import { SOURCE_LOCALE, type Locale } from '#i18n/locales';
import type { CardElement, Style } from './element.ts';
import { covers, facesOf, familiesOf, type Family } from '#cards/type/fonts';
import type { Tongue } from '#cards/type/lines';
import type { Raster } from '#cards/png/png';
import { isShapeless, typeset } from '#cards/type/typesetting';
import { itemAt, present } from '#domain/known';

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
  const { setting = 'running', children = [], ...rest } = props;
  const kind = isSerif(props) ? 'serif' : 'sans';
  const done = children.flatMap((child) =>
    typeof child === 'string'
      ? inTheirFonts(typeset(child, { ...tongue, setting }), tongue.locale, kind)
      : [prepared(child, tongue)],
  );
  if (setting === 'asItStands' && done.length > 1) return sideBySide(type, rest, done);
  return { type, props: { ...rest, children: done.length === 1 ? done[0] : done } };
}

/** satori may break a line between two fonts, also where its white space says no: here each stands in a box. */
function sideBySide(type: string, rest: object, pieces: readonly unknown[]): unknown {
  const { style, ...attributes } = rest as { style?: Style };
  const whiteSpace = 'pre';
  const children = pieces.map((piece) =>
    typeof piece === 'string'
      ? { type: 'span', props: { style: { whiteSpace }, children: piece } }
      : withStyle(piece as CardElement, { whiteSpace }),
  );
  return { type, props: { ...attributes, style: { ...style, display: 'flex', whiteSpace }, children } };
}

function withStyle({ type, props }: CardElement, style: Style): CardElement {
  return { type, props: { ...props, style: { ...props.style, ...style } } };
}

function isSerif({ style }: CardElement['props']): boolean {
  return String(style?.fontFamily).startsWith('Serif');
}

/**
 * Chinese words in another language, such as a document's number, are drawn by the Chinese family as a whole: the
 * locale's own has some of their characters only, in another hand.
 */
function inTheirFonts(words: string, locale: Locale, kind: 'sans' | 'serif'): unknown[] {
  const own = familiesOf(locale)[kind];
  const chinese = itemAt(familiesOf(SOURCE_LOCALE)[kind], 0);
  return stretches(words, locale).flatMap(({ text, isChinese }) =>
    isChinese ? [inFamily(text, chinese)] : apartFromFallback(text, own),
  );
}

function inFamily(words: string, fontFamily: Family): unknown {
  return { type: 'span', props: { style: { fontFamily }, children: words } };
}

/** A typeset text cut where its language changes; what has no shape stays with the character before it. */
function stretches(words: string, locale: Locale): { text: string; isChinese: boolean }[] {
  const characters = [...words];
  const cut: { text: string; isChinese: boolean }[] = [];
  let at = 0;
  for (const { text, lang } of languageRuns(characters.filter((one) => !isShapeless(one)).join(''), locale)) {
    const start = at;
    for (let left = [...text].length; left > 0 || isShapeless(characters[at] ?? ''); at += 1)
      if (!isShapeless(itemAt(characters, at))) left -= 1;
    cut.push({ text: characters.slice(start, at).join(''), isChinese: lang === SOURCE_LOCALE });
  }
  return cut.filter(({ text }) => text !== '');
}

const SUPPLEMENTARY = /([\u{10000}-\u{10FFFF}])/u;

/**
 * satori 0.63 remembers the font of a character by its high surrogate, so that one rare character can take the font,
 * and the empty box, of another. A rare character that the first family lacks gets an element of its own.
 */
function apartFromFallback(words: string, families: readonly Family[]): unknown[] {
  const [first, fallback] = families;
  if (!first || !fallback || !SUPPLEMENTARY.test(words)) return [words];
  return words
    .split(SUPPLEMENTARY)
    .filter((piece) => piece !== '')
    .map((piece) =>
      SUPPLEMENTARY.test(piece) && !covers(first, present(piece.codePointAt(0), 'character'))
        ? inFamily(piece, fallback)
        : piece,
    );
}
