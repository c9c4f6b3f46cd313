import { Refusal } from '#library/report';

/** What the machine lacks, by the code of its error: no fault of the content, and none of the program. */
const CAUSES: Record<string, { zh: string; en: string }> = {
  ENOSPC: { zh: '磁盘满了：腾出空间再试', en: 'the disk is full: make room and try again' },
  EDQUOT: { zh: '磁盘配额用完了：腾出空间再试', en: 'the disk quota is used up: make room and try again' },
  EROFS: {
    zh: '这里是只读的：换一个可以写的文件夹',
    en: 'this place is read-only: name a folder that can be written',
  },
  EACCES: { zh: '没有权限：检查文件夹的主人和权限', en: 'permission denied: check who owns the folder' },
  EPERM: { zh: '不允许这样做：检查文件夹的主人和权限', en: 'not permitted: check who owns the folder' },
  EBUSY: { zh: '正被别的程序使用（或是挂载点）', en: 'in use by another program (or a mount point)' },
  EADDRINUSE: {
    zh: '端口已被占用：用 PORT 换一个，或不设 PORT',
    en: 'the port is in use: name another with PORT, or none',
  },
  EISDIR: { zh: '这是一个文件夹，应当是文件', en: 'this is a folder; a file is wanted' },
  ENOTDIR: {
    zh: '路径中有一段是文件，应当是文件夹',
    en: 'a part of this path is a file; a folder is wanted',
  },
  ELOOP: { zh: '链接绕成了圈', en: 'its links go round in a circle' },
  ENAMETOOLONG: { zh: '名字太长：换一个短的', en: 'the name is too long: choose a shorter one' },
  EMFILE: {
    zh: '打开的文件太多：调高 ulimit -n 再试',
    en: 'too many open files: raise ulimit -n and try again',
  },
  ENOENT: { zh: '没有这个文件或文件夹', en: 'there is no such file or folder' },
};

/** Those that another program's words are searched for. */
const SAID = /\b(ENOSPC|EDQUOT|EROFS|EACCES|EPERM|EMFILE)\b[^\n]*/;

/**
 * The refusal for an error that the machine is the cause of; null for any other.
 * @param error what was thrown, or what a program said before it ended
 */
export function causeOf(error: unknown): Refusal | null {
  const said = typeof error === 'string' ? SAID.exec(error) : null;
  if (said) return refusal(said[1]!, said[0]);
  if (!(error instanceof Error)) return null;
  const { code } = error as NodeJS.ErrnoException;
  return code !== undefined && code in CAUSES && 'syscall' in error ? refusal(code, error.message) : null;
}

function refusal(code: string, message: string): Refusal {
  const { zh, en } = CAUSES[code]!;
  return new Refusal(`${zh} / ${en}: ${message}`);
}
