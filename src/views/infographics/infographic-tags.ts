import { citationOf } from '#domain/clause';
import { yearsBefore, type Day } from '#domain/calendar';
import { periodOn, ratesOf } from '#domain/fees/timeline';
import type { Period, Rate } from '#domain/fees/fee';
import { itemAt, known, present, withId } from '#domain/known';
import { formatDay, formatList, formatNumber } from '#i18n/format';
import type { Locale } from '#i18n/locales';
import { translator } from '#i18n/translate';
import { actionOf } from '#library/action-plan';
import type { BodyElement, BodyNode, BodyTag } from '#library/body-node';
import type { Guide, Library } from '#library/library';
import { FEE_LISTS } from '#schemas/fee';
import { feeName, rateRow, spanText, type FeeContext } from '#words/fee-words';
import { indicatorsInOrder } from '#library/in-order';
import type { InfographicContext } from './infographic-words.ts';
import { sayOf } from '#views/guides/guide-say';
import { ACTORS, guideTracks } from '#views/guides/guide-steps';
import { appliesOn } from '#views/links/dated';
import { milestoneLabel } from '#views/links/milestone';
import { policyCitation } from '#views/links/policy-citation';
import { pick } from '#words/words';

/**
 * A body in which every tag that stands for content is written out: `<Timeline of="milestones" />` with its moments,
 * `<Group indicators="…" />` with its names, `<History fee="…" />` with its periods.
 */
export function writtenOut(body: readonly BodyNode[], context: InfographicContext): BodyNode[] {
  return body.map((node) => {
    if (node.type === 'text') return node;
    const whole = { ...node, children: writtenOut(node.children, context) };
    return whole.type === 'tag' ? tagWrittenOut(whole, context) : whole;
  });
}

function tagWrittenOut(tag: BodyTag, context: InfographicContext): BodyTag {
  const { of, indicators, target, fee, policy } = tag.attributes;
  if (tag.name === 'Timeline' && of !== undefined) return milestones(tag, context);
  if (tag.name === 'Shares') return of === 'fees' ? listShares(tag, context) : groupShares(tag, context);
  if (tag.name === 'Group' && indicators !== undefined) return indicatorGroup(tag, indicators, context);
  if (tag.name === 'Change' && target !== undefined) return targetChange(tag, Number(target), context);
  if (tag.name === 'Figure' && fee !== undefined) return feeFigure(tag, fee, context);
  if (tag.name === 'History') return history(tag, present(fee, 'fee'), context);
  if (tag.name === 'Bars') return bars(tag, context);
  if (tag.name === 'Flow' || tag.name === 'Papers') return guideTag(tag, context);
  if (tag.name === 'Quotation' && policy !== undefined) return clauseQuotation(tag, policy, context);
  return tag;
}

function milestones(tag: BodyTag, { library, fees: { locale } }: InfographicContext): BodyTag {
  const moments = actionOf(library).milestones.map((milestone) =>
    part(tag, 'Moment', { when: milestoneLabel(milestone, locale).text }, pick(milestone.goal, locale).text),
  );
  return { ...tag, children: moments };
}

function groupShares(tag: BodyTag, { library, fees: { locale } }: InfographicContext): BodyTag {
  const shares = actionOf(library).groups.map(({ id, name }) => {
    const size = [...library.indicators.values()].filter(({ data }) => data.group === id).length;
    return share(tag, pick(name, locale).text, size, locale);
  });
  return { ...tag, children: shares };
}

function listShares(tag: BodyTag, { fees }: InfographicContext): BodyTag {
  const shares = FEE_LISTS.map((list) => {
    const size = fees.catalogue.fees.filter((fee) => fee.list === list).length;
    return { size, made: share(tag, fees.say(`answer.list.${list}`), size, fees.locale) };
  });
  return { ...tag, children: shares.filter(({ size }) => size > 0).map(({ made }) => made) };
}

function share(tag: BodyTag, label: string, size: number, locale: FeeContext['locale']): BodyTag {
  return part(tag, 'Share', { label, size: String(size) }, formatNumber(locale, size));
}

