import { addDays, type Day } from '#domain/calendar';
import { entryOf, present } from '#domain/known';
import * as AT from '#i18n/addresses';
import { formatDay, formatList } from '#i18n/format';
import { SOURCE_LOCALE, localePath, type Locale } from '#i18n/locales';
import { translator, type Translate } from '#i18n/translate';
import type { Guide, Library } from '#library/library';
import { translationOf } from '#library/translations';
import { channelView, type ChannelView } from '#views/shell/channel-view';
import type { FeeContext } from '#words/fee-words';
import { guideBasis, type BasisView } from './guide-basis.ts';
import { renderGuideBody, type GuideBody } from './guide-body.ts';
import { guideFees, type GuideFees } from './guide-fees.ts';
import { guideLabels, type GuideDetailLabels } from './guide-labels.ts';
import { headlineLimits, limitGroups, type LimitGroup } from './guide-limits.ts';
import { journeysThrough } from '#library/in-order';
import { textsAbout } from '#views/links/texts-about';
import { guideReminders, yearlyHref, type Reminder } from './guide-reminders.ts';
import { sayOf, type Say } from './guide-say.ts';
import { guideTracks, type TrackView } from './guide-steps.ts';
import { appliesOn, datesOf, type Applies, type Dates } from '#views/links/dated';
import { lawCurrency, type LawCurrencyView } from '#views/links/law-currency';
import { citeView, type Cite } from '#views/links/law-citation';
import { indicatorLink, type Link, type LinkGroup } from '#views/links/links';
import { titleWords } from '#views/shell/title-words';
import { pick, translated, type Words } from '#words/words';

/** One element with its words and the article it rests on. */
export interface ElementView {
  id: string;
  words: Words;
  dates: Dates;
  cite: Cite;
}
export interface MaterialView extends ElementView {
  when: Words | null;
}
export interface DutyView extends ElementView {
  /** A calendar file for what comes back every year. */
  yearlyHref: string | null;
}
/** A fact that only the place itself knows. */
export interface LocalFact {
  label: string;
  words: Words;
  href?: string;
  external?: boolean;
}

export interface GuideView {
  slug: string;
  title: Words;
  originalTitle: string | null;
  /** What the text is and how fresh; where it is outdated, the way to the Chinese. */
  notice: { text: string; chinese: Link | null } | null;
  law: LawCurrencyView | null;
  audience: string;
  indicator: Link | null;
  office: Words;
  forWhom: Words;
  glance: { label: string; href: string; lines: { words: Words[]; dates: Dates }[] }[];
  cautions: { id: string; words: Words; dates: Dates }[];
  conditions: ElementView[];
  materials: { always: MaterialView[]; sometimes: MaterialView[] };
  tracks: TrackView[];
  alternatives: string | null;
  limits: LimitGroup[];
  reminders: Reminder[];
  duties: DutyView[];
  result: { words: Words; cite: Cite | null };
  fees: GuideFees;
  local: LocalFact[];
  /** What of it was not obtained, said once: 办理地点、窗口电话：以窗口公布为准. */
  atWindow: string | null;
  channels: ChannelView[];
  remedies: ElementView[];
  basis: BasisView[];
  body: GuideBody;
  journeys: Link[];
  related: LinkGroup[];
  /** 承诺时限: the place's own promise, which is never longer than the law allows; null where it was not obtained. */
  promised: Words | null;
  channelsHref: string;
  absoluteUrl: string;
  contents: { id: string; text: string }[];
  checked: string;
  labels: GuideDetailLabels;
}

/**
 * A guide page, words finished.
 * @param context the catalogue of charges in the page's language
 * @param day the build day: what readers without scripts are told of fees
 */
