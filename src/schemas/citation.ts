import { z } from 'zod';
import { slug, text } from './fields.ts';

const parts = {
  document: slug.describe('依据的编号，写 documents.yaml 里的'),
  article: text.optional().describe('条款，照文件写，例如“第二十一条”'),
  edition: text.optional().describe('指的是哪一次修订，例如“2021-08-20修正”'),
  wording: text.optional().describe('引用的写法与 documents.yaml 里的不同时写'),
};

/** One place in a document, cited as a basis. */
export const citation = z.strictObject(parts);
/** The same, with whether anybody has seen an archived source that carries it. */
export const verifiedCitation = z.strictObject({
  ...parts,
  verified: z.boolean().describe('是否见到载明它的存档来源；凭记忆的写 false'),
});
export type Citation = z.output<typeof citation>;
