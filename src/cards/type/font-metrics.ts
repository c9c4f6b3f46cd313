const SEGMENTED_COVERAGE = 12;

/** What a TrueType font says of its characters. */
export interface FontMetrics {
  /** True when the font has a glyph for the code point. */
  covers(codePoint: number): boolean;
  /** The advance of a character in ems; 0 without a glyph. Kerning is not counted: it only ever narrows a line of text. */
  advanceOf(codePoint: number): number;
}

/**
 * Reads the tables cmap (format 12), head, hhea and hmtx (OpenType 1.9.1). Read here because a title is measured
 * thousands of times, and asking the layout engine costs a thousand times as much as adding advances.
 * @throws RangeError for a font without such tables
 */
export function readFontMetrics(font: Buffer): FontMetrics {
  const glyphs = readCharacterMap(font, segmentedCoverage(font, tableOffset(font, 'cmap')));
  const unitsPerEm = font.readUInt16BE(tableOffset(font, 'head') + 18);
  const metricCount = font.readUInt16BE(tableOffset(font, 'hhea') + 34);
  const metrics = tableOffset(font, 'hmtx');
  return {
    covers: (codePoint) => glyphs.has(codePoint),
    advanceOf(codePoint) {
      const glyph = glyphs.get(codePoint);
      if (glyph === undefined) return 0;
      return font.readUInt16BE(metrics + Math.min(glyph, metricCount - 1) * 4) / unitsPerEm;
    },
  };
}

function tableOffset(font: Buffer, tag: string): number {
  const count = font.readUInt16BE(4);
  for (let index = 0; index < count; index += 1) {
    const record = 12 + index * 16;
    if (font.toString('latin1', record, record + 4) === tag) return font.readUInt32BE(record + 8);
  }
  throw new RangeError(`the font has no table ${tag}`);
}

function segmentedCoverage(font: Buffer, table: number): number {
  const count = font.readUInt16BE(table + 2);
  for (let index = 0; index < count; index += 1) {
    const subtable = table + font.readUInt32BE(table + 4 + index * 8 + 4);
    if (font.readUInt16BE(subtable) === SEGMENTED_COVERAGE) return subtable;
  }
  throw new RangeError('the font has no cmap subtable of format 12');
}

/** Code point → glyph; glyph 0 is the empty box. */
function readCharacterMap(font: Buffer, subtable: number): Map<number, number> {
  const glyphs = new Map<number, number>();
  const groups = font.readUInt32BE(subtable + 12);
  for (let index = 0; index < groups; index += 1) {
    const group = subtable + 16 + index * 12;
    const first = font.readUInt32BE(group);
    const firstGlyph = font.readUInt32BE(group + 8);
    for (let point = first; point <= font.readUInt32BE(group + 4); point += 1) {
      if (firstGlyph + point - first !== 0) glyphs.set(point, firstGlyph + point - first);
    }
  }
  return glyphs;
}
