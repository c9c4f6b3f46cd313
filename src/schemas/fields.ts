import { z } from 'zod';
import { isDay } from '#domain/calendar';
import { PICTOGRAMS } from '#domain/pictograms';
import { SOURCE_LOCALE, TRANSLATION_LOCALES, type TranslationLocale } from '#i18n/locales';

/** What an editor writes where a fact is not known. An empty field is a fault: silence and "unknown" differ. */
export const UNKNOWN = '未取得';
/** What an editor writes where the source carries no mark, such as 涉企 or 审批前置. */
export const UNMARKED = '未标注';
/** What an editor writes where the question does not arise. */
export const NOT_APPLICABLE = '不适用';
/** What an editor writes for the end of a span of which no end has been seen. */
export const TO_DATE = '至今';

/** The pipe tells readers of the open data's JSON Schema that it comes out as null. */
const declared = (word: string) =>
  z
    .literal(word)
    .transform(() => null)
    .pipe(z.null());

/** Either the value or the word 未取得; the library reads the word as null. */
export const known = <T extends z.ZodType>(schema: T) => z.union([declared(UNKNOWN), schema]);
/** Either the value or the word 未标注. */
export const marked = <T extends z.ZodType>(schema: T) => z.union([declared(UNMARKED), schema]);
/** Either the value or the word 不适用. */
export const applicable = <T extends z.ZodType>(schema: T) => z.union([declared(NOT_APPLICABLE), schema]);

/** Either the last day of a span or the word 至今. */
export const openEnded = <T extends z.ZodType>(schema: T) => z.union([declared(TO_DATE), schema]);

/** The longest single text of a frontmatter, in characters: what is longer is a body. */
const LONGEST = 5000;
/** The longest id: it is a part of addresses and of file names. */
const LONGEST_SLUG = 80;
/** No fact of this portal is older than the first law it cites or reaches beyond the readers' own time. */
const [FIRST_DAY, LAST_DAY] = ['1900-01-01', '2199-12-31'];

/** A word of the vocabulary of pictograms. */
export const pictogram = z.enum(PICTOGRAMS);
export const text = z.string().trim().min(1).max(LONGEST);
export const day = z
  .string()
  .refine(isDay, { error: 'day', abort: true })
  .refine((written) => FIRST_DAY <= written && written <= LAST_DAY, { error: 'far-day' });
export const slug = z
  .string()
  .max(LONGEST_SLUG)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'slug' })
  // Every JavaScript object has it, so a program that asks "is there an entry of this name" is answered yes.
  .refine((written) => written !== 'constructor', { error: 'reserved' });
export const webAddress = z
  .url({ protocol: /^https?$/, error: 'address' })
  .max(2000)
  .refine((written) => !/[\s<>"'`\\^{|}]/.test(written) && !/^https?:\/\/[^/]*@/.test(written), {
    error: 'address',
  });
/** A number of things that an editor counts. */
export const count = z.int().positive().max(10_000);

/** The same for every language that the source language is translated into. */
export const forTranslations = <T extends z.ZodType>(schema: T) =>
  Object.fromEntries(TRANSLATION_LOCALES.map((locale) => [locale, schema])) as Record<TranslationLocale, T>;

/** One field a language: what the source language holds, and what each of the others does. */
export const inLanguages = <S extends z.ZodType, T extends z.ZodType>(source: S, translation: T) =>
  z.strictObject({ [SOURCE_LOCALE]: source, ...forTranslations(translation) } as Record<
    typeof SOURCE_LOCALE,
    S
  > &
    Record<TranslationLocale, T>);

/** A text in the source language, with translations where they exist. */
export const localized = inLanguages(text, text.optional());
export type Localized = z.infer<typeof localized>;

/** A change to a text: major ones make translations outdated (freshness comes from editions, not from git). */
export const changes = z
  .array(
    z.strictObject({
      on: day.describe('修改的日子'),
      kind: z
        .enum(['major', 'minor'])
        .describe('大改还是小改：major 实质修改（译文因此过时）；minor 文字修改'),
      note: text.describe('改了什么，一句话'),
      sections: z.array(text).optional().describe('只涉及哪几节（标题的锚点）；不写表示全文'),
    }),
  )
  .default([])
  .describe('修改记录，新的写在后面');

/** Where a statement was seen. */
export const source = z.strictObject({
  kind: z
    .enum(['official-site', 'newspaper', 'third-party-copy', 'law-mirror', 'received', 'none'])
    .describe(
      '来源种类：official-site 官方网站、newspaper 报纸、third-party-copy 第三方转载、law-mirror 法规库镜像、received 收到的文件、none 无',
    ),
  url: known(webAddress).describe('网址；没有写“未取得”'),
  linkable: z.boolean().describe('是否可以做成链接：只有核对过的地址写 true'),
  note: text.optional().describe('说明'),
});
