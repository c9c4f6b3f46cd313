import { z } from 'zod';
import { slug, text } from './fields.ts';
import { everydayNames } from './regulated.ts';

/** content/names.yaml: how people ask for the items of fees/, beyond the names that the catalogue publishes. */
export const namesSchema = z.strictObject({
  items: z
    .record(
      slug,
      z.strictObject({
        says: everydayNames.describe('百姓怎么说：叫法、动词、整句；不写金额'),
        misspelt: z.array(text).default([]).describe('错别字、同音字、拼音'),
      }),
    )
    .describe('各项的叫法，按 fees/ 里的文件名'),
  several: z
    .array(
      z.strictObject({
        says: everydayNames.describe('一句话可能指几项'),
        ids: z
          .array(slug)
          .min(2)
          .describe(
            '指哪几项，写 fees/ 里的文件名，regulated.yaml、unlawful.yaml 里的编号，或 out-of-scope.yaml 里的类别',
          ),
      }),
    )
    .describe('要反问是哪一种的叫法'),
});

export type Names = z.output<typeof namesSchema>;
