import { z } from 'zod';
import { EVENT_KINDS } from '#domain/law/event';
import { day, known, localized, openEnded, slug, text, webAddress } from './fields.ts';

export const LAW_LEVELS = [
  'law',
  'administrative-regulation',
  'department-rule',
  'provincial-regulation',
  'city-regulation',
  'normative-document',
  'treaty',
] as const;

/** What an editor writes where nobody has looked for changes. */
export const UNCHECKED = '未核';

const article = text.regex(/^第[零一二三四五六七八九十百千]+条(之[一二三四五六七八九十]+)?$/, {
  error: '写到条为止，用汉字，例如“第二十四条”“第四十一条之一”',
});

const move = z
  .strictObject({
    old: article.describe('改以前的条'),
    new: known(article).describe('改以后的条；没有了、没有找到的写“未取得”'),
    text: z
      .enum(['same', 'changed', 'gone', 'unread'])
      .describe('文字怎么样了：same 没有变、changed 变了、gone 没有了、unread 没有读到'),
    note: text.optional().describe('给编者看的备注，不在网站上出现'),
  })
  .refine((each) => each.text !== 'gone' || each.new === null, {
    error: '文字没有了（gone）的，new 写“未取得”',
    path: ['new'],
  })
  .refine((each) => each.text !== 'same' || each.new !== null, {
    error: '文字没有变（same）的，要写它现在是哪一条',
    path: ['new'],
  });

const evidence = z.strictObject({
  proof: z.enum(['found', 'memory']).describe('凭什么：found 读到了写着它的来源；memory 凭记忆'),
  read: z
    .enum(['whole', 'part', 'listed'])
    .describe('读到多少：whole 新文本或决定全文、part 只读到一部分、listed 只见别处列出'),
  where: text.describe('在哪里读到'),
  url: known(webAddress).describe('网址；没有写“未取得”'),
  note: text.optional().describe('说明'),
});

/** The kinds that say what they concern article by article. */
const PARTLY = ['partly-repealed', 'partly-commenced'];
const LASTING = ['suspended', 'extended'];

/** One thing that happened to a law or a policy, or will on a day that is known. */
export const eventSchema = z
  .strictObject({
    kind: z
      .enum(EVENT_KINDS)
      .describe(
        '什么事：amended 修改、revised 全文修订（旧条号都不能再用）、replaced 被另一件取代、repealed 废止、partly-repealed 部分条款废止、' +
          'partly-commenced 部分条款另日施行、suspended 停止执行、extended 延长有效期、affected 文字没有改，另有新的法管同一件事',
      ),
    by: text.describe('哪一件改的、废止的、延长的：题名'),
    law: slug.optional().describe('那一件在台账里的编号；台账里没有不写'),
    number: known(text).describe('那一件的文号、令号；没有写“未取得”'),
    adoptedOn: known(day).describe('通过、公布的日子'),
    from: known(day).describe('从哪一天起算数：施行日；没有见到写“未取得”'),
    until: openEnded(day)
      .optional()
      .describe(
        '到哪一天为止：suspended 停到哪一天，没有定的写“至今”；extended 新的有效期最后一天；其他不写',
      ),
    sure: z.boolean().default(true).describe('这件事确定：还不确定，只见一处或者转述的写 false'),
    articles: z
      .array(article)
      .default([])
      .describe('哪几条：partly-repealed、partly-commenced 必填；suspended 只停几条、affected 只管几条时写'),
    what: localized.describe('改了什么，一两句话，写给读者；四种语言'),
    articleMap: z.array(move).default([]).describe('本站引到的条：原来第几条，现在第几条，文字变没变'),
    evidence: evidence.describe('证据'),
    editorNote: text.optional().describe('给编者看的备注，不在网站上出现'),
  })
  .refine((event) => event.adoptedOn !== null || event.from !== null, {
    error: '通过日和施行日至少要有一个',
    path: ['from'],
  })
  .refine((event) => LASTING.includes(event.kind) === (event.until !== undefined), {
    error: 'suspended、extended 要写 until，其他不写',
    path: ['until'],
  })
  .refine((event) => event.kind !== 'extended' || event.until !== null, {
    error: 'extended 要写新的最后一天',
    path: ['until'],
  })
  .refine((event) => !PARTLY.includes(event.kind) || event.articles.length > 0, {
    error: '部分条款的事要写 articles：哪几条',
    path: ['articles'],
  })
  .refine(
    (event) => [...PARTLY, 'suspended', 'affected'].includes(event.kind) || event.articles.length === 0,
    {
      error: '只有部分条款废止、另日施行、停止执行和另有新法写 articles；改了哪些条写 articleMap',
      path: ['articles'],
    },
  );

/** content/laws/<id>.yaml: one law of the register; where documents.yaml cites it, under the same id. */
export const lawSchema = z.strictObject({
  title: text.describe('题名，与文本一致'),
  level: z
    .enum(LAW_LEVELS)
    .describe(
      '层级：law 法律、administrative-regulation 行政法规、department-rule 部门规章、provincial-regulation 省地方性法规、' +
        'city-regulation 市地方性法规、normative-document 规范性文件、treaty 条约',
    ),
  text: z
    .strictObject({
      day: day.describe('文本日：这个文本是哪一天通过或者公布的'),
      from: text.describe('在哪里读的'),
      effectiveFrom: day.optional().describe('这个文本从哪一天起施行；不知道不写'),
      articles: z.int().positive().optional().describe('这个文本有多少条'),
    })
    .nullable()
    .default(null)
    .describe('本站所引的条号、文字照哪一个文本；没有读过文本的不写'),
  events: z.array(eventSchema).default([]).describe('这个文本之后的事，按日子先后'),
  checked: z
    .union([
      z
        .literal(UNCHECKED)
        .transform(() => null)
        .pipe(z.null()),
      z.strictObject({
        to: day.describe('核到哪一天：到这一天为止的变动都在 events 里'),
        against: text.describe('对着什么核的'),
        url: known(webAddress).describe('网址；没有写“未取得”'),
      }),
    ])
    .describe('核对；没有核过写“未核”'),
  pending: z.array(text).default([]).describe('还没有通过的草案、修法计划，给编者看'),
  editorNote: text.optional().describe('给编者看的备注，不在网站上出现'),
});

/** The day on which a page was gone over with each law that had changed. */
export const goneOver = z
  .record(slug, day)
  .default({})
  .describe('所引的法改了以后，哪一天照新文本把本页核过、改过：台账编号: 日子；没有写 {} 或者不写');

export type LawData = z.output<typeof lawSchema>;
export type EventData = z.output<typeof eventSchema>;
