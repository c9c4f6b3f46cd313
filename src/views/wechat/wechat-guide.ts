import type { Day } from '#domain/calendar';
import { formatList } from '#i18n/format';
import { inBrackets } from '#i18n/locales';
import { translator } from '#i18n/translate';
import type { Guide, Library } from '#library/library';
import type { Run } from '#views/bodies/blocks';
import type { GuideFee } from '#views/guides/guide-fees';
import type { LimitView } from '#views/guides/guide-limits';
import type { TrackView } from '#views/guides/guide-steps';
import { guideView, type ElementView, type GuideView, type MaterialView } from '#views/guides/guide-view';
import type { Cite } from '#views/links/law-citation';
import type { FeeContext } from '#words/fee-words';
import { html, type Html } from '#words/html';
import type { Words } from '#words/words';
import { blocksHtml } from './wechat-html.ts';
import { factsHtml, paragraphHtml, quiet, sectionHead, type WechatDress } from './wechat-text.ts';
import { caution, kicker, lead, lineList, title, type ArticleText } from './wechat-parts.ts';

/**
 * A guide, in the order of its page: what to know first, conditions, materials, steps, limits, charges on the day, whom
 * to ask. Each sentence has the number of the footnote that names its article; what does not hold on the day is left out.
 * @param manner.showsTitle true where WeChat's own title is the short one
 * @param manner.isBrief leaves conditions, limits in full, duties and remedies to the page, and says so
 */
export function guideArticle(
  library: Library,
  guide: Guide,
  fees: FeeContext,
  day: Day,
  dress: WechatDress,
  { showsTitle, isBrief }: { showsTitle: boolean; isBrief: boolean },
): ArticleText {
  const view = guideView(library, guide, fees, day);
  return {
    digest: view.forWhom.text,
    html: [
      kicker(translator(dress.locale)('card.guide'), view.audience),
      ...(showsTitle ? [title(view.title.text, dress)] : []),
      lead(view.forWhom.text, dress),
      ...(view.notice === null ? [] : [quiet(view.notice.text)]),
      factsHtml(glance(view), dress),
      ...cautions(view),
      ...(isBrief ? [] : section(view.labels.conditions, elements(view.conditions, dress), dress)),
      ...whatItTakes(view, dress),
      ...(isBrief ? [] : termsHtml(view, dress)),
      ...whatItCosts(view, dress),
      ...whatComesOfIt(view, dress),
      ...(isBrief ? [] : section(view.labels.duties, elements(view.duties, dress), dress)),
      ...whomToAsk(view, dress),
      ...(isBrief
        ? [quiet(leftOut(view, dress))]
        : section(view.labels.remedies, elements(view.remedies, dress), dress)),
    ],
    pictures: [],
    majorChanges: guide.original.data.changes.filter(({ kind }) => kind === 'major').length,
    translatedFrom: guide.translations.get(dress.locale)?.data.translatedFrom ?? null,
  };
}

function glance({ glance: facts, office, labels }: GuideView): { label: string; runs: Run[] }[] {
  const rows = facts.map(({ label, lines }) => ({
    label,
    runs: [
      {
        text: lines
          .filter(({ dates }) => !dates.hidden)
          .map(({ words }) => words.map(({ text }) => text).join(' '))
          .join(' · '),
      },
    ],
  }));
  return [{ label: labels.office, runs: [{ text: office.text }] }, ...rows];
}

function cautions({ cautions: all, labels }: GuideView): Html[] {
  const shown = all.filter(({ dates }) => !dates.hidden).map(({ words }) => words.text);
  return shown.length === 0 ? [] : [caution(labels.cautions, shown)];
}

function whatItTakes({ materials, tracks, alternatives, labels }: GuideView, dress: WechatDress): Html[] {
  return [
    sectionHead(labels.materials, dress),
    ...(materials.always.length + materials.sometimes.length === 0 ? [quiet(labels.materialsNone)] : []),
    ...elements(materials.always, dress),
    ...(shownOn(materials.sometimes).length === 0 ? [] : [quiet(labels.materialsSometimes)]),
    ...elements(materials.sometimes, dress),
    sectionHead(labels.steps, dress),
    ...(alternatives === null ? [] : [quiet(alternatives)]),
    ...tracks.flatMap((track) => trackHtml(track, dress)),
  ];
}

