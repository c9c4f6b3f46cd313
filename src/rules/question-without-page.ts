import type { Library } from '#library/library';
import type { Rule } from './rule.ts';

/** The kinds of page that a search finds. */
const KINDS = [
  'policies',
  'indicators',
  'fees',
  'guides',
  'journeys',
  'interpretations',
  'infographics',
] as const;

export const questionWithoutPage: Rule = {
  name: 'question-without-page',
  why: 'A question that leads to no page is lost, and nobody notices.',
  check(library) {
    const pages = pagesOf(library);
    return Object.entries(library.questions).flatMap(([locale, questions]) =>
      Object.keys(questions)
        .filter((page) => !pages.has(page))
        .map((page) => ({
          file: 'questions.yaml',
          field: `${locale}.${page}`,
          value: page,
          zh: {
            problem: `没有“${page}”这一页，写在它下面的问法谁也找不到`,
            remedy: `改成有的页面：${KINDS.join('、')} 之一，斜线，文件名；或删去`,
          },
          en: {
            problem: `there is no page "${page}", so its questions lead nowhere`,
            remedy: `name a page that exists: one of ${KINDS.join(', ')}, a slash, its file name; or delete it`,
          },
        })),
    );
  },
};

function pagesOf(library: Library): Set<string> {
  return new Set(KINDS.flatMap((kind) => [...library[kind].keys()].map((slug) => `${kind}/${slug}`)));
}
