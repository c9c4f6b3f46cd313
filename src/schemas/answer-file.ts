import { z } from 'zod';

const day = z.iso.date();
const decimal = z
  .string()
  .regex(/^(0|[1-9]\d*)(\.\d+)?$/)
  .describe('十进制数，文字形式 / a decimal number as text');

const rate = z
  .looseObject({
    item: z.string().describe('哪一种情形 / the case'),
    kind: z.string(),
    unit: z.string().nullable(),
  })
  .describe('一条标准 / one rate, amounts as decimal texts');

const phase = z.strictObject({
  from: day.nullable().describe('从这一天起；null＝从来 / first day; null since ever'),
  until: day.nullable().describe('到这一天为止（含）；null＝以后一直 / last day; null for no end'),
  verdict: z
    .enum([
      'chargeable',
      'free',
      'abolished',
      'prohibited',
      'regulated',
      'out-of-scope',
      'unknown',
      'several',
      'unverified',
    ])
    .describe('这一段的回答，在核对有效期之内 / the answer while the check holds'),
  lapses: z
    .boolean()
    .describe(
      'false＝不会因久未核对而失效（已取消、法律禁止、法定免费、文件写明了终期） / false: does not age (abolished, prohibited, free by law, a written end)',
    ),
  rates: z.array(rate),
  most: decimal.nullable().describe('最多能收多少元；null＝说不准 / the most that may be asked, 元'),
  noAmount: z.boolean().describe('可以收，标准没有取得 / chargeable, standard not known'),
  basis: z.array(z.string()).describe('依据，写成引文 / the basis, as citations'),
  caveats: z.array(z.string()),
});

/** `/data/v1/answers/<id>.json`: every answer about one charge, by day. */
export const answerFileSchema = z
  .strictObject({
    id: z.string(),
    kind: z.enum(['item', 'regulated', 'unlawful']),
    name: z.string().describe('中文名称 / Chinese name'),
    url: z.url().describe('网页地址 / the page'),
    checked: z.strictObject({
      on: day.describe('最近一次核对 / last compared'),
      against: z.string().nullable(),
    }),
    ages: z
      .strictObject({
        current: day.describe('从这一天起：其后没有见到变动 / first day after the check'),
        due: day.describe('从这一天起：该复核了 / due for review'),
        stale: day.nullable().describe('从这一天起：一年多没有核对，只作最后所知；null＝不会 / stale'),
      })
      .describe('会老的回答，各个年龄的第一天 / first days of each age, for answers that lapse'),
    phases: z.array(phase).min(1).describe('首尾相接，一天只落在一段里 / one phase for a day'),
    release: z.string().nullable().describe('最新的封存发布版 / newest sealed release'),
  })
  .describe('一项收费的全部回答 / every answer about one charge');

/** `/data/v1/names.json`: every name, folded, and what it stands for. */
export const namesFileSchema = z
  .record(z.string(), z.array(z.string()).min(1))
  .describe('折叠后的名称 → 编号 / folded name → ids');

export type AnswerFile = z.output<typeof answerFileSchema>;
