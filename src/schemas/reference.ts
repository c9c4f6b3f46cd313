import { z } from 'zod';
import { TRANSLATION_LOCALES } from '#i18n/locales';
import { day, forTranslations, inLanguages, known, localized, marked, slug, source, text } from './fields.ts';

/** content/offices.yaml: who issues documents and who handles matters. */
export const officesSchema = z.record(
  slug,
  z.strictObject({ name: localized.describe('机构名称，按文件署名写') }),
);

/** content/topics.yaml: the words by which readers look for a policy. */
export const topicsSchema = z.record(slug, z.strictObject({ name: localized.describe('主题名称') }));

/** content/regions.yaml: the city and its districts. */
export const regionsSchema = z.array(
  z.strictObject({
    code: known(z.string().regex(/^\d{6}$/)).describe('行政区划代码，六位；没有写“未取得”'),
    name: localized.describe('名称'),
    kind: text.describe('类型，例如 市辖区、县级市、县、功能区'),
  }),
);

/** content/channels.yaml: hotlines and other ways to ask or complain. */
export const channelsSchema = z.record(
  slug,
  z.strictObject({
    name: localized.describe('名称'),
    number: known(text).describe('电话号码；没有写“未取得”'),
    purpose: localized.describe('管什么'),
    about: inLanguages(z.array(text), z.array(text))
      .optional()
      .describe('问话里有哪些词就该问它；本站没有的事，搜索据此说该问谁。什么都能问的渠道不写'),
    verified: z.boolean().describe('号码是否核对过来源'),
    source: text.describe('从哪里得知'),
  }),
);

/** content/terms.yaml: 术语表. */
export const termsSchema = z.array(
  z.strictObject({
    id: slug.describe('术语编号'),
    category: text.describe('类别'),
    term: localized.describe('中文术语和各语言译法'),
    ownRendering: z.array(z.enum(TRANSLATION_LOCALES)).describe('哪些译法是本站自译（参考译文）'),
    avoid: z
      .strictObject(forTranslations(z.array(text).optional()))
      .optional()
      .describe('不要用的译法'),
    note: text.optional().describe('说明'),
  }),
);

/** content/documents.yaml: every document that is cited as a basis, once. */
export const documentsSchema = z.record(
  slug,
  z
    .strictObject({
      number: known(text).describe('发文字号或令号；没有写“未取得”'),
      title: known(text).describe('题名；没有写“未取得”'),
      recalledTitle: text
        .optional()
        .describe('凭记忆的题名：页面标“题名未与原件核对”；读到原件以后改写到 title，删掉这一栏'),
      names: z
        .strictObject(forTranslations(text))
        .optional()
        .describe('题名的参考译名，英日韩写全；本站有它的页面（policy）时不写，用那里的题名'),
      writtenOn: known(day).describe('成文日期'),
      policy: slug.optional().describe('本站有它的页面时，写 policies/ 里的文件名'),
      verified: marked(z.boolean()).describe('是否见到载明它的存档来源；资料没有标的写“未标注”'),
      citedAs: text
        .optional()
        .describe('引用时的写法，例如“《护照法》”；不写就用发文字号，没有字号用书名号加题名'),
      source: source.optional().describe('来源'),
    })
    .refine((document) => document.names === undefined || document.title !== null, {
      error: '题名没有取得的不能写译名（names）',
      path: ['names'],
    })
    .refine((document) => document.recalledTitle === undefined || document.title === null, {
      error: '题名已经取得的，不再写凭记忆的题名（recalledTitle）',
      path: ['recalledTitle'],
    })
    .refine((document) => document.names === undefined || document.policy === undefined, {
      error: '本站有页面（policy）的不写译名（names），题名的译文写在那个页面里',
      path: ['names'],
    }),
);
