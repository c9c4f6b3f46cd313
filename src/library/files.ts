import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import type { Issue } from './report.ts';

/** A content file as read: its frontmatter (or, for .yaml, the whole file) as data, and its body. */
export interface SourceFile {
  /** Path inside the content folder, with forward slashes. */
  file: string;
  data: unknown;
  body: string;
  /** Lines before the body, so that faults in the body name the right line. */
  bodyOffset: number;
}

const FRONTMATTER = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;

/** Every file of a folder of the content directory, sorted; an absent folder is an empty one. */
export function filesUnder(contentDir: string, folder: string): string[] {
  const entries = readdirSafely(path.join(contentDir, folder));
  return entries
    .filter((name) => !path.basename(name).startsWith('.'))
    .map((name) => `${folder}/${name.split(path.sep).join('/')}`)
    .sort();
}

function readdirSafely(directory: string): string[] {
  try {
    return readdirSync(directory, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(directory, path.join(entry.parentPath, entry.name)));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** Reads an .mdx file; null after a fault that leaves nothing to work with. */
export function readMdx(contentDir: string, file: string, issues: Issue[]): SourceFile | null {
  const content = readText(contentDir, file, issues);
  if (content === null) return null;
  const match = FRONTMATTER.exec(content);
  if (!match) {
    issues.push(noFrontmatter(file, content));
    return null;
  }
  const parsed = readYaml(match[1]!, file, 1, issues);
  if (!parsed) return null;
  const bodyOffset = match[0].split('\n').length - 1;
  return { file, data: parsed.data, body: content.slice(match[0].length), bodyOffset };
}

/** Reads a .yaml file; null after a fault that leaves nothing to work with. */
export function readYamlFile(contentDir: string, file: string, issues: Issue[]): SourceFile | null {
  const content = readText(contentDir, file, issues);
  if (content === null) return null;
  const parsed = readYaml(content, file, 0, issues);
  return parsed && { file, data: parsed.data, body: '', bodyOffset: 0 };
}

function readText(contentDir: string, file: string, issues: Issue[]): string | null {
  const bytes = readBytes(contentDir, file);
  if (bytes === null || bytes.length === 0) {
    issues.push(emptyOrMissing(file, bytes === null));
    return null;
  }
  try {
    const content = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (!content.includes('\0')) return content;
  } catch {
    // falls through to the same report: bytes that are not UTF-8 text
  }
  issues.push(notText(file));
  return null;
}

function readBytes(contentDir: string, file: string): Buffer | null {
  try {
    return readFileSync(path.join(contentDir, file));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

function readYaml(
  content: string,
  file: string,
  lineOffset: number,
  issues: Issue[],
): { data: unknown } | null {
  const lineCounter = new LineCounter();
  // The core schema keeps 2026-01-01 a string; a YAML 1.1 reader would make it a Date.
  const document = parseDocument(content, {
    schema: 'core',
    lineCounter,
    prettyErrors: false,
    uniqueKeys: true,
  });
  for (const error of document.errors) {
    const line = lineCounter.linePos(error.pos[0]).line + lineOffset;
    issues.push(brokenYaml(file, line, error.message));
  }
  return document.errors.length > 0 ? null : { data: document.toJS({ maxAliasCount: 0 }) };
}

function noFrontmatter(file: string, content: string): Issue {
  return {
    file,
    field: '',
    value: content.slice(0, 80),
    zh: { problem: '文件开头没有用 --- 围起来的信息栏', remedy: '第一行写 ---，信息栏之后再写一行 ---' },
    en: {
      problem: 'the file does not begin with a frontmatter block',
      remedy: 'put it between two lines of ---',
    },
  };
}

function emptyOrMissing(file: string, missing: boolean): Issue {
  return {
    file,
    field: '',
    value: '',
    zh: missing
      ? { problem: '缺少这个文件', remedy: '照内容手册 content/README.md 的例子补上' }
      : { problem: '文件是空的', remedy: '照内容手册 content/README.md 的例子填写，或删除它' },
    en: missing
      ? { problem: 'the file is missing', remedy: 'add it after the example in content/README.md' }
      : {
          problem: 'the file is empty',
          remedy: 'fill it after the example in content/README.md, or delete it',
        },
  };
}

function notText(file: string): Issue {
  return {
    file,
    field: '',
    value: '',
    zh: {
      problem: '不是 UTF-8 文本（可能是 Word、图片或 GBK 编码的文件）',
      remedy: '另存为 UTF-8 编码的纯文本',
    },
    en: {
      problem: 'not UTF-8 text (a Word file, a picture, or GBK?)',
      remedy: 'save it as plain UTF-8 text',
    },
  };
}

function brokenYaml(file: string, line: number, message: string): Issue {
  return {
    file,
    field: `第 ${line} 行 / line ${line}`,
    value: message,
    zh: { problem: '信息栏的格式不对（YAML）', remedy: '检查这一行的冒号、缩进、引号；含冒号的文字要加引号' },
    en: { problem: 'broken YAML', remedy: 'check colons, indentation and quotes on this line' },
  };
}
