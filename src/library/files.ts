import { lstatSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { group } from '#domain/known';
import { DEBRIS } from './content-tree.ts';
import { readYaml } from './read-yaml.ts';
import type { Issue } from './report.ts';

type Words = Pick<Issue, 'zh' | 'en'>;

/** The largest content file, in bytes: a statute book of a million characters is 3 MB. */
const LARGEST = 5 * 1024 * 1024;

/** A content file as read: its frontmatter (or, for .yaml, the whole file) as data, and its body. */
export interface SourceFile {
  /** Path inside the content folder, with forward slashes. */
  file: string;
  data: unknown;
  /** True where the frontmatter cannot be read as data; its faults are reported, and the body still has its own. */
  isLost: boolean;
  body: string;
  /** Lines before the body, so that faults in the body name the right line. */
  bodyOffset: number;
}

const FRONTMATTER = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;

/**
 * Every file of a folder of the content directory, sorted; an absent folder is an empty one. What is neither file nor
 * folder is not among them: content-tree.ts reports it.
 */
export function filesUnder(contentDir: string, folder: string): string[] {
  const entries = readdirSafely(path.join(contentDir, folder));
  return entries
    .filter((name) => !DEBRIS.test(path.basename(name)))
    .map((name) => `${folder}/${name.split(path.sep).join('/')}`)
    .sort();
}

function readdirSafely(directory: string): string[] {
  if (!lstatSync(directory, { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(directory, path.join(entry.parentPath, entry.name)));
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
  const parsed = readYaml(group(match, 1), file, 1, issues);
  const bodyOffset = match[0].split('\n').length - 1;
  const body = content.slice(match[0].length);
  return { file, isLost: parsed === null, data: parsed?.data, body, bodyOffset };
}

/** Reads a .yaml file; null after a fault that leaves nothing to work with. */
export function readYamlFile(contentDir: string, file: string, issues: Issue[]): SourceFile | null {
  const content = readText(contentDir, file, issues);
  if (content === null) return null;
  const parsed = readYaml(content, file, 0, issues);
  return parsed && { file, isLost: false, data: parsed.data, body: '', bodyOffset: 0 };
}

function readText(contentDir: string, file: string, issues: Issue[]): string | null {
  const bytes = readBytes(contentDir, file, issues);
  if (bytes === null) return null;
  if (bytes.length === 0) {
    issues.push({ file, field: '', value: '', ...EMPTY });
    return null;
  }
  const content = textOf(bytes);
  if (content === null) issues.push({ file, field: '', value: '', ...NOT_TEXT });
  return content;
}

/** The text of a file, its lines ended as everywhere else; null where it is none. */
function textOf(bytes: Buffer): string | null {
  try {
    const content = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return content.includes('\0') ? null : content.replace(/\r\n/g, '\n');
  } catch {
    return null;
  }
}

function readBytes(contentDir: string, file: string, issues: Issue[]): Buffer | null {
  const place = path.join(contentDir, file);
  try {
    const stats = lstatSync(place);
    // Folders and links are reported by content-tree.ts.
    if (!stats.isFile()) return null;
    if (stats.size <= LARGEST) return readFileSync(place);
    issues.push({ file, field: '', value: `${stats.size} bytes`, ...TOO_LARGE });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const isMissing = code === 'ENOENT' || code === 'ENOTDIR';
    issues.push({ file, field: '', value: isMissing ? '' : message, ...(isMissing ? MISSING : UNREADABLE) });
  }
  return null;
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

const EXAMPLE = { zh: '照内容手册 content/README.md 的例子', en: 'after the example in content/README.md' };
const MISSING: Words = {
  zh: { problem: '缺少这个文件', remedy: `${EXAMPLE.zh}补上` },
  en: { problem: 'the file is missing', remedy: `add it ${EXAMPLE.en}` },
};
const EMPTY: Words = {
  zh: { problem: '文件是空的', remedy: `${EXAMPLE.zh}填写，或删除它` },
  en: { problem: 'the file is empty', remedy: `fill it ${EXAMPLE.en}, or delete it` },
};
const UNREADABLE: Words = {
  zh: { problem: '文件读不出来', remedy: '检查文件的权限和磁盘' },
  en: { problem: 'the file cannot be read', remedy: 'check its permissions and the disk' },
};
const TOO_LARGE: Words = {
  zh: {
    problem: `文件太大，超过 ${LARGEST / 1024 / 1024} MB`,
    remedy: '分成几个文件，图片和附件不要放进文字里',
  },
  en: {
    problem: `the file is larger than ${LARGEST / 1024 / 1024} MB`,
    remedy: 'split it; pictures and annexes do not belong in the text',
  },
};
const NOT_TEXT: Words = {
  zh: {
    problem: '不是 UTF-8 文本（可能是 Word、图片或 GBK 编码的文件）',
    remedy: '另存为 UTF-8 编码的纯文本',
  },
  en: {
    problem: 'not UTF-8 text (a Word file, a picture, or GBK?)',
    remedy: 'save it as plain UTF-8 text',
  },
};
