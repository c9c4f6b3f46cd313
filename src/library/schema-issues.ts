import type { z } from 'zod';
import type { Issue } from './report.ts';

type Advice = Pick<Issue, 'zh' | 'en'>;

/**
 * Checks data against a schema and reports every fault in the editor's words.
 * @returns the parsed data, or null when there is a fault
 */
export function parseWith<T extends z.ZodType>(
  schema: T,
  data: unknown,
  file: string,
  issues: Issue[],
): z.output<T> | null {
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  for (const fault of result.error.issues) issues.push(...issuesOf(fault, data, file, []));
  return null;
}

function issuesOf(fault: z.core.$ZodIssue, data: unknown, file: string, prefix: PropertyKey[]): Issue[] {
  const path = [...prefix, ...fault.path];
  if (fault.code === 'unrecognized_keys') {
    return fault.keys.map((key) =>
      issueAt(file, [...path, key], valueAt(data, [...path, key]), unknownField(key)),
    );
  }
  if (fault.code === 'invalid_union') return unionIssues(fault, data, file, path);
  return [issueAt(file, path, valueAt(data, path), adviceFor(fault, valueAt(data, path)))];
}

/** Of a union's branches the last one says most: the others are words such as 未取得 that stand for "unknown". */
function unionIssues(
  fault: z.core.$ZodIssueInvalidUnion,
  data: unknown,
  file: string,
  path: PropertyKey[],
): Issue[] {
  const words = fault.errors.flat().flatMap((error) => (error.code === 'invalid_value' ? error.values : []));
  const deepest = fault.errors[fault.errors.length - 1] ?? [];
  const value = valueAt(data, path);
  if (value === undefined || value === null || value === '' || deepest.length === 0) {
    return [issueAt(file, path, value, missingField(words.map(String)))];
  }
  return deepest.flatMap((error) => issuesOf(error, data, file, path));
}

function issueAt(file: string, path: PropertyKey[], value: unknown, advice: Advice): Issue {
  return { file, field: fieldName(path), value: shown(value), ...advice };
}

function fieldName(path: PropertyKey[]): string {
  return path.reduce<string>(
    (name, key) =>
      typeof key === 'number' ? `${name}[${key}]` : name ? `${name}.${String(key)}` : String(key),
    '',
  );
}

function valueAt(data: unknown, path: PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key],
    data,
  );
}

