import { z } from 'zod';
import { AMOUNT_SOURCES, FEE_LISTS, FREE_REASONS, PAYERS, PERIOD_STATES, PUBLISHABLE } from './fee.ts';
import { inLanguages } from './fields.ts';

/** A text with its translations. The Chinese is always there. */
const words = inLanguages(z.string(), z.string().optional()).describe(
  '中文，以及有的译文 / Chinese, and translations where they exist',
);
const day = z.iso.date();
const decimal = z
  .string()
  .regex(/^(0|[1-9]\d*)(\.\d+)?$/)
  .describe('十进制数，文字形式，照文件写 / a decimal number as text, as the source writes it');
const remark = words.nullable();

const span = {
  from: day.nullable().describe('起始日；null＝未取得 / first day; null where it is not known'),
  answersFrom: day
    .nullable()
    .describe('起始日未取得时，有据可答的最早一天 / where from is null: the first day that can be answered'),
  fromSure: z
    .boolean()
    .describe('起始日是否与原件核对 / whether the first day was checked against the original'),
  until: day
    .nullable()
    .describe('最后一天；null＝至今未见变化 / last day; null where no change has been seen'),
};

const citation = z.strictObject({
  document: z.string().describe('文件编号 / id of the document'),
  number: z.string().nullable().describe('发文字号；null＝未取得 / document number'),
  title: z.string().nullable().describe('题名；null＝未取得 / title'),
  article: z.string().nullable().describe('条款 / article'),
  text: z.string().describe('引用的写法 / the citation in words'),
});

const source = z.strictObject({
  kind: z.enum(['official-site', 'newspaper', 'third-party-copy', 'law-mirror', 'spam-mirror']),
  url: z
    .url()
    .nullable()
    .describe('核对过、可以链接的网址；其余为 null / the address where it may be linked to'),
});
const sources = z.array(source);

const part = { item: words, remark };
const unit = words;
const band = {
  over: decimal.describe('本段从多少以上起算（不含） / counted above this'),
  upTo: decimal.nullable().describe('到多少为止（含）；null＝以上 / up to this; null for no end'),
  countedIn: z.string().nullable().describe('分段按什么计数；null＝元 / what is counted; null for yuan'),
};
const combine = z
  .enum(['plus', 'instead'])
  .nullable()
  .describe('plus＝与分段相加，instead＝与分段二者择一 / added to the bands, or instead of them');

const rate = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('amount'),
    ...part,
    amount: decimal,
    unit,
    combine,
    derived: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('range'), ...part, min: decimal, max: decimal, unit, combine }),
  z.strictObject({
    kind: z.literal('tier'),
    ...part,
    ...band,
    amount: decimal.nullable(),
    min: decimal.nullable(),
    max: decimal.nullable(),
    unit,
  }),
  z.strictObject({ kind: z.literal('rate'), ...part, amount: decimal, unit }),
  z.strictObject({ kind: z.literal('cap'), ...part, amount: decimal, unit }),
  z.strictObject({ kind: z.literal('floor'), ...part, amount: decimal, unit }),
  z.strictObject({ kind: z.literal('factor'), ...part, amount: decimal, unit }),
  z.strictObject({
    kind: z.literal('formula'),
    ...part,
    formula: words,
    over: decimal.nullable(),
    upTo: decimal.nullable(),
    countedIn: z.string().nullable(),
  }),
  z.strictObject({ kind: z.literal('unknown'), ...part, unit: words.nullable() }),
]);

const period = z.strictObject({
  ...span,
  state: z.enum(PERIOD_STATES),
  freeBecause: z.enum(FREE_REASONS).nullable(),
  replacedBy: words.nullable(),
  formerName: words.nullable(),
  combination: words.nullable(),
  rates: z
    .array(rate)
    .describe(
      '空表＝在收而标准未取得或不得公布 / empty: charged, but the rate is not known or must not be shown',
    ),
  basis: z.array(citation),
  sources,
  remark,
});

const reduction = z.strictObject({
  for: words,
  what: words,
  payer: z.enum(PAYERS),
  ...span,
  basis: z.array(citation),
  sources,
  remark,
});

const collector = z.strictObject({ ...span, collector: words, basis: z.array(citation), remark });

/**
 * One item of the catalogue as it is published and sealed: what a page may show, and nothing that only editors read.
 * `/data/v1` changes only by adding.
 */
export const publishedFeeSchema = z
  .strictObject({
    id: z.string().describe('标识，也是页面地址的一部分 / also part of the page’s address'),
    name: words.describe('项目名称 / name'),
    variant: words
      .nullable()
      .describe('同名项目靠它区分；null＝没有同名项目 / tells items of one name apart'),
    aliases: inLanguages(z.array(z.string()), z.array(z.string())),
    list: z.enum(FEE_LISTS),
    level: words,
    department: words,
    collectors: z.array(collector).nullable().describe('null＝未取得 / not obtained'),
    priceSetter: z.string().nullable().describe('定价部门；null＝未取得 / who sets the price'),
    payer: z.enum(PAYERS),
    regions: z
      .array(z.string())
      .nullable()
      .describe('只在这些区县适用；null＝全市 / districts; null for the whole city'),
    enterpriseRelated: z.boolean().nullable().describe('是否涉企；null＝未标注 / null: not marked'),
    preApproval: z.boolean().nullable().describe('是否审批前置；null＝未标注 / null: not marked'),
    importExport: z.boolean().nullable().describe('是否涉进出口环节；null＝未标注 / null: not marked'),
    fundDestination: words.nullable().describe('资金管理方式；null＝未取得 / where the money goes'),
    periods: z.array(period).describe('各个时段，首尾相接；一天只落在一段里 / one period for a day'),
    reductions: z.array(reduction),
    exemptions: z.array(words),
    legalBasis: z.array(citation.extend({ verified: z.boolean() })),
    publishable: z.enum(PUBLISHABLE).describe('no-amount＝不得显示金额 / no-amount: no amount may be shown'),
    caution: words.nullable(),
    amountSource: z.enum(AMOUNT_SOURCES),
    certainty: z.enum(['high', 'medium', 'low']),
    sources,
    explanation: z.string().describe('说明（中文） / explanation in Chinese'),
  })
  .describe('收费目录的一项 / one item of the catalogue of charges');

/** `/data/v1/fees.json`: the whole catalogue. */
export const publishedFeesSchema = z
  .array(publishedFeeSchema)
  .describe('收费目录 / the catalogue of charges');

export type PublishedFee = z.output<typeof publishedFeeSchema>;
export type PublishedWords = z.output<typeof words>;
export type PublishedCitation = z.output<typeof citation>;
export type PublishedRate = z.output<typeof rate>;
