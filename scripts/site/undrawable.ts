import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Day } from '#domain/calendar';
import { familiesOf, widthOf } from '#cards/type/fonts';
import { glyphFaults, type GlyphFault } from '#cards/type/glyphs';
import { shownOn } from '#cards/render/render-card';
import type { Library } from '#library/library';
import { ContentError, type Issue } from '#library/report';
import type { CardView } from '#views/cards/card-view';
import { cardOrders } from '#views/site/cards';

/** In widths of 字: every picture has room for half as much again. */
const LONGEST_TITLE = 120;

/**
 * Refuses content of which a picture could not be drawn, before any is: a character that the fonts lack, a title without
 * end.
 * @param contentDir where the library was read: the character is named by file and line
 * @param day the day of the site
 * @throws {ContentError} with every such character, every place of it, and every such title
 */
export function refuseUndrawable(library: Library, contentDir: string, day: Day): void {
  const drawn = cardOrders(library, day)
    .filter(({ onSite }) => onSite.length > 0)
    .map(({ onSite, view }) => ({ onSite, view: view() }));
  const faults = drawn.flatMap(({ onSite, view }) =>
    onSite.flatMap((name) => glyphFaults(shownOn(view, name))),
  );
  const missing = new Map(faults.map((fault) => [fault.character, fault]));
  const issues = [
    ...[...missing.values()].flatMap((fault) => issuesOf(fault, contentDir)),
    ...drawn.filter(({ view }) => isEndless(view)).map(({ view }) => endless(view)),
  ];
  if (issues.length > 0) throw new ContentError(issues);
}

function isEndless({ title, locale }: CardView): boolean {
  return widthOf(title, familiesOf(locale).serif, 900) > LONGEST_TITLE;
}

function endless({ file, title }: CardView): Issue {
  return {
    file,
    field: 'title',
    value: title,
    zh: { problem: '标题太长，图片放不下', remedy: `缩短到 ${LONGEST_TITLE} 个字以内` },
    en: {
      problem: 'no picture has room for so long a title',
      remedy: `shorten it to the width of ${LONGEST_TITLE} Chinese characters`,
    },
  };
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
