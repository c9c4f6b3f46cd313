import type { Day } from '#domain/calendar';
import { citationOf } from '#domain/clause';
import { citationText } from '#domain/fees/fee';
import { formatDay } from '#i18n/format';
import { localePath } from '#i18n/locales';
import { translator } from '#i18n/translate';
import type { BodyTag } from '#library/body';
import { policyOfDocument } from '#library/clauses';
import { sectionsOf } from '#library/interpretations';
import type { Interpretation, Library } from '#library/library';
import type { Block, Reference, Run } from './blocks.ts';
import { bodyBlocks, runsOf, type TagWords } from './body-blocks.ts';
import { feeWordsOn } from './fee-line.ts';
import { feeName, type FeeContext } from './fee-words.ts';
import { html, type Html } from './html.ts';
import { interpretationView, type InterpretationView } from './interpretation-view.ts';
import { policyCitation } from './policy-citation.ts';
import type { ArticleText } from './wechat-article.ts';
import {
  blocksHtml,
  factsHtml,
  paragraphHtml,
  quiet,
  sectionHead,
  serif,
  type WechatDress,
} from './wechat-html.ts';
import { caution, kicker, lineList, title } from './wechat-parts.ts';

/**
 * The text of an interpretation: each claim with the number of the footnote that names its place, each charge with
 * what it costs on the day.
 * @param showsTitle true where WeChat's own title is the short one
 */
export function interpretationArticle(
  library: Library,
  interpretation: Interpretation,
  fees: FeeContext,
  day: Day,
  dress: WechatDress,
  showsTitle: boolean,
): ArticleText {
  const { original, translations } = interpretation;
  const view = interpretationView(library, interpretation, fees, day);
  const blocks = interpretationBlocks(library, interpretation, view, fees, day);
  return {
    digest: view.summary.text,
    html: [
      kicker(view.kind, view.readers),
      ...(showsTitle ? [title(view.title.text, dress)] : []),
      paragraphHtml(
        [{ text: view.summary.text }],
        dress,
        `font-size:17px;text-align:left;${serif(dress.locale)};font-weight:400`,
      ),
      ...[view.unofficial, view.fallback].filter((words) => words !== null).map(quiet),
      ...outdated(view),
      ...blocksHtml(blocks, dress),
      ...elements(view, dress),
    ],
    pictures: [],
    majorChanges: original.data.changes.filter(({ kind }) => kind === 'major').length,
    translatedFrom: translations.get(dress.locale)?.data.translatedFrom ?? null,
  };
}

function outdated({ outdated: notice }: InterpretationView): Html[] {
  if (notice === null) return [];
  return [caution(notice.heading, [...notice.changes.map(({ day, note }) => `${day}: ${note.text}`)])];
}

function interpretationBlocks(
  library: Library,
  { original, translations }: Interpretation,
  view: InterpretationView,
  fees: FeeContext,
  day: Day,
): Block[] {
  const { body } = translations.get(fees.locale) ?? original;
  const wordsOf: TagWords = (tag) =>
    tag.name === 'Fee' ? feeRuns(library, tag, fees, day) : claimRuns(library, tag, fees, wordsOf);
  return sectionsOf(body).flatMap((section, index) => {
    const blocks = bodyBlocks(section.children, wordsOf);
    const stale = view.sections[index]?.outdated;
    return stale
      ? blocks.map((block) => (block.type === 'heading' ? { ...block, note: stale.notice } : block))
      : blocks;
  });
}

/** What a charge costs on the day of the article; the page that the footnote names says it for any other. */
function feeRuns(library: Library, { attributes }: BodyTag, fees: FeeContext, day: Day): Run[] {
  const { locale } = fees;
  const id = attributes['id']!;
  const t = translator(locale);
  const words = t('card.beside', {
    words: feeName(library.fees.get(id)!.data, locale).text,
    note: t('policy.asOf', { day: formatDay(locale, day) }),
  });
  const href = localePath(locale, `/fees/${id}/`);
  return [{ text: feeWordsOn(id, day, fees), reference: { words, href } }];
}

function claimRuns(library: Library, tag: BodyTag, { locale }: FeeContext, wordsOf: TagWords): Run[] {
  return [...runsOf(tag.children, wordsOf), { text: '', reference: referenceOf(library, tag, locale) }];
}

/** Documents are cited in Chinese, as on the page; one of which no page is held has no address. */
function referenceOf(library: Library, { attributes }: BodyTag, locale: FeeContext['locale']): Reference {
  const { source = '', clause, article } = attributes;
  const policy = policyOfDocument(library, source);
  const page = policy === null ? null : localePath(locale, `/policies/${policy.slug}/`);
  if (clause === undefined || policy === null)
    return { words: citationText({ document: source, article }, library.documents), href: page };
  return { words: citationOf(policyCitation(policy), clause), href: `${page}#${clause}` };
}

function elements(view: InterpretationView, dress: WechatDress): Html[] {
  const facts = view.facts.map(({ label, words }) => ({ label, runs: [{ text: words.text }] }));
  const basis = view.basis.map(({ document, articles }) => [{ text: `${document.text} ${articles.text}` }]);
  return [
    html`${sectionHead(view.labels.facts, dress)}${factsHtml(facts, dress)}`,
    html`${sectionHead(view.labels.basis, dress)}${lineList(basis, dress)}`,
  ];
}
