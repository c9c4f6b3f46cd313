import { addDays, daysBetween, type Day } from '#domain/calendar';
import { citationOf } from '#domain/clause';
import { itemAt, present } from '#domain/known';
import * as AT from '#i18n/addresses';
import { formatDay } from '#i18n/format';
import { localePath, type Locale } from '#i18n/locales';
import { labelled, translator, type Translate } from '#i18n/translate';
import { actionOf, planOf } from '#library/action-plan';
import type { Library } from '#library/library';
import { indicatorsInOrder } from '#library/in-order';
import { pageView, type PageView } from '#views/shell/page';
import type { Link } from '#views/links/links';
import { milestoneLabel } from '#views/links/milestone';
import { policyCitation } from '#views/links/policy-citation';
import { original, pick, translated, type Words } from '#words/words';

export interface MilestoneView {
  day: Day;
  label: Words;
  words: string;
  goal: Words;
  /** What is true of the deadline on the reader's day; the first phase is "since ever". */
  phases: { from: Day | null; label: string; passed: boolean; current: boolean }[];
  /** Place on the line, in thousandths from the day of the document to the last deadline. */
  at: number;
}
export interface MeasureView {
  id: string;
  name: Words;
  progress: { words: Words; on: string | null; source: Words | null };
}
export interface LedgerSection {
  id: string;
  name: Words;
  clause: Link;
  /** The indicators that the clause names together with these measures; it ties no measure to one of them. */
  indicators: Link[];
  measures: MeasureView[];
}
export interface LedgerView {
  page: PageView;
  lead: Words;
  policy: Link;
  start: { day: Day; words: string; label: string };
  milestones: MilestoneView[];
  /** The clause that sets the deadlines. */
  clause: Link;
  yearNote: Words;
  pictureTitle: string;
  sections: LedgerSection[];
  labels: Record<
    'timeline' | 'deadline' | 'goal' | 'clause' | 'measure' | 'progress' | 'tie' | 'state',
    string
  >;
}

/** 工作台账: each measure that the action's document names, with its three deadlines. Only what the document says. */
export function ledgerView(library: Library, locale: Locale, day: Day): LedgerView {
  const t = translator(locale);
  const policy = planOf(library);
  const number = policyCitation(policy);
  const description = t('ledger.lead', { policy: number });
  return {
    page: pageView(library, locale, {
      path: AT.ledger,
      heading: { text: t('ledger.title') },
      description,
      section: { words: { text: t('indicators.title') }, path: AT.indicators },
      column: {
        name: t('ledger.title'),
        description,
        keywords: t('ledger.title'),
        type: t('indicators.title'),
      },
    }),
    lead: translated(description, locale),
    policy: {
      href: localePath(locale, AT.page('policies', policy.slug)),
      words: pick(policy.data.title, locale),
    },
    start: startOf(present(policy.data.writtenOn, 'writtenOn'), locale, t),
    milestones: milestonesOf(library, locale, day, t),
    clause: clauseLink(library, itemAt(actionOf(library).milestones, 0).clause, locale),
    yearNote: pick(actionOf(library).yearNote, locale),
    pictureTitle: t('ledger.picture'),
    sections: library.ledger.sections.map((section) => sectionView(library, section, locale, t)),
    labels: {
      timeline: t('ledger.timeline'),
      deadline: t('indicators.milestone'),
      goal: t('indicators.goal'),
      clause: labelled(t, t('ledger.clause')),
      measure: t('ledger.measure'),
      progress: t('indicators.progress'),
      tie: t('ledger.tie'),
      state: t('ledger.state'),
    },
  };
}

function startOf(day: Day, locale: Locale, t: Translate): LedgerView['start'] {
  return { day, words: formatDay(locale, day), label: labelled(t, t('ledger.start')) };
}

function milestonesOf(library: Library, locale: Locale, today: Day, t: Translate): MilestoneView[] {
  const { milestones } = actionOf(library);
  const start = present(planOf(library).data.writtenOn, 'writtenOn');
  const span = daysBetween(start, itemAt(milestones, -1).by);
  return milestones.map((milestone) => ({
    day: milestone.by,
    label: milestoneLabel(milestone, locale),
    words: formatDay(locale, milestone.by),
    goal: pick(milestone.goal, locale),
    phases: [
      { from: null, label: t('ledger.ahead'), passed: false, current: today <= milestone.by },
      {
        from: addDays(milestone.by, 1),
        label: t('ledger.passed'),
        passed: true,
        current: today > milestone.by,
      },
    ],
    at: Math.round((daysBetween(start, milestone.by) / span) * 1000),
  }));
}

type Section = Library['ledger']['sections'][number];

function sectionView(library: Library, section: Section, locale: Locale, t: Translate): LedgerSection {
  const group = actionOf(library).groups.find(({ id }) => id === section.group);
  const members = indicatorsInOrder(library).filter(({ data }) => data.group === section.group);
  return {
    id: section.group ?? present(section.clause, 'clause'),
    name: pick(group?.name ?? present(section.name, 'name'), locale),
    clause: clauseLink(library, group?.clause ?? present(section.clause, 'clause'), locale),
    indicators: members.map(({ slug, data }) => ({
      href: localePath(locale, AT.page('indicators', slug)),
      words: pick(data.title, locale),
    })),
    measures: section.measures.map(({ id, focus, name, progress }) => ({
      id,
      name: pick(name ?? itemAt(present(group, 'group').focus, present(focus, 'focus') - 1), locale),
      progress: {
        words: progress ? pick(progress.says, locale) : { text: t('ledger.unknown') },
        on: progress && formatDay(locale, progress.on),
        source: progress && original(progress.source, locale),
      },
    })),
  };
}

function clauseLink(library: Library, clause: string, locale: Locale): Link {
  const policy = planOf(library);
  return {
    href: localePath(locale, `${AT.page('policies', policy.slug)}#${clause}`),
    words: original(citationOf(policyCitation(policy), clause), locale),
  };
}
