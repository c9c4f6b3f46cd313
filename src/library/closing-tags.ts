import type { Issue } from './report.ts';

/** A tag that stands alone on its line, and holds what follows. */
const OPENING = /^(\s*)<([A-Z]\w*)(?:\s(?:[^<>]*[^/<>])?)?>\s*$/;
const CLOSING = /<\/([A-Z]\w*)>/g;

/**
 * The faults of tags that were opened on a line of their own and are closed elsewhere than on such a line, in line with
 * the opening: in an item of a list they close what was opened outside it, and the parser of bodies falls over that
 * with the whole process.
 * @param offset lines of the file before the body
 */
export function unalignedClosings(body: string, file: string, offset: number): Issue[] {
  const open: { name: string; indent: string }[] = [];
  return body.split('\n').flatMap((line, index) => {
    const opening = OPENING.exec(line);
    if (opening) {
      open.push({ indent: opening[1]!, name: opening[2]! });
      return [];
    }
    return [...line.matchAll(CLOSING)].flatMap(([closing, name]) => {
      const last = open.at(-1);
      if (last?.name !== name || line.includes(`<${name}`)) return [];
      open.pop();
      if (line.trimEnd() === last!.indent + closing) return [];
      return [issueOf(file, index + 1 + offset, closing)];
    });
  });
}

function issueOf(file: string, line: number, closing: string): Issue {
  return {
    file,
    field: `第 ${line} 行 / line ${line}`,
    value: closing,
    zh: {
      problem: '结束的标签没有和开头的标签对齐',
      remedy: '让它单独占一行，前面的空格和开头的标签一样多',
    },
    en: {
      problem: 'the closing tag is not in line with its opening',
      remedy: 'put it on a line of its own, indented like the opening',
    },
  };
}
