import { z } from 'zod';
import { LOCALES } from '#i18n/locales';
import { text } from './fields.ts';

const entry = z.strictObject({
  says: z.array(text).min(1).describe('人们怎么说，几个都可以'),
  means: z.array(text).min(1).describe('网站上怎么写；每个词都必须在某一页的标题、名称、别名或正文里出现'),
});

/** content/synonyms.yaml: colloquial words and the words under which pages tell of the same thing, by language. */
export const synonymsSchema = z.strictObject(
  Object.fromEntries(LOCALES.map((locale) => [locale, z.array(entry).default([])])) as Record<
    (typeof LOCALES)[number],
    z.ZodDefault<z.ZodArray<typeof entry>>
  >,
);
