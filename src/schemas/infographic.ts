import { z } from 'zod';
import { changes, day, pictogram, slug, text } from './fields.ts';
import { READERS } from './interpretation.ts';
import { goneOver } from './law.ts';
import { state } from './state.ts';
import { translationHead } from './translation.ts';

/** What every language of an infographic says of itself. No digit stands here: numbers come from tags in the body. */
const words = {
  title: text.describe('标题：一句话说清这张图讲什么；不写数字'),
  summary: text.describe('一句话读懂：读者最要紧的；不写数字'),
  shortTitle: text
    .optional()
    .describe('短标题：封面图和公众号文章用，不超过 32 个字；标题短、封面上放得下的不必写'),
};

/** content/infographics/<slug>/zh-CN.mdx: 一图读懂, the original. */
export const infographicSchema = z.strictObject({
  state,
  ...words,
  pictogram: pictogram.describe('这张图讲的是什么，从小图词表里选一个词'),
  audience: z
    .array(z.enum(READERS))
    .min(1)
    .describe('画给谁：enterprise 企业、citizen 居民、foreign-investor 外国投资者和在华外国人'),
  explains: z.array(slug).describe('图解的政策文件，写 policies/ 里的文件名；没有写 []'),
  interpretations: z.array(slug).describe('有关的政策解读，写 interpretations/ 里的文件夹名；没有写 []'),
  guides: z.array(slug).describe('有关的办事指南，写 guides/ 里的文件夹名；没有写 []'),
  fees: z.array(slug).describe('有关的收费项目，写 fees/ 里的文件名；正文标签用到的不必再写；没有写 []'),
  basis: z
    .array(
      z.strictObject({
        document: slug.describe('依据的编号，写 documents.yaml 里的'),
        articles: z.array(text).min(1).describe('用到的条款，照文件写，例如“第二十五条”“三（四）”'),
      }),
    )
    .describe('依据：图里的话出自哪里；全部出自本站数据的写 []'),
  writtenOn: day.describe('写成的日子'),
  goneOver,
  changes,
});

/** content/infographics/<slug>/<locale>.mdx: its translation, whole, with the same sections and the same tags. */
export const infographicTranslation = z.strictObject({ ...translationHead, ...words });
