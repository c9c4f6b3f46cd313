import type { Day } from '#domain/calendar';
import { formatDay } from '#i18n/format';
import { SOURCE_LOCALE, type Locale } from '#i18n/locales';
import { translator } from '#i18n/translate';
import type { Infographic, Library } from '#library/library';
import type { Block, Figure } from './blocks.ts';
import { cardFrame } from './card-frame.ts';
import type { CardRow, CardView } from './card-view.ts';
import { feeContext } from './fee-context.ts';
import { listDay } from './fee-words.ts';
import { infographicBlocks, isDated } from './infographic-blocks.ts';
import { infographicHead, languageOf } from './infographic-view.ts';
import { policyCitation } from './policy-citation.ts';

/** More figures than this do not fit a card. */
const MOST_FIGURES = 3;

/**
 * The cards of an infographic. What the small ones show is the first of its figures, its times, or its steps: nothing is
 * written for a card alone.
 * @param day the build day
 */
export function infographicCardView(
  library: Library,
  infographic: Infographic,
  locale: Locale,
  release: string | null,
  day: Day,
): CardView {
  const t = translator(locale);
  const { original, translations, slug } = infographic;
  const fees = feeContext(library, languageOf(infographic, locale), release);
  const head = infographicHead(infographic, locale);
  const body = infographicBlocks(library, infographic, fees, day);
  const timeline = timelineOf(body);
  const asOf = listDay(day, fees.catalogue.knownUntil);
  return cardFrame(library, locale, {
    file: (translations.get(locale) ?? original).file,
    path: `/infographics/${slug}/`,
    tone: body.some(({ type }) => type === 'steps') ? 'teal' : 'red',
    kind: t('infographics.title'),
    title: head.title,
    shortTitle: head.shortTitle ?? null,
    subtitle: head.summary,
    meta: [
      ...original.data.explains.slice(0, 1).map((policy) => policyCitation(library.policies.get(policy)!)),
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

function figuresOf(body: readonly Block[]): Figure[] {
  const figures = body.find((block) => block.type === 'figures')?.figures ?? [];
  return figures.slice(0, MOST_FIGURES);
}

/** The first timeline under the heading before it. */
function timelineOf(body: readonly Block[]): CardView['timeline'] {
  const at = body.findIndex(({ type }) => type === 'timeline');
  const block = body[at];
  if (block?.type !== 'timeline') return null;
  const heading = body.slice(0, at).findLast(({ type }) => type === 'heading');
  return { heading: heading?.type === 'heading' ? heading.text : '', moments: block.moments };
}

/** What was charged and is, or what to do first, or what there is of each. */
function rowsOf(body: readonly Block[]): CardRow[] {
  const histories = body.flatMap((block) => (block.type === 'history' ? [block] : []));
  if (histories.length > 0)
    return histories.map(({ name, periods }) => ({
      label: name,
      value: periods.map(({ words }) => words).join(' → '),
    }));
  const steps = body.find((block) => block.type === 'steps')?.steps ?? [];
  if (steps.length > 0)
    return steps.map(({ title, text }, at) => ({
      label: `${at + 1}`,
      value: [title, text].join(' ').trim(),
    }));
  const shares = body.find((block) => block.type === 'shares')?.shares ?? [];
  return shares.map(({ label, value }) => ({ label: value, value: label }));
}
