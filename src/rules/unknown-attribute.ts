import { attributesOf } from '#domain/tags';
import { tagsIn } from '#library/body';
import type { BodyTag } from '#library/body-node';
import { infographicTexts } from '#library/infographics';
import type { Issue } from '#library/report';
import type { Rule } from './rule.ts';

export const unknownAttribute: Rule = {
  name: 'unknown-attribute',
  why: 'An attribute that no tag reads would take its words with it, and nobody would see that they are missing.',
  alone: true,
  check(library) {
    return [...library.infographics.values()].flatMap(infographicTexts).flatMap(({ file, body }) =>
      tagsIn(body).flatMap((tag) => {
        const known = knownOf(tag);
        return Object.keys(tag.attributes)
          .filter((key) => !known.includes(key))
          .map((key) => issueOf(file, tag, key, known));
      }),
    );
  },
};

/** A tag that nobody knows is reported by its own rule. */
function knownOf({ name, attributes: given }: BodyTag): string[] {
  const attributes = attributesOf(name);
  return attributes === null ? Object.keys(given) : [...attributes.words, ...attributes.names];
}

function issueOf(file: string, { name, line }: BodyTag, key: string, known: readonly string[]): Issue {
  const listed = known.length === 0 ? '—' : known.join('、');
  return {
    file,
    field: `第 ${line} 行 / line ${line}`,
    value: `<${name} ${key}>`,
    zh: { problem: `${name} 没有 ${key} 这个属性`, remedy: `可以写：${listed}` },
    en: { problem: `${name} has no attribute ${key}`, remedy: `it takes: ${listed}` },
  };
}
