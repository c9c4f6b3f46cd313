import { z } from 'zod';
import {
  applicable,
  changes,
  day,
  inLanguages,
  known,
  localized,
  marked,
  openEnded,
  slug,
  text,
} from './fields.ts';
import { citation, verifiedCitation } from './citation.ts';
import { goneOver } from './law.ts';

/** 四类清单，加上不属清单、由法律规定免费或禁止收取的事项。 */
export const FEE_LISTS = [
  'administrative',
  'government-fund',
  'enterprise-deposit',
  'government-priced-service',
  'free-or-prohibited-by-law',
] as const;
export const PAYERS = ['citizen', 'enterprise', 'both'] as const;
export const PERIOD_STATES = [
  'charged',
  'free',
  'abolished',
  'replaced',
  'prohibited',
  'unverified',
] as const;
export const FREE_REASONS = [
  'suspended',
  'suspended-or-abolished',
  'zero-rated',
  'exempt',
  'by-law',
] as const;
export const PUBLISHABLE = ['yes', 'with-caution', 'no-amount'] as const;
export const AMOUNT_SOURCES = [
  'official-site',
  'law-mirror',
  'newspaper',
  'third-party-copy',
  'spam-mirror',
  'none',
] as const;

/** An amount exactly as its source writes it; text, because 0.1 has no exact binary form. */
const decimal = z.string().regex(/^(0|[1-9]\d{0,11})(\.\d{1,6})?$/, { error: 'decimal' });
const OPEN_TOP = '以上';

const item = localized.describe('收费子项，按文件的写法');
const unit = text.describe('计量单位，写 fee-words.yaml 里 units 的中文');
const amount = decimal.describe('金额或比例，数字加引号，照文件写，例如 "0.5"');
const min = decimal.describe('幅度的下端，数字加引号');
const max = decimal.describe('幅度的上端，数字加引号');
const combine = z
  .enum(['plus', 'instead'])
  .optional()
  .describe('与同一时段里的分段怎么合算：plus 相加，instead 二者择一；不写表示各算各的');
const remark = localized.optional().describe('要告诉读者的话，例如以什么为基数；用自己的话写');
const editorNote = text.optional().describe('给编者看的备注，不在网站上出现');

const band = {
  over: decimal.describe('本段从多少以上起算（不含），数字加引号'),
  upTo: z
    .union([z.literal(OPEN_TOP).transform(() => null), decimal])
    .describe('本段到多少为止（含）；最高一段写“以上”'),
  countedIn: text.optional().describe('分段按什么计数，例如“页”“件”；按金额（元）分段的不写'),
};
/** What stands in `together` and `excludes` for every other rate of the period. */
export const OTHER_RATES = '其余各条';
const rateNames = z.array(text).min(1).optional();
/** How the rates of a period stand to each other: without it nobody can say what may be asked at most. */
const relations = {
  together: rateNames.describe(
    `可以和哪几条一次一起收，写那几条的中文子项；和其余每一条都可以写 [${OTHER_RATES}]`,
  ),
  excludes: rateNames.describe(
    `不能和哪几条一次一起收（只收其一），写那几条的中文子项；和其余每一条都不能写 [${OTHER_RATES}]`,
  ),
  totalOf: rateNames.describe('这一条是哪几条的合计，写那几条的中文子项；合计不再和它们相加'),
};
const words = { item, ...relations, remark, editorNote };

