import { z } from 'zod';
import { LOCALES, SOURCE_LOCALE } from '#i18n/locales';
import { day, localized, text, webAddress } from './fields.ts';

const placeholder = z
  .strictObject({
    value: text.describe('显示的内容'),
    placeholder: z.boolean().describe('是不是占位：是，页面上照样显示并标明；换成真的以后改为 false'),
  })
  .describe('城市自己的编号或信息');

function originOf(address: string): string | null {
  return URL.canParse(address) ? new URL(address).origin : null;
}

/** content/site.yaml: the city itself. */
export const siteSchema = z.strictObject({
  name: localized.describe('门户名称'),
  city: localized.describe('城市名称'),
  mark: text.max(2).describe('标志里的一个字，例如“聊”'),
  languages: z
    .array(z.enum(LOCALES))
    .refine((written) => written.includes(SOURCE_LOCALE), { error: 'source-language' })
    .optional()
    .describe(
      `网站有哪几种语言：${LOCALES.join('、')}，一定有 ${SOURCE_LOCALE}；不写就是全部。繁体自动转换，不用写`,
    ),
  domain: webAddress
    .refine((written) => written === originOf(written), { error: 'origin' })
    .describe('网站域名，带 https://；没有就写 https://portal.example'),
  feedAuthority: z
    .string()
    .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+,\d{4}(-\d{2}(-\d{2})?)?$/, {
      error: '写成 域名,年份，例如 portal.example,2026',
    })
    .describe('订阅条目编号的前半截：域名,开始用它的年份（RFC 4151）；启用时定一次，以后换域名也不改'),
  demonstration: z.boolean().describe('是不是演示站：是，每页每图都写明；正式启用时改为 false'),
  confirmationHoldsDays: z
    .int()
    .positive()
    .max(3660)
    .describe('一次“现行有效”的核对管多少天；过期后页面改说“效力未核”'),
  contentAsOf: day.describe('资料整理日：内容核对到哪一天'),
  organizer: placeholder.describe('主办单位'),
  operator: placeholder.describe('承办单位'),
  address: placeholder.describe('地址'),
  phone: placeholder.describe('电话'),
  siteCode: placeholder.describe('网站标识码'),
  icp: placeholder.describe('ICP 备案号'),
  police: placeholder.describe('公安备案号'),
  feedback: z
    .strictObject({
      channel: text.describe('意见送到哪个渠道，写 channels.yaml 里的编号，例如 "12345"'),
      mail: z
        .email({ error: '写成邮箱地址，例如 portal@example.gov.cn' })
        .optional()
        .describe('收意见的邮箱'),
      form: webAddress.optional().describe('收意见的网上表单的网址'),
    })
    .optional()
    .describe('读者的意见送到哪里；不写就不请读者提意见'),
  hardWords: z
    .record(text, text)
    .optional()
    .describe('难读的词和它的拼音，例如 茌平: chí píng；读者打开“难字上标拼音”时标在字上'),
  reviewEveryDays: z.int().positive().max(3660).describe('收费目录每隔多少天应复核一次；过期页面明显提醒'),
});
