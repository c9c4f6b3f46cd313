import { z } from 'zod';
import { day, text } from './fields.ts';
import { state } from './state.ts';

/** What every translation file begins with, whatever its kind. */
export const translationHead = {
  state,
  translatedFrom: day.describe('译自哪一天的原文；原文此后有实质修改，译文就标“原文已修订”'),
  translator: text.optional().describe('译者，照实写；机器翻译也要写明'),
};

/** A translation of an entry's body, where names and titles stand in the original: its body is all that it says. */
export const bodyTranslation = z.strictObject(translationHead);

/** A translation of an original whose elements have ids: the words of each element by its key. */
export const wordsTranslation = z.strictObject({
  ...translationHead,
  words: z
    .record(z.string().regex(/^[a-z][a-z0-9-]*(\.[a-z]+)?$/, { error: 'key' }), text)
    .describe('译文，按原文要素的编号写，例如 s1.title；没有译的要素显示中文'),
});
