import { z } from 'zod';
import { LOCALES } from '#i18n/locales';
import { text } from './fields.ts';

/** A number would be a fact, typed where nobody keeps it current; a hotline and C6 are names. */
const question = text.regex(
  /^(?:\d{5}|[A-Z]\d|\d[A-Z]|\P{N})*$/u,
  '不写数字：金额、日期、期限写在各自的页面里',
);

const questions = z
  .record(
    z.string().regex(/^[a-z]+\/[a-z0-9-]+$/, '写成 种类/文件名，例如 fees/passport'),
    z.array(question).min(1).describe('人们会怎么问到这一页：用他们自己的话，不是标题里的词'),
  )
  .default({});

/** content/questions.yaml: what people ask, in their own words, by language and by the page that answers it. */
export const questionsSchema = z.strictObject(
  Object.fromEntries(LOCALES.map((locale) => [locale, questions])) as Record<
    (typeof LOCALES)[number],
    typeof questions
  >,
);
