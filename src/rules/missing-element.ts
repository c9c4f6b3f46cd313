import { keysOf } from '#domain/own-keys';
import { textOf } from '#library/body';
import type { BodyNode } from '#library/body-node';
import { infographicTexts } from '#library/infographics';
import { sectionsOf, textsOf } from '#library/interpretations';
import type { Entry, Library } from '#library/library';
import type { Issue } from '#library/report';
import type { Rule } from './rule.ts';

const ELEMENTS = {
  scope: { zh: '适用范围', en: 'scope' },
  term: { zh: '期限', en: 'term' },
  differs: { zh: '与以前规定的差别', en: 'difference from the former policy' },
} as const;
type Element = keyof typeof ELEMENTS;

export const missingElement: Rule = {
  name: 'missing-element',
  why: 'An interpretation has to say what it rests on, whom it concerns, how long it holds and what it changes.',
  check(library) {
    const interpretations = [...library.interpretations.values()];
    const infographics = [...library.infographics.values()];
    return [
      ...interpretations.flatMap((each) => [
        ...noBasis(each.original),
        ...textsOf(each).flatMap((text) => [...missingWords(text), ...unsectioned(text)]),
      ]),
      ...infographics.flatMap(infographicTexts).flatMap(unsectioned),
    ];
  },
};

type Original = Library['interpretations'] extends ReadonlyMap<string, { original: infer O }> ? O : never;

function noBasis({ file, data }: Original): Issue[] {
  return data.basis.length > 0 ? [] : [missing(file, 'basis', { zh: '依据', en: 'basis' })];
}

function missingWords({ file, data }: Entry<{ [K in Element]?: string | undefined }>): Issue[] {
  return keysOf(ELEMENTS)
    .filter((element) => data[element] === undefined)
    .map((element) => missing(file, element, ELEMENTS[element]));
}

function missing(file: string, field: string, name: { zh: string; en: string }): Issue {
  return {
    file,
    field,
    value: '',
    zh: { problem: `解读没有写${name.zh}`, remedy: '写上；没有取得就写“未取得”并说明' },
    en: {
      problem: `the interpretation does not state its ${name.en}`,
      remedy: 'state it, or say 未取得 and why',
    },
  };
}

/** The page draws sections: words outside one, or in one without an id, could neither be linked nor kept fresh. */
function unsectioned({ file, body }: Entry<unknown>): Issue[] {
  const nameless = sectionsOf(body).filter(({ attributes }) => attributes['id'] === undefined);
  const outside = body.filter(
    (node) => !isSection(node) && (node.type === 'tag' || textOf([node]).trim() !== ''),
  );
  return [...nameless, ...outside].map((node) => ({
    file,
    field: '正文 / body',
    value: textOf([node]).trim(),
    zh: { problem: '正文不在有编号的一节里', remedy: '放进 <Section id="…"> … </Section>' },
    en: {
      problem: 'words outside a section with an id',
      remedy: 'put them into <Section id="…"> … </Section>',
    },
  }));
}

function isSection(node: BodyNode): boolean {
  return node.type === 'tag' && node.name === 'Section';
}
