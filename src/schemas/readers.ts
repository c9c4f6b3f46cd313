import { z } from 'zod';
import { citation } from './citation.ts';
import { count, localized, slug, text } from './fields.ts';

const places = z.record(slug, z.array(count).min(1)).default({});

const naming = {
  says: z.array(text).min(1).describe('资料里怎么称呼这类读者；下面写的每一处都要出现其中一个词'),
  policies: z
    .record(slug, text)
    .default({})
    .describe('哪份政策的哪一条写到：全文写条款锚点，例如 s3-4；提要写“第三十二条”；没有正文的写“题名”'),
  guides: z.record(slug, citation).default({}).describe('哪份办事指南写到，依据哪部法律的哪一条'),
  fees: z.array(slug).default([]).describe('哪些收费项目写到，写 fees/ 里的文件名'),
  reductions: places.describe('收费项目里第几条减免（reductions）写到，从 1 数起'),
  exemptions: places.describe('收费项目里第几条没有期限的减免（exemptions）写到，从 1 数起'),
};

const who = z.strictObject(naming).optional();

/** content/readers.yaml: where the content names kinds of readers, so that matches rest on what it says. */
export const readersSchema = z.strictObject({
  who: z
    .strictObject({
      citizen: who.describe('个人'),
      enterprise: who.describe('企业'),
      'foreign-investor': who.describe('外国投资者'),
    })
    .describe('个人、企业、外国投资者：只写指南的办事对象、收费的缴费对象、解读的读者之外的'),
  businesses: z
    .record(
      slug,
      z.strictObject({
        name: localized.describe('这一类企业的名称，四种语言都写'),
        ...naming,
        only: z
          .array(slug)
          .default([])
          .describe('上面的指南、收费里，只管这一类企业的：选了别的企业种类就不再列出'),
      }),
    )
    .describe('企业的种类：按资料里的称呼分，不另作划分'),
});
