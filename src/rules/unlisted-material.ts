import { group } from '#domain/known';
import type { Guide } from '#library/library';
import type { Issue } from '#library/report';
import type { Rule } from './rule.ts';

type GuideData = Guide['original']['data'];

export const unlistedMaterial: Rule = {
  name: 'unlisted-material',
  why: 'A paper asked for in a condition and missing from the list is the one that sends a person home again.',
  check(library) {
    return [...library.guides.values()].flatMap(({ original: { file, data } }) =>
      data.conditions.flatMap(({ id, text }) =>
        papersIn(text)
          .filter((paper) => !isListed(paper, data))
          .map((paper) => issueOf(file, `conditions › ${id}`, paper)),
      ),
    );
  },
};

/** A paper that a sentence asks for: 提交批准文件, 取得检验合格证明, 凭营业执照. */
const ASKED =
  /(?<!不能|不得|无法|未|没有)(?:提交|提供|出示|交验|取得|凭)([^，。；、（）]{0,16}?(?:证明|证书|文件|执照|许可证|户口簿|申请书|承诺书|委托书|清单|报告书))/gu;

function papersIn(text: string): string[] {
  return [...text.matchAll(ASKED)].map((match) => group(match, 1));
}

/** Listed under its name, or under a longer name that ends like it: 机动车安全技术检验合格证明 is 检验合格证明. */
function isListed(paper: string, { materials }: GuideData): boolean {
  const shortest = paper.slice(-SHORTEST);
  return materials.some(({ text }) => text.includes(paper) || text.includes(shortest));
}

const SHORTEST = 4;

function issueOf(file: string, field: string, paper: string): Issue {
  return {
    file,
    field,
    value: paper,
    zh: { problem: `条件里要“${paper}”，材料里没有列`, remedy: '在 materials 里加上这份材料，写明出处' },
    en: {
      problem: `a condition asks for "${paper}", which is not among the materials`,
      remedy: 'list it in materials, with its article',
    },
  };
}
