import { z } from 'zod';
import { day, known, localized, slug, text, webAddress } from './fields.ts';
import { citation } from './citation.ts';

/** content/catalogue.yaml: how far the catalogue of charges can answer, and where its rule stands. */
export const catalogueSchema = z.strictObject({
  compiledOn: day.describe('最近一次把各项和来源对过的日子；某一项另有 checked 的，按那一项'),
  knownUntil: day.describe('资料整理到哪一天；旧的发布版和 /data/v1 里有，不再决定回答'),
  lawsCheckedTo: day.describe('引用的法律核到哪一天：那一天以前的修改都看过'),
  newestSource: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
    .describe('见到的最新来源是哪个月，写成 2026-02；此后的变动没有核'),
  newestSources: z
    .array(
      z.strictObject({ field: localized.describe('哪一类收费'), source: localized.describe('最新来源') }),
    )
    .describe('各类收费最新的来源'),
  paidTogether: z
    .array(z.array(slug).min(2))
    .default([])
    .describe('哪几项常在一笔里一起交（登记费和加印的证书），写 fees/ 里的文件名：合起来说得通的数不说多收'),
  statement: localized.describe('关于资料新旧，要告诉读者的话'),
  rule: z
    .array(
      z.strictObject({
        says: localized.describe('法条的意思，用自己的话写'),
        citation: citation.describe('出自哪一条'),
        evidence: z.array(slug).describe('在哪里看到的，写 fee-sources.yaml 里的编号'),
      }),
    )
    .describe('“清单之外无收费”的出处'),
  refusal: localized
    .optional()
    .describe('清单上指不出的收费，读者有什么权利：用法条的话，写明哪部法第几条、文本核没核'),
});

/** A place in a public copy of the law texts: repository, commit and path. It is not a web address to link to. */
const lawMirrorPlace = z.string().startsWith('github:');

/** content/fee-sources.yaml: where the facts of the catalogue were seen. */
export const feeSourcesSchema = z.record(
  slug,
  z
    .strictObject({
      kind: z
        .enum(['official-site', 'newspaper', 'third-party-copy', 'law-mirror', 'spam-mirror'])
        .describe('来源种类：官方网站、报纸、第三方转载、法规库镜像、镜像垃圾站（地址不得出现）'),
      url: known(z.union([lawMirrorPlace, webAddress])).describe(
        '网址或法规库里的位置；没有或不得出现的写“未取得”',
      ),
      linkable: z.boolean().describe('是否可以做成链接'),
      editorNote: text.optional().describe('看到了什么，给编者看'),
    })
    .refine((source) => source.kind !== 'spam-mirror' || source.url === null, {
      error: '镜像垃圾站的地址不得写出，写“未取得”',
      path: ['url'],
    })
    .refine((source) => !source.linkable || (source.url !== null && !source.url.startsWith('github:')), {
      error: '没有网址的来源不能写 linkable: true',
      path: ['linkable'],
    }),
);

/** content/fee-words.yaml: the words that many items share, each with its translations, once. */
export const feeWordsSchema = z.strictObject({
  units: z
    .array(
      z.strictObject({
        name: localized.describe('计量单位'),
        counts: z
          .enum(['piece', 'measure', 'share'])
          .describe('怎样计数：piece 按件计（没有写数量时算一件）、measure 按量计、share 比例或倍数'),
      }),
    )
    .describe('计量单位'),
  levels: z.array(localized).describe('设立或定价的层级'),
  departments: z.array(localized).describe('主管或执收部门'),
  collectors: z.array(localized).describe('执收单位'),
  fundDestinations: z.array(localized).describe('资金管理方式'),
});

/** content/out-of-scope.yaml: names that sound like charges and belong to no list, and who answers for them. */
export const outOfScopeSchema = z.array(
  z.strictObject({
    category: z
      .enum(['market-price', 'tax', 'fine', 'social-insurance', 'civil-payment', 'foreign-authority'])
      .describe(
        '类别：market-price 市场调节价、tax 税、fine 罚款、social-insurance 社会保险费、civil-payment 民事价款、foreign-authority 外国机关收费',
      ),
    name: localized.describe('类别名称'),
    responsible: localized.describe('归谁管、找谁问'),
    words: z.array(text).describe('整个名称是这个词才算'),
    endings: z.array(text).describe('名称以这个词结尾就算；只写绝不会混同的词'),
    choices: z
      .array(
        z.strictObject({
          words: z.array(text).min(1).describe('哪些叫法'),
          fees: z.array(slug).min(1).describe('其中一部分情形另有清单项目，写 fees/ 里的文件名'),
        }),
      )
      .describe('看情形而定的叫法：一般是市场价，特定情形在清单里；回答时一并提示'),
  }),
);
