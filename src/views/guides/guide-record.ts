import { z } from 'zod';
import * as AT from '#i18n/addresses';
import { localePath, SOURCE_LOCALE } from '#i18n/locales';
import type { Guide, Journey, Library } from '#library/library';
import { guideSchema } from '#schemas/guide';
import { journeySchema } from '#schemas/journey';
import { wordsTranslation } from '#schemas/translation';

const address = z.url().describe('网页地址');

/** A guide in /data/v1/guides.json: the content file without its editors' notes, and its translations. */
export const guideRecordSchema = z
  .object({ id: z.string().describe('编号，永不改变'), url: address })
  .extend(guideSchema.omit({ editorNotes: true, state: true }).shape)
  .extend({
    translations: z.record(z.string(), wordsTranslation.omit({ state: true })).describe('译文，按语言'),
  });

/** A journey in /data/v1/journeys.json. */
export const journeyRecordSchema = z
  .object({ id: z.string().describe('编号，永不改变'), url: address })
  .extend(journeySchema.shape);

export function guideRecord(library: Library, { slug, original, translations }: Guide): object {
  const { editorNotes: _, ...data } = original.data;
  return {
    id: slug,
    url: library.site.domain + localePath(SOURCE_LOCALE, AT.page('guides', slug)),
    ...data,
    translations: Object.fromEntries([...translations].map(([locale, entry]) => [locale, entry.data])),
  };
}

export function journeyRecord(library: Library, { slug, data }: Journey): object {
  return {
    id: slug,
    url: library.site.domain + localePath(SOURCE_LOCALE, AT.page('journeys', slug)),
    ...data,
  };
}

/** The JSON Schema (draft 2020-12) of a list of records, as it is served: unknown facts are null. */
export function recordsJsonSchema(record: z.ZodType): object {
  // A transform has no JSON Schema of its own: the word 未取得 is read as null, so anything stands for it here.
  return z.toJSONSchema(z.array(record), { io: 'output', unrepresentable: 'any' });
}
