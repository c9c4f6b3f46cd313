import type { Day } from '#domain/calendar';
import type { Pictogram } from '#domain/pictograms';
import type { Locale } from '#i18n/locales';
import { translator } from '#i18n/translate';
import type { Guide, Library } from '#library/library';
import type { Say } from './guide-say.ts';
import { lengthWords } from './guide-limits.ts';
import { datesOf, type Dates } from '#views/links/dated';
import { citeView, type Cite } from '#views/links/law-citation';
import type { Words } from '#words/words';

export interface StepView {
  id: string;
  title: Words;
  text: Words;
  by: 'applicant' | 'office' | 'other';
  who: Words;
  pictogram: Pictogram;
  limits: { length: Words; when: Words | null; from: Words | null; extension: Words | null; dates: Dates }[];
  dates: Dates;
  cite: Cite;
}
/** One path through the guide; a guide about several matters has several. */
export interface TrackView {
  id: string;
  title: Words | null;
  steps: StepView[];
}

/** Who acts, as a picture. */
export const ACTORS = { applicant: 'person', office: 'office', other: 'people' } as const satisfies Record<
  StepView['by'],
  Pictogram
>;

type GuideData = Guide['original']['data'];

/** The steps of a guide as paths. */
export function guideTracks(
  library: Library,
  { original: { data } }: Guide,
  say: Say,
  locale: Locale,
  day: Day,
): TrackView[] {
  const view = (step: GuideData['steps'][number]) => stepView(library, data, step, say, locale, day);
  if (data.tracks.length === 0) return [{ id: 'path', title: null, steps: data.steps.map(view) }];
  return data.tracks.map(({ id }) => ({
    id,
    title: say(id),
    steps: data.steps.filter(({ track }) => track === id).map(view),
  }));
}

function stepView(
  library: Library,
  data: GuideData,
  { id, by, limits, applies, basis }: GuideData['steps'][number],
  say: Say,
  locale: Locale,
  day: Day,
): StepView {
  const t = translator(locale);
  return {
    id,
    title: say(`${id}.title`),
    text: say(`${id}.text`),
    by,
    pictogram: ACTORS[by],
    who: by === 'other' ? say(`${id}.who`) : { text: t(`guide.by.${by}`) },
    limits: data.limits
      .filter((limit) => limits.includes(limit.id))
      .map((limit) => ({
        length: lengthWords(limit, say, t),
        when: limit.when ? say(`${limit.id}.when`) : null,
        from: limit.from ? say(`${limit.id}.from`) : null,
        extension: limit.extension ? say(`${limit.id}.extension`) : null,
        dates: datesOf(limit.applies, day),
      })),
    dates: datesOf(applies, day),
    cite: citeView(library, basis, locale, { goneOver: data.goneOver, day }),
  };
}
