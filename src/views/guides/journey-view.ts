import type { Day } from '#domain/calendar';
import { known } from '#domain/known';
import * as AT from '#i18n/addresses';
import { formatDay } from '#i18n/format';
import { localePath, type Locale } from '#i18n/locales';
import { translator } from '#i18n/translate';
import type { Journey, Library } from '#library/library';
import { guideRow, type GuideRow } from './guide-list.ts';
import { lawCurrency, type LawCurrencyView } from '#views/links/law-currency';
import { citeView, lawGloss, type Cite } from '#views/links/law-citation';
import { pageView, type PageView } from '#views/shell/page';
import { type Link, indicatorLink } from '#views/links/links';
import { pick, type Words } from '#words/words';

export interface JourneyStepView {
  id: string;
  does: Words;
  when: Words | null;
  /** The steps before, by their place in the path, and what this one needs from them. */
  after: { href: string; label: string }[];
  needs: Words | null;
  guide: GuideRow;
  /** False where the step takes one element of the guide only: then its fees and limits are not the step's. */
  whole: boolean;
  cites: Cite[];
}
export interface JourneyView {
  page: PageView;
  lead: Words;
  law: LawCurrencyView | null;
  audience: string;
  indicators: Link[];
  steps: JourneyStepView[];
  checked: string;
  labels: Record<'path' | 'when' | 'after' | 'needs' | 'free' | 'indicators', string>;
}

/**
 * One thing in life or business that takes several guides.
 * @param day the build day
 */
export function journeyView(library: Library, journey: Journey, locale: Locale, day: Day): JourneyView {
  const t = translator(locale);
  const { slug, data } = journey;
  const title = pick(data.title, locale);
  const lead = pick(data.lead, locale);
  return {
    page: pageView(library, locale, {
      path: AT.page('journeys', slug),
      searchKind: 'journey',
      heading: title,
      description: lead.text,
      section: { words: { text: t('guides.title') }, path: AT.guides },
      column: {
        name: t('guides.title'),
        description: lead.text,
        keywords: title.text,
        type: t('guides.title'),
      },
      article: { title: title.text, publishedOn: null, source: null, keywords: [title.text] },
      jsonLd: [howTo(library, journey, locale)],
    }),
    lead,
    law: lawCurrency(library, 'journeys', slug, locale, day),
    audience: t(`guide.audience.${data.audience}`),
    indicators: data.indicators.map((id) => indicatorLink(library, id, locale)),
    steps: data.steps.map((step) => stepView(library, journey, step, locale, day)),
    checked: t('guide.checked', { day: formatDay(locale, data.checkedOn) }),
    labels: {
      path: t('journey.path'),
      when: t('journey.when'),
      after: t('journey.after'),
      needs: t('journey.needs'),
      free: t('journey.anyTime'),
      indicators: t('guideFacet.indicator'),
    },
  };
}

function stepView(
  library: Library,
  { data }: Journey,
  step: Journey['data']['steps'][number],
  locale: Locale,
  day: Day,
): JourneyStepView {
  const t = translator(locale);
  const guide = known(library, 'guides', step.guide);
  const row = guideRow(library, guide, locale, day);
  return {
    id: step.id,
    does: pick(step.does, locale),
    when: step.when ? pick(step.when, locale) : null,
    after: step.after.map((id) => ({
      href: `#${id}`,
      label: t('journey.step', { number: data.steps.findIndex((other) => other.id === id) + 1 }),
    })),
    needs: step.needs ? pick(step.needs, locale) : null,
    guide: step.element ? { ...row, href: `${row.href}#${step.element}` } : row,
    whole: step.element === undefined,
    cites: step.basis.map((basis) => ({
      ...citeView(library, basis, locale),
      gloss: lawGloss(library, basis.document, locale),
    })),
  };
}

function howTo(library: Library, { slug, data }: Journey, locale: Locale): object {
  const url = library.site.domain + localePath(locale, AT.page('journeys', slug));
  return {
    '@type': 'HowTo',
    '@id': url,
    url,
    name: pick(data.title, locale).text,
    description: pick(data.lead, locale).text,
    step: data.steps.map(({ id, does, guide }, index) => ({
      '@type': 'HowToStep',
      position: index + 1,
      name: pick(does, locale).text,
      url: `${url}#${id}`,
      itemListElement: {
        '@type': 'HowToDirection',
        url: library.site.domain + localePath(locale, AT.page('guides', guide)),
      },
    })),
  };
}