export function guideView(library: Library, guide: Guide, context: FeeContext, day: Day): GuideView {
  const { locale } = context;
  const t = translator(locale);
  const { data } = guide.original;
  const say = sayOf(guide, locale);
  const turning = { goneOver: data.goneOver, day };
  const element = ({
    id,
    applies,
    basis,
  }: {
    id: string;
    applies?: Applies | undefined;
    basis: { document: string; article?: string | undefined };
  }): ElementView => ({
    id,
    words: say(id),
    dates: datesOf(applies, day),
    cite: citeView(library, basis, locale, turning),
  });
  const materials = data.materials.map((one) => ({
    ...element(one),
    when: one.when ? say(`${one.id}.when`) : null,
  }));
  const fees = guideFees(library, data.fees, say('fees'), context, day);
  const title = pick(data.title, locale);
  const view = {
    slug: guide.slug,
    title: titleWords(library, title, locale),
    originalTitle: title.text === data.title['zh-CN'] ? null : data.title['zh-CN'],
    notice: noticeOf(guide, locale, t),
    law: lawCurrency(library, 'guides', guide.slug, locale, day),
    audience: t(`guide.audience.${data.audience}`),
    indicator: data.indicator === undefined ? null : indicatorLink(library, data.indicator, locale),
    office: say('office'),
    forWhom: say('for-whom'),
    glance: glanceOf(guide, say, fees, t, day),
    cautions: data.cautions.map(({ id, applies }) => ({ id, words: say(id), dates: datesOf(applies, day) })),
    conditions: data.conditions.map(element),
    materials: {
      always: materials.filter(({ when }) => when === null),
      sometimes: materials.filter(({ when }) => when !== null),
    },
    tracks: guideTracks(library, guide, say, locale, day),
    alternatives: data.stepsAre === 'alternatives' ? t('guide.alternatives') : null,
    limits: limitGroups(library, data, say, locale, day),
    reminders: guideReminders(library, guide, say, locale, day),
    duties: data.duties.map((duty) => ({
      ...element(duty),
      yearlyHref: duty.yearly ? yearlyHref(guide.slug, duty.id, locale) : null,
    })),
    result: {
      words: say('result'),
      cite: data.result.basis ? citeView(library, data.result.basis, locale, turning) : null,
    },
    fees,
    local: localFacts(data.local, say, t),
    atWindow: atWindowOf(data.local, locale, t),
    channels: data.channels.map((id) => channelView(library, id, locale)),
    remedies: data.remedies.map(element),
    basis: guideBasis(library, data, locale),
    body: renderGuideBody(guide, locale),
    journeys: journeysThrough(library, guide.slug).map((journey) => ({
      href: localePath(locale, AT.page('journeys', journey.slug)),
      words: pick(journey.data.title, locale),
    })),
    related: textsAbout(library, { guide: guide.slug }, locale),
    promised: data.local.promised === null ? null : say('local.promised'),
    channelsHref: localePath(locale, AT.channels),
    absoluteUrl: library.site.domain + localePath(locale, AT.page('guides', guide.slug)),
    checked: t('guide.checked', { day: formatDay(locale, data.checkedOn) }),
    labels: guideLabels(t),
  };
  return { ...view, contents: contentsOf(view, t) };
}

function noticeOf(guide: Guide, locale: Locale, t: Translate): GuideView['notice'] {
  if (locale === SOURCE_LOCALE) return null;
  const { freshness, changedOn, translatedFrom } = translationOf(guide, locale);
  if (freshness === 'missing') return { text: t('guide.fallback'), chinese: null };
  const from = formatDay(locale, present(translatedFrom, 'translatedFrom'));
  const state =
    freshness === 'current'
      ? t('guide.translation', { day: from })
      : t('guide.outdated', { from, day: formatDay(locale, present(changedOn, 'changedOn')) });
  // Who translated, in the translation's own words: a machine translation never passes for a reviewed one.
  const text = [state, entryOf(guide.translations, locale).data.translator].filter(Boolean).join(' ');
  const href = localePath(SOURCE_LOCALE, AT.page('guides', guide.slug));
  const chinese = { href, words: translated(t('guide.readChinese'), locale) };
  return { text, chinese: freshness === 'outdated' ? chinese : null };
}

