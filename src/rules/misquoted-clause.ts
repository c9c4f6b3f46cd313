import { tagsIn, textOf } from '#library/body';
import type { BodyTag } from '#library/body-node';
import { clausesOf } from '#library/clauses';
import type { Library } from '#library/library';
import type { Issue } from '#library/report';
import type { Rule } from './rule.ts';

export const misquotedClause: Rule = {
  name: 'misquoted-clause',
  why: 'What stands as a quotation of a document must be its words, or a forwarded picture puts words into its mouth.',
  check(library) {
    return [...library.infographics.values()].flatMap(({ original: { file, body } }) =>
      tagsIn(body)
        .filter((tag) => tag.name === 'Quotation' && isMisquoted(library, tag))
        .map((tag) => issueOf(file, tag)),
    );
  },
};

/** A clause that does not exist is an unknown reference and reported as one. */
function isMisquoted(library: Library, { attributes, children }: BodyTag): boolean {
  const policy = library.policies.get(attributes['policy'] ?? '');
  const clause = policy && clausesOf(policy).get(attributes['clause'] ?? '');
  if (!clause) return false;
  return !unspaced([clause.heading, ...clause.paragraphs].join('')).includes(unspaced(textOf(children)));
}

function unspaced(text: string): string {
  return text.replace(/\s+/gu, '');
}

function issueOf(file: string, { attributes, children, line }: BodyTag): Issue {
  return {
    file,
    field: `第 ${line} 行 / line ${line} <Quotation ${attributes['clause'] ?? ''}>`,
    value: textOf(children).trim(),
    zh: {
      problem: '引用的话不是这一条款的原文',
      remedy: '照抄条款里连着的一段，一字不改；自己的话不用 Quotation',
    },
    en: {
      problem: 'the quoted words do not stand in this clause',
      remedy: 'copy a run of the clause word for word; put your own words outside Quotation',
    },
  };
}
