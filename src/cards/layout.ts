import { Renderer, type MeasuredNode, type Node as TakumiNode } from '@takumi-rs/core';
import type { Locale } from '#i18n/locales';
import type { CardElement } from './element.ts';
import { facesOf, familiesOf, type Face } from './fonts.ts';
import type { Tongue } from './lines.ts';
import { svgOf } from './svg.ts';
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

/** A piece of a line as laid out: a line is of one piece unless the manner or the font changes within it. */
export interface TextPiece extends Box {
  words: string;
}

/** A card laid out and not yet drawn. */
export interface Layout {
  height: number;
  /** All boxes, parents before children. */
  boxes: Box[];
  /** All text, in reading order. */
  pieces: TextPiece[];
}

/** QR codes are drawn once each: keeping their rasters for another card would only take memory. */
const renderer = new Renderer({ cacheMaxBytes: 8 * 1024 * 1024 });
const registered = new Map<Face, Promise<unknown>>();

/** Lays out a tree. */
export async function measure(tree: CardElement, size: Size, tongue: Tongue): Promise<Layout> {
  const root = await renderer.measure(nodeOf(tree, tongue), await optionsOf(size, tongue.locale));
  const nodes = allOf(root);
  return { height: root.height, boxes: nodes.map(boxOf), pieces: nodes.flatMap(piecesOf) };
}

/** Draws a tree. @returns RGBA, 8 bits a channel, row by row */
export async function paint(
  tree: CardElement,
  size: { width: number; height: number },
  tongue: Tongue,
): Promise<Buffer> {
  const options = await optionsOf(size, tongue.locale);
  return renderer.render(nodeOf(tree, tongue), { ...options, format: 'raw' });
}

/** `font-family` for text and for titles in a locale. */
export function fontsOf(locale: Locale): { sans: string; serif: string } {
  const { sans, serif } = familiesOf(locale);
  return { sans: sans.join(', '), serif: serif.join(', ') };
}

/** Only the locale's own families may stand in for a missing glyph: which others are loaded must change no byte. */
async function optionsOf({ width, height }: Size, locale: Locale) {
  await Promise.all(facesOf(locale).map(register));
  const { sans, serif } = familiesOf(locale);
  return { width, ...(height !== null && { height }), fontFamilies: [...sans, ...serif], lang: locale };
}

function register(face: Face): Promise<unknown> {
  const { name, weight, data } = face;
  const known = registered.get(face) ?? renderer.registerFont({ name, weight, data });
  registered.set(face, known);
  return known;
}

/** The tree as takumi takes it, every text typeset. */
function nodeOf({ type, props }: CardElement, tongue: Tongue): TakumiNode {
  const { setting = 'running', children = [], style = {} } = props;
  if (type === 'svg') return { type: 'image', src: svgOf({ type, props }), style };
  const set = (words: string) => typeset(words, { ...tongue, setting });
  const [only] = children;
  if (children.length === 1 && typeof only === 'string') return { type: 'text', text: set(only), style };
  const nodes = children.map((child): TakumiNode =>
    typeof child === 'string' ? { type: 'text', text: set(child) } : nodeOf(child, tongue),
  );
  return { type: 'container', style, children: nodes };
}

function allOf(node: MeasuredNode): MeasuredNode[] {
  return [node, ...node.children.flatMap(allOf)];
}

function boxOf({ width, height, transform }: MeasuredNode): Box {
  return { left: transform[4], top: transform[5], width, height };
}

function piecesOf({ runs, transform }: MeasuredNode): TextPiece[] {
  return runs.map(({ text, x, y, width, height }) => ({
    left: transform[4] + x,
    top: transform[5] + y,
    width,
    height,
    words: text,
  }));
}
