import { z } from 'zod';
import { citation } from './citation.ts';
import { count, changes, day, localized, pictogram, slug } from './fields.ts';
import { AUDIENCES } from './guide.ts';
import { goneOver } from './law.ts';

/** content/journeys/<slug>.mdx: one thing in life or business that takes several guides, in order. */
export const journeySchema = z.strictObject({
  title: localized.describe('一件事的名称，四种语言都写'),
  lead: localized.describe('给谁、办成什么，一两句话'),
  order: count.describe('在一生里的次序：从开办到注销，列表按它排'),
  pictogram: pictogram.default('route').describe('画什么小图，从小图词表里选；不写画一条路'),
  audience: z.enum(AUDIENCES).describe('办事对象'),
  indicators: z.array(slug).min(1).describe('涉及的指标'),
  steps: z
    .array(
      z.strictObject({
        id: slug.describe('步骤编号，定下后不改'),
        guide: slug.describe('办哪份指南，写 guides/ 里的文件夹名'),
        element: slug.optional().describe('只办其中一条时写要素编号，例如 d1'),
        does: localized.describe('在这件事里这一步做什么'),
        when: localized.optional().describe('只在什么情形下要办；一律要办不写'),
        after: z.array(slug).describe('要先办完哪几步，写步骤编号；没有写 []'),
        needs: localized.optional().describe('要从前面的步骤拿到什么；有 after 时必填'),
        basis: z.array(citation).describe('先后次序的依据；法律没有规定次序的写 []'),
      }),
    )
    .min(2)
    .describe('步骤，按先后写'),
  checkedOn: day.describe('最后核对日'),
  goneOver,
  changes,
});