function shown(value: unknown): string {
  if (value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function adviceFor(fault: z.core.$ZodIssue, value: unknown): Advice {
  if (value === undefined || value === null || value === '') return missingField([]);
  if (fault.code === 'invalid_value') return wrongChoice(fault.values.map(String));
  if (fault.code === 'invalid_type') return wrongType(fault.expected);
  if (fault.code === 'too_big') return tooMuch(fault.origin, Number(fault.maximum));
  if (fault.code === 'too_small') return tooLittle(fault.origin, Number(fault.minimum));
  if (fault.code === 'invalid_key') return adviceOf(fault.issues[0]?.message ?? fault.message);
  return adviceOf(fault.message);
}

function adviceOf(message: string): Advice {
  return FORMS.get(message) ?? wrongValue(message);
}

/** The forms that schemas name by one word. */
const FORMS: ReadonlyMap<string, Advice> = new Map([
  [
    'day',
    {
      zh: { problem: '不是一个存在的日子', remedy: '写成 2026-01-31 这样的日期' },
      en: { problem: 'not a day that exists', remedy: 'write a day such as 2026-01-31' },
    },
  ],
  [
    'far-day',
    {
      zh: { problem: '年份不在 1900 到 2199 之间', remedy: '检查年份；没有终止日的照手册写“至今”或“未取得”' },
      en: {
        problem: 'the year lies outside 1900 to 2199',
        remedy: 'check the year; where there is no last day write 至今 or 未取得, as the handbook says',
      },
    },
  ],
  [
    'slug',
    {
      zh: { problem: '编号只能用小写英文字母、数字和连字符', remedy: '写成 lc-2021-2 这样' },
      en: {
        problem: 'an id is lowercase letters, digits and hyphens only',
        remedy: 'write something like lc-2021-2',
      },
    },
  ],
  [
    'reserved',
    {
      zh: { problem: '这个编号是程序的保留字', remedy: '换一个编号，例如加上年份' },
      en: { problem: 'this id is a word that programs keep for themselves', remedy: 'choose another id' },
    },
  ],
  [
    'decimal',
    {
      zh: {
        problem: '不是一个金额或比例',
        remedy: '写成数字，例如 120 或 0.5（在文件里要加引号，"120"）：整数最多 12 位，小数最多 6 位',
      },
      en: {
        problem: 'not an amount or a share',
        remedy: 'write a quoted number such as "120" or "0.5", of at most 12 digits and 6 decimals',
      },
    },
  ],
  [
    'source-language',
    {
      zh: { problem: '缺少原文的语言', remedy: '加上 zh-CN：所有内容先写中文' },
      en: {
        problem: 'the source language is missing',
        remedy: 'add zh-CN: everything is written in Chinese first',
      },
    },
  ],
  [
    'address',
    {
      zh: {
        problem: '不是完整的网址',
        remedy: '写成 https:// 或 http:// 开头的网址，中间没有空格、引号、账号',
      },
      en: {
        problem: 'not a whole web address',
        remedy: 'write an address that begins with https:// or http://, without blanks, quotes or an account',
      },
    },
  ],
  [
    'page',
    {
      zh: { problem: '不是本站页面的地址', remedy: '写成 /policies/lc-2021-2/ 这样，前后都有斜线' },
      en: {
        problem: 'not the address of a page of this site',
        remedy: 'write it like /policies/lc-2021-2/, with a slash at both ends',
      },
    },
  ],
  [
    'origin',
    {
      zh: {
        problem: '域名后面不能再有路径、问号、井号或斜线',
        remedy: '只写 https://portal.example 这样的域名',
      },
      en: {
        problem: 'a domain has no path, question mark, hash or slash behind it',
        remedy: 'write only something like https://portal.example',
      },
    },
  ],
]);

function tooMuch(origin: string, most: number): Advice {
  const [zh, en] =
    origin === 'string' ? ['个字符', ' characters'] : origin === 'array' ? ['项', ' items'] : ['', ''];
  return {
    zh: { problem: `太${origin === 'string' ? '长' : '大'}了`, remedy: `最多 ${most}${zh}` },
    en: { problem: origin === 'string' ? 'too long' : 'too large', remedy: `at most ${most}${en}` },
  };
}

function tooLittle(origin: string, least: number): Advice {
  const [zh, en] = origin === 'array' ? [' 项', ' items'] : ['', ''];
  return {
    zh: { problem: origin === 'array' ? '项数不够' : '太小了', remedy: `至少 ${least}${zh}` },
    en: { problem: origin === 'array' ? 'too few' : 'too small', remedy: `at least ${least}${en}` },
  };
}

function unknownField(key: string): Advice {
  return {
    zh: { problem: `没有“${key}”这个栏目`, remedy: '检查拼写；栏目见 content/README.md' },
    en: {
      problem: `there is no field "${key}"`,
      remedy: 'check the spelling; the fields stand in content/README.md',
    },
  };
}

function missingField(words: string[]): Advice {
  const word = words.length > 0 ? words.join('、') : '';
  return {
    zh: { problem: '必填的栏目没有填', remedy: word ? `填写内容，或写“${word}”` : '填写内容' },
    en: {
      problem: 'a required field is empty',
      remedy: word ? `give a value, or write ${word}` : 'give a value',
    },
  };
}

function wrongChoice(values: string[]): Advice {
  return {
    zh: { problem: '不在可选的词里', remedy: `只能写：${values.join('、')}` },
    en: { problem: 'not one of the allowed words', remedy: `write one of: ${values.join(', ')}` },
  };
}

function wrongType(expected: string): Advice {
  const names: Record<string, string> = {
    string: '文字（日期、数字作文字时加引号）',
    number: '数字',
    int: '整数',
    boolean: 'true 或 false',
    array: '一个列表',
    object: '一组栏目',
    record: '一组栏目',
  };
  return {
    zh: { problem: '内容的类型不对', remedy: `应当是${names[expected] ?? expected}` },
    en: { problem: 'a value of the wrong type', remedy: `it should be: ${expected}` },
  };
}

function wrongValue(message: string): Advice {
  return {
    zh: { problem: `内容不合要求：${message}`, remedy: '照 content/README.md 的说明改正' },
    en: { problem: `invalid value: ${message}`, remedy: 'correct it as content/README.md describes' },
  };
}
