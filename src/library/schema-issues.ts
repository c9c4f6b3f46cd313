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
  if (fault.code === 'custom' && fault.message === 'day') return wrongDay();
  if (fault.code === 'invalid_value') return wrongChoice(fault.values.map(String));
  if (fault.code === 'invalid_type') return wrongType(fault.expected);
  if (fault.message === 'slug') return wrongSlug();
  return wrongValue(fault.message);
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

function wrongDay(): Advice {
  return {
    zh: { problem: '不是一个存在的日子', remedy: '写成 2026-01-31 这样的日期' },
    en: { problem: 'not a day that exists', remedy: 'write a day such as 2026-01-31' },
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

function wrongSlug(): Advice {
  return {
    zh: { problem: '编号只能用小写英文字母、数字和连字符', remedy: '写成 lc-2021-2 这样' },
    en: {
      problem: 'an id is lowercase letters, digits and hyphens only',
      remedy: 'write something like lc-2021-2',
    },
  };
}

function wrongValue(message: string): Advice {
  return {
    zh: { problem: `内容不合要求：${message}`, remedy: '照 content/README.md 的说明改正' },
    en: { problem: `invalid value: ${message}`, remedy: 'correct it as content/README.md describes' },
  };
}
