import { deserialize, serialize } from 'node:v8';
import {
  LineCounter,
  isAlias,
  isCollection,
  isMap,
  isScalar,
  parseDocument,
  visit,
  type Node,
  type YAMLMap,
} from 'yaml';
import { itemAt } from '#domain/known';
import type { Issue } from './report.ts';
import { unfitData } from './unfit-text.ts';

/** So many levels a file may be nested; the deepest kind of content needs eight. */
const DEEPEST = 30;
/** One mistake makes many errors: the first ones say where it is. */
const MOST_ERRORS = 5;

type Words = Pick<Issue, 'zh' | 'en'>;

/**
 * Reads the YAML of a content file as plain data. What YAML can do beyond lists, fields and texts is a fault, because an
 * editor never means it: `**重要**` would be a reference, `&` a name, `!` a type, and `#` swallows the rest of a line.
 * @param lineOffset lines of the file before it, for the report
 * @returns null after a fault that leaves nothing to work with
 */
export function readYaml(
  content: string,
  file: string,
  lineOffset: number,
  issues: Issue[],
): { data: unknown } | null {
  try {
    const found = parseOnce(content, file, lineOffset);
    issues.push(...found.issues);
    return found.isLost ? null : { data: found.data };
  } catch (error) {
    issues.push(at(file, 1 + lineOffset, error instanceof Error ? error.message : String(error), BROKEN));
    return null;
  }
}

interface Found {
  data: unknown;
  /** True when the data cannot be had: every further fault would be a consequence. */
  isLost: boolean;
  issues: Issue[];
}

/** The last text of each file, with what was found in it. */
const READ = new Map<string, Found & { content: string; lineOffset: number }>();

/** All that was parsed here, for a later program of the same version to start with. */
export function parsedYaml(): Uint8Array {
  return serialize(READ);
}

/** Starts with what `parsedYaml` gave. */
export function startWithParsed(parsed: Uint8Array): void {
  for (const [file, found] of deserialize(parsed) as typeof READ) READ.set(file, found);
}

/** Whoever opens a folder again, because a file of it changed (preview, desk, tests), has the others parsed already. */
function parseOnce(content: string, file: string, lineOffset: number): Found {
  const last = READ.get(file);
  if (last?.content === content && last.lineOffset === lineOffset) return last;
  const found = { ...parse(content, file, lineOffset), content, lineOffset };
  READ.set(file, found);
  return found;
}

function parse(content: string, file: string, lineOffset: number): Found {
  const lineCounter = new LineCounter();
  // The core schema keeps 2026-01-01 a string; a YAML 1.1 reader would make it a Date. Keys are compared below: the
  // library compares each with all the others, which takes minutes for 20,000.
  const document = parseDocument(content, {
    schema: 'core',
    lineCounter,
    prettyErrors: false,
    uniqueKeys: false,
    // What the library would print of a key that is no text is told as a fault, in words that an editor reads.
    logLevel: 'error',
  });
  const lineOf = (offset: number) => lineCounter.linePos(offset).line + lineOffset;
  const broken = [...document.errors, ...document.warnings].slice(0, MOST_ERRORS);
  const issues = broken.map(({ pos, message }) => at(file, lineOf(pos[0]), message, BROKEN));
  issues.push(...directives(content, file, lineOffset));
  let isLost = document.errors.length > 0;
  if (isLost) return { data: null, isLost, issues };
  visit(document, {
    Node(_, node, path) {
      const line = lineOf(node.range?.[0] ?? 0);
      for (const [value, words] of faultsOf(node, content)) issues.push(at(file, line, value, words));
      if (isMap(node)) issues.push(...keyFaults(node, file, lineOf));
      isLost ||= isAlias(node);
      if (path.length <= DEEPEST) return undefined;
      isLost = true;
      issues.push(at(file, line, '', TOO_DEEP));
      return visit.BREAK;
    },
  });
  if (isLost) return { data: null, isLost, issues };
  const data: unknown = document.toJS();
  return { data, isLost, issues: [...issues, ...unfitData(data, file)] };
}

function directives(content: string, file: string, lineOffset: number): Issue[] {
  return content.startsWith('%') ? [at(file, 1 + lineOffset, itemAt(content.split('\n'), 0), DIRECTIVE)] : [];
}

/** What is wrong with one node: the words that are lost or misread, and the advice. */
function faultsOf(node: Node, content: string): [string, Words][] {
  if (isAlias(node)) return [[sourceOf(node, content), STAR]];
  const faults: [string, Words][] = [];
  if ((isScalar(node) || isCollection(node)) && node.anchor !== undefined) {
    faults.push([`&${node.anchor}`, AMPERSAND]);
  }
  if (node.tag !== undefined && /!\S*\s*$/.test(before(node, content))) {
    faults.push([node.tag, EXCLAMATION]);
  }
  const lost = isScalar(node) && node.type === 'PLAIN' ? swallowed(node, content) : null;
  if (lost !== null) faults.push([lost, HASH]);
  return faults;
}

