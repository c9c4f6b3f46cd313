import { known, withId } from '#domain/known';
import * as AT from '#i18n/addresses';
import type { Locale } from '#i18n/locales';
import { translator } from '#i18n/translate';
import type { Indicator, Library } from '#library/library';
import { cardFrame } from '#views/cards/card-frame';
import type { CardView } from '#views/cards/card-view';
import { milestoneLabel } from '#views/links/milestone';
import { cardCitation } from '#views/links/policy-citation';
import { pick } from '#words/words';

/** The cards of an indicator: its place among the groups, what the document stresses, and the targets. */
export function indicatorCardView(library: Library, indicator: Indicator, locale: Locale): CardView {
  const t = translator(locale);
  const { data, file, slug } = indicator;
  const { action } = library;
  const group = withId(action.groups, data.group);
  return cardFrame(library, locale, {
    file,
    path: AT.page('indicators', slug),
    kind: t('card.indicator'),
    title: pick(data.title, locale).text,
    subtitle: t('card.indicator.group', { group: pick(group.name, locale).text }),
    meta: [
      t('card.indicator.order', { order: data.order }),
      cardCitation(known(library, 'policies', action.policy), locale),
    ],
    rows: action.targets.map(({ condition, goal }) => ({
      label: pick(condition, locale).text,
      value: pick(goal, locale).text,
    })),
    timeline: {
      heading: t('indicators.timetable'),
      moments: action.milestones.map((milestone) => ({
        when: milestoneLabel(milestone, locale).text,
        what: pick(milestone.goal, locale).text,
      })),
    },
    scanFor: t('card.indicator.scan'),
    note: t('card.policy.note'),
    unofficial: locale !== 'zh-CN' && data.ownRendering.includes(locale),
  });
}
