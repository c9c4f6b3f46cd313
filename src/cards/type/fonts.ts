import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { present } from '#domain/known';
import { writingOf, type Locale, type Writing } from '#i18n/locales';
import { readFontMetrics, type FontMetrics } from './font-metrics.ts';

/**
 * The families. HarfBuzz gets no language from satori, so the shape of a Han character is chosen by family, one a
 * locale: 骨 and 直 are drawn differently in SC and JP.
 */
export type Family = 'Sans SC' | 'Serif SC' | 'Sans JP' | 'Serif JP' | 'Sans KR' | 'Serif KR';
export type Weight = 400 | 700 | 900;

/** One font file as satori takes it. */
export interface Face {
  name: Family;
  weight: Weight;
  style: 'normal';
  data: Buffer;
}

const WEIGHT_NAMES: Record<Weight, string> = { 400: '400Regular', 700: '700Bold', 900: '900Black' };
const SANS_WEIGHTS: Weight[] = [400, 700];

/**
 * For text and for titles. The Chinese families follow: a Japanese page still names Chinese documents. Latin is set in
 * the Korean ones: the letters of all Noto CJK families are the same, but only Korean has ’ “ ” … — · of Latin width.
 */
const FAMILIES: Record<Writing, { sans: Family[]; serif: Family[] }> = {
  hanzi: { sans: ['Sans SC'], serif: ['Serif SC'] },
  latin: { sans: ['Sans KR', 'Sans SC'], serif: ['Serif KR', 'Serif SC'] },
  kana: { sans: ['Sans JP', 'Sans SC'], serif: ['Serif JP', 'Serif SC'] },
  hangul: { sans: ['Sans KR', 'Sans SC'], serif: ['Serif KR', 'Serif SC'] },
};

const read = createRequire(import.meta.url);
const faces = new Map<string, Face>();
const metrics = new Map<Face, FontMetrics>();

/** The families of a locale, the first preferred. */
export function familiesOf(locale: Locale): { sans: Family[]; serif: Family[] } {
  return FAMILIES[writingOf(locale)];
}

/** All faces that pictures in a locale use. The same Buffer each time: satori parses a font again for a new Buffer. */
export function facesOf(locale: Locale): Face[] {
  const { sans, serif } = familiesOf(locale);
  return [
    ...sans.flatMap((family) => SANS_WEIGHTS.map((weight) => face(family, weight))),
    ...serif.map((family) => face(family, 900)),
  ];
}

/** True when the family has a glyph for the code point. All weights of a Noto family cover the same characters. */
export function covers(family: Family, codePoint: number): boolean {
  return metricsOf(family, family.startsWith('Serif') ? 900 : 400).covers(codePoint);
}

/** Spaces that Noto has no glyph for; the shaper makes them up, in ems. */
const MADE_SPACES: Record<string, number> = { '\u2009': 0.2, '\u202F': 0.123 };

/**
 * The width of a text on one line, in ems.
 * @param families in the order of preference, as the layout engine falls back
 */
export function widthOf(text: string, families: readonly Family[], weight: Weight): number {
  let width = 0;
  for (const character of text)
    width +=
      MADE_SPACES[character] ?? advanceOf(present(character.codePointAt(0), 'character'), families, weight);
  return width;
}

function advanceOf(codePoint: number, families: readonly Family[], weight: Weight): number {
  const family = families.find((candidate) => metricsOf(candidate, weight).covers(codePoint));
  return family === undefined ? 0 : metricsOf(family, weight).advanceOf(codePoint);
}

function metricsOf(family: Family, weight: Weight): FontMetrics {
  const own = face(family, weight);
  let known = metrics.get(own);
  if (!known) metrics.set(own, (known = readFontMetrics(own.data)));
  return known;
}

/** The font packages with their versions, for the cache key. */
export function fontVersions(): string[] {
  const families: Family[] = ['Sans SC', 'Serif SC', 'Sans JP', 'Serif JP', 'Sans KR', 'Serif KR'];
  return families.map((family) => {
    const { name, version } = read(`${packageOf(family)}/package.json`) as { name: string; version: string };
    return `${name}@${version}`;
  });
}

function face(name: Family, weight: Weight): Face {
  const key = `${name} ${weight}`;
  const known = faces.get(key);
  if (known) return known;
  const made: Face = {
    name,
    weight,
    style: 'normal',
    data: readFileSync(read.resolve(fileOf(name, weight))),
  };
  faces.set(key, made);
  return made;
}

function packageOf(family: Family): string {
  return `@expo-google-fonts/noto-${family.toLowerCase().replace(' ', '-')}`;
}

function fileOf(family: Family, weight: Weight): string {
  const name = WEIGHT_NAMES[weight];
  return `${packageOf(family)}/${name}/Noto${family.replace(' ', '')}_${name}.ttf`;
}
