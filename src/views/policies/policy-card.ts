import type { Day } from '#domain/calendar';
import { known } from '#domain/known';
import { validityOn } from '#domain/validity';
import * as AT from '#i18n/addresses';
import { formatDay, formatList } from '#i18n/format';
import { SOURCE_LOCALE, type Locale } from '#i18n/locales';
import { translator, type Translate } from '#i18n/translate';
import type { Library, Policy } from '#library/library';
import { validityFacts } from '#library/policy-facts';
import { typeHasValidity } from '#schemas/policy';
import { cardFrame } from '#views/cards/card-frame';
import type { CardRow, CardView } from '#views/cards/card-view';
import { cardCitation } from '#views/links/policy-citation';
import { validityWords } from './validity-view.ts';
import { pick } from '#words/words';

/**
 * The cards of a policy document: its title, number, issuers and days, and whether it is in force.
 * @param day the build day, which a saved picture names beside the validity
 */
export function policyCardView(library: Library, policy: Policy, locale: Locale, day: Day): CardView {
  const t = translator(locale);
  const { data, file, slug } = policy;
  const title = pick(data.title, locale);
  const issuers = issuersOf(library, policy, locale);
  const dated = data.writtenOn ?? data.publishedOn;
  return cardFrame(library, locale, {
    file,
    path: AT.page('policies', slug),
    kind: t('card.policy'),
    pictogram: 'document',
    title: title.text,
    shortTitle: data.shortTitle?.[title.lang ?? locale] ?? null,
    meta: [
      data.documentNumber && cardCitation(policy, locale),
      issuers,
      dated && formatDay(locale, dated),
    ].filter((words) => words !== null),
    rows: rowsOf(library, policy, locale, day, t),
    scanFor: t('card.policy.scan'),
    note: t('card.policy.note'),
    unofficial: locale !== SOURCE_LOCALE && title.lang === undefined,
  });
}

function issuersOf(library: Library, { data }: Policy, locale: Locale): string | null {
  if (data.issuers === null) return null;
  return formatList(
    locale,
    data.issuers.map((id) => pick(known(library, 'offices', id).name, locale).text),
  );
}

/** A class of document that has no validity bears none on its card either. */
function validityRows(library: Library, policy: Policy, locale: Locale, day: Day, t: Translate): CardRow[] {
  if (!typeHasValidity(policy.data.type)) return [];
  const { label, note } = validityWords(validityOn(validityFacts(library, policy), day), locale);
  const inForce = note === null ? label : t('card.beside', { words: label, note });
  return [
    { label: t('policy.validity'), value: inForce },
    { label: t('card.asOf'), value: formatDay(locale, day) },
  ];
}

function rowsOf(library: Library, policy: Policy, locale: Locale, day: Day, t: Translate): CardRow[] {
  const { data } = policy;
  return [
    ...validityRows(library, policy, locale, day, t),
    {
      label: t('policy.effectiveFrom'),
      value: data.effectiveFrom === null ? t('site.unknown') : formatDay(locale, data.effectiveFrom),
    },
    {
      label: t('policy.topics'),
      value: formatList(
        locale,
        data.topics.map((id) => pick(known(library, 'topics', id).name, locale).text),
      ),
    },
  ].filter(({ value }) => value !== '');
}
