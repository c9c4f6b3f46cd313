import { z } from 'zod';
import { lawCitation } from './citation.ts';
import { PAYERS } from './fee.ts';
import { day, known, localized, marked, slug, text } from './fields.ts';

/** What an official list lists. */
export const EDITION_KINDS = [
  'administrative',
  'government-fund',
  'enterprise-deposit',
  'government-priced-service',
  'government-price',
  'exam',
  'intermediary-service',
] as const;

const row = z.strictObject({
  number: known(text).describe('清单里的序号；没有读到写“未取得”'),
  name: localized.describe('名称，按清单写'),
  names: z
    .array(text)
    .default([])
    .describe('合写的一行拆开怎么叫，例如“普通高中学费”；别的叫法写 names.yaml'),
  department: text.describe('清单里的部门或者组别'),
  payer: z.enum(PAYERS).describe('缴费人：citizen 个人、enterprise 企业、both 都有'),
  treasury: known(text).describe('资金管理方式；没有写“未取得”'),
  enterpriseRelated: marked(z.boolean()).describe('是否涉企；没有标的写“未标注”'),
  basis: z.array(text).describe('清单里写的文号；凭记忆的行写 []，记忆中的文号只写在 editorNote 里'),
  statute: z.array(lawCitation).describe('证明这一行的法条；没有写 []'),
  item: z.array(slug).describe('本站是哪几项，写 fees/ 里的文件名；本站没有收录写 []'),
  provenance: z
    .enum(['verified', 'memory'])
    .describe('怎样读到：verified 在这一版里读到这一行；memory 没有读到，凭记忆列出，文号和金额不上页面'),
  seenIn: z.array(slug).describe('在哪里见过这一行，写 fee-sources.yaml 里的编号；没有写 []'),
  remark: localized.optional().describe('要告诉读者的话'),
  editorNote: text.optional().describe('给编者看的备注，不在网站上出现'),
});

/** content/lists/<id>.yaml: one edition of one official list. */
export const editionSchema = z.strictObject({
  title: localized.describe('清单的题名'),
  issuer: text.describe('公布机关'),
  number: known(text).describe('发文字号；没有写“未取得”'),
  day: known(day).describe('这一版截止或公布的日子；没有写“未取得”'),
  dayNote: text.optional().describe('这个日子是什么日子、怎么得来的'),
  validUntil: known(day).describe('文件自己写明的有效期止；没有写“未取得”'),
  replacedBy: known(text).describe('被哪一版接替；没有见到接替的写“未取得”'),
  source: known(slug).describe('在哪里读到，写 fee-sources.yaml 里的编号；没有读到任何一版写“未取得”'),
  here: z.boolean().describe('是不是本市执行的清单；外地的清单只作旁证，写 false'),
  complete: z.boolean().describe('整版读到：整版读到才写 true，只有整版读到的清单，才能说“不在清单”'),
  countStated: known(z.int().positive()).describe('公布机关写明的项数；没有写“未取得”'),
  covers: z
    .array(z.enum(EDITION_KINDS))
    .min(1)
    .describe(
      '管哪一类：administrative 行政事业性收费、government-fund 政府性基金、enterprise-deposit 涉企保证金、' +
        'government-priced-service 政府定价的经营服务性收费、government-price 定价目录、exam 考试考务费、' +
        'intermediary-service 审批中介服务',
    ),
  enterpriseOnly: z.boolean().default(false).describe('只列涉企项目：只列涉企项目的写 true'),
  rows: z.array(row).describe('各行；一行也没有读到写 []'),
  editorNote: text.optional().describe('给编者看的备注，例如读到了哪几行'),
});

export type Edition = z.output<typeof editionSchema>;
export type EditionRow = Edition['rows'][number];