/** What is charged for one part of an item. The kinds differ in what a reader may do with the number. */
export const rateSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('amount').describe('定额'),
      ...words,
      amount,
      unit,
      combine,
      derived: z.boolean().default(false).describe('推算值：不是文件原文的写 true'),
    }),
    z.strictObject({ kind: z.literal('range').describe('幅度'), ...words, min, max, unit, combine }),
    z.strictObject({
      kind: z.literal('tier').describe('分段累加的一段；单位是 % 的按该段的比例计'),
      ...words,
      ...band,
      amount: amount.optional(),
      min: min.optional(),
      max: max.optional(),
      unit,
    }),
    z.strictObject({ kind: z.literal('rate').describe('比例'), ...words, amount, unit }),
    z.strictObject({ kind: z.literal('cap').describe('上限'), ...words, amount, unit }),
    z.strictObject({ kind: z.literal('floor').describe('下限'), ...words, amount, unit }),
    z.strictObject({
      kind: z.literal('factor').describe('系数或计算参数，不是金额'),
      ...words,
      amount,
      unit,
    }),
    z.strictObject({
      kind: z.literal('formula').describe('公式'),
      ...words,
      formula: localized.describe('公式，照文件写'),
      over: band.over.optional(),
      upTo: band.upTo.optional(),
      countedIn: band.countedIn,
    }),
    z.strictObject({
      kind: z.literal('unknown').describe('标准未取得'),
      ...words,
      unit: known(unit).describe('计量单位；没有写“未取得”'),
    }),
  ])
  .refine((rate) => rate.kind !== 'tier' || (rate.amount === undefined) !== (rate.min === undefined), {
    error: '分段要么写 amount，要么写 min 和 max',
  })
  .refine((rate) => rate.kind !== 'tier' || (rate.min === undefined) === (rate.max === undefined), {
    error: 'min 和 max 要成对写',
  });

const since = {
  from: known(day).describe('从哪一天起；起始日未见写“未取得”'),
  answersFrom: day.optional().describe('有据可答的最早一天：起始日未取得时必填（不作答的时段不写）'),
  fromSure: z.boolean().default(true).describe('起始日核对过：没有与原件核对的写 false'),
  until: openEnded(day).describe('到哪一天为止（含这一天）；至今未见变化写“至今”'),
};
const basis = z.array(citation).describe('这一段的依据，写 documents.yaml 里的编号；没有写 []');
const evidence = z.array(slug).describe('在哪里看到的，写 fee-sources.yaml 里的编号；没有写 []');

/** A stretch of days on which nothing changed. Periods follow each other without gap or overlap. */
export const periodSchema = z
  .strictObject({
    ...since,
    state: z
      .enum(PERIOD_STATES)
      .describe(
        '这一段的状态：charged 照收、free 停征或免征、abolished 取消、replaced 改税或并入、prohibited 法律禁止、unverified 不作答',
      ),
    freeBecause: z
      .enum(FREE_REASONS)
      .optional()
      .describe(
        '为什么免：free 时必填，suspended 停征、suspended-or-abolished 文件称“取消或停征”、zero-rated 零费率、exempt 免征、by-law 法定免费',
      ),
    replacedBy: localized.optional().describe('改成了什么：replaced 时必填'),
    formerName: localized.optional().describe('这一段里项目用的旧名称'),
    combination: localized.optional().describe('几条标准怎样合起来算，一句话'),
    rates: z.array(rateSchema).describe('收费标准；在收而标准未取得的写 []'),
    basis,
    evidence,
    remark,
    editorNote,
  })
  .refine((period) => (period.state === 'free') === (period.freeBecause !== undefined), {
    error: 'state 为 free 时写 freeBecause，其他时候不写',
    path: ['freeBecause'],
  })
  .refine((period) => (period.state === 'replaced') === (period.replacedBy !== undefined), {
    error: 'state 为 replaced 时写 replacedBy，其他时候不写',
    path: ['replacedBy'],
  })
  .refine(
    (period) => period.from !== null || period.state === 'unverified' || period.answersFrom !== undefined,
    {
      error: '起始日未取得时要写 answersFrom',
      path: ['answersFrom'],
    },
  );

const payer = z.enum(PAYERS).describe('缴费对象：citizen 个人、enterprise 企业、both 都有');

const reductionSchema = z
  .strictObject({
    for: localized.describe('减免谁、减免什么情形'),
    what: localized.describe('怎么减免'),
    payer,
    leaves: decimal
      .optional()
      .describe('不看任何条件、这类缴费人都能减的才写：减后还交百分之几，数字加引号，免收写 "0"'),
    ...since,
    basis,
    evidence,
    remark,
    editorNote,
  })
  .refine((reduction) => reduction.from !== null || reduction.answersFrom !== undefined, {
    error: '起始日未取得时要写 answersFrom',
    path: ['answersFrom'],
  });

const collectorSchema = z.strictObject({
  ...since,
  collector: text.describe('执收单位，写 fee-words.yaml 里 collectors 的中文'),
  basis,
  remark,
  editorNote,
});

