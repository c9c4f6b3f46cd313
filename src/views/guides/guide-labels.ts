import { labelled, type Translate } from '#i18n/translate';

/** The fixed words of a guide page. */
export type GuideDetailLabels = ReturnType<typeof guideLabels>;

export function guideLabels(t: Translate) {
  return {
    office: labelled(t, t('guide.office')),
    cautions: t('guide.cautions'),
    journeysThrough: labelled(t, t('guide.journeysThrough')),
    conditions: t('guide.conditions'),
    materials: t('guide.materials'),
    materialsNone: t('guide.materialsNone'),
    materialsAlways: t('guide.materialsAlways'),
    materialsSometimes: t('guide.materialsSometimes'),
    checkNote: t('guide.check.note'),
    checkClear: t('guide.check.clear'),
    checkCount: t('guide.check.count', { done: '#', all: '##' }),
    steps: t('guide.steps'),
    when: labelled(t, t('guide.limit.when')),
    from: labelled(t, t('guide.limit.from')),
    extension: labelled(t, t('guide.limit.extension')),
    limits: t('guide.limits'),
    noLimits: t('guide.noLimits'),
    promised: labelled(t, t('guide.local.promised')),
    remindTitle: t('guide.remind.title'),
    remindWhich: t('guide.remind.which'),
    remindStart: t('guide.remind.start'),
    remindEnd: t('guide.remind.end', { day: '#' }),
    remindSave: t('guide.remind.save'),
    remindNote: t('guide.remind.note'),
    fees: t('guide.fees'),
    relatedFees: t('guide.fee.related'),
    result: t('guide.result'),
    duties: t('guide.duties'),
    yearly: t('guide.yearly'),
    ask: t('guide.ask'),
    allChannels: t('guide.allChannels'),
    remedies: t('guide.remedies'),
    basis: t('guide.basis'),
    more: t('guide.more'),
    contents: t('guide.contents'),
  };
}
