import { validityOn } from '#domain/validity';
import { guideCitations } from '#library/guide-words';
import type { Library } from '#library/library';
import { validityFacts } from '#library/policy-facts';
import type { Issue } from '#library/report';
import type { Rule } from './rule.ts';

export const repealedBasis: Rule = {
  name: 'repealed-basis',
  why: 'A guide that rests on a repealed document sends people after rights and duties that are gone.',
  check(library) {
    return [...library.guides.values()].flatMap(({ original: { file, data } }) =>
      guideCitations(data)
        .filter(({ document }) => isGone(library, document))
        .map(({ element, document }) => issueOf(file, `${element} › basis`, document)),
    );
  },
};

/** On the day up to which the content was checked: a build on a later day must not fail of itself. */
function isGone(library: Library, document: string): boolean {
  const slug = library.documents[document]?.policy;
  const policy = slug === undefined ? undefined : library.policies.get(slug);
  if (!policy) return false;
  const { state } = validityOn(validityFacts(library, policy), library.site.contentAsOf);
  return state === 'repealed' || state === 'expired';
}

function issueOf(file: string, field: string, document: string): Issue {
  return {
    file,
    field,
    value: document,
    zh: { problem: '依据的文件已经废止或者失效', remedy: '按取代它的文件核对这一条，改写出处和内容' },
    en: {
      problem: 'the document cited has been repealed or has expired',
      remedy: 'check against its successor, then correct basis and words',
    },
  };
}
