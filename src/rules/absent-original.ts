import type { BodyElement, BodyNode } from '#library/body-node';
import type { Library } from '#library/library';
import type { Issue } from '#library/report';
import { everyEntry } from '#library/translations';
import type { Rule } from './rule.ts';

export const absentOriginal: Rule = {
  name: 'absent-original',
  why: 'An annex or a picture that is named and not there is a dead link on an official page.',
  check(library) {
    const annexes = [...library.policies.values()].flatMap(({ file, data }) =>
      data.annexes.flatMap((annex, index) =>
        annex.file === null ? [] : faultsOf(library, file, `annexes[${index}].file`, annex.file),
      ),
    );
    const pictures = everyEntry(library).flatMap(({ file, body }) =>
      picturesIn(body).flatMap(({ attributes }) =>
        faultsOf(library, file, '正文 / body', attributes['src'] ?? ''),
      ),
    );
    return [...annexes, ...pictures];
  },
};

function picturesIn(nodes: readonly BodyNode[]): BodyElement[] {
  return nodes.flatMap((node) => {
    if (node.type === 'text') return [];
    const own = node.type === 'element' && node.name === 'img' ? [node] : [];
    return [...own, ...picturesIn(node.children)];
  });
}

function faultsOf(library: Library, file: string, field: string, value: string): Issue[] {
  if (library.originals.has(value)) return [];
  return [
    {
      file,
      field,
      value,
      zh: {
        problem: 'originals/ 里没有这个文件',
        remedy: '把文件放进 originals/，这里写它在里面的名称（例如 lc-2021-2/清单.xlsx）；没有的写“未取得”',
      },
      en: {
        problem: 'there is no such file in originals/',
        remedy: 'put it there and write its name within it (such as lc-2021-2/list.xlsx); or write 未取得',
      },
    },
  ];
}
