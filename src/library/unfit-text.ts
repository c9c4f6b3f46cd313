import { unfitCharacters, type UnfitKind } from '#domain/characters';
import type { Issue } from './report.ts';

const KINDS: Record<UnfitKind, { zh: string; en: string }> = {
  control: { zh: '控制字符', en: 'a control character' },
  direction: { zh: '改变文字方向的字符', en: 'a character that turns the direction of the text' },
  invisible: { zh: '看不见的字符', en: 'an invisible character' },
  surrogate: { zh: '半个字符', en: 'half a character' },
  private: { zh: '造字区的字，别人的电脑上没有', en: 'a private character that no other computer has' },
  garbled: { zh: '乱码', en: 'a sign of text read in the wrong encoding' },
};

/** The faults of a text that holds characters which no page, picture or feed can carry, or which nobody can see. */
export function unfitText(text: string, file: string, field: string): Issue[] {
  return unfitCharacters(text).map(({ codePoint, kind }) => ({
    file,
    field,
    value: codePoint,
    zh: { problem: `有不能用的字符 ${codePoint}（${KINDS[kind].zh}）`, remedy: '删除它，重新输入这几个字' },
    en: {
      problem: `holds ${codePoint}, ${KINDS[kind].en}`,
      remedy: 'delete it and type these words again',
    },
  }));
}

/** The same for every text in data, each by its path; `own` is the path of the data itself. */
export function unfitData(data: unknown, file: string, own = ''): Issue[] {
  if (typeof data === 'string') return unfitText(data, file, own);
  if (Array.isArray(data)) return data.flatMap((item, index) => unfitData(item, file, `${own}[${index}]`));
  if (data === null || typeof data !== 'object') return [];
  return Object.entries(data).flatMap(([key, value]) => {
    const field = own ? `${own}.${key}` : key;
    return [...unfitText(key, file, field), ...unfitData(value, file, field)];
  });
}

/** The same for each line of a body; `offset` lines of the file stand before it. */
export function unfitLines(body: string, file: string, offset: number): Issue[] {
  return body.split('\n').flatMap((line, index) => {
    const number = index + 1 + offset;
    return unfitText(line, file, `第 ${number} 行 / line ${number}`);
  });
}