function indicatorGroup(
  tag: BodyTag,
  id: string,
  { library, fees: { locale } }: InfographicContext,
): BodyTag {
  const group = withId(actionOf(library).groups, id);
  const members = indicatorsInOrder(library).filter(({ data }) => data.group === id);
  const { name = pick(group.name, locale).text, focus } = tag.attributes;
  const watched = group.focus.map((words) => pick(words, locale).text);
  return {
    ...tag,
    attributes: { ...tag.attributes, name },
    children: [
      listOf(members.map(({ data }) => pick(data.title, locale).text)),
      ...(focus === undefined ? [] : [part(tag, 'Focus', { label: focus }, formatList(locale, watched))]),
    ],
  };
}

/** 力争进入全省前5: what it is comes first, the place that is aimed at last and large. */
function targetChange(
  tag: BodyTag,
  place: number,
  { library, fees: { locale } }: InfographicContext,
): BodyTag {
  const target = itemAt(actionOf(library).targets, place - 1);
  const to = pick(target.place, locale).text;
  const aim = pick(target.goal, locale).text.slice(0, -to.length).trim();
  const from = pick(target.condition, locale).text;
  return { ...tag, attributes: { ...tag.attributes, from, aim }, children: [{ type: 'text', value: to }] };
}

/** What an item costs on the day, as a figure with its unit; its name is the label where the tag gives none. */
function feeFigure(tag: BodyTag, slug: string, { fees, day }: InfographicContext): BodyTag {
  const fee = known(fees.catalogue.names, 'bySlug', slug);
  const period = periodOn(fee, day);
  const said = { label: feeName(fee, fees.locale).text, ...tag.attributes };
  const told = period && toldRate(ratesOf(fee, period));
  if (!period || !told)
    return figure(tag, { ...said, unit: '' }, fees.say(`fee.state.${period?.state ?? 'unverified'}`));
  const { amount, unit } = rateRow(told, fees);
  return figure(tag, { ...said, unit: unit?.text ?? '' }, present(amount, 'amount'));
}

function figure(tag: BodyTag, attributes: Record<string, string>, value: string): BodyTag {
  return { ...tag, attributes, children: [{ type: 'text', value }] };
}

/** How far back a history goes. */
const YEARS = 10;

/**
 * The periods of an item that reach into the last ten years. A period says its state where it has no amount that may be
 * told; the amount is that of its first rate, and names it where it is not the newest one's.
 */
function history(tag: BodyTag, slug: string, context: InfographicContext): BodyTag {
  const { fees, day } = context;
  const { locale } = fees;
  const fee = known(fees.catalogue.names, 'bySlug', slug);
  const since = yearsBefore(day, YEARS);
  const periods = fee.periods.filter(
    ({ from, until }) => (until === null || until >= since) && (from === null || from <= day),
  );
  const rates = periods.map((period) => toldRate(ratesOf(fee, period)));
  const most = Math.max(...rates.map((rate) => Number(rate?.amount ?? 0)));
  const newest = rates.findLast((rate) => rate !== undefined);
  const item = newest ? pick(newest.item, locale).text : '';
  const stations = periods.map((period, at) => {
    const rate = rates[at];
    const own = rate && pick(rate.item, locale).text !== item ? [pick(rate.item, locale).text] : [];
    const isLast = at === periods.length - 1;
    const caution = isLast && fee.caution ? [pick(fee.caution, locale).text] : [];
    const size: Record<string, string> =
      rate && Number(rate.amount) > 0 ? { size: (Number(rate.amount) / most).toFixed(3) } : {};
    const note = [...own, ...caution].join(' ');
    return part(tag, 'Period', { span: spanOf(period, fees), note, ...size }, wordsOf(period, rate, fees));
  });
  return { ...tag, attributes: { name: feeName(fee, locale).text, of: item }, children: stations };
}

function wordsOf(period: Period, rate: Amount | undefined, fees: FeeContext): string {
  if (period.state === 'charged' && rate) {
    return rateRow(rate, fees).value.text;
  }
  return fees.say(period.state === 'charged' ? 'answer.postedRate' : `fee.state.${period.state}`);
}

/** A start that nobody knows is said in few words: the day from which the site can answer stands on the item's page. */
function spanOf(period: Period, fees: FeeContext): string {
  const t = translator(fees.locale);
  if (period.from !== null) return spanText(period, fees);
  return period.until === null
    ? t('infographic.unknownStart')
    : t('infographic.untilUnknownStart', { until: formatDay(fees.locale, period.until) });
}

