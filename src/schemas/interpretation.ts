import { z } from 'zod';
import { changes, day, slug, text } from './fields.ts';
import { goneOver } from './law.ts';
import { state } from './state.ts';
import { translationHead } from './translation.ts';

export const READERS = ['enterprise', 'citizen', 'foreign-investor'] as const;

/** What every language of an interpretation says of itself. */
const words = {
  title: text.describe('标题：一句话说清解读什么、写给谁'),
  shortTitle: text
    .optional()
    .describe('短标题：封面图和公众号文章用，不超过 32 个字；标题短、封面上放得下的不必写'),
  summary: text.describe('摘要：一两句话，读者最要紧的'),
  scope: text.optional().describe('适用范围：管谁、管什么，不管什么'),
  term: text.optional().describe('期限：什么时候起、到什么时候；文件没有写就照实说'),
  differs: text.optional().describe('与以前规定的差别；没有取得就写“未取得”并说明'),
};

/** content/interpretations/<slug>/zh-CN.mdx: a text that explains policies to those they concern, the original. */
export const interpretationSchema = z.strictObject({
  state,
  ...words,
  audience: z
    .array(z.enum(READERS))
    .min(1)
    .describe('写给谁：enterprise 企业、citizen 居民、foreign-investor 外国投资者和在华外国人'),
  explains: z.array(slug).describe('解读的政策文件，写 policies/ 里的文件名；政策页面的链接由此得出'),
  basis: z
    .array(
      z.strictObject({
        document: slug.describe('依据的编号，写 documents.yaml 里的'),
        articles: z.array(text).min(1).describe('用到的条款，照文件写，例如“第二十一条”“三（四）”'),
      }),
    )
    .describe('依据：正文每个 <Claim> 的出处都要在这里'),
  guides: z.array(slug).describe('有关的办事指南，写 guides/ 里的文件夹名；没有写 []'),
  fees: z.array(slug).describe('有关的收费项目，写 fees/ 里的文件名；正文 <Fee> 用到的不必再写；没有写 []'),
  writtenOn: day.describe('写成的日子'),
  goneOver,
  changes,
});

/** content/interpretations/<slug>/<locale>.mdx: its translation, whole, with the same sections and claims. */
export const interpretationTranslation = z.strictObject({ ...translationHead, ...words });
