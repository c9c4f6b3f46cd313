import type { Issue } from '../report.ts';
import type { MarkFault } from './held.ts';

type Words = Pick<Issue, 'zh' | 'en'>;

const AS_IT_IS = '要照原样显示的尖括号，前面加反斜线：\\<';
const SHOWN = 'to show an angle bracket as it is, put a backslash before it: \\<';

const WORDS: Readonly<Record<MarkFault['kind'], Words>> = {
  'unclosed-tag': {
    zh: { problem: '正文的标签没有结束（MDX）', remedy: `标签要成对，写上结束的那一个；${AS_IT_IS}` },
    en: { problem: 'broken MDX: a tag is not closed', remedy: `tags come in pairs; ${SHOWN}` },
  },
  'stray-tag': {
    zh: {
      problem: '正文里有结束的标签，没有开始的标签（MDX）',
      remedy: `标签要成对，补上开始的那一个；${AS_IT_IS}`,
    },
    en: { problem: 'broken MDX: an end tag without its beginning', remedy: `tags come in pairs; ${SHOWN}` },
  },
  'cut-tag': {
    zh: {
      problem: '正文的标签没有写完整（MDX）',
      remedy: `照手册的例子写，属性的值用一对直引号 " 括起来；${AS_IT_IS}`,
    },
    en: {
      problem: 'broken MDX: a tag is cut off',
      remedy: `write it after the handbook, values in straight quotes; ${SHOWN}`,
    },
  },
  'html-comment': {
    zh: { problem: '内容里不能写 HTML 注释', remedy: '不给读者看的话写成 {/* … */}' },
    en: { problem: 'content holds no HTML comment', remedy: 'write what readers must not see as {/* … */}' },
  },
  'long-row': {
    zh: {
      problem: '表格的这一行比表头多了格子，多出来的格子不会显示',
      remedy: '给表头补上一格，或者把格子里的竖线 | 写成 \\|',
    },
    en: {
      problem: 'this row has more cells than the head of its table; they would not be shown',
      remedy: 'add a cell to the head, or write a bar within a cell as \\|',
    },
  },
};

/** What the report says of a mark that is written wrong. */
export function issueOfMark({ kind, line, value }: MarkFault, file: string, bodyOffset: number): Issue {
  const number = line + bodyOffset;
  return { file, field: `第 ${number} 行 / line ${number}`, value, ...WORDS[kind] };
}

/** For what the Markdown engine refuses beyond that: it names the place, the words are ours. */
export function brokenMdx(file: string, bodyOffset: number, message: string, body: string): Issue {
  const line = Number(/(\d+):\d+/.exec(message)?.[1] ?? 0);
  const number = line + bodyOffset;
  return {
    file,
    field: line > 0 ? `第 ${number} 行 / line ${number}` : '正文 / body',
    value: body.split('\n')[line - 1] ?? '',
    zh: {
      problem: '正文的格式不对（MDX）',
      remedy: `标签要成对，在同一段里开始和结束；占几段的标签，开始和结束各写一行。${AS_IT_IS}`,
    },
    en: {
      problem: 'broken MDX',
      remedy: `a tag begins and ends in one paragraph, or stands on lines of its own; ${SHOWN}`,
    },
  };
}

export function codeInContent(file: string, line: number, value: string): Issue {
  return {
    file,
    field: `第 ${line} 行 / line ${line}`,
    value,
    zh: { problem: '内容里不能写程序（import、export、花括号）', remedy: '只写文字和手册里列出的标签' },
    en: {
      problem: 'content holds no code (import, export, braces)',
      remedy: 'write words and the tags of the handbook',
    },
  };
}

export function rawHtml(file: string, line: number, value: string): Issue {
  return {
    file,
    field: `第 ${line} 行 / line ${line}`,
    value,
    zh: { problem: '内容里不能写 HTML', remedy: '用 Markdown 或手册里列出的标签' },
    en: { problem: 'content holds no HTML', remedy: 'use Markdown or the tags of the handbook' },
  };
}

export function tooDeep(file: string, line: number, most: number): Issue {
  return {
    file,
    field: `第 ${line} 行 / line ${line}`,
    value: '',
    zh: { problem: `正文套得太深，超过 ${most} 层`, remedy: '检查这一行的引用、列表、标签' },
    en: {
      problem: `the body is nested more than ${most} levels`,
      remedy: 'check quotes, lists and tags on this line',
    },
  };
}