/** What a person wants to know first: what it costs, how long it takes, what to bring, what comes of it. */
function glanceOf(
  { original: { data } }: Guide,
  say: Say,
  fees: GuideFees,
  t: Translate,
  day: Day,
): GuideView['glance'] {
  const always = (words: Words[]) => ({ words, dates: {} });
  const limits = headlineLimits(data, say, t, day).map(({ what, length, dates }) => ({
    words: [length, what],
    dates,
  }));
  const silent = [always([{ text: t('guide.noLimit') }])];
  return [
    { label: t('guide.fees'), href: '#fees', lines: [always([{ text: fees.verdict }])] },
    {
      label: t('guide.materials'),
      href: '#materials',
      lines: data.materials.length > 0 ? materialCounts(data, t, day) : silent,
    },
    { label: t('guide.limits'), href: '#limits', lines: limits.length > 0 ? limits : silent },
    { label: t('guide.result'), href: '#result', lines: [always([say('result')])] },
  ];
}

/** How many materials there are, for each stretch of days on which the number is another. */
function materialCounts(
  { materials }: Guide['original']['data'],
  t: Translate,
  day: Day,
): GuideView['glance'][number]['lines'] {
  const firstDays = materials.flatMap(({ applies }) => [
    ...(applies?.from ? [applies.from] : []),
    ...(applies?.until ? [addDays(applies.until, 1)] : []),
  ]);
  const starts = [undefined, ...[...new Set(firstDays)].sort()];
  return starts.map((from, index) => {
    const next = starts[index + 1];
    const until = next === undefined ? undefined : addDays(next, -1);
    const on = from ?? until ?? day;
    const count = materials.filter(({ applies }) => appliesOn(applies, on)).length;
    return { words: [{ text: t('guide.materialCount', { count }) }], dates: datesOf({ from, until }, day) };
  });
}

type Local = Guide['original']['data']['local'];

function localFacts(local: Local, say: Say, t: Translate): LocalFact[] {
  const facts: (LocalFact | null)[] = [
    local.place === null ? null : { label: t('guide.local.place'), words: say('local.place') },
    local.phone === null
      ? null
      : { label: t('guide.local.phone'), words: { text: local.phone }, href: `tel:${local.phone}` },
    local.online === null
      ? null
      : {
          label: t('guide.local.online'),
          words: { text: local.online },
          href: local.online,
          external: true,
        },
    local.promised === null ? null : { label: t('guide.local.promised'), words: say('local.promised') },
    local.materials === null ? null : { label: t('guide.local.materials'), words: say('local.materials') },
  ];
  return facts.filter((fact) => fact !== null);
}

const LOCAL_FACTS = ['place', 'phone', 'online', 'promised', 'materials'] as const satisfies (keyof Local)[];

function atWindowOf(local: Local, locale: Locale, t: Translate): string | null {
  const missing = LOCAL_FACTS.filter((name) => local[name] === null);
  if (missing.length === 0) return null;
  return t('guide.atWindow', {
    facts: formatList(
      locale,
      missing.map((name) => t(`guide.local.${name}`)),
    ),
  });
}

function contentsOf(view: Omit<GuideView, 'contents'>, t: Translate): GuideView['contents'] {
  const sections: [string, string, boolean][] = [
    ['conditions', t('guide.conditions'), view.conditions.length > 0],
    ['materials', t('guide.materials'), true],
    ['steps', t('guide.steps'), true],
    ['limits', t('guide.limits'), true],
    ['fees', t('guide.fees'), true],
    ['result', t('guide.result'), true],
    ['duties', t('guide.duties'), view.duties.length > 0],
    ['ask', t('guide.ask'), true],
    ['remedies', t('guide.remedies'), view.remedies.length > 0],
    ['basis', t('guide.basis'), true],
  ];
  return sections.filter(([, , shown]) => shown).map(([id, text]) => ({ id, text }));
}
