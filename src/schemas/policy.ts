import { z } from 'zod';
import { LOCALES, TRANSLATION_LOCALES } from '#i18n/locales';
import {
  count,
  applicable,
  changes,
  day,
  inLanguages,
  known,
  pictogram,
  localized,
  slug,
  source,
  text,
  webAddress,
  type Localized,
} from './fields.ts';
import { eventSchema, goneOver } from './law.ts';
import { state } from './state.ts';

export const POLICY_LEVELS = ['national', 'provincial', 'city', 'county', 'zone'] as const;
export const POLICY_TYPES = [
  'plan',
  'programme',
  'work-priorities',
  'opinions',
  'draft',
  'government-rule',
  'normative-document',
  'policy-measures',
  'planning-proposal',
  'annual-report',
  'reply',
  'local-regulation',
  'law',
  'administrative-regulation',
  'notice',
] as const;
type PolicyType = (typeof POLICY_TYPES)[number];

/** Classes of document that have no validity: a report tells, a reply is used up once it was carried out. */
const WITHOUT_VALIDITY: ReadonlySet<PolicyType> = new Set(['annual-report', 'reply', 'planning-proposal']);

/** True when 现行有效 can be asked of a class of document at all. */
export function typeHasValidity(type: PolicyType): boolean {
  return !WITHOUT_VALIDITY.has(type);
}

const clausesOf = z.record(slug, text);

/** What proves that a document is in force; to have seen it in an archive proves nothing. Its own term needs no record. */
const confirmation = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('clean-up').describe('制定机关的清理结果'),
    on: day.describe('清理结果截至哪一天'),
    source: text.describe('哪一份清理结果：题名、文号'),
    url: known(webAddress).describe('网址；没有写“未取得”'),
  }),
  z.strictObject({
    kind: z.literal('database').describe('官方数据库里的状态'),
    on: day.describe('数据库的状态截至哪一天'),
    source: text.describe('哪个数据库，状态栏写的什么，怎么读到的'),
    url: webAddress.describe('网址，必填'),
  }),
]);

/** content/policies/<slug>.mdx: a policy document, the Chinese original. */
export const policySchema = z.strictObject({
  state,
  title: localized.describe('标题，与文件一致；其他语言是参考译文'),
  shortTitle: inLanguages(text.optional(), text.optional())
    .optional()
    .describe('短标题：封面图和公众号文章用，不超过 32 个字；标题长、封面上字太小的语言才写'),
  titleIsDescriptive: z.boolean().default(false).describe('题名是意译：准确题名未取得的写 true'),
  documentNumber: known(text).describe('发文字号，年份用〔〕；没有写“未取得”'),
  issuers: known(z.array(slug).min(1)).describe('发文机关，写 offices.yaml 里的编号'),
  level: z
    .enum(POLICY_LEVELS)
    .describe('层级：national 国家、provincial 省、city 市、county 县区、zone 开发区'),
  type: z
    .enum(POLICY_TYPES)
    .describe(
      '文种：plan 规划计划、programme 方案、work-priorities 工作要点、opinions 意见、draft 征求意见稿、government-rule 政府规章、' +
        'normative-document 规范性文件、policy-measures 政策措施、planning-proposal 规划建议、annual-report 年度报告、reply 批复、' +
        'local-regulation 地方性法规、law 法律、administrative-regulation 行政法规、notice 通知',
    ),
  indexNumber: known(text).describe('索引号；没有写“未取得”'),
  topics: z.array(slug).describe('主题分类，写 topics.yaml 里的编号'),
  indicators: z.array(slug).describe('涉及的指标，写 indicators/ 里的文件名'),
  clauses: z
    .strictObject({ topics: clausesOf.default({}), indicators: clausesOf.default({}) })
    .default({ topics: {}, indicators: {} })
    .describe(
      '写在哪一条：有正文或提要的必填，每个主题、每个指标写在哪一条。全文写条款锚点，例如 s3-4；提要写“第十九条”。没有正文的不写',
    ),
  writtenOn: known(day).describe('成文日期'),
  publishedOn: known(day).describe('发布日期'),
  effectiveFrom: known(day).describe('施行日期'),
  effectiveUntil: known(day).describe('文件自己写明的有效期最后一天'),
  planUntil: applicable(day).describe('计划期最后一天；不是计划写“不适用”'),
  confirmations: z
    .array(confirmation)
    .describe(
      '“现行有效”的核对记录；没有核对过写 []，页面就说“效力未核”。见到存档、见到转载、镜像在库都不算',
    ),
  events: z
    .array(eventSchema)
    .default([])
    .describe(
      '本站没有页面的文件对它做了什么：修改、废止、延长有效期、停止执行、部分条款另日施行……在 laws/ 里有它的，写在那里',
    ),
  supersedes: known(z.array(slug)).describe('取代了哪些文件（它们从本文件施行日起废止）'),
  amends: known(z.array(slug)).describe('修改了哪些文件'),
  history: z
    .array(
      z.strictObject({
        on: day.describe('哪一天'),
        kind: z
          .enum(['adopted', 'approved', 'promulgated', 'amended'])
          .describe('什么事：adopted 通过、approved 批准、promulgated 公布、amended 修正或修订'),
        note: text.describe('法规题注里的原话'),
      }),
    )
    .default([])
    .describe('法规的通过、批准、公布和历次修正；没有的不写'),
  text: z
    .enum(['full', 'summary', 'none'])
    .describe('下面的正文是什么：full 全文、summary 编者提要、none 没有正文'),
  lawTextAsOf: day.optional().describe('提要所据文本是哪一天的版本'),
  goneOver,
  annexes: z
    .array(
      z.strictObject({
        title: text.describe('附件名称'),
        file: known(text).describe('附件的文件，写它在 originals/ 里的名称；没有写“未取得”'),
        inText: z.boolean().default(false).describe('内容在正文里：附件的内容就在下面的正文里的写 true'),
      }),
    )
    .describe('附件；没有写 []'),
  source: source.describe('从哪里得到的'),
  caution: localized.optional().describe('要告诉读者的疑点，一两句话'),
  changes,
});