const aliases = inLanguages(
  z.array(text).min(1).describe('百姓的叫法，几个都可以'),
  z.array(text).default([]),
).describe('人们怎么叫它；别名里不写金额、日期');

/** content/fees/<slug>.mdx: one item of the catalogue of charges; the body explains it in plain words. */
export const feeSchema = z
  .strictObject({
    name: localized.describe('项目名称，按清单写'),
    variant: applicable(localized).describe('同名项目靠它区分，例如“首次申领”；没有同名项目写“不适用”'),
    aliases,
    list: z
      .enum(FEE_LISTS)
      .describe(
        '在哪张清单：administrative 行政事业性收费、government-fund 政府性基金、enterprise-deposit 涉企保证金、' +
          'government-priced-service 实行政府定价的经营服务性收费、free-or-prohibited-by-law 法定免费或禁止收取的事项',
      ),
    level: text.describe('哪一级设立或定价，写 fee-words.yaml 里 levels 的中文'),
    department: text.describe('主管或执收部门，写 fee-words.yaml 里 departments 的中文'),
    collectors: known(z.array(collectorSchema).min(1)).describe('执收单位的变化；没有资料写“未取得”'),
    priceSetter: known(text).describe('定价部门；没有写“未取得”'),
    payer,
    onePerPerson: z
      .boolean()
      .default(false)
      .describe(
        '一个人一次只用一份（身份证、驾驶证、每人次的考试）的写 true：超出就是多收；可能有几本、几件的不写',
      ),
    alsoSold: z
      .boolean()
      .default(false)
      .describe(
        '市场上也有人做：取消了收费、同样的活也按市场价做（体检、白蚁防治）的写 true：对方可能收的是市场价，不说多收',
      ),
    amountsInDoubt: z
      .boolean()
      .default(false)
      .describe('金额还要再核：和后来的文件对不上的写 true，金额照列，写明疑点（caution），不说多收'),
    checked: z
      .strictObject({
        on: day.describe('哪一天把这一项和来源重新对过'),
        against: text.describe('和什么对的：清单、文件或公示，写得别人能再找到'),
      })
      .optional()
      .describe('最近一次复核，由 npm run confirm 写；没有复核过的不写，按 catalogue.yaml 的日子算'),
    regions: z
      .array(text)
      .min(1)
      .optional()
      .describe('只在部分区县适用时写，名称同 regions.yaml；全市适用不写'),
    enterpriseRelated: marked(z.boolean()).describe('是否涉企；清单没有标的写“未标注”'),
    preApproval: marked(z.boolean()).describe('是否审批前置；清单没有标的写“未标注”'),
    importExport: marked(z.boolean()).describe('是否涉及进出口环节；清单没有标的写“未标注”'),
    fundDestination: known(text).describe(
      '资金管理方式，写 fee-words.yaml 里 fundDestinations 的中文；没有写“未取得”',
    ),
    periods: z.array(periodSchema).min(1).describe('各个时段，按时间先后，首尾相接'),
    reductions: z.array(reductionSchema).describe('有期限的减免；没有写 []'),
    exemptions: z.array(localized).describe('没有期限信息的减免；没有写 []'),
    legalBasis: z.array(verifiedCitation).describe('全部依据，写 documents.yaml 里的编号；没有写 []'),
    publishable: z
      .enum(PUBLISHABLE)
      .describe('能不能公布：yes 可以公布、with-caution 连同 caution 一起公布、no-amount 不得显示金额'),
    caution: localized
      .optional()
      .describe('要告诉读者的疑点，用自己的话写；publishable 为 with-caution 时必填'),
    amountSource: z.enum(AMOUNT_SOURCES).describe('金额最好的来源是哪一种'),
    certainty: z.enum(['high', 'medium', 'low']).describe('把握有多大'),
    evidence,
    goneOver,
    changes: changes.describe('说明（正文）的修改记录，新的写在后面；金额和时段的变化不写在这里'),
    editorNote,
  })
  .refine((fee) => fee.publishable !== 'with-caution' || fee.caution !== undefined, {
    error: 'publishable 为 with-caution 时要写 caution',
    path: ['caution'],
  });

export type FeeData = z.output<typeof feeSchema>;
export type FeeList = (typeof FEE_LISTS)[number];
