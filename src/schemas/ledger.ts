import { z } from 'zod';
import { count, day, known, localized, slug, text } from './fields.ts';

/** What an editor records once something about a measure has been published. */
const progress = z.strictObject({
  on: day.describe('截至哪一天'),
  says: localized.describe('进展，照公布的写'),
  source: text.describe('在哪里公布的'),
});

const measureSchema = z
  .strictObject({
    id: slug.describe('措施编号，定下后不改'),
    focus: count.optional().describe('第几项重点，照 action.yaml 里这一类的次序；不是重点的不写'),
    name: localized.optional().describe('措施名称，照文件写；写了 focus 的不写'),
    progress: known(progress).describe('进展；没有公布写“未取得”'),
  })
  .refine((measure) => (measure.focus === undefined) !== (measure.name === undefined), {
    error: 'focus 和 name 写一个，也只写一个',
    path: ['focus'],
  });

/** content/ledger.yaml: 工作台账, each measure that the action's document names, under its section, with its progress. */
export const ledgerSchema = z.strictObject({
  sections: z
    .array(
      z
        .strictObject({
          group: z
            .enum(['lifecycle', 'investment', 'governance'])
            .optional()
            .describe('三类之一；不属三类的不写'),
          name: localized.optional().describe('条款的标题；写了 group 的不写'),
          clause: text.optional().describe('出处条款的锚点，例如 s3-4；写了 group 的不写'),
          measures: z.array(measureSchema).min(1).describe('文件点名的措施，按文件的顺序'),
        })
        .refine(
          (section) =>
            (section.group === undefined) === (section.name !== undefined && section.clause !== undefined),
          {
            error: '要么写 group，要么写 name 和 clause',
            path: ['group'],
          },
        ),
    )
    .min(1)
    .describe('各节，按文件的顺序'),
});
