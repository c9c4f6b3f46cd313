import { attributesOf } from '#domain/tags';
import { tagsIn } from '#library/body';
import type { BodyNode } from '#library/body-node';
import { infographicTexts, type InfographicHead } from '#library/infographics';
import type { Entry } from '#library/library';
import type { Issue } from '#library/report';
import type { Rule } from './rule.ts';

export const typedNumber: Rule = {
  name: 'typed-number',
  why: 'A number typed into an infographic stays when the catalogue, the action or a hotline changes, in page and picture.',
  alone: true,
  check(library) {
    return [...library.infographics.values()]
      .flatMap(infographicTexts)
      .flatMap(({ file, data, body }) =>
        [...headWords(data), ...bodyWords(body)]
          .filter(({ text }) => DIGIT.test(text))
          .map(({ field, text }) => issueOf(file, field, text)),
      );
  },
};

/** Arabic figures in any width; 一级 and 三类 are words. */
const DIGIT = /\p{Nd}/u;

interface Said {
  field: string;
  text: string;
}

function headWords({ title, summary, shortTitle }: Entry<InfographicHead>['data']): Said[] {
  return Object.entries({ title, summary, shortTitle: shortTitle ?? '' }).map(([field, text]) => ({
    field,
    text,
  }));
}

function bodyWords(body: readonly BodyNode[]): Said[] {
  const attributes = tagsIn(body).flatMap(({ name, attributes: given, line }) =>
    (attributesOf(name)?.words ?? []).map((key) => ({
      field: `第 ${line} 行 / line ${line} <${name} ${key}>`,
      text: given[key] ?? '',
    })),
  );
  return [...typed(body).map((text) => ({ field: '正文 / body', text })), ...attributes];
}

/** The texts of a body without those of a quotation, which another rule holds against its clause. */
function typed(nodes: readonly BodyNode[]): string[] {
  return nodes.flatMap((node) => {
    if (node.type === 'text') return [node.value.trim()];
    return node.type === 'tag' && node.attributes['policy'] !== undefined ? [] : typed(node.children);
  });
}

function issueOf(file: string, field: string, value: string): Issue {
  return {
    file,
    field,
    value,
    zh: {
      problem: '图解里直接写了数字',
      remedy:
        '用标签取自内容：金额 <Fee>，个数 <Count>，热线 <Channel>，文号 <Document>，时限 <Limit>，日期 <PolicyDay>',
    },
    en: {
      problem: 'a number was typed into an infographic',
      remedy:
        'take it from content by a tag: <Fee>, <Count>, <Channel>, <Document>, <Limit>, <PolicyDay> (content/README.md)',
    },
  };
}