function trackHtml({ title: name, steps }: TrackView, dress: WechatDress): Html[] {
  const t = translator(dress.locale);
  const items = shownOn(steps).map(({ title: what, text, who, cite }) => [
    { text: what.text, strong: true },
    {
      text: t('card.target', { condition: inBrackets(dress.locale, who.text), goal: text.text }),
      reference: referenceOf(cite),
    },
  ]);
  return [
    ...(name === null ? [] : [paragraphHtml([{ text: name.text, strong: true }], dress)]),
    ...blocksHtml([{ type: 'list', ordered: true, items }], dress),
  ];
}

function leftOut(
  { conditions, limits, duties, remedies, labels }: GuideView,
  { locale }: WechatDress,
): string {
  const parts = [
    ...(conditions.length > 0 ? [labels.conditions] : []),
    ...(limits.length > 0 ? [labels.limits] : []),
    ...(duties.length > 0 ? [labels.duties] : []),
    ...(remedies.length > 0 ? [labels.remedies] : []),
  ];
  return translator(locale)('wechat.leftOut', { parts: formatList(locale, parts) });
}

function termsHtml({ limits, labels }: GuideView, dress: WechatDress): Html[] {
  return [
    sectionHead(labels.limits, dress),
    ...(limits.length === 0 ? [quiet(labels.noLimits)] : []),
    ...limits.flatMap(({ heading, note, limits: own }) => [
      paragraphHtml([{ text: heading, strong: true }], dress),
      quiet(note),
      lineList(shownOn(own).map(limitRuns), dress),
    ]),
  ];
}

function whatItCosts({ fees, labels }: GuideView, dress: WechatDress): Html[] {
  return [
    sectionHead(labels.fees, dress),
    paragraphHtml([{ text: fees.verdict, strong: true }], dress),
    ...(fees.note.text === '' ? [] : [quiet(fees.note.text)]),
    lineList(fees.items.map(feeRuns), dress),
  ];
}

function limitRuns({ what, length, who, details, cite }: LimitView): Run[] {
  const more = details.map(({ label, words }) => label + words.text);
  const said = [who?.text, what.text, ...more].filter((words) => words !== undefined).join('；');
  return [
    { text: `${length.text} `, strong: true },
    { text: said, reference: referenceOf(cite) },
  ];
}

function feeRuns({ name, href, phases }: GuideFee): Run[] {
  const now = phases.find(({ current }) => current);
  return [
    { text: `${name.text} ` },
    { text: now?.title ?? '', strong: true, reference: { words: name.text, href } },
  ];
}

function whatComesOfIt({ result, labels }: GuideView, dress: WechatDress): Html[] {
  return [sectionHead(labels.result, dress), paragraphHtml([citedRun(result.words, result.cite)], dress)];
}

function whomToAsk({ local, atWindow, channels, labels }: GuideView, dress: WechatDress): Html[] {
  const places = local.map(({ label, words }) => ({ label, runs: [{ text: words.text }] }));
  const ways = channels.map(({ name, number, purpose, check }) => [
    { text: [name.text, number].filter(Boolean).join(' '), strong: true },
    { text: ` ${purpose.text}${inBrackets(dress.locale, check)}` },
  ]);
  return [
    sectionHead(labels.ask, dress),
    ...(places.length === 0 ? [] : [factsHtml(places, dress)]),
    ...(atWindow === null ? [] : [quiet(atWindow)]),
    lineList(ways, dress),
  ];
}

function section(head: string, content: readonly Html[], dress: WechatDress): Html[] {
  return content.length === 0 ? [] : [html`${sectionHead(head, dress)}${content}`];
}

function elements(all: readonly (ElementView | MaterialView)[], dress: WechatDress): Html[] {
  const items = shownOn(all).map((each) => {
    const when =
      'when' in each && each.when !== null ? [{ text: each.when.text, strong: true }, { text: ' ' }] : [];
    return [...when, citedRun(each.words, each.cite)];
  });
  return items.length === 0 ? [] : blocksHtml([{ type: 'list', ordered: false, items }], dress);
}

/** What holds on the day: an article cannot turn by itself. */
function shownOn<T extends { dates: { hidden?: true } }>(all: readonly T[]): T[] {
  return all.filter(({ dates }) => !dates.hidden);
}

function citedRun({ text }: Words, cite: Cite | null): Run {
  return cite === null ? { text } : { text, reference: referenceOf(cite) };
}

/** The place as it is numbered on the day. */
function referenceOf({ words, href, later = [] }: Cite): { words: string; href: string | null } {
  const now = later.filter(({ current }) => current).at(-1);
  return { words: (now?.words ?? words).text, href };
}
