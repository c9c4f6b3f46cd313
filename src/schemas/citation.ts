import { z } from 'zod';
import { day, known, slug, text } from './fields.ts';

const parts = {
  document: slug.describe('依据的编号，写 documents.yaml 里的'),
  article: text.optional().describe('条款，照文件写，例如“第二十一条”'),
  edition: text.optional().describe('指的是哪一次修订，例如“2021-08-20修正”'),
  wording: text.optional().describe('引用的写法，与 documents.yaml 里的不同时写'),
};

/** One place in a document, cited as a basis. */
export const citation = z.strictObject(parts);
/** The same, with whether anybody has seen an archived source that carries it. */
export const verifiedCitation = z.strictObject({
  ...parts,
  verified: z.boolean().describe('是否见到载明它的存档来源；凭记忆的写 false'),
});
export type Citation = z.output<typeof citation>;

/** Whether an article still reads as it did in the text that was used. */
export const ARTICLE_STANDS = ['yes', 'no', 'unknown'] as const;

/**
 * Articles of a law as the answer cites them. Charges cite documents by id; what is asked across the whole body of law
 * is cited by the law's name, and the day of its text says how old the reading is.
 */
export const lawCitation = z.strictObject({
  law: text.describe('法律、法规的名称，不写书名号和“中华人民共和国”'),
  articles: z
    .array(z.string().regex(/^第[一二三四五六七八九十百千零]+条$/, { error: '写成“第九条”' }))
    .describe('第几条，一条一个；引整部的写 []'),
  textDay: known(day).describe('读到的是哪一天的文本；没有读到写“未取得”'),
  stands: z
    .enum(ARTICLE_STANDS)
    .describe(
      '这一条现在怎样：yes 是现行文本，或者修改后读到没有变；no 已废止、已换掉；unknown 没有读到最新文本',
    ),
  since: day.optional().describe('从哪一天起引这一条；新法接替旧法、尚未施行时写'),
  until: day.optional().describe('引到哪一天为止（含）；已知要换掉的写'),
});
export type LawCitation = z.output<typeof lawCitation>;
