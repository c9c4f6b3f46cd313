import { present } from '#domain/known';
import type { Library } from '#library/library';
import { namingsOf, wordsAt, type Naming } from '#library/readers';
import type { Issue } from '#library/report';
import type { Rule } from './rule.ts';

const FILE = 'readers.yaml';

export const unnamedReader: Rule = {
  name: 'unnamed-reader',
  why: 'A match is only as good as its reason: what does not name a reader is not shown to them as if it did.',
  check(library) {
    return [...namingsOf(library).flatMap((naming) => issuesOf(library, naming)), ...strayOnly(library)];
  },
};

function issuesOf(library: Library, naming: Naming): Issue[] {
  const words = wordsAt(library, naming);
  const value = naming.at ?? naming.target;
  if (words === null) return [noSuchPlace(naming.field, value)];
  const unknown = naming.basis && !Object.hasOwn(library.documents, naming.basis.document);
  return [
    ...(naming.says.some((word) => words.includes(word)) ? [] : [notSaid(naming, value)]),
    ...(unknown ? [unknownDocument(naming)] : []),
  ];
}

/** `only` narrows what is declared beside it, nothing else. */
function strayOnly({ readers }: Library): Issue[] {
  return Object.entries(readers.businesses).flatMap(([id, { only, guides, fees }]) =>
    only
      .filter((slug) => !(slug in guides) && !fees.includes(slug))
      .map((slug) => noSuchPlace(`businesses.${id}.only`, slug)),
  );
}

function noSuchPlace(field: string, value: string): Issue {
  return {
    file: FILE,
    field,
    value,
    zh: {
      problem: '没有这一处',
      remedy:
        '检查编号；政策有全文的写条款锚点，有提要的写提要里有的条号，没有正文的写“题名”；only 只写上面列出的',
    },
    en: {
      problem: 'there is no such place',
      remedy:
        'check the id; write an anchor where we hold the text, an article that the summary names, else 题名; ' +
        'only repeats what is listed above it',
    },
  };
}

function notSaid({ field, says }: Naming, value: string): Issue {
  const words = says.join('、');
  return {
    file: FILE,
    field,
    value,
    zh: { problem: `这一处没有写“${words}”中的任何一个`, remedy: '换成写到这类读者的一处，或者删掉这一行' },
    en: {
      problem: `none of "${words}" stands there`,
      remedy: 'name a place that speaks of these readers, or delete the line',
    },
  };
}

function unknownDocument({ field, basis }: Naming): Issue {
  return {
    file: FILE,
    field: `${field}.document`,
    value: present(basis, 'basis').document,
    zh: { problem: 'documents.yaml 里没有这份文件', remedy: '检查拼写，或先在 documents.yaml 里添加' },
    en: {
      problem: 'documents.yaml has no such document',
      remedy: 'check the spelling, or add it there first',
    },
  };
}
