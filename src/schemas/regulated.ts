import { z } from 'zod';
import { lawCitation } from './citation.ts';
import { day, inLanguages, known, localized, slug, text } from './fields.ts';

/** What kind of money it is, and with it what may be answered. */
export const REGULATED_CLASSES = [
  'government-set',
  'government-guided',
  'administrative',
  'fund',
  'deposit',
  'market',
  'tax',
  'fine',
  'social-insurance',
  'civil',
  'statute-free',
  'prohibited',
] as const;

export const everydayNames = inLanguages(z.array(text), z.array(text).default([]));

const proof = lawCitation.extend({
  speaksOf: z
    .enum(['this', 'general'])
    .describe('这一条说的是：this 就是这一项；general 一般规定，例如价格法第十三条'),
});

/** content/regulated.yaml: prices that government sets or guides, and other money that people ask about. */
export const regulatedSchema = z.array(
  z.strictObject({
    id: slug.describe('编号，不与 fees/、unlawful.yaml 的编号重复'),
    name: localized.describe('是什么钱'),
    class: z
      .enum(REGULATED_CLASSES)
      .describe(
        '是哪一类钱：government-set 政府定价、government-guided 政府指导价、administrative 行政事业性收费、fund 政府性基金、' +
          'deposit 保证金、market 市场价、tax 税、fine 罚款、social-insurance 社会保险费、civil 民事价款或法定缴存、statute-free 法定免费、prohibited 法律禁止',
      ),
    setBy: localized.describe('谁定、按什么定'),
    aliases: everydayNames.describe('百姓怎么叫；一个叫法全站只能有一个答案'),
    asked: z.array(text).default([]).describe('整句的问法、错字、拼音'),
    legalProof: z.array(proof).describe('法条；没有写 []'),
    documents: z.array(text).describe('读到过的文件的文号；凭记忆的写进 editorNote'),
    readIn: z.array(slug).default([]).describe('在哪一版清单里读到这一项，写 lists/ 里的文件名'),
    whereToLook: known(localized).describe('现行标准到哪里看、问谁；没有写“未取得”'),
    answer: localized.describe('给读者的话，用自己的话写；needsCheck 的只写问谁'),
    seenAmount: localized.optional().describe('读到过的金额，连同哪一年、哪里；旧标准要写明年份'),
    ourId: z.array(slug).describe('本站的同一件事，写 fees/ 里的文件名；没有写 []'),
    linkConfirmed: z.boolean().default(false).describe('逐字核过：有人核过 ourId 就是这一项才写 true'),
    needsCheck: z.boolean().describe('类别或答话还存疑：只答问谁、到哪里看'),
    checkedOn: day.describe('哪一天整理的'),
    editorNote: text.optional().describe('给编者看的备注，不在网站上出现'),
  }),
);

export type Regulated = z.output<typeof regulatedSchema>[number];
