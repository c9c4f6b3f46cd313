import { icons } from '@iconify-json/lucide';
import { GLYPHS, type Pictogram } from '#domain/pictograms';

/** A shape of a pictogram as SVG has it: its element and its attributes. */
export interface Shape {
  type: string;
  attributes: Readonly<Record<string, string>>;
}

/** The side of the square that every glyph of the family is drawn in, and the width of its stroke, units. */
export const PICTOGRAM_SIDE = 24;
export const PICTOGRAM_STROKE = 1.75;

const SHAPE = /<(path|circle|rect|ellipse|line|polyline|polygon)\b([^>]*?)\/?>/g;
const ATTRIBUTE = /([\w-]+)="([^"]*)"/g;
/** How the whole family is drawn: said once for all glyphs, by a style sheet or by the picture. */
const SHARED = new Set(['fill', 'stroke', 'stroke-linecap', 'stroke-linejoin', 'stroke-width']);

/**
 * The shapes of a pictogram, for pages and pictures alike. Only what is asked for leaves the package (Lucide, ISC:
 * the licence stands in src/cards/NOTICE.md), so that a glyph costs a page its path and nothing else.
 */
export function pictogram(name: Pictogram): Shape[] {
  const glyph = icons.icons[icons.aliases?.[GLYPHS[name]]?.parent ?? GLYPHS[name]];
  if (glyph === undefined)
    throw new Error(`Lucide 没有字形 / has no glyph “${GLYPHS[name]}” (pictogram ${name})`);
  return [...glyph.body.matchAll(SHAPE)].map(([, type = '', attributes = '']) => ({
    type,
    attributes: Object.fromEntries(
      [...attributes.matchAll(ATTRIBUTE)]
        .map(([, key = '', value = '']) => [key, value] as const)
        .filter(([key, value]) => !SHARED.has(key) || (key === 'fill' && value !== 'none')),
    ),
  }));
}

/** A pictogram as SVG without words: the words beside it say what it shows. `.pictogram` in pictograms.css draws it. */
export function pictogramSvg(name: Pictogram): string {
  const shapes = pictogram(name).map(({ type, attributes }) => {
    const said = Object.entries(attributes).map(([key, value]) => ` ${key}="${value}"`);
    return `<${type}${said.join('')}/>`;
  });
  const side = PICTOGRAM_SIDE;
  return `<svg class="pictogram" viewBox="0 0 ${side} ${side}" aria-hidden="true">${shapes.join('')}</svg>`;
}
