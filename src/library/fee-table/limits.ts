import type { Issue } from '../report.ts';

/** Far above any city's catalogue, and far below what would fill the memory of an office computer. */
export const MOST_ROWS = 20_000;
export const MOST_BYTES = 20 * 1024 * 1024;
export const MOST_UNPACKED_BYTES = 100 * 1024 * 1024;

export function tooManyRows(file: string): Issue {
  return {
    file,
    field: '',
    value: '',
    zh: { problem: `超过 ${MOST_ROWS} 行`, remedy: '确认选对了文件；删去表尾的空行，或分几次导入' },
    en: {
      problem: `more than ${MOST_ROWS} rows`,
      remedy: 'check that it is the right file; delete empty rows, or import in parts',
    },
  };
}

export function tooLarge(file: string): Issue {
  return {
    file,
    field: '',
    value: '',
    zh: {
      problem: `文件太大（超过 ${MOST_BYTES >> 20} MB，或解压后超过 ${MOST_UNPACKED_BYTES >> 20} MB）`,
      remedy: '确认选对了文件；一座城市的收费目录只有几百 KB',
    },
    en: {
      problem: `too large (more than ${MOST_BYTES >> 20} MB, or ${MOST_UNPACKED_BYTES >> 20} MB unpacked)`,
      remedy: 'check that it is the right file; a city’s catalogue takes a few hundred KB',
    },
  };
}
