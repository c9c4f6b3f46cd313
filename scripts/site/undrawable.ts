import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Day } from '#domain/calendar';
import { glyphFaults, type GlyphFault } from '#cards/type/glyphs';
import { shownOn } from '#cards/render/render-card';
import type { Library } from '#library/library';
import { ContentError, type Issue } from '#library/report';
import { cardOrders } from '#views/site/cards';

/**
 * Refuses content with a character that the fonts of the pictures lack, before any picture is drawn.
 * @param contentDir where the library was read: the character is named by file and line
 * @param day the day of the site
 * @throws {ContentError} with every such character and every place of it
 */
export function refuseUndrawable(library: Library, contentDir: string, day: Day): void {
  const missing = new Map(drawnFaults(library, day).map((fault) => [fault.character, fault]));
  if (missing.size === 0) return;
  throw new ContentError([...missing.values()].flatMap((fault) => issuesOf(fault, contentDir)));
}

function drawnFaults(library: Library, day: Day): GlyphFault[] {
  return cardOrders(library, day).flatMap(({ onSite, view }) => {
    if (onSite.length === 0) return [];
    const words = view();
    return onSite.flatMap((name) => glyphFaults(shownOn(words, name)));
  });
}

/** Where it was written; a picture takes words from several files. One that was written as an escape is told by its picture. */
function issuesOf(fault: GlyphFault, contentDir: string): Issue[] {
  const places = placesOf(fault.character, contentDir);
  return (places.length > 0 ? places : [fault]).map(({ file, field }) => ({
    file,
    field,
    value: `${fault.character} (${fault.codePoint})`,
    zh: { problem: '图片的字库里没有这个字符，画不出来', remedy: '换一个常用的写法' },
    en: { problem: 'the fonts of the pictures lack this character', remedy: 'write it in another way' },
  }));
}

function placesOf(character: string, contentDir: string): { file: string; field: string }[] {
  return readdirSync(contentDir, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(mdx|yaml)$/.test(name))
    .sort()
    .flatMap((file) => {
      const lines = readFileSync(path.join(contentDir, file), 'utf8').split('\n');
      return lines.flatMap((line, index) =>
        line.includes(character) ? [{ file, field: `第 ${index + 1} 行 / line ${index + 1}` }] : [],
      );
    });
}
