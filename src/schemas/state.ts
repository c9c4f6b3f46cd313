import { z } from 'zod';
import { day, localized, text } from './fields.ts';

const by = text.describe('谁：写名字或岗位，例如“张某（政策科）”；不上网');

/** Where a text stands on its way to readers and back. */
export const state = z
  .discriminatedUnion('is', [
    z.strictObject({ is: z.literal('draft').describe('草稿：还在写') }),
    z.strictObject({
      is: z.literal('in-review').describe('送审：等人看'),
      by,
      on: day.describe('哪一天送审'),
    }),
    z.strictObject({
      is: z.literal('approved').describe('定稿：可以上网'),
      by,
      on: day.describe('哪一天定稿'),
      publishFrom: day.optional().describe('从哪一天起上网；不写就是定稿那天'),
    }),
    z.strictObject({
      is: z.literal('withdrawn').describe('撤回：页面只留撤回的日子和原因'),
      by,
      on: day.describe('哪一天撤回'),
      reason: localized.describe('为什么撤回，写给读者'),
    }),
  ])
  .optional()
  .describe('上网状态；不写就是已经上网。草稿、送审、没有到日子的，只在预览里看得见');
export type State = z.infer<typeof state>;
