import type { Issue } from '../report.ts';

/** Far above any city's catalogue, and far below what would fill the memory of an office computer. */
export const MOST_ROWS = 20_000;
export const MOST_BYTES = 20 * 1024 * 1024;
export const MOST_UNPACKED_BYTES = 100 * 1024 * 1024;
/** Excel holds no more in a cell. */
export const MOST_IN_CELL = 32_767;
/** A table of charges has some 90 columns. */
export const MOST_COLUMNS = 500;
/** Rows times columns: two stray cells in opposite corners make ten million empty ones between them. */
export const MOST_CELLS = 3_000_000;

/** @param place the row that lies beyond, where it is known */
export function tooManyRows(file: string, place = ''): Issue {
  return {
    file,
    field: place,
    value: '',
    zh: {
      problem: `超过 ${MOST_ROWS} 行或 ${MOST_COLUMNS} 列，或空格子太多`,
      remedy: '确认选对了文件；删去表尾的空行、表边的空列，或分几次导入',
    },
    en: {
      problem: `more than ${MOST_ROWS} rows or ${MOST_COLUMNS} columns, or too many empty cells`,
      remedy: 'check that it is the right file; delete empty rows and columns, or import in parts',
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

/** One cell, or one row, that holds more than any table does. */
export function tooMuchInCell(file: string, field: string, value: string): Issue {
  return {
    file,
    field,
    value,
    zh: {
      problem: `一格超过 ${MOST_IN_CELL} 个字符，或一行超过 ${MOST_COLUMNS} 格`,
      remedy: '确认选对了文件；多半是少了一个引号，或粘贴了整篇文字',
    },
    en: {
      problem: `a cell of more than ${MOST_IN_CELL} characters, or a row of more than ${MOST_COLUMNS} cells`,
      remedy: 'check that it is the right file; a quote may be missing, or a whole text was pasted',
    },
  };
}
