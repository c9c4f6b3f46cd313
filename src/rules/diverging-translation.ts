import { attributesOf } from '#domain/tags';
import { claimsOf, sectionIdsOf, sectionsOf } from '#library/interpretations';
import { tagsIn } from '#library/body';
import type { BodyNode } from '#library/body-node';
import type { Infographic, Interpretation } from '#library/library';
import type { Issue } from '#library/report';
import type { Rule } from './rule.ts';

export const divergingTranslation: Rule = {
  name: 'diverging-translation',
  why: 'A translation says what its original says, section by section and claim by claim, with the same fees shown.',
  check(library) {
    return [
      ...[...library.interpretations.values()].flatMap((each) => divergences(each, TEXT_SHAPES)),
      ...[...library.infographics.values()].flatMap((each) => divergences(each, PICTURE_SHAPES)),
    ];
  },
};

/** What a text and its translation must share, by name. */
interface Shape {
  name: { zh: string; en: string };
  of: (body: readonly BodyNode[]) => string[];
}

const SECTIONS: Shape = { name: { zh: '小节（Section）', en: 'sections' }, of: sectionIdsOf };

const TEXT_SHAPES: readonly Shape[] = [
  SECTIONS,
  {
    name: { zh: '出处（Claim）', en: 'claims' },
    of: (body) =>
      claimsOf(body).map(({ source, clause, article, from, until }) =>
        [source, clause ?? article ?? '', from && `from ${from}`, until && `until ${until}`]
          .filter((part) => part !== undefined)
          .join(' '),
      ),
  },
  {
    name: { zh: '收费（Fee）', en: 'fees' },
    of: (body) =>
      tagsIn(body).flatMap(({ name, attributes }) => (name === 'Fee' ? (attributes['id'] ?? '') : [])),
  },
];

/** Another language may turn a sentence round: within a section the order of the tags is free. */
const PICTURE_SHAPES: readonly Shape[] = [
  SECTIONS,
  {
    name: { zh: '标签', en: 'tags' },
    of: (body) => sectionsOf(body).flatMap(({ children }) => tagsIn(children).map(tagName).sort()),
  },
];

/** A tag by its name and by what it names: <Count of=fees list=administrative>. */
function tagName({ name, attributes }: ReturnType<typeof tagsIn>[number]): string {
  const names = (attributesOf(name)?.names ?? []).flatMap((key) =>
    attributes[key] === undefined ? [] : `${key}=${attributes[key]}`,
  );
  return `<${[name, ...names].join(' ')}>`;
}

function divergences(
  { original, translations }: Interpretation | Infographic,
  shapes: readonly Shape[],
): Issue[] {
  return [...translations.values()].flatMap(({ file, body }) =>
    shapes.flatMap(({ name, of }) => {
      const expected = of(original.body);
      const found = of(body);
      const at = firstDifference(expected, found);
      return at === null ? [] : [issueOf(file, name, found[at] ?? '', expected[at] ?? '')];
    }),
  );
}

function firstDifference(expected: readonly string[], found: readonly string[]): number | null {
  const length = Math.max(expected.length, found.length);
  const at = Array.from({ length }, (_, index) => index).find((index) => expected[index] !== found[index]);
  return at ?? null;
}

function issueOf(file: string, name: { zh: string; en: string }, found: string, expected: string): Issue {
  return {
    file,
    field: name.en,
    value: found,
    zh: {
      problem: `译文的${name.zh}与中文原文不一致`,
      remedy: expected ? `这里应当是“${expected}”` : '删去多出来的',
    },
    en: {
      problem: `the ${name.en} of the translation are not those of the original`,
      remedy: expected ? `here stands "${expected}"` : 'remove what is too many',
    },
  };
}
