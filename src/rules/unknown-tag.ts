import { tagsIn } from '#library/body';
import type { Issue } from '#library/report';
import { everyEntry } from '#library/translations';
import { INFOGRAPHIC_TAGS, TAG_NAMES } from '#domain/tags';
import type { Rule } from './rule.ts';

export const unknownTag: Rule = {
  name: 'unknown-tag',
  why: 'A tag that no renderer knows would vanish from the page, and its words with it.',
  alone: true,
  check(library) {
    return everyEntry(library).flatMap(({ file, body }) => {
      const known = tagsOf(file);
      return tagsIn(body)
        .filter((tag) => !known.includes(tag.name))
        .map((tag) => issueOf(file, tag.line, tag.name, known));
    });
  },
};

function tagsOf(file: string): readonly string[] {
  return file.startsWith('infographics/') ? Object.keys(INFOGRAPHIC_TAGS) : TAG_NAMES;
}

function issueOf(file: string, line: number, name: string, known: readonly string[]): Issue {
  return {
    file,
    field: `第 ${line} 行 / line ${line}`,
    value: `<${name}>`,
    zh: { problem: `没有 ${name} 这个标签`, remedy: `可用的标签：${known.join('、')}` },
    en: { problem: `there is no tag ${name}`, remedy: `the tags are: ${known.join(', ')}` },
  };
}
