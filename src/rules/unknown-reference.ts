import type { Library } from '#library/library';
import type { Issue } from '#library/report';
import { answerReferences } from './answer-references.ts';
import { feeReferences } from './fee-references.ts';
import { guideReferences } from './guide-references.ts';
import { infographicReferences } from './infographic-references.ts';
import { interpretationReferences } from './interpretation-references.ts';
import { lawReferences } from './law-references.ts';
import { each, one, type Reference } from './reference.ts';
import type { Rule } from './rule.ts';

export const unknownReference: Rule = {
  name: 'unknown-reference',
  why: 'A reference that leads nowhere becomes a dead link or a missing name on a page.',
  check(library) {
    return references(library)
      .filter((reference) => !reference.exists)
      .map(issueOf);
  },
};

function references(library: Library): Reference[] {
  return [
    ...policyReferences(library),
    ...indicatorReferences(library),
    ...actionReferences(library),
    ...siteReferences(library),
    ...homeReferences(library),
    ...documentReferences(library),
    ...feeReferences(library),
    ...answerReferences(library),
    ...guideReferences(library),
    ...lawReferences(library),
    ...interpretationReferences(library),
    ...infographicReferences(library),
  ];
}

function policyReferences(library: Library): Reference[] {
  return [...library.policies.values()].flatMap(({ file, data }) => [
    ...each(file, 'issuers', data.issuers ?? [], 'offices.yaml', (id) => Object.hasOwn(library.offices, id)),
    ...each(file, 'topics', data.topics, 'topics.yaml', (id) => Object.hasOwn(library.topics, id)),
    ...each(file, 'indicators', data.indicators, 'indicators/', (id) => library.indicators.has(id)),
    ...each(file, 'supersedes', data.supersedes ?? [], 'policies/', (id) => library.policies.has(id)),
    ...each(file, 'amends', data.amends ?? [], 'policies/', (id) => library.policies.has(id)),
  ]);
}

function indicatorReferences(library: Library): Reference[] {
  return [...library.indicators.values()].flatMap(({ file, data }) =>
    data.leadOffice === null
      ? []
      : [
          one(
            file,
            'leadOffice',
            data.leadOffice,
            'offices.yaml',
            Object.hasOwn(library.offices, data.leadOffice),
          ),
        ],
  );
}

function actionReferences(library: Library): Reference[] {
  if (library.action === null) return planWithoutAction(library);
  const { policy } = library.action;
  return [one('action.yaml', 'policy', policy, 'policies/', library.policies.has(policy))];
}

/** Indicators and measures are of a plan. */
function planWithoutAction({ indicators, ledger }: Library): Reference[] {
  const [first] = indicators.values();
  return [
    ...(first ? [one(first.file, 'group', first.data.group, 'action.yaml', false)] : []),
    ...ledger.sections
      .slice(0, 1)
      .map(({ measures }) => one('ledger.yaml', 'sections[0]', measures[0]?.id ?? '', 'action.yaml', false)),
  ];
}

function siteReferences(library: Library): Reference[] {
  const channel = library.site.feedback?.channel;
  if (channel === undefined) return [];
  return [
    one('site.yaml', 'feedback.channel', channel, 'channels.yaml', Object.hasOwn(library.channels, channel)),
  ];
}

function homeReferences(library: Library): Reference[] {
  const { questions, moments } = library.home;
  return [
    ...questions.map(({ fee }, at) =>
      one('home.yaml', `questions[${at}].fee`, fee, 'fees/', library.fees.has(fee)),
    ),
    ...moments.map(({ page }, at) => {
      const [kind, slug] = page.split('/') as ['journeys' | 'guides', string];
      return one('home.yaml', `moments[${at}].page`, page, `${kind}/`, library[kind].has(slug));
    }),
  ];
}

function documentReferences(library: Library): Reference[] {
  return Object.entries(library.documents).flatMap(([id, { policy }]) =>
    policy === undefined
      ? []
      : [one('documents.yaml', `${id}.policy`, policy, 'policies/', library.policies.has(policy))],
  );
}

function issueOf({ file, field, id, target }: Reference): Issue {
  return {
    file,
    field,
    value: id,
    zh: { problem: `在 ${target} 里找不到“${id}”`, remedy: `检查拼写，或先在 ${target} 里添加` },
    en: {
      problem: `"${id}" is not in ${target}`,
      remedy: `check the spelling, or add it to ${target} first`,
    },
  };
}
