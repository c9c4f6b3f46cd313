import { z } from 'zod';
import { ARTICLE_STANDS, lawCitation } from './citation.ts';
import { day, localized, slug, text } from './fields.ts';
import { everydayNames } from './regulated.ts';

/** What may be said of a charge that people are asked to pay. */
export const UNLAWFUL_VERDICTS = ['prohibited', 'no-basis', 'depends', 'contract', 'fraud'] as const;

/** content/unlawful.yaml: charges that a law forbids, and others that people are asked for without a basis. */
export const unlawfulSchema = z.array(
  z
    .strictObject({
      id: slug.describe('编号，不与 fees/、regulated.yaml 的编号重复'),
      name: localized.describe('收的是什么钱；情形是名称的一部分，例如“交警拖车费”'),
      names: everydayNames.describe('人们怎么叫；带着情形的才写在这里'),
      asked: z.array(text).default([]).describe('整句的问法、错字、拼音'),
      bare: z
        .array(text)
        .default([])
        .describe('去掉情形以后光秃的叫法，例如“拖车费”：人只说这几个字，要反问是哪一种'),
      verdict: z
        .enum(UNLAWFUL_VERDICTS)
        .describe(
          '怎么说它：prohibited 法律禁止、no-basis 没有见到依据（不等于禁止）、depends 看情形、contract 民事约定、fraud 诈骗',
        ),
      statute: z.array(lawCitation).describe('法条；没有写 []'),
      remark: localized.optional().describe('这一条管到哪里、什么不在内'),
      answer: localized.optional().describe('给读者的话，用自己的话写；条文一句话说得清的不写'),
      current: z
        .enum(ARTICLE_STANDS)
        .describe(
          '所据的法现行与否：yes 才可答“不得收”；no 已废止，或者没有对应的专条；unknown 没有读到最新文本',
        ),
      answersFrom: day.describe('从哪一天起可以这样答：规定的施行日；不知道的用所读文本的日子，绝不更早'),
      toRead: z.array(text).default([]).describe('要读到什么才能改成 yes；current 不是 yes 的必填'),
      alsoInRegulated: z.array(slug).default([]).describe('定价表里的同一件事，写 regulated.yaml 里的编号'),
      ourId: z.array(slug).default([]).describe('本站的同一件事，写 fees/ 里的文件名；由那一项回答'),
      editorNote: text.optional().describe('给编者看的备注，不在网站上出现'),
    })
    .refine((entry) => entry.current === 'yes' || entry.toRead.length > 0, {
      error: 'current 不是 yes 的要写 toRead：读到什么才能改',
      path: ['toRead'],
    })
    .refine((entry) => entry.verdict !== 'prohibited' || entry.statute.length > 0, {
      error: '说“法律禁止”要写出法条（statute）',
      path: ['statute'],
    }),
);

export type Unlawful = z.output<typeof unlawfulSchema>[number];
