import { formatDocumentNumber, parseDocumentNumber } from '#domain/document-number';
import type { Rule } from './rule.ts';

export const oddDocumentNumber: Rule = {
  name: 'odd-document-number',
  why: 'A number in other brackets is another text to whoever copies, searches or compares it (GB/T 9704-2012, 7.2.5).',
  alone: true,
  check(library) {
    return [...library.policies.values()].flatMap(({ file, data }) => {
      const written = data.documentNumber;
      const parts = written === null ? null : parseDocumentNumber(written);
      if (written === null || parts === null || formatDocumentNumber(parts) === written) return [];
      const right = formatDocumentNumber(parts);
      return [
        {
          file,
          field: 'documentNumber',
          value: written,
          zh: { problem: '发文字号的写法不合标准', remedy: `年份用六角括号〔〕，序号不加“第”：${right}` },
          en: {
            problem: 'the document number is not written as the standard says',
            remedy: `write ${right}`,
          },
        },
      ];
    });
  },
};