/** content/indicators/<slug>.mdx: one of the city's first-level indicators. */
export const indicatorSchema = z.strictObject({
  title: localized.describe('指标名称'),
  order: count.describe('在方案里的顺序'),
  pictogram: pictogram.describe('画什么小图，从小图词表里选；图解和卡片用它'),
  group: z.enum(['lifecycle', 'investment', 'governance']).describe('三类之一'),
  ownRendering: z.array(z.enum(TRANSLATION_LOCALES)).describe('哪些译名是本站自译（参考译文）'),
  leadOffice: known(slug).describe('牵头部门；文件没有写的写“未取得”'),
  progress: known(text).describe('进展；没有公布写“未取得”'),
});

/** True when a text ends with the other in every language in which it is written. */
function endsWith(whole: Localized, end: Localized): boolean {
  return LOCALES.every((locale) => {
    const [text, place] = [whole[locale], end[locale]];
    return (text === undefined) === (place === undefined) && (text ?? '').endsWith(place ?? '');
  });
}

/** content/action.yaml: targets, milestones and groups of the action that the indicators belong to. */
export const actionSchema = z.strictObject({
  policy: slug.describe('出自哪份文件'),
  groups: z
    .array(
      z.strictObject({
        id: z.enum(['lifecycle', 'investment', 'governance']).describe('三类之一'),
        name: localized.describe('类别名称'),
        clause: text.describe('出处条款的锚点，例如 s3-1'),
        focus: z.array(localized).describe('文件写明的重点'),
      }),
    )
    .describe('三类，每一类的重点'),
  targets: z
    .array(
      z
        .strictObject({
          condition: localized.describe('哪些指标'),
          goal: localized.describe('要做到什么'),
          place: localized.describe('图解上写大的几个字：goal 结尾的那几个字，例如 力争进入全省前5 里的 前5'),
          clause: text.describe('出处条款的锚点'),
        })
        .refine(({ goal, place }) => endsWith(goal, place), {
          path: ['place'],
          error: 'place 必须是 goal 结尾的原样文字，每种语言都要有',
        }),
    )
    .describe('目标'),
  milestones: z
    .array(
      z.strictObject({
        by: day.describe('截止日'),
        label: localized.describe('文件的写法，例如 6月底前'),
        goal: localized.describe('要做到什么'),
        clause: text.describe('出处条款的锚点'),
      }),
    )
    .describe('时间表'),
  yearNote: localized.describe('年份怎么来的'),
});
