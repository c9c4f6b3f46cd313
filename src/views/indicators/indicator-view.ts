import type { Day } from '#domain/calendar';
import { citationOf } from '#domain/clause';
import { known, withId } from '#domain/known';
import * as AT from '#i18n/addresses';
import { formatDay } from '#i18n/format';
import { localePath, type Locale } from '#i18n/locales';
import { labelled, translator } from '#i18n/translate';
import { actionOf, planOf } from '#library/action-plan';
import type { Indicator, Library } from '#library/library';
import { guidesInOrder, indicatorsInOrder, policiesByDay } from '#library/in-order';
import { textsAbout } from '#views/links/texts-about';
import { indicatorLink, type Link, type LinkGroup } from '#views/links/links';
import { milestoneLabel } from '#views/links/milestone';
import { policyCitation } from '#views/links/policy-citation';
import { rowOf, type PolicyRow } from '#views/policies/policy-list';
import { original, pick, translated, type Words } from '#words/words';

export interface ActionView {
  policy: Link;
  number: Words;
  targets: { condition: Words; goal: Words }[];
  milestones: { day: Day; label: Words; words: string; goal: Words }[];
  yearNote: Words;
}
export interface IndicatorGroupView {
  id: string;
  name: Words;
  count: string;
  clause: Link;
  focus: Words[];
  indicators: Link[];
}
export interface IndicatorHubView {
  description: string;
  lead: Words;
  action: ActionView;
  groups: IndicatorGroupView[];
  ledger: Link;
  labels: Record<'groups' | 'targets' | 'timetable' | 'focus' | 'from', string>;
}
export interface IndicatorView {
  title: Words;
  order: number;
  ownRendering: string | null;
  group: IndicatorGroupView;
  action: ActionView;
  /** Facts that the document leaves open, with what it does say. */
  open: { label: string; words: string }[];
  guides: Link[];
  policies: PolicyRow[];
  related: LinkGroup[];
  previous: Link | null;
  next: Link | null;
  description: string;
  labels: Record<
    'guides' | 'group' | 'targets' | 'timetable' | 'focus' | 'from' | 'policies' | 'neighbours',
    string
  >;
}

/** The hub of the 18 indicators: groups, targets, timetable, and nothing that the document does not say. */
export function indicatorHubView(library: Library, locale: Locale): IndicatorHubView {
  const t = translator(locale);
  const action = actionView(library, locale);
  const description = t('indicators.description', { policy: action.number.text });
  return {
    description,
    lead: translated(description, locale),
    action,
    groups: actionOf(library).groups.map((group) => groupView(library, group.id, locale)),
    ledger: { href: localePath(locale, AT.ledger), words: { text: t('ledger.title') } },
    labels: {
      groups: t('indicators.groups'),
      targets: t('indicators.targets'),
      timetable: t('indicators.timetable'),
      focus: t('indicators.focus'),
      from: labelled(t, t('indicators.from')),
    },
  };
}

/** One indicator. */
export function indicatorView(
  library: Library,
  indicator: Indicator,
  locale: Locale,
  day: Day,
): IndicatorView {
  const t = translator(locale);
  const { data } = indicator;
  const ordered = indicatorsInOrder(library);
  const at = ordered.indexOf(indicator);
  const link = (other: Indicator | undefined) => (other ? indicatorLink(library, other.slug, locale) : null);
  const isOwn = locale !== 'zh-CN' && data.ownRendering.includes(locale);
  return {
    title: pick(data.title, locale),
    order: data.order,
    ownRendering: isOwn ? t('indicators.ownRendering') : null,
    group: groupView(library, data.group, locale),
    action: actionView(library, locale),
    open: [
      {
        label: t('indicators.leadOffice'),
        words: data.leadOffice
          ? pick(known(library, 'offices', data.leadOffice).name, locale).text
          : t('indicators.leadUnknown'),
      },
      { label: t('indicators.ranking'), words: t('indicators.rankingUnknown') },
      { label: t('indicators.progress'), words: data.progress ?? t('indicators.progressUnknown') },
    ],
    guides: guidesInOrder(library)
      .filter(({ original: guide }) => guide.data.indicator === indicator.slug)
      .map((guide) => ({
        href: localePath(locale, AT.page('guides', guide.slug)),
        words: pick(guide.original.data.title, locale),
      })),
    policies: policiesByDay(library)
      .filter((policy) => policy.data.indicators.includes(indicator.slug))
      .map((policy) => rowOf(library, policy, locale, day)),
    related: textsAbout(library, { indicator: indicator.slug }, locale),
    previous: link(ordered[at - 1]),
    next: link(ordered[at + 1]),
    description: t('indicators.description', { policy: actionView(library, locale).number.text }),
    labels: {
      guides: t('guides.title'),
      group: t('indicators.group'),
      targets: t('indicators.targets'),
      timetable: t('indicators.timetable'),
      focus: t('indicators.focus'),
      from: labelled(t, t('indicators.from')),
      policies: t('indicators.policies'),
      neighbours: t('indicators.neighbours'),
    },
  };
}

function actionView(library: Library, locale: Locale): ActionView {
  const action = actionOf(library);
  const policy = planOf(library);
  return {
    policy: {
      href: localePath(locale, AT.page('policies', policy.slug)),
      words: pick(policy.data.title, locale),
    },
    number: original(policyCitation(policy), locale),
    targets: action.targets.map((target) => ({
      condition: pick(target.condition, locale),
      goal: pick(target.goal, locale),
    })),
    milestones: action.milestones.map((milestone) => ({
      day: milestone.by,
      label: milestoneLabel(milestone, locale),
      words: formatDay(locale, milestone.by),
      goal: pick(milestone.goal, locale),
    })),
    yearNote: pick(action.yearNote, locale),
  };
}

function groupView(library: Library, id: string, locale: Locale): IndicatorGroupView {
  const t = translator(locale);
  const group = withId(actionOf(library).groups, id);
  const members = indicatorsInOrder(library).filter((indicator) => indicator.data.group === id);
  const policy = planOf(library);
  return {
    id,
    name: pick(group.name, locale),
    count: t('indicators.countInGroup', { count: members.length }),
    clause: {
      href: localePath(locale, `${AT.page('policies', policy.slug)}#${group.clause}`),
      words: original(citationOf(policyCitation(policy), group.clause), locale),
    },
    focus: group.focus.map((focus) => pick(focus, locale)),
    indicators: members.map(({ slug }) => indicatorLink(library, slug, locale)),
  };
}
