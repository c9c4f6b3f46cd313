import { z } from 'zod';
import { citation } from './citation.ts';
import { goneOver } from './law.ts';
import { count, changes, day, known, localized, pictogram, slug, text, webAddress } from './fields.ts';
import { state } from './state.ts';

export const AUDIENCES = ['citizen', 'enterprise', 'both'] as const;
export const TERM_UNITS = ['hour', 'working-day', 'day', 'month', 'year'] as const;
export const BOUND = ['office', 'applicant', 'other', 'none'] as const;

/** The id of an element: it never changes and is never used again, because translations and bookmarks hold on to it. */
const id = slug.describe('要素编号，在本指南里不重复，定下后不改、不再用，例如 s1');
const basis = citation.describe('出处：documents.yaml 里的编号和条款');
const when = text.optional().describe('只在什么情形下适用；一律适用不写');
const who = text.optional().describe('别的主体是谁：by 或 binds 为 other 时必填，例如“供热企业”');
const namesWho = { error: '是 other 时要写 who，其他时候不写', path: ['who'] };

const howMany = count.describe('数');
const unit = z
  .enum(TERM_UNITS)
  .describe('单位：hour 小时、working-day 工作日、day 日、month 月、year 年；法条写“日”就写 day');

/** A change of law whose day is known: both sentences stand in the guide, each with its days. */
const applies = z
  .strictObject({
    from: day.optional().describe('从哪一天起这样'),
    until: day.optional().describe('到哪一天为止这样（含这一天）'),
  })
  .refine(({ from, until }) => from !== undefined || until !== undefined, { error: '写 from 或者 until' })
  .refine(({ from, until }) => from === undefined || until === undefined || from <= until, {
    error: 'from 不能晚于 until',
  })
  .optional()
  .describe(
    '法有定好日子的变动时，新旧两句都写，各写自己的起止，页面到那天自己换；平常不写。例如旧句 { until: 2026-12-31 }，新句 { from: 2027-01-01 }',
  );

/** How long: a term that can be counted, at once, or words. */
const length = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('term').describe('可以数的期限'), count: howMany, unit }),
  z.strictObject({
    kind: z.literal('at-once').describe('当场、当日'),
    words: text.describe('照法条写，例如“当场”'),
  }),
  z.strictObject({ kind: z.literal('words').describe('不能写成一个数的'), words: text.describe('照法条写') }),
]);

const limitSchema = z
  .strictObject({
    id,
    what: text.describe('什么事的时限'),
    length: length.describe('多久'),
    binds: z
      .enum(BOUND)
      .describe(
        '约束谁：office 办事机关、applicant 申请人、other 别的主体、none 不是办理时限（有效期、公示期等）',
      ),
    who,
    when,
    from: text.optional().describe('从哪一天起算，照法条写'),
    extension: text.optional().describe('可以怎样延长'),
    note: text.optional().describe('要告诉读者的话'),
    applies,
    basis,
  })
  .refine((limit) => (limit.binds === 'other') === (limit.who !== undefined), namesWho);

const stepSchema = z
  .strictObject({
    id,
    title: text.describe('这一步叫什么，短'),
    text: text.describe('做什么，一两句话'),
    by: z
      .enum(['applicant', 'office', 'other'])
      .describe('谁来做：applicant 申请人、office 办事机关、other 别的主体'),
    who,
    track: slug.optional().describe('属于哪一条路，写 tracks 里的编号；没有 tracks 不写'),
    limits: z.array(slug).default([]).describe('这一步的时限，写 limits 里的编号'),
    applies,
    basis,
  })
  .refine((step) => (step.by === 'other') === (step.who !== undefined), namesWho);

const monthDay = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, { error: '写成 06-30 这样' });

const dutySchema = z.strictObject({
  id,
  text: text.describe('办的时候、办完以后要守的期限或者要做的事'),
  term: z
    .strictObject({ count: howMany, unit, from: text.describe('从哪一天起算') })
    .optional()
    .describe('期限可以数出来时写，页面据此提供日历提醒'),
  yearly: z
    .strictObject({ from: monthDay.describe('每年从哪天起'), until: monthDay.describe('到哪天为止') })
    .optional()
    .describe('每年都要做的写起止，页面提供每年的日历提醒'),
  applies,
  basis,
});

