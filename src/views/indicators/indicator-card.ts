import { withId } from '#domain/known';
import * as AT from '#i18n/addresses';
import { formatList } from '#i18n/format';
import type { Locale } from '#i18n/locales';
import { translator } from '#i18n/translate';
import { actionOf, planOf } from '#library/action-plan';
import { guidesInOrder } from '#library/in-order';
import type { Indicator, Library } from '#library/library';
import { cardFrame } from '#views/cards/card-frame';
import type { CardRow, CardView } from '#views/cards/card-view';
import { cardCitation } from '#views/links/policy-citation';
import { pick } from '#words/words';

/** The cards of an indicator: its place among the groups, what the document stresses, and the targets. */
export function indicatorCardView(library: Library, indicator: Indicator, locale: Locale): CardView {
  const t = translator(locale);
  const { data, file, slug } = indicator;
  const action = actionOf(library);
  const group = withId(action.groups, data.group);
  return cardFrame(library, locale, {
    file,
    path: AT.page('indicators', slug),
    kind: t('card.indicator'),
    pictogram: data.pictogram,
    title: pick(data.title, locale).text,
    subtitle: t('card.indicator.group', { group: pick(group.name, locale).text }),
    meta: [t('card.indicator.order', { order: data.order }), cardCitation(planOf(library), locale)],
    rows: rowsOf(library, indicator, locale),
    scanFor: t('card.indicator.scan'),
    note: t('card.policy.note'),
    unofficial: locale !== 'zh-CN' && data.ownRendering.includes(locale),
  });
}

/** What one can do there; the action's targets, which all indicators share, where there is nothing yet. */
function rowsOf(library: Library, { slug }: Indicator, locale: Locale): CardRow[] {
  const guides = guidesInOrder(library).filter(({ original }) => original.data.indicator === slug);
  if (guides.length > 0) {
    const names = guides.map(({ original }) => pick(original.data.title, locale).text);
    return [{ label: translator(locale)('guides.title'), value: formatList(locale, names) }];
  }
  return actionOf(library).targets.map(({ condition, goal }) => ({
    label: pick(condition, locale).text,
    value: pick(goal, locale).text,
  }));
}