/** What stands behind an unquoted text and is no part of it: `见文件 #3 号` would be `见文件`. */
function swallowed(node: Node, content: string): string | null {
  const [, end] = node.range ?? [0, content.length];
  const rest = content.slice(end, endOfLine(content, end));
  return /^[ \t]+#/.test(rest) ? sourceOf(node, content) + rest : null;
}

function keyFaults(map: YAMLMap, file: string, lineOf: (offset: number) => number): Issue[] {
  const seen = new Set<string>();
  return map.items.flatMap(({ key }) => {
    const line = lineOf((key as Node | null)?.range?.[0] ?? map.range?.[0] ?? 0);
    if (!isScalar(key) || key.value === null) return [at(file, line, '', NO_KEY)];
    const name = String(key.value);
    const faults =
      typeof key.value !== 'string' && key.source !== name ? [at(file, line, name, QUOTE_KEY)] : [];
    if (seen.has(name)) faults.push(at(file, line, name, TWICE));
    seen.add(name);
    return faults;
  });
}

function sourceOf(node: Node, content: string): string {
  const [start, end] = node.range ?? [0, 0];
  return content.slice(start, Math.max(end, start));
}

function before(node: Node, content: string): string {
  const start = node.range?.[0] ?? 0;
  return content.slice(content.lastIndexOf('\n', start - 1) + 1, start);
}

function endOfLine(content: string, from: number): number {
  const end = content.indexOf('\n', from);
  return end === -1 ? content.length : end;
}

function at(file: string, line: number, value: string, words: Words): Issue {
  return { file, field: `第 ${line} 行 / line ${line}`, value, ...words };
}

const QUOTE = { zh: '把这段文字整个放进引号里', en: 'put the whole text in quotation marks' };
const BROKEN: Words = {
  zh: { problem: '信息栏的格式不对（YAML）', remedy: '检查这一行的冒号、缩进、引号；含冒号的文字要加引号' },
  en: { problem: 'broken YAML', remedy: 'check colons, indentation and quotes on this line' },
};
const STAR: Words = {
  zh: { problem: '以 * 开头的文字会被当成引用，内容就丢了', remedy: QUOTE.zh },
  en: { problem: 'a text that begins with * would be read as a reference and lost', remedy: QUOTE.en },
};
const AMPERSAND: Words = {
  zh: { problem: '以 & 开头的一段会被当成记号，从文字里消失', remedy: QUOTE.zh },
  en: { problem: 'what begins with & would be read as a mark and vanish from the text', remedy: QUOTE.en },
};
const EXCLAMATION: Words = {
  zh: { problem: '以 ! 开头的一段会被当成类型，从文字里消失', remedy: QUOTE.zh },
  en: { problem: 'what begins with ! would be read as a type and vanish from the text', remedy: QUOTE.en },
};
const HASH: Words = {
  zh: { problem: '空格加 # 之后的文字会被当成注释丢掉', remedy: `${QUOTE.zh}；确是注释的，另起一行写` },
  en: {
    problem: 'what follows a blank and # would be dropped as a comment',
    remedy: `${QUOTE.en}; a real comment goes on a line of its own`,
  },
};
const DIRECTIVE: Words = {
  zh: { problem: '不能写以 % 开头的指令', remedy: '删除这一行' },
  en: { problem: 'a line that begins with % is an instruction to YAML', remedy: 'delete this line' },
};
const TOO_DEEP: Words = {
  zh: { problem: `套得太深，超过 ${DEEPEST} 层`, remedy: '检查缩进和括号' },
  en: { problem: `nested more than ${DEEPEST} levels`, remedy: 'check indentation and brackets' },
};
const NO_KEY: Words = {
  zh: { problem: '栏目没有名称', remedy: '冒号前写上栏目的名称' },
  en: { problem: 'a field without a name', remedy: 'write the name of the field before the colon' },
};
const QUOTE_KEY: Words = {
  zh: { problem: '这个名称会被当成数字或真假值改写', remedy: '给名称加引号' },
  en: {
    problem: 'this name would be rewritten as a number or a truth value',
    remedy: 'put the name in quotes',
  },
};
const TWICE: Words = {
  zh: { problem: '同一个栏目写了两次', remedy: '留一个，删除或改名另一个' },
  en: { problem: 'the same field stands here twice', remedy: 'keep one; delete or rename the other' },
};
