import { z } from 'zod';
import { inLanguages, pictogram, slug, text } from './fields.ts';

/** Written in every language: the home page has no room for words that somebody cannot read. */
const words = inLanguages(text, text);

/** content/home.yaml: what the home page asks, and the doors that it opens; chosen by editors. */
export const homeSchema = z.strictObject({
  questions: z
    .array(
      z.strictObject({
        words: words.describe('人们怎么问，几个字，例如“换身份证”；四种语言都写，不写数字'),
        fee: slug.describe('问的是哪个收费项目，写 fees/ 里的文件名；答案由页面自己算，跟着读者的日子变'),
      }),
    )
    .max(8)
    .describe('大家常问：六条左右；没有写 []'),
  moments: z
    .array(
      z.strictObject({
        words: words.describe('遇到什么事，两三个字，例如“结婚”；四种语言都写'),
        pictogram: pictogram.describe('门上画什么，从小图词表里选一个词'),
        page: z
          .string()
          .regex(/^(journeys|guides)\/[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'page' })
          .describe('通向哪一页：journeys/文件名 或 guides/文件夹名'),
      }),
    )
    .max(12)
    .describe('遇到这些事：人生里的一件事，一扇门；没有写 []'),
});
