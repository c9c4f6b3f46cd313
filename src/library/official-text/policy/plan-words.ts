import type { PolicyPlan } from '../../import-policy.ts';
import { articleOf } from '#domain/clause-walk';
import type { AsideReason } from '../source.ts';
import type { PolicyDraft } from './policy-draft.ts';
import type { TextPart } from './text.ts';

const ASIDE: Readonly<Record<AsideReason, string>> = {
  'page-number': '页码',
  'running-head': '页眉页脚',
  'web-page': '网页上正文以外的文字',
  'table-of-contents': '目录（与正文标题重复）',
  comment: '批注、注释',
  hidden: '隐藏文字',
  urgency: '密级、紧急程度',
  'copy-number': '份号',
  signer: '签发人',
  imprint: '版记',
  masthead: '版头',
  declared: '信息栏（已用于填写栏目）',
};
const UNKNOWN = '未取得';

/** What an editor is shown of an import before a yes: fields, outline, what stays outside, what to look at. */
export function planWords({ draft, lost, asks }: PolicyPlan): string {
  return [
    ...fieldLines(draft),
    '',
    `正文 / text：${draft.parts.length} 段`,
    ...draft.parts.flatMap(outlineOf),
    ...asideLines(draft),
    ...(lost.length > 0
      ? [
          '',
          `没有放进去的 ${lost.length} 行 / lines that found no place:`,
          ...lost.map((line) => `  ✗ ${line}`),
        ]
      : ['', '原文的每一行都有着落 / every line of the source is accounted for']),
    ...(draft.doubts.length > 0
      ? ['', '请核对 / please look at:', ...draft.doubts.map(({ zh, en }) => `  ? ${zh} / ${en}`)]
      : []),
    '',
    `把握 / confidence：${Math.round(draft.confidence * 100)}%${asks ? '（不够，要您确认 / not enough: needs a yes）' : ''}`,
  ].join('\n');
}

function fieldLines(draft: PolicyDraft): string[] {
  const days = (from: string | null) => from ?? UNKNOWN;
  return [
    `标题 / title：${draft.title}`,
    `发文字号 / number：${draft.documentNumber ?? UNKNOWN}`,
    `发文机关 / issuers：${draft.issuers.join('、') || UNKNOWN}`,
    `层级、文种 / level, type：${draft.level}、${draft.type}`,
    `成文、发布 / written, published：${days(draft.writtenOn)}、${days(draft.publishedOn)}`,
    `施行、失效 / from, until：${days(draft.effectiveFrom)}、${days(draft.effectiveUntil)}`,
    ...draft.history.map(({ on, note }) => `经过 / history：${on} ${note}`),
    ...draft.annexes.map(
      ({ title, isInText }) => `附件 / annex：${title}${isInText ? '（在正文里）' : '（内容没有取得）'}`,
    ),
    ...draft.files.map(({ name, bytes }) => `图片 / picture：${name}（${bytes.length} B）`),
  ];
}

function outlineOf(part: TextPart): string[] {
  if (part.kind === 'attached-title') return [`  # ${part.text}`];
  if (part.kind === 'heading') return [`  ${'#'.repeat(part.level)} ${part.text}`];
  if (part.kind === 'table') return [`  ▦ 表格 ${part.rows.length} 行`];
  if (part.kind === 'signature') return [`  ✎ ${part.lines.join(' ')}`];
  const article = part.kind === 'paragraph' ? articleOf(part.text) : null;
  return article?.isApart ? [`  ${article.written}`] : [];
}

function asideLines({ aside }: PolicyDraft): string[] {
  const reasons = [...new Set(aside.map(({ why }) => why))];
  return reasons.flatMap((reason) => {
    const lines = aside.filter(({ why }) => why === reason);
    return [
      '',
      `不放进正文 / put aside：${ASIDE[reason]}（${lines.length} 行）`,
      ...lines.map(({ text }) => `  - ${text}`),
    ];
  });
}

/** The same for a program. */
export function planData({ draft, lost, asks, content }: PolicyPlan): object {
  const { parts, files, ...fields } = draft;
  return { ...fields, paragraphs: parts.length, files: files.map(({ name }) => name), lost, asks, content };
}