/** What no law says and only the place itself knows: shown as 以窗口公布为准 until somebody fills it in. */
const localSchema = z.strictObject({
  place: known(text).describe('办理地点'),
  phone: known(text).describe('窗口电话'),
  online: known(webAddress).describe('网上入口'),
  promised: known(text).describe('承诺时限'),
  materials: known(text).describe('本地材料清单与样表在哪里'),
});

/**
 * content/guides/<slug>/zh-CN.mdx: a service guide with the elements of GB/T 36114, the Chinese original.
 * A translation carries words only, by the ids of the elements (schemas/translation.ts).
 */
export const guideSchema = z.strictObject({
  state,
  title: localized.describe('事项名称；其他语言的名称也写在这里，列表要用'),
  indicator: slug.optional().describe('属于哪个指标，写 indicators/ 里的文件名；没有指标的城市不写'),
  pictogram: pictogram.default('route').describe('画什么小图，从小图词表里选；不写画一条路'),
  audience: z.enum(AUDIENCES).describe('办事对象：citizen 个人、enterprise 企业、both 都有'),
  office: text.describe('办理机关（实施主体），照法律写'),
  forWhom: text.describe('谁要办，什么时候要办'),
  conditions: z
    .array(z.strictObject({ id, text: text.describe('办理条件'), applies, basis }))
    .describe('办理条件；没有写 []'),
  materials: z
    .array(z.strictObject({ id, text: text.describe('一份材料'), when, applies, basis }))
    .describe('申请材料，只写法律写明的；没有写 []'),
  stepsAre: z
    .enum(['sequence', 'alternatives'])
    .default('sequence')
    .describe('步骤怎样走：sequence 按顺序走；alternatives 任选其一'),
  tracks: z
    .array(z.strictObject({ id, title: text.describe('这条路办什么') }))
    .default([])
    .describe('一份指南里有几件并列的事时写，每一步注明属于哪一条'),
  steps: z.array(stepSchema).min(1).describe('办理步骤'),
  limits: z.array(limitSchema).describe('法定时限，一处写一次；没有写 []'),
  headline: z
    .array(slug)
    .default([])
    .describe('读者最先想知道的时限，写 limits 里的编号；页首和列表显示这几条'),
  duties: z.array(dutySchema).describe('申请人还要守的期限和义务；没有写 []'),
  result: z
    .strictObject({ text: text.describe('办成了得到什么'), basis: basis.optional() })
    .describe('办理结果'),
  fees: z
    .strictObject({
      items: z.array(slug).describe('有关的收费项目，写 fees/ 里的文件名；金额只写在那里'),
      free: z.boolean().describe('法律写明不收费：法律没有写的写 false'),
      note: text.describe('收费说明，不写金额'),
    })
    .describe('收费'),
  remedies: z
    .array(z.strictObject({ id, text: text.describe('不服怎么办'), applies, basis }))
    .describe('救济途径'),
  channels: z.array(slug).min(1).describe('咨询、投诉渠道，写 channels.yaml 里的编号'),
  furtherBasis: z
    .array(
      z.strictObject({
        document: slug.describe('依据的编号，写 documents.yaml 里的'),
        articles: z.array(text).min(1).describe('条款，照文件写'),
      }),
    )
    .default([])
    .describe('各要素之外还依据的条款；要素里已写的不用再写'),
  local: localSchema.describe('本地情况；没有写“未取得”，页面显示“以窗口公布为准”'),
  cautions: z
    .array(z.strictObject({ id, text: text.describe('提醒'), applies }))
    .describe('要提醒读者的话；没有写 []'),
  thresholds: z
    .array(slug)
    .default([])
    .describe('哪些要素里的金额是门槛（例如收入限额）而不是要交的钱，写要素编号'),
  checkedOn: day.describe('最后核对日：哪一天与法律文本逐条核对过'),
  goneOver,
  editorNotes: z.array(text).default([]).describe('给编者看的备注，不在网站上出现'),
  changes,
});
