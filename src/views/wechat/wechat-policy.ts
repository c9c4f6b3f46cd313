import type { Day } from '#domain/calendar';
import { itemAt } from '#domain/known';
import { translator } from '#i18n/translate';
import type { BodyNode } from '#library/body-node';
import type { Library, Policy } from '#library/library';
import type { Run } from '#views/bodies/blocks';
import { bodyBlocks, runsOf } from '#views/bodies/body-blocks';
import type { CardView } from '#views/cards/card-view';
import { html, type Html } from '#words/html';
import { policyView, type PolicyView } from '#views/policies/policy-view';
import { blocksHtml } from './wechat-html.ts';
import { factsHtml, paragraphHtml, quiet, sectionHead, serif, type WechatDress } from './wechat-text.ts';
import { COLOURS } from '#styles/colours';
import { caution, kicker, lineList, linkGroups, title, type ArticleText } from './wechat-parts.ts';

/**
 * A policy document: set as it is on paper where we hold its text, else what is known of it.
 * @param card its card, which says kind, number, issuers and day
 * @param day the day that its validity is told for
 * @param showsTitle true where WeChat's own title is the short one
 */
export function policyArticle(
  library: Library,
  policy: Policy,
  card: CardView,
  day: Day,
  dress: WechatDress,
  showsTitle: boolean,
): ArticleText {
  const t = translator(dress.locale);
  const view = policyView(library, policy, dress.locale, day);
  const phase = view.validity.phases.find(({ current }) => current);
  const validity =
    phase && (phase.note === null ? phase.label : t('card.beside', { words: phase.label, note: phase.note }));
  return {
    // Number, issuers, day and validity: what tells one notice from another.
    digest: [...card.meta, ...(validity ? [validity] : [])].join(' · '),
    html: [
      kicker(card.kind, validity ?? ''),
      ...titles(view, dress, showsTitle),
      ...cautions(view),
      ...documentHtml(policy, view, dress),
      ...annexes(view, dress),
      ...record(view, dress),
      ...linkGroups(view.succession, dress),
    ],
    pictures: [],
    majorChanges: policy.data.changes.filter(({ kind }) => kind === 'major').length,
    translatedFrom: null,
  };
}

function titles(
  { document, title: words, unofficialTitle, originalTitle, descriptiveTitle }: PolicyView,
  dress: WechatDress,
  showsTitle: boolean,
): Html[] {
  const isSaidByHead = document.head !== null && originalTitle === null;
  return [
    ...(isSaidByHead || !showsTitle ? [] : [title(words.text, dress)]),
    ...[document.head === null ? originalTitle : null, unofficialTitle, descriptiveTitle]
      .filter((line) => line !== null)
      .map(quiet),
  ];
}

function cautions({ caution: words, document, labels }: PolicyView): Html[] {
  const notices = [document.notice, document.fallback].filter((line) => line !== null).map(quiet);
  return [...(words === null ? [] : [caution(labels.caution, [words.text])]), ...notices];
}

/** The document's own text. Its title, its addressee and its signature stand where paper has them. */
function documentHtml({ body }: Policy, { document }: PolicyView, dress: WechatDress): Html[] {
  if (document.kind === 'none') return [];
  return [
    ...(document.head === null ? [] : [headHtml(document.head, dress)]),
    ...partsOf(body).flatMap((part) => partHtml(part, dress)),
  ];
}

/** Neighbours that are set alike. */
function partsOf(body: readonly BodyNode[]): BodyNode[][] {
  const parts: BodyNode[][] = [];
  for (const node of body) {
    const last = parts.at(-1);
    if (last && !isApart(node) && !isApart(itemAt(last, 0))) last.push(node);
    else parts.push([node]);
  }
  return parts;
}

function isApart(node: BodyNode): boolean {
  return node.type === 'tag' || (node.type === 'element' && node.name === 'h1');
}

function partHtml(part: readonly BodyNode[], dress: WechatDress): Html[] {
  const [first] = part;
  if (first?.type === 'element' && first.name === 'h1') return [centred(runsOf([first], noTags), dress)];
  if (first?.type !== 'tag') return blocksHtml(bodyBlocks(part, noTags), dress);
  if (first.name === 'Signature') return signature(first.children, dress);
  return [paragraphHtml(runsOf(first.children, noTags), dress)];
}

/** No tag stands within a sentence of a document. */
function noTags(): string {
  return '';
}

function signature(nodes: readonly BodyNode[], dress: WechatDress): Html[] {
  return bodyBlocks(nodes, noTags).flatMap((block) =>
    block.type === 'paragraph' ? [paragraphHtml(block.runs, dress, 'text-align:right')] : [],
  );
}

function centred(runs: readonly Run[], { locale }: WechatDress): Html {
  const words = runs.map(({ text }) => text).join('');
  return html`<p
    style="margin:40px 0 20px;font-size:21px;line-height:1.5;text-align:center;text-wrap:balance;${serif(locale)}"
  >
    ${words}
  </p>`;
}

/** The red head of an official document: issuer, number, rule, title. It is in Chinese, as the document is. */
function headHtml(
  { issuer, number, title: words }: NonNullable<PolicyView['document']['head']>,
  dress: WechatDress,
): Html {
  const centre = 'margin:0;text-align:center';
  return html`<section style="margin:0 0 24px">
    <p style="${centre};font-size:20px;line-height:1.5;color:${COLOURS.red};${serif('zh-CN')}">${issuer}</p>
    <p
      style="${centre};padding:10px 0 12px;border-bottom:2px solid ${COLOURS.red};font-size:15px;line-height:1.5"
    >
      ${number}
    </p>
    ${centred([{ text: words.text }], { ...dress, locale: 'zh-CN' })}
  </section>`;
}

function annexes({ annexes: items, labels }: PolicyView, dress: WechatDress): Html[] {
  if (items.length === 0) return [];
  return [
    sectionHead(labels.annexes, dress),
    lineList(
      items.map(({ words }) => [{ text: words.text }]),
      dress,
    ),
  ];
}

function record(
  { record: lines, missing, source, sourceLabel, labels }: PolicyView,
  dress: WechatDress,
): Html[] {
  const facts = [
    ...lines.map(({ label, values }) => ({
      label,
      runs: [{ text: values.map(({ words }) => words.text).join(' · ') }],
    })),
    ...(missing ? [{ label: missing.summary, runs: [{ text: missing.names }] }] : []),
    { label: sourceLabel, runs: [sourceRun(source)] },
  ];
  return [sectionHead(labels.record, dress), factsHtml(facts, dress)];
}

function sourceRun({ words, href }: PolicyView['source']): Run {
  return href === null ? { text: words.text } : { text: words.text, reference: { words: words.text, href } };
}