type Amount = Extract<Rate, { kind: 'amount' }>;

function toldRate(rates: readonly Rate[]): Amount | undefined {
  return rates.find((rate): rate is Amount => rate.kind === 'amount');
}

/** What each of several items costs today, drawn on one scale; its first rate, as in a history. */
function bars(tag: BodyTag, context: InfographicContext): BodyTag {
  const told = tag.children.flatMap((node) =>
    node.type === 'tag' && node.name === 'Bar' ? [barOf(node, context)] : [],
  );
  const most = Math.max(...told.map(({ amount }) => amount));
  const children = told.map(({ label, words, amount }) =>
    part(tag, 'Bar', amount > 0 ? { label, size: (amount / most).toFixed(3) } : { label }, words),
  );
  return { ...tag, children };
}

function barOf({ attributes }: BodyTag, { fees, day }: InfographicContext) {
  const fee = known(fees.catalogue.names, 'bySlug', known({ attributes }, 'attributes', 'fee'));
  const period = periodOn(fee, day);
  const rate = period ? toldRate(ratesOf(fee, period)) : undefined;
  return {
    label: attributes['label'] ?? feeName(fee, fees.locale).text,
    words: period ? wordsOf(period, rate, fees) : fees.say('fee.state.unverified'),
    amount: period?.state === 'charged' ? Number(rate?.amount ?? 0) : 0,
  };
}

/** What a guide tells: who does what, or what everybody has to bring. */
function guideTag(tag: BodyTag, { library, fees: { locale }, day }: InfographicContext): BodyTag {
  const guide = known(library, 'guides', known(tag, 'attributes', 'guide'));
  return tag.name === 'Flow' ? flow(tag, library, guide, locale, day) : papers(tag, guide, locale, day);
}

/** A lane for each who acts, in the order of his first act; all others than applicant and office share one. */
function flow(tag: BodyTag, library: Library, guide: Guide, locale: Locale, day: Day): BodyTag {
  const { track } = tag.attributes;
  const tracks = guideTracks(library, guide, sayOf(guide, locale), locale, day);
  const steps = tracks
    .filter(({ id }) => track === undefined || id === track)
    .flatMap(({ steps: own }) => own.filter(({ dates }) => !dates.hidden));
  const actors = [...new Set(steps.map(({ by }) => by))];
  const lanes = actors.map((actor) => {
    const names = new Set(steps.filter(({ by }) => by === actor).map(({ who }) => who.text));
    return part(tag, 'Lane', { who: formatList(locale, [...names]), pictogram: ACTORS[actor] }, '');
  });
  const acts = steps.map(({ by, title, limits }) =>
    part(
      tag,
      'Act',
      { lane: String(actors.indexOf(by)), title: title.text },
      limits.map(({ length }) => length.text).join(' · '),
    ),
  );
  return { ...tag, attributes: {}, children: [...lanes, ...acts] };
}

/** What is always needed, each with the sign of a paper; the guide's page has the cases in which more is. */
function papers(tag: BodyTag, guide: Guide, locale: Locale, day: Day): BodyTag {
  const say = sayOf(guide, locale);
  const always = guide.original.data.materials.filter(
    ({ when, applies }) => when === undefined && appliesOn(applies, day),
  );
  const points = always.map(({ id }) => part(tag, 'Point', { title: say(id).text, pictogram: 'form' }, ''));
  return { ...tag, name: 'Points', attributes: {}, children: points };
}

function clauseQuotation(tag: BodyTag, slug: string, { library }: InfographicContext): BodyTag {
  const citation = policyCitation(known(library, 'policies', slug));
  return { ...tag, attributes: { clause: citationOf(citation, known(tag, 'attributes', 'clause')) } };
}

function part(of: BodyTag, name: string, attributes: Record<string, string>, value: string): BodyTag {
  return { type: 'tag', name, attributes, line: of.line, children: [{ type: 'text', value }] };
}

function listOf(items: readonly string[]): BodyElement {
  const children = items.map((value): BodyElement => ({
    type: 'element',
    name: 'li',
    attributes: {},
    children: [{ type: 'text', value }],
  }));
  return { type: 'element', name: 'ul', attributes: {}, children };
}
