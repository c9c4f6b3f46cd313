import type { Day } from '#domain/calendar';
import { citationOf } from '#domain/clause';
import { citationText } from '#domain/fees/fee';
import { known } from '#domain/known';
import * as AT from '#i18n/addresses';
import { formatDay } from '#i18n/format';
import { localePath } from '#i18n/locales';
import { translator } from '#i18n/translate';
import type { BodyTag } from '#library/body-node';
import { policyOfDocument } from '#library/clauses';
import { bodyOn, sectionsOf } from '#library/interpretations';
import type { Interpretation, Library } from '#library/library';
import type { Block, Reference } from '#views/bodies/blocks';
import { bodyBlocks, runsOf, type TagWords } from '#views/bodies/body-blocks';
import { feeName, type FeeContext } from '#words/fee-words';
import {
  infographicContext,
  infographicWords,
  type InfographicContext,
} from '#views/infographics/infographic-words';
import { html, type Html } from '#words/html';
import { interpretationView, type InterpretationView } from '#views/interpretations/interpretation-view';
import { policyCitation } from '#views/links/policy-citation';
import { blocksHtml } from './wechat-html.ts';
import { factsHtml, quiet, sectionHead, type WechatDress } from './wechat-text.ts';
import { basisLines, kicker, lead, outdatedCaution, title, type ArticleText } from './wechat-parts.ts';

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
      lead(view.summary.text, dress),
      ...[view.unofficial, view.fallback].filter((words) => words !== null).map(quiet),
      ...outdatedCaution(view.outdated),
      ...blocksHtml(blocks, dress),
      ...elements(view, dress),
    ],
    pictures: [],
    majorChanges: original.data.changes.filter(({ kind }) => kind === 'major').length,
    translatedFrom: translations.get(dress.locale)?.data.translatedFrom ?? null,
  };
}

function interpretationBlocks(
  library: Library,
  { original, translations }: Interpretation,
  view: InterpretationView,
  fees: FeeContext,
  day: Day,
): Block[] {
  const { body } = translations.get(fees.locale) ?? original;
  const wordsOf = articleWords(infographicContext(library, fees, day));
  return sectionsOf(body).flatMap((section, index) => {
    const blocks = bodyBlocks(bodyOn(section.children, day), wordsOf);
    const stale = view.sections[index]?.outdated;
    return stale
      ? blocks.map((block) => (block.type === 'heading' ? { ...block, note: stale.notice } : block))
      : blocks;
  });
}

/**
 * What tags say in an article: a charge as the picture says it, a claim its words, each with its footnote. The page that a
 * charge's footnote names says it for any other day.
 */
function articleWords(context: InfographicContext): TagWords {
  const { library, fees } = context;
  const plain = infographicWords(context);
  const wordsOf: TagWords = (tag) => {
    if (tag.name === 'Fee') return [{ text: plain(tag) as string, reference: feeReference(tag, context) }];
    if (tag.name !== 'Claim') return plain(tag);
    const words = runsOf(tag.children, wordsOf);
    return [...words, { text: '', reference: referenceOf(library, tag, fees.locale) }];
  };
  return wordsOf;
}

function feeReference({ attributes }: BodyTag, { library, fees, day }: InfographicContext): Reference {
  const { locale } = fees;
  const id = attributes['id']!;
  const t = translator(locale);
  const name = feeName(known(library, 'fees', id).data, locale).text;
  const note = t('policy.asOf', { day: formatDay(locale, day) });
  return { words: t('card.beside', { words: name, note }), href: localePath(locale, AT.page('fees', id)) };
}

/** Documents are cited in Chinese, as on the page; one of which no page is held has no address. */
function referenceOf(library: Library, { attributes }: BodyTag, locale: FeeContext['locale']): Reference {
  const { source = '', clause, article } = attributes;
  const policy = policyOfDocument(library, source);
  const page = policy === null ? null : localePath(locale, AT.page('policies', policy.slug));
  if (clause === undefined || policy === null)
    return { words: citationText({ document: source, article }, library.documents), href: page };
  return { words: citationOf(policyCitation(policy), clause), href: `${page}#${clause}` };
}

function elements(view: InterpretationView, dress: WechatDress): Html[] {
  const facts = view.facts.map(({ label, words }) => ({ label, runs: [{ text: words.text }] }));
  return [
    html`${sectionHead(view.labels.facts, dress)}${factsHtml(facts, dress)}`,
    html`${sectionHead(view.labels.basis, dress)}${basisLines(view.basis, dress)}`,
  ];
}
