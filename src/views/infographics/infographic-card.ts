import type { Day } from '#domain/calendar';
import { known } from '#domain/known';
import * as AT from '#i18n/addresses';
import { formatDay } from '#i18n/format';
import { SOURCE_LOCALE, type Locale } from '#i18n/locales';
import { translator } from '#i18n/translate';
import type { Infographic, Library } from '#library/library';
import type { Block, Figure, FlowBlock } from '#views/bodies/blocks';
import { cardFrame } from '#views/cards/card-frame';
import { pictureDay } from '#words/fee-words';
import type { CardRow, CardView } from '#views/cards/card-view';
import { feeContext } from '#views/fees/fee-context';
import { infographicBlocks, isDated } from './infographic-sections.ts';
import { infographicHead, languageOf } from './infographic-view.ts';
import { lawTag } from '#views/links/law-currency';
import { cardCitation } from '#views/links/policy-citation';

/** More figures than this do not fit a card. */
const MOST_FIGURES = 3;
/** More histories than this leave no room for a large title. */
const MOST_HISTORIES = 4;

/**
 * The cards of an infographic. What the small ones show is the first of its figures, its times, or its steps: nothing is
 * written for a card alone.
 * @param day the build day
 */
export function infographicCardView(
  library: Library,
  infographic: Infographic,
  locale: Locale,
  day: Day,
): CardView {
  const t = translator(locale);
  const { original, translations, slug } = infographic;
  const fees = feeContext(library, languageOf(infographic, locale));
  const head = infographicHead(infographic, locale);
  const body = infographicBlocks(library, infographic, fees, day);
  const timeline = timelineOf(body);
  const asOf = pictureDay(day, fees.catalogue);
  const law = lawTag(library, 'infographics', slug, locale);
  return cardFrame(library, locale, {
    file: (translations.get(locale) ?? original).file,
    path: AT.page('infographics', slug),
    tone: isAdvice(body) ? 'teal' : 'red',
    kind: t('infographics.title'),
    pictogram: original.data.pictogram,
    title: head.title,
    shortTitle: head.shortTitle ?? null,
    subtitle: head.summary,
    meta: [
      ...original.data.explains
        .slice(0, 1)
        .map((policy) => cardCitation(known(library, 'policies', policy), locale)),
      ...(law === null ? [] : [law]),
      ...(isDated(infographic) ? [t('infographic.cardAsOf', { day: formatDay(locale, asOf) })] : []),
    ],
    figures: figuresOf(body),
    timeline,
    rows: timeline === null ? rowsOf(body) : [],
    body,
    scanFor: t('card.infographic.scan'),
    note: t(isDated(infographic) ? 'card.fee.note' : 'card.policy.note'),
    unofficial: locale !== SOURCE_LOCALE && translations.has(locale),
  });
}

/** The second voice tells what to do; counts and histories are told in the first. */
function isAdvice(body: readonly Block[]): boolean {
  const types = new Set(body.map(({ type }) => type));
  return (types.has('steps') || types.has('flow')) && !types.has('shares') && !types.has('history');
}

/** The first figures and what is aimed at; where steps come first, what to do is the message and no number. */
function figuresOf(body: readonly Block[]): Figure[] {
  const steps = body.findIndex(({ type }) => type === 'steps' || type === 'flow');
  const before = steps === -1 ? body : body.slice(0, steps);
  const figures = before.flatMap((block) => (block.type === 'figures' ? block.figures : []));
  const changes = before.find((block) => block.type === 'comparison')?.changes ?? [];
  const aims = changes.map(({ from, to }): Figure => ({ value: to, unit: '', label: from }));
  return [...figures, ...aims].slice(0, MOST_FIGURES);
}

/** The first timeline under the heading before it; where a text gives advice, its steps by their names. */
function timelineOf(body: readonly Block[]): CardView['timeline'] {
  const wanted = isAdvice(body) ? 'steps' : 'timeline';
  const at = body.findIndex(({ type }) => type === wanted);
  const block = body[at];
  if (block?.type !== 'timeline' && block?.type !== 'steps') return null;
  const moments =
    block.type === 'timeline' ? block.moments : block.steps.map(({ title }) => ({ when: title, what: '' }));
  const heading = body.slice(0, at).findLast(({ type }) => type === 'heading');
  return { heading: heading?.type === 'heading' ? heading.text : '', moments };
}

/** What was charged and is, what there is of each, or who does what: whichever the text tells first. */
function rowsOf(body: readonly Block[]): CardRow[] {
  const first = body.find(({ type }) => ['history', 'shares', 'bars', 'flow'].includes(type));
  switch (first?.type) {
    case 'history':
      return historyRows(body);
    case 'bars':
      return first.bars.map(({ label, words }) => ({ label, value: words }));
    case 'flow':
      return laneRows(first);
    case 'shares':
      return first.shares.map(({ label, value }) => ({ label, value }));
    default:
      return [];
  }
}

/** Each who acts, with what he does, in order. */
function laneRows({ lanes, acts }: FlowBlock): CardRow[] {
  return lanes.map(({ who }, at) => ({
    label: who,
    value: acts.flatMap(({ lane, title }) => (lane === at ? [title] : [])).join(' → '),
  }));
}

/** The items that changed, each with what it cost before and now. */
function historyRows(body: readonly Block[]): CardRow[] {
  return body
    .flatMap((block) => (block.type === 'history' && block.periods.length > 1 ? [block] : []))
    .slice(0, MOST_HISTORIES)
    .map(({ name, periods }) => ({ label: name, value: periods.map(({ words }) => words).join(' → ') }));
}
